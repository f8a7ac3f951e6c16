import { Decimal, one, zero } from '../../decimal';
import { roundTo } from '../../money';
import { monthEndingAt } from '../payments';
import type { Payment } from '../valuation';
import type { Tranche } from '../vesting';
import type { GrantSize } from './grantSize';

interface OneGrant extends GrantSize {
  /** The month of the grant. */
  readonly granted: Decimal;
  /** What a price is multiplied by in so many months. */
  readonly growth: (months: Decimal) => Decimal;
  /** Months of service before year 1. */
  readonly served: Decimal;
  readonly isCurrent: boolean;
}

/** What becomes the holder's at one time, before any discount and not rounded. */
export interface VestingTranches extends Pick<Payment, 'at' | 'month' | 'isCliff'> {
  readonly amount: Decimal;
  /** Units of a grant of shares. */
  readonly units: Decimal;
  /** Whether it vested before year 1 in the job one has: one's own already, it adds nothing. */
  readonly isOwn: boolean;
}

/**
 * What each tranche is worth, and when. What vested before year 1 counts at its beginning, unless it is the job one has
 * and that is already one's own. Shares vest whole, by cumulative rounding, so that they sum to the grant. A sum of
 * money grows from the day it is granted, a share price from the first day of year 1. Above a strike price only the
 * gain counts, and never less than nothing.
 */
export function vestingsOf(tranches: readonly Tranche[], grant: OneGrant): VestingTranches[] {
  const { amount: worth, shares, strike, growth, served, isCurrent } = grant;
  const granted = Decimal.max(zero, grant.granted.minus(served));
  // An option is granted at the price of its day, so the strike price of later ones grows with it.
  const toPay = strike?.times(growth(granted));
  const vestings: VestingTranches[] = [];
  let share = zero;
  for (const { month: service, share: part, isCliff } of tranches) {
    const before = share;
    share = share.plus(part);
    const months = service.minus(served);
    const isBefore = months.isNegative() || (months.isZero() && !served.isZero());
    const at = Decimal.max(zero, months);
    const units = shares === undefined ? part : whole(shares.times(share)).minus(whole(shares.times(before)));
    const grown = Decimal.max(zero, shares === undefined ? at.minus(granted) : at);
    const price = worth.times(growth(grown));
    const gain = toPay === undefined ? price : Decimal.max(zero, price.minus(toPay));
    const isOwn = isBefore && isCurrent;
    const amount = isOwn ? zero : units.times(gain);
    vestings.push({ at, month: monthEndingAt(at), amount, units, isOwn, ...(isCliff ? { isCliff } : {}) });
  }
  return vestings;
}

/**
 * The vestings as payments in order, each month's and each cliff's together, after a discount. They are differences of
 * rounded running totals, so that all of them sum to the rounded whole.
 */
export function asPayments(
  vestings: readonly VestingTranches[],
  { counted, isCash, horizon, currency }: { counted: Decimal; isCash: boolean; horizon: number; currency: string },
): Payment[] {
  const round = roundTo(currency);
  const within = vestings
    .filter(({ month, isOwn }) => month < 12 * horizon && !isOwn)
    .sort((a, b) => a.at.comparedTo(b.at));
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

/**
 * What a price is multiplied by in so many months, for a yearly growth; each time is computed once. Roots are slow, so
 * whole months share one.
 */
export function growthOver(yearly: Decimal): (months: Decimal) => Decimal {
  const known = new Map<string, Decimal>();
  let monthly: Decimal | undefined;
  const over = (months: Decimal) => {
    if (!months.isInteger() || months.modulo(12).isZero()) return yearly.pow(months.div(12));
    monthly ??= yearly.pow(one.div(12));
    return yearly.pow(months.div(12).floor()).times(monthly.pow(months.modulo(12)));
  };
  return (months) => {
    if (yearly.equals(one)) return one;
    const name = months.toString();
    const grown = known.get(name) ?? over(months);
    known.set(name, grown);
    return grown;
  };
}

/** Half a share counts as one once it is reached (Open Cap Table Format, allocation type CUMULATIVE_ROUNDING). */
function whole(shares: Decimal): Decimal {
  return shares.toDecimalPlaces(20).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
}
