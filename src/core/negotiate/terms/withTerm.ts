import { sum } from '../../decimal';
import type { Offer } from '../../offer';
import { absentField } from '../../parse/absentField';
import type { TermValue } from '../../parse/termText';
import { isTerm, placeOf, type Field, type Group, type ListOf, type Term, type Value, withoutEnds } from '../../term';
import { fieldOf, findField, stepsOf } from '../../terms';
import { replaceAt } from '../../value/replaceAt';
import { findSpec, offerVocabulary, type ListSpec, type TermSpec, shortField } from '../../vocabulary';

/**
 * The same offer with another value at the path of a term; of a group, the field that its short form states. A list of
 * one entry gets the value in that entry; in one of several, an entry is added that brings the sum up to it. Undefined
 * where the path is of another kind, or the sum cannot be brought up so.
 */
export function withTerm(offer: Offer, path: string, wanted: TermValue): Offer | undefined {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  if (spec === undefined || field === undefined) return undefined;
  if (spec.type === 'term') return isTerm(field) ? stateAt(offer, path, wanted) : undefined;
  if (wanted === 'none' && 'node' in field)
    return opened(offer, path, () => absentField(spec, path, { state: 'none', details: placeOf(field).details }));
  const short = spec.type === 'group' ? shortField(spec) : undefined;
  if (short !== undefined) return stateAt(offer, `${path}.${short.name}`, wanted);
  return spec.type === 'list' && 'items' in field && wanted !== 'none'
    ? inList(offer, { path, spec, list: field }, wanted)
    : undefined;
}

/** The same offer with one more entry in a list, which states only what a bare value would. */
export function withEntry(offer: Offer, path: string, value: Value): Offer | undefined {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  if (spec?.type !== 'list' || field === undefined || !('items' in field)) return undefined;
  const entry = newEntry(spec, `${path}[${field.items.length}]`, value);
  return entry === undefined ? undefined : withItem(offer, path, entry);
}

/** The same offer with this entry behind those of a list. */
export function withItem(offer: Offer, path: string, entry: Field): Offer {
  return opened(offer, path, (list) => {
    const { node, items } = list as ListOf<Field>;
    return { node: { ...node, state: 'stated' }, items: [...items, entry] };
  });
}

interface InList {
  readonly path: string;
  readonly spec: ListSpec;
  readonly list: ListOf<Field>;
}

function inList(offer: Offer, { path, spec, list }: InList, value: Value): Offer | undefined {
  const short = spec.item.type === 'group' ? shortField(spec.item) : undefined;
  if (short === undefined) return undefined;
  if (list.items.length === 0) return withEntry(offer, path, value);
  if (list.items.length === 1) return stateAt(offer, `${path}[0].${short.name}`, value);
  const more = missingFrom(list, short, value);
  return more === undefined ? undefined : withEntry(offer, path, more);
}

/** What of an amount the entries of a list do not bring. */
function missingFrom({ items }: ListOf<Field>, short: TermSpec, value: Value): Value | undefined {
  if (value.kind !== 'money') return undefined;
  const amounts = items.map((item) => {
    const term = fieldOf(item as Group, short) as Term<Value>;
    const own = term.state === 'stated' ? term.value : undefined;
    const isAlike = own?.kind === 'money' && own.currency === value.currency && own.period === value.period;
    return isAlike ? own.amount : undefined;
  });
  const known = amounts.filter((amount) => amount !== undefined);
  const amount = value.amount.minus(sum(known));
  return known.length < amounts.length || !amount.greaterThan(0) ? undefined : { ...withoutEnds(value), amount };
}

function newEntry({ item }: ListSpec, path: string, value: Value): Field | undefined {
  const short = item.type === 'group' ? shortField(item) : undefined;
  if (short === undefined) return undefined;
  const group = absentField(item, path, { state: 'stated' });
  return { ...group, [short.name]: stated({ path: `${path}.${short.name}`, details: {} }, value) };
}

function stateAt(offer: Offer, path: string, wanted: TermValue): Offer {
  return opened(offer, path, (field) => {
    const more = isTerm(field) ? field.more : undefined;
    return { ...stated(placeOf(field), wanted), ...(more === undefined ? {} : { more }) };
  });
}

function stated(
  { path, details }: { readonly path: string; readonly details: object },
  wanted: TermValue,
): Term<Value> {
  return wanted === 'none' ? { path, details, state: 'none' } : { path, details, state: 'stated', value: wanted };
}

/**
 * Changes a field and says of all groups around it that they are there: what is in a group that is `none` would not
 * count.
 */
function opened(offer: Offer, path: string, change: (field: Field) => Field): Offer {
  const groups = stepsOf(path).map((_, i, steps) => steps.slice(0, i).join('.').replaceAll('.[', '['));
  return groups.slice(1).reduce((changed, group) => replaceAt(changed, group, there), replaceAt(offer, path, change));
}

function there(field: Field): Field {
  if (!('node' in field)) return field;
  const { path, details } = field.node;
  return { ...field, node: { path, details, state: 'stated' } };
}
