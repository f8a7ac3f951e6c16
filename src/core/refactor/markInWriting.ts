import { isMap, isScalar, type YAMLMap } from 'yaml';
import { message } from '../finding';
import { isLongForm } from '../parse/longForm';
import { rangeOf, textOf } from '../parse/nodes';
import { placeOf } from '../term';
import { findField } from '../terms';
import type { GroupSpec } from '../vocabulary';
import { insertFields } from './insertFields';
import { hasProperties } from './layout';
import { replacement, type Edit } from '../text';
import type { AnyDocument, Refactoring } from './refactoring';
import { pairOf, siteAt, type Site } from './siteAt';
import { wrapValue } from './wrapValue';
import { bareGroupOf } from './writeAsMap';

const mark = { key: 'in-writing', value: 'true' };

/**
 * Says of a term, of a word that stands for a whole group, or with the offset in its key of a group, that it is in
 * writing: adds `in-writing: true` or changes what is there.
 */
export function markInWriting(document: AnyDocument, offset: number): Refactoring | undefined {
  const site = siteAt(document, offset);
  if (site === undefined) return undefined;
  const edits = editsFor(document, site);
  return edits && { title: message('Mark as in writing'), kind: 'refactor.rewrite.inWriting', edits };
}

function editsFor(document: AnyDocument, site: Site): readonly Edit[] | undefined {
  const { spec, node } = site;
  const field = findField(document.fields, site.path);
  // What nobody knows is not in writing.
  if (field === undefined || /^(?:unknown|invalid)$/.test(placeOf(field).state)) return undefined;
  const bare = bareGroupOf(site);
  if (bare !== undefined) return canSay(bare) ? wrapValue(document, site, spec.name, [mark]) : undefined;
  if (spec.type === 'map') return undefined;
  if (isMap(node) && isLongForm(node, spec)) return intoMap(document, node);
  if (isScalar(node)) return spec.long ? wrapValue(document, site, 'value', [mark]) : undefined;
  return spec.type === 'group' && site.isKey && canSay(spec) && isMap(node) ? intoMap(document, node) : undefined;
}

function canSay({ fields }: GroupSpec): boolean {
  return fields.some(({ name, detail }) => name === mark.key && detail === true);
}

function intoMap(document: AnyDocument, map: YAMLMap): readonly Edit[] | undefined {
  const pair = pairOf(map, mark.key);
  if (pair === undefined) {
    const edit = insertFields(document, map, pairOf(map, 'value') ?? map.items.at(-1), [mark]);
    return edit && [edit];
  }
  const span = rangeOf(pair.value);
  if (!isScalar(pair.value) || span === undefined || hasProperties(pair.value)) return undefined;
  return textOf(pair.value) === 'false' ? [replacement(span.start, span.end, 'true')] : undefined;
}
