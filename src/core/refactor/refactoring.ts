import type { Message } from '../finding';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import type { Span } from '../span';

export type AnyDocument = OfferDocument | CandidateDocument;

/** Text to put in place of a span; an empty span is an insertion. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What kind of change it is, by the names that editors use for them, so that keys can be bound to it. */
export type RefactoringKind = 'quickfix' | 'source.fixAll.offer' | `refactor.rewrite.${string}`;

/** A change to a document that can be made in one step. Its edits do not overlap; those at one place apply in their order. */
export interface Refactoring {
  readonly title: Message;
  readonly kind: RefactoringKind;
  readonly edits: readonly Edit[];
}

export function insertion(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

export function replacement(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

/** The text after the edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, from] = ['', 0];
  for (const { span, text: inserted } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(from, span.start) + inserted;
    from = span.end;
  }
  return result + text.slice(from);
}
