import { isOpenEnded, isPaidOnce, measure, type MeasureContext, shareAsAmount } from '../../compare/measures';
import { unitOf } from '../../compare/factors';
import { noCurrency } from '../../currency';
import { Decimal, one, sum, zero } from '../../decimal';
import type { Offer } from '../../offer';
import { placeOf, type Term, type Value, valueOf, withoutEnds } from '../../term';
import { findField } from '../../terms';
import type { Assumptions } from '../../value/assumptions';
import { hoursAYear, periodsPerYear, yearlyAmount } from '../../value/known';
import { findSpec, offerVocabulary, type Period, type TermSpec } from '../../vocabulary';
import { writtenValue } from '../../writtenValue';
import { termsOf } from './thresholds';
import type { TermValue } from '../../parse/termText';

/** A term of an offer that can be asked for, and which way it is better. */
export interface AskableTerm {
  readonly path: string;
  readonly spec: TermSpec;
  readonly terms: readonly Term<Value>[];
  readonly state: 'known' | 'open';
  readonly direction: TermDirection;
}

/**
 * What a path of an offer is about, in the field that its short form states; undefined where it is about no single
 * figure.
 */
export function subjectAt(offer: Offer, path: string): AskableTerm | undefined {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  const found = spec === undefined || field === undefined ? undefined : termsOf(field, spec);
  if (field === undefined || found === undefined) return undefined;
  const isOpen = [placeOf(field), ...found.terms].some(({ state }) => /^(?:absent|unknown|invalid)$/.test(state));
  const direction = found.spec.better === 'less' ? 'less' : 'more';
  return { path, ...found, state: isOpen ? 'open' : 'known', direction };
}

/** The currency that an offer is written in. */
export function ownCurrency(offer: Offer): string {
  return valueOf(offer.currency)?.text ?? noCurrency;
}

/** What is wanted, as a file of the offer would state it. */
export function writtenFor(wanted: TermValue, offer: Offer): string {
  return wanted === 'none' ? wanted : writtenValue(wanted, ownCurrency(offer));
}

/**
 * What another offer gives of a term, as this one would write it; of a list the sum, of a range its worse end.
 * Undefined where it leaves that open.
 */
export function givenBy(other: Offer, own: AskableTerm, assumptions: Assumptions, offer: Offer): TermValue | undefined {
  const currency = ownCurrency(offer);
  const given = subjectAt(other, own.path);
  if (given?.state !== 'known') return undefined;
  const values = given.terms.flatMap(({ value }) => (value === undefined ? [] : [withoutEnds(value)]));
  const [first, ...more] = values;
  const reading = { offer: other, assumptions, currency: ownCurrency(other) };
  if (first === undefined) return 'none';
  if (more.length === 0) {
    const share = isSalary(own) ? shareOfHours(offer, other, assumptions) : one;
    return inCurrency(first, own.spec, reading, { currency, period: periodOf(own), worker: offer, share });
  }
  const known = values.flatMap((value) => {
    const isOnce = value.kind === 'money' && value.period === undefined;
    const written = isOnce ? inCurrency(value, own.spec, reading, { currency }) : undefined;
    return written?.kind === 'money' ? [written] : [];
  });
  const [any] = known;
  if (any === undefined || known.length < values.length) return undefined;
  return { ...any, amount: sum(known.map(({ amount }) => amount)) };
}

/** Answers whether a term is the salary itself, of which raises are shares. */
export function isSalary({ spec }: AskableTerm): boolean {
  return spec.component === 'base-salary' && spec.kinds.includes('money');
}

/** Which part of a salary for the hours of another offer is one for fewer hours; all of it for as many or more. */
function shareOfHours(offer: Offer, other: Offer, assumptions: Assumptions): Decimal {
  const [hours, otherHours] = [offer, other].map((each) => hoursAYear(each, assumptions));
  return hours === undefined || otherHours?.greaterThan(hours) !== true ? one : hours.div(otherHours);
}

/** The period in which a term states its money. */
export function periodOf({ terms: [term] }: AskableTerm): Period | undefined {
  return term?.value?.kind === 'money' ? term.value.period : undefined;
}

/** How amounts are to be written. */
export interface Written {
  readonly currency: string;
  /** Else by the year. */
  readonly period?: Period | undefined;
  /** Whose hours make a year of what is paid by the hour; else those of the offer that is read. */
  readonly worker?: Offer;
  /** Which part of the amount. */
  readonly share?: Decimal;
}

