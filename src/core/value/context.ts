import { type Decimal, sum, zero } from '../decimal';
import { convert, roundToMinorUnit } from '../money';
import type { Offer } from '../offer';
import type { Money, Term } from '../term';
import type { Assumptions } from './assumptions';
import type { Basis, Component, Unpriced, ValuedLine } from './valuation';

/** What every component is valued with. */
export interface ValuationContext {
  readonly offer: Offer;
  readonly currency: string;
  readonly assumptions: Assumptions;
  /** 1 to the horizon. */
  readonly years: readonly number[];
  /** Base salary by year, where the offer states one. */
  readonly salary?: Salary;
}

export interface Salary {
  readonly expected: readonly Decimal[];
  /** Without raises that nobody promised. */
  readonly guaranteed: readonly Decimal[];
}

/** What a component comes to. */
export interface Priced {
  readonly lines: readonly ValuedLine[];
  readonly unpriced: readonly Unpriced[];
}

export const nothing: Priced = { lines: [], unpriced: [] };

export function unpriced(path: string, reason: Unpriced['reason'] = 'unknown'): Priced {
  return { lines: [], unpriced: [{ path, reason }] };
}

export function together(parts: readonly Priced[]): Priced {
  return { lines: parts.flatMap((part) => part.lines), unpriced: parts.flatMap((part) => part.unpriced) };
}

/** A figure that a formula needs, or why there is none. */
export type Known<V> =
  { readonly value: V; readonly missing?: never } | { readonly value?: never; readonly missing: Unpriced };

/** The value of a term that a formula needs. `none` counts as `ifNone`; a term the file leaves out as `ifAbsent`, if given. */
export function need<V, D>(term: Term<V>, ifNone: D, ifAbsent?: D): Known<V | D> {
  if (term.state === 'stated') return { value: term.value };
  if (term.state === 'none') return { value: ifNone };
  if (term.state === 'absent' && ifAbsent !== undefined) return { value: ifAbsent };
  return { missing: { path: term.path, reason: 'unknown' } };
}

/** Money of a year in the offer's currency: `none` is 0; undefined with the reason where the offer does not say. */
export function needMoney(term: Term<Money>, context: ValuationContext, ifAbsent?: Decimal): Known<Decimal> {
  const money = need<Money, Decimal>(term, zero, ifAbsent);
  if (money.missing !== undefined) return money;
  if (!('kind' in money.value)) return { value: money.value };
  const amount = perYear(money.value, context);
  if (amount === undefined) return { missing: { path: term.path, reason: 'no-rate' } };
  return amount;
}

/** An amount of money a year; a sum without period stays as it is. */
function perYear(money: Money, context: ValuationContext): Known<Decimal> | undefined {
  const converted = convert(money.amount, money.currency, context.currency, context.assumptions.exchangeRates);
  if (converted === undefined) return undefined;
  switch (money.period) {
    case 'quarter':
      return { value: converted.times(4) };
    case 'month':
      return { value: converted.times(12) };
    case 'week':
      return { value: converted.times(52) };
    case 'day':
      return { value: converted.times(context.assumptions.workingDays.value.amount) };
    case 'hour':
      return perHour(converted, context);
    default:
      return { value: converted };
  }
}

const weeksPerYear = 52;

function perHour(hourly: Decimal, { offer, assumptions }: ValuationContext): Known<Decimal> {
  const { hours } = offer.pay;
  if (hours.state !== 'stated') return { missing: { path: hours.path, reason: 'unknown' } };
  const { amount, period } = hours.value;
  const perPeriod = {
    day: assumptions.workingDays.value.amount.toNumber(),
    week: weeksPerYear,
    month: 12,
    quarter: 4,
    year: 1,
    hour: 1,
  }[period];
  return { value: hourly.times(amount).times(perPeriod) };
}

interface Amounts {
  readonly expected: readonly Decimal[];
  readonly guaranteed?: readonly Decimal[];
  /** What is kept on leaving after each year; all that was paid until then, unless it is given. */
  readonly kept?: readonly Decimal[];
  /** The share of all that was paid until the end of each year that is kept, where that is how it is stated. */
  readonly keptShare?: readonly Decimal[];
}

/** A leaf with its amounts rounded. */
export function line(
  context: ValuationContext,
  component: Component,
  path: string,
  amounts: Amounts,
  basis: Basis,
): ValuedLine {
  const round = (list: readonly Decimal[]) => list.map((amount) => roundToMinorUnit(amount, context.currency));
  const expected = round(amounts.expected);
  const paid = runningTotals(expected);
  const kept = amounts.kept ?? paid.map((total, i) => total.times(amounts.keptShare?.[i] ?? 1));
  const guaranteed = amounts.guaranteed ?? expected.map(() => zero);
  return { component, path, expected, guaranteed: round(guaranteed), kept: round(kept), basis };
}

function runningTotals(amounts: readonly Decimal[]): Decimal[] {
  return amounts.map((_, i) => sum(amounts.slice(0, i + 1)));
}

/** The same amount in each year. */
export function everyYear(context: ValuationContext, amount: Decimal): Decimal[] {
  return context.years.map(() => amount);
}
