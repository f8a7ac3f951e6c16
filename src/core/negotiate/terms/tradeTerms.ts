import { minorUnitDigits } from '../../currency';
import { Decimal, sum } from '../../decimal';
import type { Offer } from '../../offer';
import { type Money, type Percent, type Value, withoutEnds } from '../../term';
import { monthsOf } from '../../value/assumptions';
import { periodsPerYear } from '../../value/known';
import { isFixed } from './ease';
import { refresherTerm, type TradeTerm } from './refresherTerm';
import { ownCurrency } from './termValue';
import { withEntry, withTerm } from './withTerm';

/** More days of leave than these nobody trades. */
const mostDays = new Decimal(10);
const mostRaise = new Decimal('0.05');

/**
 * The terms of an offer of which more can be had, the easiest for an employer first; none that the offer leaves open or
 * calls not negotiable.
 */
export function tradeTerms(offer: Offer): readonly TradeTerm[] {
  const all = [
    signOn(offer),
    vacation(offer),
    budget(offer),
    review(offer),
    baseSalary(offer),
    raise(offer),
    refresherTerm(offer),
  ];
  return all.filter((each) => each !== undefined).filter(({ path }) => !isFixed(offer, path));
}

/**
 * All of it is at most half a base salary: beyond that it is no sign-on any more. None where what there is has no sum.
 */
function signOn(offer: Offer): TradeTerm | undefined {
  const { node, items } = offer.pay.signOn;
  const currency = ownCurrency(offer);
  const salary = yearlySalary(offer);
  const amounts = items.flatMap(({ amount: { value } }) => amountOf(value, currency, salary) ?? []);
  if (/^(?:unknown|invalid)$/.test(node.state) || amounts.length < items.length) return undefined;
  const path = 'pay.sign-on';
  const half = salary?.div(2);
  const present = sum(amounts);
  return {
    kind: 'sign-on',
    path,
    unit: 'money',
    ...(half === undefined ? {} : { most: Decimal.max(0, half.minus(present)) }),
    withMore: (amount) => withEntry(offer, path, { kind: 'money', amount, currency }),
    valueAt: (amount) => present.plus(amount),
  };
}

/** A payment in the currency of the offer; a share of the salary as what it comes to. */
function amountOf(value: Money | Percent | undefined, currency: string, salary?: Decimal): Decimal | undefined {
  if (value?.kind === 'percent') return salary?.times(value.ratio);
  return value?.currency === currency ? value.amount : undefined;
}

function yearlySalary({ pay: { baseSalary } }: Offer): Decimal | undefined {
  const { amount, period = 'year' } = baseSalary.value ?? {};
  return amount === undefined || period === 'hour' || period === 'day'
    ? undefined
    : amount.times(periodsPerYear[period]);
}

function vacation(offer: Offer): TradeTerm | undefined {
  const term = offer.timeOff.vacation;
  const value = term.value;
  if (value?.kind !== 'duration' || value.unit !== 'day') return undefined;
  return {
    kind: 'vacation',
    path: term.path,
    unit: 'days',
    most: mostDays,
    withMore: (amount) => withTerm(offer, term.path, { ...withoutEnds(value), amount: value.amount.plus(amount) }),
    valueAt: (amount) => value.amount.plus(amount),
  };
}

/** At most twice of what there is, so that it stays what it is called. */
function budget(offer: Offer): TradeTerm | undefined {
  const term = offer.development.budget;
  const { value } = term;
  if (value === undefined) return undefined;
  return {
    kind: 'budget',
    path: term.path,
    unit: 'money',
    period: value.period,
    isOnce: value.isOnce,
    most: value.amount,
    withMore: (amount) => withTerm(offer, term.path, { ...withoutEnds(value), amount: value.amount.plus(amount) }),
    valueAt: (amount) => value.amount.plus(amount),
  };
}

/** The first raise comes earlier, and so does each one after it; after three months at the earliest. */
function review(offer: Offer): TradeTerm | undefined {
  const { firstReview } = offer.pay;
  if (/^(?:unknown|invalid|none)$/.test(firstReview.state)) return undefined;
  const now = firstReview.value === undefined ? new Decimal(12) : monthsOf(firstReview.value).floor();
  const at = (amount: Decimal) => now.minus(amount);
  return {
    kind: 'review',
    path: firstReview.path,
    unit: 'months',
    most: now.minus(3),
    withMore: (amount) => withTerm(offer, firstReview.path, { kind: 'duration', amount: at(amount), unit: 'month' }),
    valueAt: at,
  };
}

function baseSalary(offer: Offer): TradeTerm | undefined {
  const term = offer.pay.baseSalary;
  const { value } = term;
  if (value === undefined) return undefined;
  return {
    kind: 'base-salary',
    path: term.path,
    unit: 'money',
    period: value.period,
    withMore: (amount) => withTerm(offer, term.path, { ...withoutEnds(value), amount: value.amount.plus(amount) }),
    valueAt: (amount) => value.amount.plus(amount),
  };
}

function raise(offer: Offer): TradeTerm | undefined {
  const term = offer.pay.raise;
  const { value } = term;
  if (value === undefined) return undefined;
  return {
    kind: 'raise',
    path: term.path,
    unit: 'percent',
    most: mostRaise,
    withMore: (amount) => withTerm(offer, term.path, { ...withoutEnds(value), ratio: value.ratio.plus(amount) }),
    valueAt: (amount) => value.ratio.plus(amount),
  };
}

/** What the term says with more of it; of a list its sum. */
export function wantedAt(term: TradeTerm, amount: Decimal, offer: Offer): Value {
  const value = term.valueAt(amount);
  switch (term.unit) {
    case 'money':
      return {
        kind: 'money',
        amount: value,
        currency: ownCurrency(offer),
        ...(term.period && { period: term.period }),
        ...(term.isOnce && { isOnce: term.isOnce }),
      };
    case 'days':
      return { kind: 'duration', amount: value, unit: 'day' };
    case 'months':
      return { kind: 'duration', amount: value, unit: 'month' };
    case 'percent':
      return { kind: 'percent', ratio: value };
  }
}

/**
 * The step in which a person would write an amount of about this size: a twentieth of its first figure's place, a whole
 * day or month, a tenth of a percent.
 */
export function stepFor({ unit }: TradeTerm, about: Decimal, offer: Offer): Decimal {
  if (unit === 'days' || unit === 'months') return new Decimal(1);
  if (unit === 'percent') return new Decimal('0.001');
  const least = new Decimal(10).pow(-minorUnitDigits(ownCurrency(offer)));
  return about.isZero() ? least : Decimal.max(least, new Decimal(10).pow(about.e - 1).div(2));
}