/**
 * The value with money in another currency, or by other hours: in the period that is wanted, to three figures, rounded
 * so that it is no less of what is wanted. What needs no exchange stays as it is; undefined where a rate or the hours
 * are missing.
 */
export function inCurrency(value: Value, spec: TermSpec, reading: MeasureContext, written: Written): Value | undefined {
  if (value.kind !== 'money') return value;
  const { currency, period = 'year', worker = reading.offer, share = one } = written;
  const from = value.currency === noCurrency ? reading.currency : value.currency;
  const isByHour = value.period === 'hour';
  if (from === currency && isByHour === (period === 'hour') && share.equals(1))
    return { ...withoutEnds(value), currency };
  const { offer, assumptions } = reading;
  const found = yearlyAmount({ ...value, currency: from }, spec.path, { offer, currency, assumptions }).value;
  if (found === undefined) return undefined;
  const isUp = spec.better !== 'less';
  if (value.period === undefined) return { ...value, amount: rounded(found.amount, isUp), currency };
  const hours = period === 'hour' ? hoursAYear(worker, assumptions) : undefined;
  if (hours?.greaterThan(0) === true)
    return { kind: 'money', amount: rounded(found.amount.times(share).div(hours), isUp), currency, period };
  const whole = period === 'hour' || period === 'day' ? 'year' : period;
  const amount = rounded(found.amount.times(share).div(periodsPerYear[whole]), isUp);
  return { kind: 'money', amount, currency, period: whole };
}

/** An amount to three figures, up or down. */
export function rounded(amount: Decimal, isUp: boolean): Decimal {
  if (amount.isZero()) return zero;
  const unit = unitOf(amount);
  return amount
    .div(unit)
    .toDecimalPlaces(0, isUp ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR)
    .times(unit);
}

/** Which way more of a term is: what the vocabulary says, else what a bound of the candidate says. */
export type TermDirection = 'more' | 'less';

/** The better of two figures of a term; the first where they cannot be told apart or compared. */
export function betterOf(
  one: TermValue,
  other: TermValue,
  subject: Pick<AskableTerm, 'spec' | 'direction'>,
  whose: Omit<MeasureContext, 'currency'>,
): TermValue {
  return isBetter(other, one, subject, whose) ? other : one;
}

/** Whether a figure is surely more in the candidate's favour than another. */
export function isBetter(
  one: TermValue,
  other: TermValue,
  { spec, direction }: Pick<AskableTerm, 'spec' | 'direction'>,
  { offer, assumptions }: Omit<MeasureContext, 'currency'>,
): boolean {
  const reading = { offer, assumptions, currency: ownCurrency(offer) };
  const [first, second] = sameKind(one, other, spec, reading).map((each) => sizeOf(each, spec, direction, reading));
  return first !== undefined && second !== undefined && first.greaterThan(second);
}

/**
 * Both as amounts where only one of them is a share of the salary; nothing where they cannot be held against each
 * other.
 */
function sameKind(one: TermValue, other: TermValue, spec: TermSpec, reading: MeasureContext): readonly TermValue[] {
  const asAmount = (each: TermValue) => (each === 'none' ? each : shareAsAmount(each, spec, reading));
  const kindOf = (each: TermValue | undefined) =>
    each === undefined || each === 'none' || isOpenEnded(each) ? [] : [isPaidOnce(each) ? 'once' : each.kind];
  const areSame = (list: readonly (TermValue | undefined)[]) => new Set(list.flatMap(kindOf)).size < 2;
  const both = [one, other];
  if (areSame(both)) return both;
  const amounts = both.map(asAmount);
  return areSame(amounts) ? amounts.filter((each) => each !== undefined) : [];
}

/** How much in the candidate's favour a figure is. */
function sizeOf(
  wanted: TermValue,
  spec: TermSpec,
  direction: TermDirection,
  reading: MeasureContext,
): Decimal | undefined {
  const sign = direction === 'more' ? 1 : -1;
  // No limit is more than any limit.
  if (wanted === 'none') return spec.limit === true ? new Decimal(sign * Infinity) : zero;
  if (isOpenEnded(wanted)) return new Decimal(sign * Infinity);
  if (wanted.kind === 'choice') {
    const place = typeof spec.better === 'object' ? spec.better.indexOf(wanted.word) : -1;
    return place < 0 ? undefined : new Decimal(-place);
  }
  return measure(wanted, spec, reading)?.times(sign);
}
