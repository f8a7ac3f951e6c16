import { applyEdits, type Edit } from '../text';
import { splitCode } from '../parse/commas';
import { parseCandidate, parseOffer } from '../parse/parseOffer';
import { parseYaml } from '../parse/yamlSource';
import type { AnyDocument } from './refactoring';

/** The document as it reads after the edits. */
export function applied({ kind, text }: AnyDocument, edits: readonly Edit[]): AnyDocument {
  const changed = applyEdits(text, edits);
  return kind === 'offer' ? parseOffer(changed) : parseCandidate(changed);
}

/**
 * Tells whether edits make two values of a number that a comma splits, such as 8 of `{ amount: 8,000 }`: what could not
 * be read would be read as something else. What puts another text in the place of the whole number does not.
 */
export function splitsNumber(document: AnyDocument, edits: readonly Edit[], next?: AnyDocument): boolean {
  const told = splitsIn(document);
  if (told.length === 0) return false;
  const written = new Set(edits.map(({ span }) => `${span.start}-${span.end}`));
  const left = told.filter(({ span }) => !written.has(`${span.start}-${span.end}`));
  return splitsIn(next ?? applied(document, edits)).length < left.length;
}

function splitsIn({ findings }: AnyDocument): AnyDocument['findings'] {
  return findings.filter(({ code }) => code === splitCode);
}

/** Whether edits break the syntax, or break it before the place from which on it is broken already. */
export function breaksSyntax(document: AnyDocument, edits: readonly Edit[]): boolean {
  const text = applyEdits(document.text, edits);
  const { broken } = parseYaml(text);
  if (broken === undefined) return false;
  const before = document.yaml.broken;
  // Counted from the end, because what is edited comes before it.
  return before === undefined || text.length - broken.span.start > document.text.length - before.span.start;
}
