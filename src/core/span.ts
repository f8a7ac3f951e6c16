/** A stretch of the text, in UTF-16 code units: `start` is the first, `end` is one past the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
