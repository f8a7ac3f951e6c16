import { isTerm, placeOf, type Field, type Group, type Term, type Value } from './term';
import { camelCase, type FieldSpec, type GroupSpec } from './vocabulary';

/**
 * The field of an offer or candidate at a path such as `pay.base-salary` or `equity[0].value`; undefined when there is
 * none.
 */
export function findField(root: Group, path: string): Field | undefined {
  let field: Field | undefined = root;
  for (const step of stepsOf(path)) {
    if (field === undefined) return undefined;
    field = childAt(field, step);
  }
  return field;
}

/** The steps of a path: keys, and `[0]` for the first entry of a list. */
export function stepsOf(path: string): readonly string[] {
  return path.split(/\.|(?=\[)/);
}

function childAt(field: Field, step: string): Field | undefined {
  const index = /^\[(\d+)\]$/.exec(step)?.[1];
  if (!('node' in field)) return field.more && childAt(field.more, step);
  if ('items' in field) {
    // A single entry may stand without its list; so may its path.
    const item = field.items[Number(index ?? 0)];
    return index !== undefined || item === undefined ? item : childAt(item, step);
  }
  if ('entries' in field) return field.entries.get(step);
  const name = camelCase(step);
  if (name === 'node' || !Object.hasOwn(field, name)) return undefined;
  return (field as unknown as Record<string, Field | undefined>)[name];
}

/** A field of a group by its specification. */
export function fieldOf(group: Group, spec: FieldSpec): Field {
  const field = (group as unknown as Record<string, Field | undefined>)[camelCase(spec.name)];
  if (field === undefined) throw new Error(`The vocabulary has no ${spec.path} here`);
  return field;
}

/** The further fields of the long form of a term that has such. */
export function moreOf(field: Field, spec: GroupSpec): Group {
  if (!isTerm(field) || field.more === undefined) throw new Error(`The vocabulary has no more of ${spec.path}`);
  return field.more;
}

/** Every field below a group with its specification, parents first; fields below what has no value are left out. */
export function* walkFields(
  group: Group,
  spec: GroupSpec,
): Generator<{ readonly field: Field; readonly spec: FieldSpec }> {
  for (const each of spec.fields) {
    if (each.detail === true) continue;
    const field = fieldOf(group, each);
    yield { field, spec: each };
    if (each.type === 'term' && each.more !== undefined) yield* walkFields(moreOf(field, each.more), each.more);
    if (placeOf(field).state !== 'stated') continue;
    if (each.type === 'group') yield* walkFields(field as Group, each);
    if (each.type === 'list' && each.item.type === 'group' && 'items' in field)
      for (const item of field.items) if ('node' in item) yield* walkFields(item, each.item);
  }
}

/**
 * The terms of a document whose value is the path of a field of an offer: of an ask, a priority, a claim, a market
 * range.
 */
export function* pathTerms(group: Group, vocabulary: GroupSpec): Generator<Term<Value>> {
  for (const { field, spec } of walkFields(group, vocabulary)) {
    const isList = spec.type === 'list' && 'node' in field && 'items' in field;
    const named = spec.type === 'list' ? spec.item : spec;
    if (named.type !== 'term' || !named.kinds.includes('path')) continue;
    for (const term of isList ? field.items : [field]) if (isTerm(term)) yield term;
  }
}

/**
 * The nearest place of the file to show for a path: the field itself, else the nearest group or list around it that is
 * there.
 */
export function nearestSpan(root: Group, path: string): { readonly start: number; readonly end: number } | undefined {
  // Whatever stands in the path, each turn makes it shorter.
  for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(0, rest.search(/[.[][^.[]*$/)))) {
    const field = findField(root, rest);
    const place = field === undefined ? undefined : placeOf(field);
    const span = place?.keySpan ?? place?.span;
    if (span !== undefined) return span;
  }
  return undefined;
}
