import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Field, Group } from '../term';
import type { Span } from '../text';
import { type FieldSpec, type GroupSpec, longKeys } from '../vocabulary';
import { absentField, groupOf } from './absentField';
import { isEmpty, textOf } from './nodes';
import { eachPair } from './pairs';
import { type DetailValues, readDetail } from './readDetail';
import { isAbsence, nameOf, placeAt, type Position, type Reading, refuse } from './reading';

/**
 * Whether a map is the long form of its field: `{ value: none, in-writing: true }`. A map of a single value is nothing
 * else; of a group it is one where no field of its own stands in it. That of a list has the list in it, or says that
 * there is none, or that it is not known; a single entry says all else of itself.
 */
export function isLongForm(map: YAMLMap, spec: FieldSpec): boolean {
  if (spec.type === 'map' || !spec.long) return false;
  if (spec.type === 'term') return true;
  const value = map.get('value', true);
  const keys = map.items.map(({ key }) => (isScalar(key) ? textOf(key) : ''));
  if (value === undefined || !keys.every((key) => (longKeys as readonly string[]).includes(key))) return false;
  return spec.type === 'group' || isSeq(value) || isEmpty(value) || (isScalar(value) && isAbsence(textOf(value), spec));
}

/** Reads a long form; what its `value` states is the same as without it, with what is said beside it. */
export function readLongForm(map: YAMLMap, spec: FieldSpec, at: Position, reading: Reading): Field {
  const place = placeAt(at, map);
  const details: DetailValues = {};
  let field = absentField(spec, at.path, { ...place, state: 'invalid' });
  let valueKey: Span | undefined;
  const more = spec.type === 'term' ? spec.more : undefined;
  const further = new Map<string, Field>();
  const specOf = (key: string) => (key === 'value' ? spec : more?.fields.find(({ name }) => name === key));
  eachPair(map, reading, specOf, (key, node, own) => {
    const path = `${at.path}.${key}`;
    const extra = specOf(key);
    if (extra !== undefined && key !== 'value')
      return void further.set(key, reading.read(node, extra, { path, ...own }));
    if (key !== 'value') return readDetail(key, node, { path, ...own }, details, reading);
    valueKey = own.keySpan;
    const target = reading.yaml.resolve(node);
    field =
      spec.type === 'group' && (isMap(target) || isSeq(target))
        ? absentField(spec, at.path, refuseParts(target, spec, { path: at.path, ...own }, reading))
        : reading.read(node, { ...spec, long: false } as FieldSpec, { path: at.path, ...own });
  });
  if ('node' in field) return { ...field, node: { ...field.node, ...place, details } };
  const span = field.span ?? valueKey;
  const term = { ...field, ...place, details, ...(span === undefined ? {} : { span }) };
  return more === undefined || further.size === 0 ? term : { ...term, more: groupWith(more, at.path, further) };
}

/** The further fields of a long form as a group, those that are not written absent. */
function groupWith(spec: GroupSpec, path: string, read: ReadonlyMap<string, Field>): Group {
  const node = { path, details: {}, state: 'stated' } as const;
  return groupOf(spec, path, node, (each, below) => read.get(each.name) ?? absentField(each, below));
}

function refuseParts(node: Node, spec: FieldSpec, at: Position, reading: Reading): ReturnType<typeof refuse> {
  const name = nameOf(spec);
  return isSeq(node)
    ? refuse(reading, node, at, 'Write the list of "{name}" without "value".', { name })
    : refuse(reading, node, at, 'Write the fields of "{name}" without "value".', { name });
}
