import { message } from '../finding';
import { rangeOf, textOf } from '../parse/nodes';
import { replacement } from '../text';
import type { AnyDocument, Refactoring } from './refactoring';
import { scalarOf, siteAt } from './siteAt';

/** Writes `unknown` in place of the value of a term, its long form and comments staying. */
export function markUnknown(document: AnyDocument, offset: number): Refactoring | undefined {
  const site = siteAt(document, offset);
  const scalar = site && scalarOf(site, document.text);
  const span = rangeOf(scalar);
  if (site === undefined || scalar === undefined || span === undefined) return undefined;
  if (!site.spec.absence.includes('unknown') || textOf(scalar) === 'unknown') return undefined;
  return {
    title: message('Mark as unknown'),
    kind: 'refactor.rewrite.unknown',
    edits: [replacement(span.start, span.end, 'unknown')],
  };
}
