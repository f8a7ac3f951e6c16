import type { Decimal } from '../decimal';
import type { Duration } from '../term';
import type { ValuationContext } from './context';

/** Working days in a length of leave: a week has five, a month and a year their part of the year's working days. */
export function workingDaysIn(
  { amount, unit }: Duration,
  { assumptions }: Pick<ValuationContext, 'assumptions'>,
): Decimal {
  const inYear = assumptions.workingDays.value.amount;
  switch (unit) {
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
