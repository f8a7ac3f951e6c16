import { Decimal, one, zero } from '../decimal';
import type { Offer } from '../offer';
import type { Value } from '../term';
import type { Assumed, Assumptions } from '../value/assumptions';
import { periodsPerYear, workingDaysIn } from '../value/known';
import { hasNoPlan } from '../value/statutoryCover';
import type { Component } from '../value/valuation';

/** What an assumption may plausibly be, in its own measure: ratios, money, days or a number. */
export interface Bounds {
  readonly low: Decimal;
  readonly high: Decimal;
  /** The unit in which a person would write it. */
  readonly step: Decimal;
}

/** What bounds that depend on the offers are taken from. */
interface Scale {
  /** The highest base salary of a year, in the currency of the comparison. */
  readonly salary: Decimal;
  readonly assumptions: Assumptions;
}

type Key = {
  [K in keyof Assumptions]-?: Assumptions[K] extends Assumed<Value> | undefined ? K : never;
}[keyof Assumptions];

/** An assumption that can be varied on its own, within plausible bounds. */
export interface AssumedFactor {
  /** By which the words tell why its bounds are plausible. */
  readonly kind: string;
  readonly path: string;
  /** The figure assumed now; undefined where the candidate states none. */
  readonly read: (assumptions: Assumptions) => Decimal | undefined;
  readonly write: (assumptions: Assumptions, amount: Decimal) => Assumptions;
  readonly bounds: (scale: Scale) => Bounds;
  /** The period in which an amount of money is counted. */
  readonly period: 'day' | 'year';
  /** Parts that may rest on it at another figure though they do not at the present one. */
  readonly components?: readonly Component[];
  /** Offers without an amount that rests on it, which have one at another figure. */
  readonly alsoMoves?: (offer: Offer) => boolean;
  /** Whether only the estimate after tax rests on it. */
  readonly isAfterTax?: true;
}

const percents = (low: number, high: number, step: number) => (): Bounds => ({
  low: new Decimal(low).div(100),
  high: new Decimal(high).div(100),
  step: new Decimal(step).div(100),
});
const numbers = (low: number, high: number) => (): Bounds => ({
  low: new Decimal(low),
  high: new Decimal(high),
  step: one,
});

/** From nothing to a part of something, rounded up to two figures, in hundredths or two-hundredths of it. */
function upTo(amount: Decimal): Bounds {
  const high = Decimal.max(amount, one).toSignificantDigits(2, Decimal.ROUND_UP);
  return { low: zero, high, step: unitOf(high) };
}

/** Returns the place of the third figure of an amount: 100 of 20,000, and 0.01 of 1.08. */
export function unitOf(amount: Decimal): Decimal {
  return new Decimal(10).pow(amount.e - 2);
}

/**
 * The assumptions that amounts rest on, with what each may plausibly be. The birth year is a fact; dilution and the
 * time of the commute change no amount; the cost of living changes no total of its own currency; payouts are varied in
 * each offer on its own.
 */
export const assumedFactors = [
  figure('raise', 'raise', percents(0, 10, 0.1)),
  {
    ...figure('retirement-deferral', 'retirementDeferral', percents(0, 25, 0.1)),
    components: ['retirement'] as const,
  },
  {
    ...figure('medical-spending', 'medicalSpending', ({ salary }) => upTo(salary.div(10))),
    alsoMoves: ({ insurance }: Offer) => insurance.node.state === 'none' || hasNoPlan(insurance.health),
  },
  { ...figure('hsa-deferral', 'hsaDeferral', ({ salary }) => upTo(salary.div(20))), isAfterTax: true as const },
  { ...figure('tax-rate', 'taxRate', percents(0, 60, 1)), isAfterTax: true as const },
  figure('equity.growth', 'equityGrowth', percents(-50, 50, 1)),
  figure('equity.private-discount', 'privateDiscount', percents(0, 100, 1)),
  figure('espp-contribution', 'esppContribution', percents(0, 15, 0.1)),
  figure('time-off-baseline', 'timeOffBaseline', numbers(0, 30)),
  figure('holiday-baseline', 'holidayBaseline', numbers(0, 20)),
  figure('working-days', 'workingDays', numbers(200, 262)),
  figure('parental-leave-use', 'parentalLeaveUse', percents(0, 100, 1)),
  figure('commute.cost', 'commute', ({ salary, assumptions }) =>
    upTo(salary.div(assumptions.workingDays.value.amount).div(10)),
  ),
];

export type FactorKind = (typeof assumedFactors)[number]['kind'] | 'horizon' | 'payout' | 'exchange-rate';

function figure<Kind extends string>(
  kind: Kind,
  key: Key | 'commute',
  bounds: AssumedFactor['bounds'],
): AssumedFactor & { readonly kind: Kind } {
  const at = (assumptions: Assumptions) => (key === 'commute' ? assumptions.commute.cost : assumptions[key]);
  const period = key === 'commute' ? 'day' : 'year';
  return {
    kind,
    path: `assumptions.${kind}`,
    bounds,
    period,
    read: (assumptions) => {
      const value = at(assumptions)?.value;
      return value === undefined ? undefined : measureOf(value, period, assumptions);
    },
    write: (assumptions, amount) => {
      const now = at(assumptions);
      if (now === undefined) return assumptions;
      const changed = { ...now, value: withMeasure(now.value, amount, period), origin: 'candidate' as const };
      return key === 'commute'
        ? { ...assumptions, commute: { ...assumptions.commute, cost: changed } as Assumptions['commute'] }
        : { ...assumptions, [key]: changed };
    },
  };
}

/** Leave that is taken for granted counts in working days, money by the year or the day. */
function measureOf(value: Value, period: 'day' | 'year', assumptions: Assumptions): Decimal | undefined {
  if (value.kind === 'percent') return value.ratio;
  if (value.kind === 'duration') return workingDaysIn(value, { assumptions });
  if (value.kind !== 'money' || value.period === undefined) return 'amount' in value ? value.amount : undefined;
  if (value.period === 'hour') return undefined;
  const perYear = { ...periodsPerYear, day: assumptions.workingDays.value.amount };
  return value.period === period ? value.amount : value.amount.times(perYear[value.period]).div(perYear[period]);
}

/** Returns the value with another figure; leave in days, money by the year or the day. */
export function withMeasure(value: Value, amount: Decimal, period: 'day' | 'year'): Value {
  if (value.kind === 'percent') return { ...value, ratio: amount };
  if (value.kind === 'duration') return { ...value, amount, unit: 'day' };
  if (value.kind === 'money') return { ...value, amount, period };
  return 'amount' in value ? { ...value, amount } : value;
}

/** The horizon in years. */
export const horizonBounds: Bounds = { low: one, high: new Decimal(10), step: one };

/** What a bonus or commission pays out of its target. */
export const payoutBounds: Bounds = percents(0, 150, 1)();

/** Returns the bounds of an exchange rate, which moves by a quarter in a bad year. */
export function rateBounds(rate: Decimal): Bounds {
  const step = unitOf(rate);
  const on = (amount: Decimal) => amount.div(step).toDecimalPlaces(0).times(step);
  return { low: on(rate.times('0.75')), high: on(rate.times('1.25')), step };
}
