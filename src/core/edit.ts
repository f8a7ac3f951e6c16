import type { Span } from './span';

/** A change of a text: `text` stands in place of the span afterwards; an empty span is an insertion. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export function insertion(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

export function replacement(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

/** The text after edits that do not overlap; those at one place apply in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, from] = ['', 0];
  for (const { span, text: inserted } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(from, span.start) + inserted;
    from = span.end;
  }
  return result + text.slice(from);
}
