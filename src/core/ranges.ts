import { endsOfValue, type Field, isTerm, type Term, type Value } from './term';

/** The two figures of a range. */
export const rangeEnds = ['low', 'high'] as const;
export type RangeEnd = (typeof rangeEnds)[number];

/** Tells whether a field, or anything in it, is written as a range. */
export function hasRange(field: Field): boolean {
  if (isTerm(field)) return endsOfValue(field.value) !== undefined;
  return partsOf(field).some(([, part]) => hasRange(part));
}

/** Returns the same field with all ranges in it at one end. */
export function atEnd(field: Field, end: RangeEnd): Field {
  if (isTerm(field)) {
    const ends = endsOfValue(field.value);
    return ends === undefined ? field : { ...field, state: 'stated', value: ends[end] };
  }
  if ('items' in field) return { ...field, items: field.items.map((item) => atEnd(item, end)) };
  return { ...field, ...Object.fromEntries(partsOf(field).map(([name, part]) => [name, atEnd(part, end)])) };
}

/** The fields of a group, or the entries of a list; in the maps of the format nothing is a range. */
function partsOf(field: Exclude<Field, Term<Value>>): readonly (readonly [name: string, part: Field])[] {
  if ('items' in field) return field.items.map((item, i) => [String(i), item]);
  if ('entries' in field) return [];
  return Object.entries(field as unknown as Readonly<Record<string, Field>>).filter(([name]) => name !== 'node');
}
