import { noCurrency } from '../currency';
import { Decimal, zero } from '../decimal';
import { convert, type ExchangeRates } from '../money';
import type { Offer } from '../offer';
import type { Duration, Money, Percent, Rate, Term, Value } from '../term';
import type { Assumed, Assumptions } from './assumptions';
import type { ValuationContext } from './context';
import type { Gap } from './valuation';

/** How many of a period make a year; days and hours depend on the candidate and the contract. */
export const periodsPerYear = { week: 52, biweekly: 26, semimonthly: 24, month: 12, quarter: 4, year: 1 } as const;

/** Returns the amount a year, or once where it has no period; undefined where that takes working days or hours. */
export function yearly({ amount, period }: Money): Decimal | undefined {
  if (period === undefined) return amount;
  return period === 'hour' || period === 'day' ? undefined : amount.times(periodsPerYear[period]);
}

/** Returns how much a rate is by the year; undefined where that takes working days or hours. */
export function yearlyRate({ amount, period }: Rate): Decimal | undefined {
  return period === 'hour' || period === 'day' ? undefined : amount.times(periodsPerYear[period]);
}

/** Returns how many monthly salaries a year has: twelve, and the extra months that the offer states. */
export function salaryMonths({ pay: { extraMonths } }: Offer): Decimal {
  return (extraMonths.value?.amount ?? zero).plus(12);
}

/** A figure that a formula needs, or why there is none. */
export type Known<V> =
  { readonly value: V; readonly missing?: never } | { readonly value?: never; readonly missing: Gap };

export function missing(path: string, reason: Gap['reason'] = 'unknown'): { readonly missing: Gap } {
  return { missing: { path, reason } };
}

/** Tells whether the file leaves open what this is: nobody knows, or it cannot be read. */
export function isOpen({ state }: { readonly state: string }): boolean {
  return state === 'unknown' || state === 'invalid';
}

/** Returns those fields that the file leaves open, beside amounts that are counted all the same. */
export function openOnes(fields: readonly { readonly state: string; readonly path: string }[]): readonly Gap[] {
  return fields.filter(isOpen).map(({ path }) => countedWithout(path));
}

/** Returns a term that is open beside amounts that are counted all the same. */
export function countedWithout(path: string): Gap {
  return { path, reason: 'unknown', isCounted: true };
}

/** Returns a term without which amounts are expected, but cannot be told to be guaranteed. */
export function notSure(path: string): Gap {
  return { ...countedWithout(path), isNotSure: true };
}

/** Returns the value of a term that a formula needs. `none` counts as `ifNone`, what is left out as `ifAbsent`. */
export function need<V, D>(term: Term<V>, ifNone: D, ifAbsent?: D): Known<V | D> {
  if (term.state === 'stated') return { value: term.value };
  if (term.state === 'none') return { value: ifNone };
  if (term.state === 'absent' && ifAbsent !== undefined) return { value: ifAbsent };
  return missing(term.path);
}

/** An amount a year, or once where it has no period, with what it rests on. */
export interface Amount {
  readonly amount: Decimal;
  readonly inputs: readonly string[];
  readonly assumptions: readonly Assumed<Value>[];
}

/** Returns money in the offer's currency: `none` is 0; the reason where the offer does not say. */
export function needMoney(term: Term<Money>, context: ValuationContext, ifAbsent?: Decimal): Known<Amount> {
  const money = need<Money, Decimal>(term, zero, ifAbsent);
  if (money.missing !== undefined) return money;
  if ('kind' in money.value) return yearlyAmount(money.value, term.path, context);
  const inputs = term.state === 'none' ? [term.path] : [];
  return { value: { amount: money.value, inputs, assumptions: [] } };
}

/** Amounts of each year, with what they rest on. */
export interface YearlyAmounts extends Omit<Amount, 'amount'> {
  readonly expected: readonly Decimal[];
  /** On the salary without raises that nobody promised. */
  readonly guaranteed: readonly Decimal[];
  /** Whether they are a share of the base salary. */
  readonly isShare: boolean;
}

/** Returns what money, or a share of the base salary, comes to in each year: `none` is 0. */
export function needByYear(
  term: Term<Money | Percent>,
  context: ValuationContext,
  ifAbsent?: Decimal,
): Known<YearlyAmounts> {
  if (term.value?.kind === 'percent') return shareByYear(term.value, term.path, context);
  const money = needMoney(term as Term<Money>, context, ifAbsent);
  if (money.missing !== undefined) return money;
  const { amount, ...rest } = money.value;
  const byYear = context.years.map(() => amount);
  return { value: { expected: byYear, guaranteed: byYear, isShare: false, ...rest } };
}

