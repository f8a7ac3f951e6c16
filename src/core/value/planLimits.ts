import { addMonths, yearOf } from '../calendar';
import { Decimal, one, sum } from '../decimal';
import { convert } from '../money';
import type { Retirement } from '../offer';
import type { Value } from '../term';
import type { Assumed } from './assumptions';
import type { ValuationContext } from './context';
import { missing, ratesUsed, type Known } from './known';
import { latestLimitYear, statutoryLimit, type Country, type LimitName } from './limits';

export interface YearLimit {
  /** In the offer's currency. */
  readonly amount: Decimal;
  /** The years whose figures are used, as text: `2026`, or `2026 (for 2028)`. */
  readonly years: readonly string[];
  /** The law or notice that sets it. */
  readonly source: string;
  /** The exchange rates it was converted at. */
  readonly rates: readonly Assumed<Value>[];
}

/**
 * The statutory limit of a year of the offer: of each of its months a twelfth of the limit of that month's calendar year.
 * Without a start date the latest figures known stand for every year. Undefined without an exchange rate.
 */
export function limitOfYear(
  country: Country,
  name: LimitName,
  year: number,
  { offer: { starts }, currency, assumptions: { exchangeRates } }: ValuationContext,
): YearLimit | undefined {
  const { source, currency: its } = statutoryLimit(country, name, latestLimitYear);
  const rate = convert(one, its, currency, exchangeRates);
  if (rate === undefined) return undefined;
  const first = starts.state === 'stated' ? starts.value.date : undefined;
  const calendarYears = Array.from({ length: 12 }, (_, month) =>
    first === undefined ? latestLimitYear : yearOf(addMonths(first, 12 * (year - 1) + month)),
  );
  const limits = calendarYears.map((each) => statutoryLimit(country, name, each));
  const years = limits.map((each, i) =>
    each.year === calendarYears[i] ? `${each.year}` : `${each.year} (for ${calendarYears[i] ?? ''})`,
  );
  return {
    amount: sum(limits.map(({ amount }) => new Decimal(amount)))
      .div(12)
      .times(rate),
    years: [...new Set(years)],
    source,
    rates: ratesUsed(its, currency, exchangeRates),
  };
}

/** The limits of a retirement plan, in the offer's currency. */
export interface PlanLimits extends Pick<YearLimit, 'years' | 'source' | 'rates'> {
  /** The most an employee may defer. */
  readonly deferral: Decimal;
  /** The most that employee and employer may put in together. */
  readonly annualAdditions: Decimal;
  /** The pay that counts. */
  readonly compensation: Decimal;
}

/** The limits of each year of a plan that belongs to the United States, wherever the job is; undefined for other plans. */
export function planLimits({ plan }: Retirement, context: ValuationContext): Known<readonly PlanLimits[] | undefined> {
  if (plan.state !== 'stated' || (plan.value.word !== '401(k)' && plan.value.word !== '403(b)'))
    return { value: undefined };
  const limits: PlanLimits[] = [];
  for (const year of context.years) {
    const [deferral, annualAdditions, compensation] = (['deferral', 'annualAdditions', 'compensation'] as const).map(
      (name) => limitOfYear('US', name, year, context),
    );
    if (deferral === undefined || annualAdditions === undefined || compensation === undefined)
      return missing(plan.path, 'no-rate');
    limits.push({
      ...deferral,
      deferral: deferral.amount,
      annualAdditions: annualAdditions.amount,
      compensation: compensation.amount,
    });
  }
  return { value: limits };
}
