import type { Decimal } from '../decimal';
import { formatMoney } from '../money';
import type { Valuation } from '../value/valuation';

/** What an amount lies between; the two are the same where nothing unknown has bounds. */
export interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** An amount of a valuation at its worst and at its best. */
export function endsOf(valuation: Valuation, amountOf: (valuation: Valuation) => Decimal): Ends {
  const { worst, best } = valuation.range ?? { worst: valuation, best: valuation };
  return { low: amountOf(worst), high: amountOf(best) };
}

export function isExact({ low, high }: Ends): boolean {
  return low.equals(high);
}

/** One amount, or the two it lies between. */
export function describeEnds({ low, high }: Ends, currency: string, locale: string, signed = false): string {
  const money = (amount: Decimal) => formatMoney(amount, currency, locale, signed);
  return low.equals(high) ? money(low) : `${money(low)} to ${money(high)}`;
}
