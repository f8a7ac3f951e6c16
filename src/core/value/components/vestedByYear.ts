import { Decimal, one, zero } from '../../decimal';
import type { Tranche } from '../vesting';
import type { Size } from './grantSize';

interface OneGrant extends Size {
  /** The month of the grant. */
  readonly granted: Decimal;
  /** What a price is multiplied by in a year. */
  readonly growth: Decimal;
  readonly isCurrent: boolean;
}

/**
 * Adds what each tranche is worth to its year: a month that ends a year belongs to it, what vested before the start to the
 * first, unless it is the job one has and that is already one's own. Shares vest whole, by cumulative rounding, so that they
 * sum to the grant. A sum of money grows from the day it is granted, a share price from the first day of the job. Above a
 * strike price only the gain counts, and never less than nothing.
 */
export function addByYear(totals: Decimal[], tranches: readonly Tranche[], grant: OneGrant): void {
  const { amount, shares, strike, granted, growth, isCurrent } = grant;
  let share = zero;
  for (const { month, share: part } of tranches) {
    const before = share;
    share = share.plus(part);
    const isBefore = month.lessThan(0);
    const year = isBefore ? 0 : Math.max(0, month.div(12).toDecimalPlaces(20).ceil().toNumber() - 1);
    const total = totals[year];
    if (total === undefined || (isBefore && isCurrent)) continue;
    const units = shares === undefined ? part : whole(shares.times(share)).minus(whole(shares.times(before)));
    const grown = Decimal.max(zero, shares === undefined ? month.minus(granted) : month);
    const price = amount.times(growth.equals(one) ? one : growth.pow(grown.div(12)));
    totals[year] = total.plus(units.times(strike === undefined ? price : Decimal.max(zero, price.minus(strike))));
  }
}

/** Half a share counts as one once it is reached (Open Cap Table Format, allocation type CUMULATIVE_ROUNDING). */
function whole(shares: Decimal): Decimal {
  return shares.toDecimalPlaces(20).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
}
