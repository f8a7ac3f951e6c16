import { message } from '../finding';
import { isTerm } from '../term';
import { findField } from '../terms';
import type { AnyDocument, Refactoring } from './refactoring';
import { siteAt } from './siteAt';
import { bareGroupOf } from './writeAsMap';
import { wrapValue } from './wrapValue';

/** Writes a term in its long form, in which more can be said about it: `{ value: 25 days, in-writing: false }`. */
export function expandTerm(document: AnyDocument, offset: number): Refactoring | undefined {
  const site = siteAt(document, offset);
  if (site?.spec.type !== 'term' || !site.spec.long || bareGroupOf(site) !== undefined) return undefined;
  const field = findField(document.fields, site.path);
  if (field === undefined || !isTerm(field) || field.state === 'invalid') return undefined;
  const edits = wrapValue(document, site, 'value', [{ key: 'in-writing', value: 'false' }]);
  return edits && { title: message('Write in the long form'), kind: 'refactor.rewrite.longForm', edits };
}
