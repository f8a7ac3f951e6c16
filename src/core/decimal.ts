import { Decimal as Base } from 'decimal.js';

/**
 * Decimal numbers for money and shares: 60 digits, so that sums and products of stated figures are exact, rounding half
 * to even (ISO 80000-1 B.3, rule A) where a division or a power has no end.
 */
export const Decimal = Base.clone({ precision: 60, rounding: Base.ROUND_HALF_EVEN, defaults: true });
export type Decimal = Base;

export const zero = new Decimal(0);
export const one = new Decimal(1);

export function sum(numbers: Iterable<Decimal>): Decimal {
  let total = zero;
  // Most amounts of a year are nothing, and adding them is not free.
  for (const number of numbers) if (!number.isZero()) total = total.plus(number);
  return total;
}

/** The sum of the amounts up to each of them. */
export function runningTotals(amounts: readonly Decimal[]): Decimal[] {
  let total = zero;
  return amounts.map((amount) => (total = total.plus(amount)));
}
