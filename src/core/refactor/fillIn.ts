import { isAlias, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { message, type Message } from '../finding';
import { isLongForm } from '../parse/longForm';
import { rangeOf, textOf } from '../parse/nodes';
import type { Edit } from '../text';
import type { FieldSpec, GroupSpec } from '../vocabulary';
import { insertFields, type NewField } from './insertFields';
import { hasProperties } from './layout';
import type { AnyDocument, Refactoring } from './refactoring';
import { pairOf, type Site, siteAt } from './siteAt';
import { wrapValue } from './wrapValue';
import { bareGroupOf } from './writeAsMap';

const kind = 'refactor.rewrite.fillIn';

/**
 * With the offset in the key of a group, or between its fields: each recommended field that it does not mention, as
 * unknown.
 */
export function stateMissing(document: AnyDocument, offset: number): readonly Refactoring[] {
  const site = siteAt(document, offset);
  const group = groupOf(site);
  if (group === undefined || document.kind !== 'offer') return [];
  return missingIn(group.map, group.spec).flatMap(({ field, after }) => {
    const edit = insertFields(document, group.map, after, [field]);
    const args = { name: field.key };
    const title =
      typeof field.value === 'string'
        ? message('State "{name}" as unknown', args)
        : message('State what is recommended of "{name}" as unknown', args);
    return edit === undefined ? [] : [{ title, kind, edits: [edit] }];
  });
}

/** All recommended fields that the group at an offset, and the groups in it, do not mention, as unknown. */
export function fillInGroup(document: AnyDocument, offset: number): Refactoring | undefined {
  let site = siteAt(document, offset);
  while (site !== undefined && groupOf(site) === undefined) site = site.parent;
  const group = groupOf(site);
  if (group === undefined || group.spec.path === '' || document.kind !== 'offer') return undefined;
  const name = group.spec.name === '' ? group.spec.title : group.spec.name;
  const title = message('Fill in all recommended fields of "{name}" as unknown', { name });
  return filledIn(title, fillInMap(document, group.map, group.spec));
}

/** All recommended fields that an offer does not mention, as unknown: those for which the schema has a question. */
export function fillInOffer(document: AnyDocument): Refactoring | undefined {
  const { root, broken } = document.yaml;
  if (document.kind !== 'offer' || broken !== undefined || !isMap(root)) return undefined;
  const title = message('Fill in all recommended fields of the offer as unknown');
  return filledIn(title, fillInMap(document, root, document.vocabulary));
}

function filledIn(title: Message, edits: readonly Edit[]): Refactoring | undefined {
  return edits.length === 0 ? undefined : { title, kind, edits };
}

function groupOf(site: Site | undefined): { readonly map: YAMLMap; readonly spec: GroupSpec } | undefined {
  if (site?.spec.type !== 'group' || !isMap(site.node) || isLongForm(site.node, site.spec)) return undefined;
  return { map: site.node, spec: site.spec };
}

/** A recommended field that a map does not mention, and where it would go by the order of the schema. */
interface MissingField {
  readonly field: NewField;
  readonly after: Pair | undefined;
}

/** The essential fields that a map does not mention; of the file itself also the groups that hold such fields. */
function missingIn(map: YAMLMap, spec: GroupSpec): readonly MissingField[] {
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
function fillInMap(document: AnyDocument, map: YAMLMap, spec: GroupSpec): readonly Edit[] {
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
  if (isMap(node) && isLongForm(node, spec))
    return spec.type === 'list' ? fillInField(document, pairOf(node, 'value')?.value, spec) : [];
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
