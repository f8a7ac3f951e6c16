import { noCurrency } from '../currency';
import { one, type Decimal } from '../decimal';
import type { ExchangeRates } from '../money';
import type { Candidate } from '../offer';
import { readValue } from '../parse/readValue';
import {
  valueOf,
  type Percent,
  type Duration,
  type Term,
  type Money,
  type Quantity,
  type Value,
  type Rate,
} from '../term';
import { candidateVocabulary, findSpec } from '../vocabulary';

/** A figure that the valuation takes for granted, and where it comes from. */
export interface Assumed<V> {
  readonly path: string;
  readonly value: V;
  readonly origin: 'candidate' | 'default';
}

/** What the valuation assumes; the candidate's file where it speaks, else the defaults that the schema documents. */
export interface Assumptions {
  /** Whole years, 1 to 40. */
  readonly horizon: number;
  readonly raise: Assumed<Percent>;
  /** The share of a target bonus or commission that is paid where the offer does not say; it can be more than all. */
  readonly bonusPayout: Assumed<Percent>;
  readonly retirementDeferral: Assumed<Percent>;
  readonly medicalSpending: Assumed<Money>;
  readonly hsaDeferral: Assumed<Money>;
  /** The candidate's average tax rate, where it is stated. */
  readonly taxRate: Assumed<Percent> | undefined;
  readonly equityGrowth: Assumed<Percent>;
  readonly privateDiscount: Assumed<Percent>;
  /** How much of a share of a company later rounds take away. */
  readonly dilution: Assumed<Percent>;
  readonly esppContribution: Assumed<Percent>;
  readonly timeOffBaseline: Assumed<Duration>;
  readonly holidayBaseline: Assumed<Duration>;
  readonly workingDays: Assumed<Quantity>;
  readonly parentalLeaveUse: Assumed<Percent>;
  /** The year the candidate was born, where it is stated. */
  readonly birthYear: Assumed<Quantity> | undefined;
  /** A day of commuting, as far as the candidate states it. */
  readonly commute: { readonly cost: Assumed<Money> | undefined; readonly time: Assumed<Rate> | undefined };
  /** The currency to compare in; undefined when the candidate names none. */
  readonly currency?: string;
  readonly exchangeRates: ExchangeRates;
  /** What life costs by the name of a place; only the ratio of two counts. */
  readonly costOfLiving: ReadonlyMap<string, Decimal>;
}

/** Reads the assumptions of a candidate file; without one, all of them are defaults. */
export function readAssumptions(candidate: Candidate | undefined): Assumptions {
  const stated = candidate?.assumptions;
  const currency = candidate?.currency.state === 'stated' ? candidate.currency.value.text : undefined;
  const horizon = assumed('horizon', stated?.horizon).value;
  return {
    horizon: Math.min(40, Math.max(1, Math.round(monthsOf(horizon).div(12).toNumber()))),
    raise: assumed('raise', stated?.raise),
    bonusPayout: assumed('bonus-payout', stated?.bonusPayout),
    retirementDeferral: atMostAll(assumed('retirement-deferral', stated?.retirementDeferral)),
    medicalSpending: assumed('medical-spending', stated?.medicalSpending),
    hsaDeferral: assumed('hsa-deferral', stated?.hsaDeferral),
    taxRate: atMostAll(given('tax-rate', stated?.taxRate)),
    equityGrowth: assumed('equity.growth', stated?.equity.growth),
    privateDiscount: atMostAll(assumed('equity.private-discount', stated?.equity.privateDiscount)),
    dilution: atMostAll(assumed('equity.dilution', stated?.equity.dilution)),
    esppContribution: atMostAll(assumed('espp-contribution', stated?.esppContribution)),
    timeOffBaseline: assumed('time-off-baseline', stated?.timeOffBaseline),
    holidayBaseline: assumed('holiday-baseline', stated?.holidayBaseline),
    workingDays: assumed('working-days', stated?.workingDays),
    parentalLeaveUse: atMostAll(assumed('parental-leave-use', stated?.parentalLeaveUse)),
    birthYear: given('birth-year', stated?.birthYear),
    commute: { cost: given('commute.cost', stated?.commute.cost), time: given('commute.time', stated?.commute.time) },
    ...(currency === undefined ? {} : { currency }),
    exchangeRates: exchangeRatesOf(candidate),
    costOfLiving: new Map(
      [...(stated?.costOfLiving.entries ?? [])].flatMap(([name, index]) =>
        index.state === 'stated' ? [[name, index.value.amount]] : [],
      ),
    ),
  };
}

/** Returns the assumed figures, in the order of the schema. */
export function assumedFigures(assumptions: Assumptions): readonly Assumed<Value>[] {
  const all: readonly (Assumed<Value> | undefined)[] = [
    assumptions.raise,
    assumptions.bonusPayout,
    assumptions.retirementDeferral,
    assumptions.medicalSpending,
    assumptions.hsaDeferral,
    assumptions.taxRate,
    assumptions.equityGrowth,
    assumptions.privateDiscount,
    assumptions.dilution,
    assumptions.esppContribution,
    assumptions.timeOffBaseline,
    assumptions.holidayBaseline,
    assumptions.workingDays,
    assumptions.parentalLeaveUse,
    assumptions.birthYear,
    assumptions.commute.cost,
    assumptions.commute.time,
  ];
  return all.filter((each) => each !== undefined);
}

function assumed<V extends Value>(name: string, term: Term<V> | undefined): Assumed<V> {
  const path = `assumptions.${name}`;
  if (term?.state === 'stated') return { path, value: term.value, origin: 'candidate' };
  return { path, value: defaultOf(path) as V, origin: 'default' };
}

/** A figure that has no default: undefined where the candidate does not state it. */
function given<V extends Value>(name: string, term: Term<V> | undefined): Assumed<V> | undefined {
  if (term?.state !== 'stated') return undefined;
  return { path: `assumptions.${name}`, value: term.value, origin: 'candidate' };
}

/** A share of a whole: more than all of it, which a finding tells of, counts as all. */
function atMostAll<A extends Assumed<Percent> | undefined>(share: A): A {
  if (share === undefined || share.value.ratio.lessThanOrEqualTo(one)) return share;
  return { ...share, value: { ...share.value, ratio: one } };
}

/** The default that the schema documents, read as if the file said it. */
function defaultOf(path: string): Value {
  const spec = findSpec(candidateVocabulary, path);
  if (spec?.type !== 'term' || spec.default === undefined) throw new Error(`The schema has no default for ${path}`);
  const { value } = readValue(spec.default, spec, noCurrency);
  if (value === undefined) throw new Error(`The default of ${path} cannot be read`);
  return value;
}

/** Returns a duration in months: a year is 12, a week 12/52, a day 12/365; 40 hours of work are a week. */
export function monthsOf({ amount, unit }: Duration): Decimal {
  switch (unit) {
    case 'year':
      return amount.times(12);
    case 'month':
      return amount;
    case 'week':
      return amount.times(12).div(52);
    case 'day':
      return amount.times(12).div(365);
    case 'hour':
      return amount.times(12).div(52).div(40);
  }
}

/** Returns the rates that a candidate file states; its own currency has the rate 1. */
export function exchangeRatesOf(candidate: Candidate | undefined): ExchangeRates {
  const own = candidate === undefined ? undefined : valueOf(candidate.currency)?.text;
  const rates = new Map<string, Decimal>(own === undefined ? [] : [[own, one]]);
  for (const [code, rate] of candidate?.assumptions.exchangeRates.entries ?? [])
    if (rate.state === 'stated' && code !== own) rates.set(code, rate.value.amount);
  return rates;
}
