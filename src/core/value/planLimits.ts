import { addMonths, yearOf } from '../calendar';
import { Decimal, one, sum } from '../decimal';
import { convert } from '../money';
import type { Retirement } from '../offer';
import type { Value } from '../term';
import type { Assumed } from './assumptions';
import type { ValuationContext } from './context';
import { missing, ratesUsed, type Known } from './known';
import { latestLimitYear, retirementLimits } from './limits';

export interface PlanLimits {
  /** The most an employee may defer, in the offer's currency. */
  readonly deferral: Decimal;
  /** The pay that counts, in the offer's currency. */
  readonly compensation: Decimal;
  /** The years whose figures are used, as text: `2026`, or `2026 (for 2028)`. */
  readonly years: readonly string[];
  /** The exchange rates they were converted at. */
  readonly rates: readonly Assumed<Value>[];
}

/**
 * The statutory limits of a year of the offer: of each of its months a twelfth of the limit of that month's calendar year.
 * Without a start date the latest figures known stand for every year. Undefined for plans that have no limits in the table.
 */
export function planLimits(
  plan: Retirement['plan'],
  year: number,
  { offer: { starts }, currency, assumptions: { exchangeRates } }: ValuationContext,
): Known<PlanLimits | undefined> {
  if (plan.state !== 'stated' || (plan.value.word !== '401(k)' && plan.value.word !== '403(b)'))
    return { value: undefined };
  const rate = convert(one, 'USD', currency, exchangeRates);
  if (rate === undefined) return missing(plan.path, 'no-rate');
  const first = starts.state === 'stated' ? starts.value.date : undefined;
  const calendarYears = Array.from({ length: 12 }, (_, month) =>
    first === undefined ? latestLimitYear : yearOf(addMonths(first, 12 * (year - 1) + month)),
  );
  const limits = calendarYears.map(retirementLimits);
  const blend = (key: 'deferral' | 'compensation') =>
    sum(limits.map((each) => new Decimal(each[key])))
      .div(12)
      .times(rate);
  const years = limits.map((each, i) =>
    each.year === calendarYears[i] ? `${each.year}` : `${each.year} (for ${calendarYears[i] ?? ''})`,
  );
  return {
    value: {
      deferral: blend('deferral'),
      compensation: blend('compensation'),
      years: [...new Set(years)],
      rates: ratesUsed('USD', currency, exchangeRates),
    },
  };
}
