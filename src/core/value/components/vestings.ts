import { Decimal, one, zero } from '../../decimal';
import { roundTo } from '../../money';
import { monthEndingAt } from '../payments';
import type { Payment } from '../valuation';
import type { Tranche } from '../vesting';
import type { Size } from './grantSize';

interface OneGrant extends Size {
  /** The month of the grant. */
  readonly granted: Decimal;
  /** What a price is multiplied by in a year. */
  readonly growth: Decimal;
  /** Months of service before year 1. */
  readonly served: Decimal;
  readonly isCurrent: boolean;
}

/** What becomes the holder's at one time, before any discount and not rounded. */
export interface Vesting extends Pick<Payment, 'at' | 'month' | 'isCliff'> {
  readonly amount: Decimal;
  /** Units of a grant of shares. */
  readonly units: Decimal;
}

/**
 * What each tranche is worth, and when. What vested before year 1 counts at its beginning, unless it is the job one has and that
 * is already one's own. Shares vest whole, by cumulative rounding, so that they sum to the grant. A sum of money grows from the
 * day it is granted, a share price from the first day of year 1. Above a strike price only the gain counts, and never less than
 * nothing.
 */
export function vestingsOf(tranches: readonly Tranche[], grant: OneGrant): Vesting[] {
  const { amount, shares, strike, growth, served, isCurrent } = grant;
  const granted = Decimal.max(zero, grant.granted.minus(served));
  const vestings: Vesting[] = [];
  let share = zero;
  for (const { month: service, share: part, isCliff } of tranches) {
    const before = share;
    share = share.plus(part);
    const months = service.minus(served);
    const isBefore = months.isNegative() || (months.isZero() && !served.isZero());
    if (isBefore && isCurrent) continue;
    const at = Decimal.max(zero, months);
    const units = shares === undefined ? part : whole(shares.times(share)).minus(whole(shares.times(before)));
    const grown = Decimal.max(zero, shares === undefined ? at.minus(granted) : at);
    const price = amount.times(growth.equals(one) ? one : growth.pow(grown.div(12)));
    const gain = strike === undefined ? price : Decimal.max(zero, price.minus(strike));
    vestings.push({ at, month: monthEndingAt(at), amount: units.times(gain), units, ...(isCliff ? { isCliff } : {}) });
  }
  return vestings;
}

/**
 * The vestings as payments in order, each month's and each cliff's together, after a discount. They are differences of rounded
 * running totals, so that all of them sum to the rounded whole.
 */
export function asPayments(
  vestings: readonly Vesting[],
  { counted, isCash, horizon, currency }: { counted: Decimal; isCash: boolean; horizon: number; currency: string },
): Payment[] {
  const round = roundTo(currency);
  const within = vestings.filter(({ month }) => month < 12 * horizon).sort((a, b) => a.at.comparedTo(b.at));
  const payments: Payment[] = [];
  let [total, rounded] = [zero, zero];
  for (const { at, month, amount, isCliff } of within) {
    total = total.plus(amount);
    const paid = round(total.times(counted)).minus(rounded);
    rounded = rounded.plus(paid);
    const last = payments.at(-1);
    const joins = last?.month === month && last.isCliff === isCliff;
    const together = joins ? last.amount.plus(paid) : paid;
    if (joins) payments.pop();
    payments.push({ at, month, amount: together, isCash, ...(isCliff === undefined ? {} : { isCliff }) });
  }
  return payments;
}

/** Half a share counts as one once it is reached (Open Cap Table Format, allocation type CUMULATIVE_ROUNDING). */
function whole(shares: Decimal): Decimal {
  return shares.toDecimalPlaces(20).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
}
