import { applyEdits, type Edit } from '../edit';
import { parseCandidate, parseOffer } from '../parse/parseOffer';
import type { AnyDocument } from './refactoring';

/** The document as it reads after the edits. */
export function applied({ kind, text }: AnyDocument, edits: readonly Edit[]): AnyDocument {
  const changed = applyEdits(text, edits);
  return kind === 'offer' ? parseOffer(changed) : parseCandidate(changed);
}

/** Whether edits break the syntax, or break it before the place from which on it is broken already. */
export function breaksSyntax(document: AnyDocument, edits: readonly Edit[]): boolean {
  const { text, yaml } = applied(document, edits);
  if (yaml.broken === undefined) return false;
  const before = document.yaml.broken;
  // Counted from the end, because what is edited comes before it.
  return before === undefined || text.length - yaml.broken.span.start > document.text.length - before.span.start;
}
