/** A stretch of the text, in UTF-16 code units: `start` is the first, `end` is one past the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether an offset lies in the span or touches its end. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
