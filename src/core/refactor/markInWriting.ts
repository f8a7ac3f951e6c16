import { isMap, isScalar, type YAMLMap } from 'yaml';
import { message } from '../finding';
import { rangeOf, textOf } from '../parse/nodes';
import { placeOf } from '../term';
import { findField } from '../terms';
import { insertFields } from './insertFields';
import { hasProperties } from './layout';
import { replacement, type Edit } from '../text';
import type { AnyDocument, Refactoring } from './refactoring';
import { pairOf, siteAt, type Site } from './siteAt';
import { wrapValue } from './wrapValue';
import { bareGroupOf } from './writeAsMap';

const key = 'in-writing';

/**
 * Says of a term, or with the offset in its key of a group, that it is in writing: adds `in-writing: true` or changes
 * what is there.
 */
export function markInWriting(document: AnyDocument, offset: number): Refactoring | undefined {
  const site = siteAt(document, offset);
  if (site === undefined) return undefined;
  const edits = editsFor(document, site);
  return edits && { title: message('Mark as in writing'), kind: 'refactor.rewrite.inWriting', edits };
}

function editsFor(document: AnyDocument, site: Site): readonly Edit[] | undefined {
  const { spec, node } = site;
  const group = bareGroupOf(site) ?? (spec.type === 'group' && site.isKey ? spec : undefined);
  const isPossible =
    group === undefined
      ? spec.type === 'term' && spec.long
      : group.fields.some(({ name, detail }) => name === key && detail === true);
  if (!isPossible) return undefined;
  const field = findField(document.fields, site.path);
  // What nobody knows is not in writing.
  if (field === undefined || /^(?:unknown|invalid)$/.test(placeOf(field).state)) return undefined;
  if (isMap(node)) return intoMap(document, node);
  if (spec.type !== 'term') return undefined;
  return wrapValue(document, site, group === undefined ? 'value' : spec.name, [{ key, value: 'true' }]);
}

function intoMap(document: AnyDocument, map: YAMLMap): readonly Edit[] | undefined {
  const pair = pairOf(map, key);
  if (pair === undefined) {
    const edit = insertFields(document, map, pairOf(map, 'value') ?? map.items.at(-1), [{ key, value: 'true' }]);
    return edit && [edit];
  }
  const span = rangeOf(pair.value);
  if (!isScalar(pair.value) || span === undefined || hasProperties(pair.value)) return undefined;
  return textOf(pair.value) === 'false' ? [replacement(span.start, span.end, 'true')] : undefined;
}
