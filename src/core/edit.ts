import type { Span } from './span';

/** A change of a text: `text` stands in place of the span afterwards. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text after edits that do not overlap and come in the order of their spans. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let from = 0;
  const parts = edits.map(({ span, text: replacement }) => {
    const part = text.slice(from, span.start) + replacement;
    from = span.end;
    return part;
  });
  return parts.join('') + text.slice(from);
}
