import { isAlias, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { rangeOf, textOf } from '../parse/nodes';
import type { FieldSpec, GroupSpec } from '../vocabulary';
import { insertFields, type NewField } from './insertFields';
import { hasProperties } from './layout';
import type { Edit } from '../text';
import type { AnyDocument } from './refactoring';
import { pairOf, siteAt } from './siteAt';
import { bareGroupOf } from './writeAsMap';
import { wrapValue } from './wrapValue';

/** A recommended field that a map does not mention, and where it would go by the order of the schema. */
export interface MissingField {
  readonly field: NewField;
  readonly after: Pair | undefined;
}

/** The essential fields that a map does not mention; of the file itself also the groups that hold such fields. */
export function missingIn(map: YAMLMap, spec: GroupSpec): readonly MissingField[] {
  let after: Pair | undefined;
  const missing: MissingField[] = [];
  for (const each of allowedIn(map, spec)) {
    const pair = pairOf(map, each.name);
    after = pair ?? after;
    const field = pair === undefined ? recommended(each, spec.path === '') : undefined;
    if (field !== undefined) missing.push({ field, after });
  }
  return missing;
}

function recommended(spec: FieldSpec, isTop: boolean): NewField | undefined {
  if (spec.essential === true && spec.absence.includes('unknown')) return { key: spec.name, value: 'unknown' };
  if (!isTop || spec.type !== 'group') return undefined;
  const value = spec.fields.map((each) => recommended(each, false)).filter((each) => each !== undefined);
  return value.length === 0 ? undefined : { key: spec.name, value };
}

/** The fields that the map may have: of variants, those of its own. */
function allowedIn(map: YAMLMap, { fields, tag, variants }: GroupSpec): readonly FieldSpec[] {
  if (tag === undefined || variants === undefined) return fields;
  const written = pairOf(map, tag)?.value;
  const word = isScalar(written) ? textOf(written) : '';
  const own = variants.filter(({ tags }) => tags.includes(word));
  const possible = own.length > 0 ? own : variants;
  return fields.filter(({ name }) => possible.every((variant) => variant.fields.includes(name)));
}

/** The edits that state all recommended fields of a map, and of the groups in it, as unknown. */
export function fillInMap(document: AnyDocument, map: YAMLMap, spec: GroupSpec): readonly Edit[] {
  const missing = missingIn(map, spec);
  const addedAfter = (pair: Pair | undefined) => {
    const fields = missing.filter(({ after }) => after === pair).map(({ field }) => field);
    const edit = fields.length === 0 ? undefined : insertFields(document, map, pair, fields);
    return edit === undefined ? [] : [edit];
  };
  // What is added at the end of a group goes before what is added behind the group.
  const within = allowedIn(map, spec).flatMap((each) => {
    const pair = pairOf(map, each.name);
    return pair === undefined ? [] : [...fillInField(document, pair.value, each), ...addedAfter(pair)];
  });
  return [...addedAfter(undefined), ...within];
}

function fillInField(document: AnyDocument, node: unknown, spec: FieldSpec): readonly Edit[] {
  if (!isNode(node) || isAlias(node) || hasProperties(node)) return [];
  if (spec.type === 'list') {
    if (isSeq(node)) return node.items.flatMap((item) => fillInField(document, item, spec.item));
    return spec.single ? fillInField(document, node, spec.item) : [];
  }
  if (spec.type !== 'group') return [];
  if (isMap(node)) return fillInMap(document, node, spec);
  const site = siteAt(document, rangeOf(node)?.start ?? 0);
  if (site?.node !== node || bareGroupOf(site) === undefined) return [];
  const missing = spec.fields.filter(({ name }) => name !== spec.short).map((each) => recommended(each, false));
  const fields = missing.filter((each) => each !== undefined);
  return fields.length === 0 ? [] : (wrapValue(document, site, site.spec.name, fields) ?? []);
}
