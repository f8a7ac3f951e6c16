import { Decimal, one, sum, zero } from '../../decimal';
import { inParts } from '../payments';
import type { Payment } from '../valuation';

/**
 * Returns the salaries of the years as they are paid: by the pay in force in each month, an extra month with the last
 * month of a year and a second one with the sixth.
 */
export function salariesByMonth(
  byYear: readonly Decimal[],
  monthly: readonly (readonly Decimal[])[],
  extra: Decimal,
  currency: string,
): Payment[] {
  const last = Decimal.min(extra, one);
  const sixth = extra.minus(last);
  const weights = monthly.map((months) => {
    const month = sum(months).div(12);
    return months.map((own, i) => own.plus(i === 11 ? month.times(last) : i === 5 ? month.times(sixth) : zero));
  });
  return inParts(byYear, weights, currency);
}
