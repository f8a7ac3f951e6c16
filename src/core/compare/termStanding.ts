import { noCurrency } from '../currency';
import type { Decimal } from '../decimal';
import type { Offer } from '../offer';
import { atEnd, hasRange, type RangeEnd } from '../ranges';
import { isTerm, placeOf, type Field, type Group, type GroupNode } from '../term';
import { fieldOf } from '../terms';
import type { Assumptions } from '../value/assumptions';
import { hoursAYear } from '../value/known';
import { findSpec, offerVocabulary, type FieldSpec, type ListSpec, type TermSpec } from '../vocabulary';
import { measuredTerm, partsOf, sizeOf, type Part } from './size';

/** Whether something is plainly better or worse for the employee than what it is held against. */
export type TermStanding = 'better' | 'worse';

/** What one offer says in a field. */
interface Side {
  readonly field: Field;
  readonly offer: Offer;
  /** The group around the field that is `none` or unknown as a whole. */
  readonly whole?: GroupNode | undefined;
}

/** The two that are compared: the one that is judged, and the one it is held against. */
type Pair = readonly [Side, Side];

/** Undefined where the two cannot be compared, or where no direction is plainly better. */
type Order = TermStanding | 'same' | undefined;

/** Tells how a field of one offer stands beside that of another; undefined where it is as good, or cannot be judged. */
export function termStanding(
  own: Side,
  base: Side,
  spec: FieldSpec,
  assumptions: Assumptions,
): TermStanding | undefined {
  const pair: Pair = [withNone(own, spec), withNone(base, spec)];
  const order = pair.some(({ field }) => hasRange(field))
    ? inAllRespects(farthest(pair).map((each) => orderOf(each, spec, assumptions)))
    : orderOf(pair, spec, assumptions);
  return order === 'same' ? undefined : order;
}

/** What lies between two figures stands as both of them do: each end of one side beside the far end of the other. */
function farthest([own, base]: Pair): readonly Pair[] {
  const at = (side: Side, end: RangeEnd): Side => ({ ...side, field: atEnd(side.field, end) });
  return [
    [at(own, 'low'), at(base, 'high')],
    [at(own, 'high'), at(base, 'low')],
  ];
}

/** What is in a group that is `none` counts as nothing, where nothing of it is worse than something. */
function withNone(side: Side, spec: FieldSpec): Side {
  const { field, whole } = side;
  if (placeOf(field).state !== 'absent' || whole?.state !== 'none') return side;
  const parent = findSpec(offerVocabulary, spec.path.slice(0, Math.max(0, spec.path.lastIndexOf('.'))));
  // Without a non-compete nobody misses its pay; without a health plan nobody saves its premium.
  const counts =
    parent?.type === 'group' && parent.better === 'less'
      ? whole.path === parent.path && parent.short === spec.name
      : (spec.better ?? measuredTerm(spec)?.better) === 'more';
  return counts ? { ...side, field: { path: spec.path, details: {}, state: 'none' } } : side;
}

function orderOf(pair: Pair, spec: FieldSpec, assumptions: Assumptions): Order {
  if (pair.every(({ field }) => placeOf(field).state === 'absent')) return 'same';
  if (pair.some(({ field }) => isOpen(field))) return undefined;
  const measured = measuredTerm(spec);
  if (measured?.better !== undefined) return orderOfSizes(pair, measured, assumptions);
  if (spec.type === 'term') return isSameTerm(pair) ? 'same' : undefined;
  const [isNone, isOtherNone] = ofBoth(pair, ({ field }) => isNothing(field));
  if (isNone || isOtherNone) return orderOfPresence(isNone, isOtherNone, spec);
  const orders = spec.type === 'list' ? entryOrders(pair, spec, assumptions) : fieldOrders(pair, spec, assumptions);
  return inAllRespects(orders);
}

function ofBoth<T>([own, base]: Pair, of: (side: Side) => T): readonly [T, T] {
  return [of(own), of(base)];
}

/** Whether an offer leaves open what it says in a field, or in an entry of it. */
function isOpen(field: Field): boolean {
  return [field, ...itemsOf(field)].some((each) => /^(?:absent|unknown|invalid)$/.test(placeOf(each).state));
}

function itemsOf(field: Field): readonly Field[] {
  return 'node' in field && 'items' in field ? field.items : [];
}