function shareByYear({ ratio }: Percent, path: string, { salary, offer }: ValuationContext): Known<YearlyAmounts> {
  if (salary === undefined) return missing(path, 'no-salary');
  const shareOf = (salaries: readonly Decimal[]) => salaries.map((each) => each.times(ratio));
  const inputs = [path, offer.pay.baseSalary.path];
  const [expected, guaranteed] = [shareOf(salary.expected), shareOf(salary.guaranteed)];
  return { value: { expected, guaranteed, isShare: true, inputs, assumptions: [] } };
}

/**
 * Returns an amount of money a year in the context's currency: 4 quarters, 12 months, 24 halves of a month, 26
 * fortnights, 52 weeks, the assumed working days, or the contractual hours. A sum without a period stays as it is.
 */
export function yearlyAmount(
  money: Money,
  path: string,
  context: Pick<ValuationContext, 'offer' | 'currency' | 'assumptions'>,
): Known<Amount> {
  const { assumptions, currency, offer } = context;
  // A candidate file without a currency has its amounts in that of each offer.
  const own = money.currency === noCurrency ? currency : money.currency;
  const converted = convert(money.amount, own, currency, assumptions.exchangeRates);
  if (converted === undefined) return missing(path, 'no-rate');
  const { workingDays } = assumptions;
  const perYear = { ...periodsPerYear, day: workingDays.value.amount };
  const rates = ratesUsed(own, currency, assumptions.exchangeRates);
  if (money.period !== 'hour')
    return {
      value: {
        amount: converted.times(money.period === undefined ? 1 : perYear[money.period]),
        inputs: [path],
        assumptions: [...(money.period === 'day' ? [workingDays] : []), ...rates],
      },
    };
  const { hours } = offer.pay;
  const yearlyHours = hoursAYear(offer, assumptions);
  if (yearlyHours === undefined) return missing(hours.path);
  const isByDay = hours.state === 'stated' && hours.value.period === 'day';
  return {
    value: {
      amount: converted.times(yearlyHours),
      inputs: [path, hours.path],
      assumptions: [...(isByDay ? [workingDays] : []), ...rates],
    },
  };
}

/** Returns the contractual hours of a year; undefined where the offer does not state them. */
export function hoursAYear(
  { pay: { hours } }: Offer,
  { workingDays }: Pick<Assumptions, 'workingDays'>,
): Decimal | undefined {
  if (hours.state !== 'stated') return undefined;
  const { amount, period } = hours.value;
  return amount.times(period === 'hour' ? 1 : { ...periodsPerYear, day: workingDays.value.amount }[period]);
}

/** Returns the exchange rates that lead from one currency to another, as assumptions. */
export function ratesUsed(from: string, to: string, rates: ExchangeRates): readonly Assumed<Value>[] {
  if (from === to) return [];
  return [from, to].flatMap((code) => {
    const amount = rates.get(code);
    if (amount === undefined || amount.equals(1)) return [];
    return [
      { path: `assumptions.exchange-rates.${code}`, value: { kind: 'quantity', amount }, origin: 'candidate' } as const,
    ];
  });
}

/** Where the offer does not state its hours, a working day has these. */
const usualHoursOfDay = new Decimal(8);

/** Returns the hours of a working day, a fifth of a week; undefined where the offer does not state its hours. */
export function hoursADay(offer: Offer, assumptions: Pick<Assumptions, 'workingDays'>): Decimal | undefined {
  const { hours } = offer.pay;
  if (hours.state === 'stated' && hours.value.period === 'day') return hours.value.amount;
  const inYear = hoursAYear(offer, assumptions)?.div(periodsPerYear.week).div(5);
  return inYear?.isZero() === true ? undefined : inYear;
}

/**
 * Counts the working days of a leave: a week has five, a month and a year their part of the year's, and hours are
 * divided by those of a day, 8 where the offer does not state them.
 */
export function workingDaysIn(
  { amount, unit }: Duration,
  { assumptions, offer }: Pick<ValuationContext, 'assumptions'> & { readonly offer?: Offer },
): Decimal {
  const inYear = assumptions.workingDays.value.amount;
  switch (unit) {
    case 'hour':
      return amount.div((offer && hoursADay(offer, assumptions)) ?? usualHoursOfDay);
    case 'day':
      return amount;
    case 'week':
      return amount.times(5);
    case 'month':
      return amount.times(inYear).div(12);
    case 'year':
      return amount.times(inYear);
  }
}
