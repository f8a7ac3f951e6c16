import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/finding';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { applyEdits } from '../../../src/core/text';
import type { AnyDocument, Refactoring } from '../../../src/core/refactor/refactoring';
import { refactoringsAt } from '../../../src/core/refactor/refactoringsAt';
import { readAssumptions } from '../../../src/core/value/assumptions';

export type Kind = 'offer' | 'candidate';

/** What is assumed where there is no candidate file. */
export const assumptions = readAssumptions(undefined);

export function parse(text: string, kind: Kind = 'offer'): AnyDocument {
  return kind === 'offer' ? parseOffer(text) : parseCandidate(text);
}

/** A document and the offset of the mark `|` in it. */
export function marked(text: string, kind?: Kind): { readonly document: AnyDocument; readonly offset: number } {
  const offset = text.indexOf('|');
  assert.ok(offset >= 0, 'The text has no mark');
  return { document: parse(text.slice(0, offset) + text.slice(offset + 1), kind), offset };
}

/** The titles of what is offered at the mark. */
export function titlesAt(text: string, kind?: Kind): string[] {
  const { document, offset } = marked(text, kind);
  return refactoringsAt(document, offset, assumptions).map(({ title }) => formatMessage(title));
}

/** The text after the refactoring with a title; fails where it is not offered. */
export function refactored(text: string, title: string, kind?: Kind): string {
  const { document, offset } = marked(text, kind);
  const all = refactoringsAt(document, offset, assumptions);
  const chosen = all.find((each) => formatMessage(each.title) === title);
  assert.ok(chosen, `${title} is not among ${titlesAt(text, kind).join('; ')}`);
  return applyEdits(document.text, chosen.edits);
}

/** The text after a refactoring, or undefined where there is none. */
export function after(text: string, refactoring: Refactoring | undefined): string | undefined {
  return refactoring && applyEdits(text, refactoring.edits);
}