/** `none`, or a word for a group without content, such as `immediate`. */
function isNothing(field: Field): boolean {
  return placeOf(field).state === 'none' || ('node' in field && field.node.word !== undefined);
}

function isSameTerm(pair: Pair): boolean {
  const [value, other] = ofBoth(pair, ({ field }) => JSON.stringify(isTerm(field) ? field.value : undefined));
  return value === other;
}

function orderOfSizes(pair: Pair, spec: TermSpec, assumptions: Assumptions): Order {
  const partsIn = ({ field }: Side) => partsOf(field, spec, assumptions);
  const currency = commonCurrency(ofBoth(pair, partsIn).flat(), pair, assumptions);
  const [size, other] = ofBoth(pair, (side) =>
    sizeOf(partsIn(side), spec, { offer: side.offer, assumptions, currency }),
  );
  if (size === undefined || other === undefined) return undefined;
  // Nothing is less than any amount, but whether it is better than a word the vocabulary does not say.
  const isOrdered = [size, other].some(({ measure }) => measure === undefined) && typeof spec.better !== 'object';
  if (size.measure !== other.measure && !isOrdered) return undefined;
  const difference = size.amount.comparedTo(other.amount);
  const isSalary = spec.component === 'base-salary' && spec.kinds.includes('money');
  if (isSalary && byTheHour(pair, size.amount, other.amount, assumptions) !== difference) return undefined;
  if (difference === 0) return 'same';
  return difference > 0 === (spec.better !== 'less') ? 'better' : 'worse';
}

/** How salaries stand by the hour, where both state theirs: more for full time is not plainly more. */
function byTheHour(pair: Pair, salary: Decimal, other: Decimal, assumptions: Assumptions): number {
  const [hours, otherHours] = ofBoth(pair, ({ offer }) => hoursAYear(offer, assumptions));
  if (hours === undefined || otherHours === undefined || hours.isZero() || otherHours.isZero())
    return salary.comparedTo(other);
  return salary.div(hours).comparedTo(other.div(otherHours));
}

/** The currency of all amounts, else the candidate's. */
function commonCurrency(parts: readonly Part[], pair: Pair, assumptions: Assumptions): string {
  const values = parts.flatMap(({ term }) => term?.value ?? []);
  const isOfSalary = values.some((value) => value.kind === 'percent' && value.ofSalary === true);
  const [first, ...others] = new Set([
    ...values.flatMap((value) => (value.kind === 'money' ? value.currency : [])),
    ...(isOfSalary ? pair.flatMap(({ offer }) => offer.pay.baseSalary.value?.currency ?? []) : []),
  ]);
  return first !== undefined && others.length === 0 ? first : (assumptions.currency ?? noCurrency);
}

/** Whether having something is better than having nothing, as the vocabulary says. */
function orderOfPresence(isNone: boolean, isOtherNone: boolean, { better }: FieldSpec): Order {
  if (isNone && isOtherNone) return 'same';
  if (better === undefined) return undefined;
  return isNone === (better === 'less') ? 'better' : 'worse';
}

/** What is better in one respect and no worse in any other. */
function inAllRespects(orders: readonly Order[]): Order {
  const [order = 'same', ...others] = new Set(orders.filter((each) => each !== 'same'));
  return others.length > 0 || orders.includes(undefined) ? undefined : order;
}

function fieldOrders(pair: Pair, spec: FieldSpec, assumptions: Assumptions): readonly Order[] {
  if (spec.type !== 'group') return [undefined];
  // What a letter calls a thing makes it no better.
  const fields = spec.fields.filter(({ detail, name }) => detail !== true && name !== 'name');
  return fields.map((each) =>
    orderOf(
      ofBoth(pair, (side) => ({ ...side, field: fieldOf(side.field as Group, each) })),
      each,
      assumptions,
    ),
  );
}

/** Which of several entries belong together nobody says, so they are the same or not to be compared. */
function entryOrders([own, base]: Pair, { item }: ListSpec, assumptions: Assumptions): readonly Order[] {
  const [items, others] = [itemsOf(own.field), itemsOf(base.field)];
  if (items.length !== others.length) return [undefined];
  const orders = items.flatMap((field, i) => {
    const other = others[i];
    return other === undefined
      ? []
      : [
          orderOf(
            [
              { ...own, field },
              { ...base, field: other },
            ],
            item,
            assumptions,
          ),
        ];
  });
  return items.length === 1 || orders.every((order) => order === 'same') ? orders : [undefined];
}
