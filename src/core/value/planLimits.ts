import type { IsoDate } from '../calendar';
import { Decimal, one, sum, zero } from '../decimal';
import { convert } from '../money';
import type { Offer } from '../offer';
import { valueOf, type Value } from '../term';
import type { Assumed } from './assumptions';
import type { ValuationContext } from './context';
import { isOpen, missing, ratesUsed, type Known } from './known';
import { countryOf, latestLimitYear, statutoryLimit, type Country } from './limits';
import type { LimitUsed, PricedLimit } from './valuation';

export interface YearLimit {
  /** In the offer's currency. */
  readonly amount: Decimal;
  readonly limits: readonly LimitUsed[];
  /** The exchange rates it was converted at. */
  readonly rates: readonly Assumed<Value>[];
}

/**
 * Returns the statutory limit of a year of the offer: of each of its months a twelfth of the limit of that month's
 * calendar year, on which it may depend which limit holds, or that none does. Without a start date the latest figures
 * known stand for every year. Undefined without an exchange rate.
 */
export function limitOfYear(
  country: Country,
  limit: PricedLimit | ((calendarYear: number) => PricedLimit | undefined),
  year: number,
  { from, currency, assumptions: { exchangeRates } }: ValuationContext,
): YearLimit | undefined {
  const { currency: its } = statutoryLimit(country, 'deferral', latestLimitYear);
  const rate = convert(one, its, currency, exchangeRates);
  if (rate === undefined) return undefined;
  const parts = (from === undefined ? [{ year: latestLimitYear, months: 12 }] : calendarYears(from, year)).flatMap(
    ({ year: wanted, months }) => {
      const name = typeof limit === 'function' ? limit(wanted) : limit;
      if (name === undefined) return [];
      const dated = statutoryLimit(country, name, wanted);
      return [{ months, used: { ...dated, name, standsFor: wanted === dated.year ? [] : [wanted] } }];
    },
  );
  return {
    amount: sum(parts.map(({ used, months }) => new Decimal(used.amount).times(months)))
      .div(12)
      .times(rate),
    limits: parts.map(({ used }) => used),
    rates: ratesUsed(its, currency, exchangeRates),
  };
}

/** The calendar years in which the months of a year of the offer begin, with how many of them do. */
function calendarYears(from: IsoDate, year: number): { readonly year: number; readonly months: number }[] {
  const [first = 0, month = 1] = from.split('-').map(Number);
  const years = [
    { year: first + year - 1, months: 13 - month },
    { year: first + year, months: month - 1 },
  ];
  return years.filter(({ months }) => months > 0);
}

/** The limits of a retirement plan in a year of the offer, in the offer's currency. */
export interface PlanLimits extends Pick<YearLimit, 'rates'> {
  /** The most an employee may defer. */
  readonly deferral: Decimal;
  /** What people from 50 may defer beyond it; 0 where the candidate's age is not known. */
  readonly catchUp: Decimal;
  /** The most that employee and employer may put in together, without the catch-up. */
  readonly annualAdditions: Decimal;
  /** The pay that counts. */
  readonly compensation: Decimal;
  readonly used: Readonly<Record<PlanLimit, readonly LimitUsed[]>>;
}

type PlanLimit = 'deferral' | 'catchUp' | 'annualAdditions' | 'compensation';

type EachYear = Known<readonly PlanLimits[] | undefined>;

/** Several parts of a plan ask for its limits; they are the same for one context. */
const known = new WeakMap<ValuationContext, EachYear>();

/**
 * Returns the limits of each year of a plan that belongs to the United States, wherever the job is; undefined for other
 * plans.
 */
export function planLimits(context: ValuationContext): EachYear {
  const limits = known.get(context) ?? findPlanLimits(context);
  known.set(context, limits);
  return limits;
}

/**
 * Tells whether the limits of 401(k) and 403(b) plans hold: for those, and, to be on the safe side, for a plan of which
 * the file does not say the kind, where the job is in the United States, or may be by the currency where kind or place
 * are unknown, or the match is a share of the limit itself.
 */
export function hasLimits(offer: Offer): boolean {
  const { plan, matchOfLimit } = offer.retirement;
  if (plan.state === 'stated') return plan.value.word === '401(k)' || plan.value.word === '403(b)';
  if (countryOf(offer) === 'US' || matchOfLimit.state === 'stated') return true;
  return [plan, offer.location].some(isOpen) && valueOf(offer.currency)?.text === 'USD';
}

function findPlanLimits(context: ValuationContext): EachYear {
  const { plan } = context.offer.retirement;
  if (!hasLimits(context.offer)) return { value: undefined };
  const plans: PlanLimits[] = [];
  for (const year of context.years) {
    const [deferral, annualAdditions, compensation] = (['deferral', 'annualAdditions', 'compensation'] as const).map(
      (name) => limitOfYear('US', name, year, context),
    );
    const catchUp = limitOfYear('US', (calendarYear) => catchUpIn(calendarYear, context), year, context);
    if (deferral === undefined || annualAdditions === undefined || compensation === undefined || catchUp === undefined)
      return missing(plan.path, 'no-rate');
    const salary = context.salary?.expected[year - 1] ?? zero;
    plans.push({
      deferral: deferral.amount,
      catchUp: catchUp.amount,
      // Nor may it be more than a year's pay (IRC 415(c)(1)(B)).
      annualAdditions: Decimal.min(annualAdditions.amount, salary),
      compensation: compensation.amount,
      used: {
        deferral: deferral.limits,
        catchUp: catchUp.limits,
        annualAdditions: annualAdditions.limits,
        compensation: compensation.limits,
      },
      rates: deferral.rates,
    });
  }
  return { value: plans };
}

/** The catch-up of the age that is reached by the end of the calendar year (IRC 414(v)). */
function catchUpIn(calendarYear: number, { assumptions: { birthYear } }: ValuationContext): PricedLimit | undefined {
  if (birthYear === undefined) return undefined;
  const age = calendarYear - birthYear.value.amount.toNumber();
  if (age < 50) return undefined;
  return age >= 60 && age <= 63 ? 'catchUpFrom60' : 'catchUpFrom50';
}

/** Returns those statutory limits of a plan, year by year. */
export function limitsUsed(
  plans: readonly PlanLimits[] | undefined,
  ...names: readonly PlanLimit[]
): readonly LimitUsed[] {
  return (plans ?? []).flatMap(({ used }) => names.flatMap((name) => used[name]));
}

/** Returns what is assumed for the limits of a plan: exchange rates and, where it counts, the candidate's age. */
export function assumedForLimits(
  plans: readonly PlanLimits[] | undefined,
  { assumptions: { birthYear } }: ValuationContext,
): readonly Assumed<Value>[] {
  const countsAge = plans?.some(({ catchUp }) => !catchUp.isZero()) === true && birthYear !== undefined;
  return [...(plans ?? []).flatMap(({ rates }) => rates), ...(countsAge ? [birthYear] : [])];
}
