import { Decimal, one, runningTotals, sum, zero } from '../decimal';
import { roundTo } from '../money';
import type { Payment } from './valuation';

/** Returns each year's amount in even parts at the ends of so many periods a year; the parts of a year sum to it. */
export function evenly(byYear: readonly Decimal[], periods: number, currency: string): Payment[] {
  const even = Array.from({ length: periods }, () => one);
  return inParts(
    byYear,
    byYear.map(() => even),
    currency,
  );
}

/** Returns each year's amount in parts of these weights at the ends of as many periods, which sum to it. */
export function inParts(
  byYear: readonly Decimal[],
  weights: readonly (readonly Decimal[])[],
  currency: string,
): Payment[] {
  const round = roundTo(currency);
  return byYear.flatMap((amount, year) => {
    const shares = runningTotals(weights[year] ?? []);
    const [whole = one, { length }] = [shares.at(-1), shares];
    const totals = shares.map((share) => round(amount.times(share).div(whole)));
    return totals.map((total, i) => {
      const at = new Decimal(12 * (i + 1)).div(length).plus(12 * year);
      return { at, month: monthEndingAt(at), amount: total.minus(totals[i - 1] ?? zero), isCash: true };
    });
  });
}

/** Returns one payment on the day that so many months have passed. */
export function once(at: Decimal, amount: Decimal): Payment[] {
  return [{ at, month: at.floor().toNumber(), amount, isCash: true }];
}

/** Returns the month, from 0, that a moment ends: what is earned through twelve months belongs to the twelfth. */
export function monthEndingAt(at: Decimal): number {
  return Math.max(0, at.toDecimalPlaces(20).ceil().toNumber() - 1);
}

/** Returns what the payments of each year come to. */
export function paidByYear(payments: readonly Payment[], years: readonly number[]): Decimal[] {
  return years.map((year) => sum(paymentsIn(payments, year).map(({ amount }) => amount)));
}

/** Returns the payments in another currency: within each year they sum to the year's converted amount. */
export function convertPayments(
  payments: readonly Payment[],
  years: readonly number[],
  exchange: (amount: Decimal) => Decimal,
): Payment[] {
  return years.flatMap((year) => {
    let [paid, converted] = [zero, zero];
    return paymentsIn(payments, year).map((payment) => {
      paid = paid.plus(payment.amount);
      const amount = exchange(paid).minus(converted);
      converted = converted.plus(amount);
      return { ...payment, amount };
    });
  });
}

function paymentsIn(payments: readonly Payment[], year: number): readonly Payment[] {
  return payments.filter(({ month }) => Math.floor(month / 12) === year - 1);
}
