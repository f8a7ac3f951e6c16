import type { Decimal } from '../decimal';
import type { Locale } from '../locale';
import { formatMoney } from '../money';
import type { Valuation, ValuedLine } from '../value/valuation';

/** What an amount lies between; the two are the same where nothing unknown has bounds. */
export interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** An amount of a valuation at its worst and at its best. */
export function endsOf(valuation: Valuation, amountOf: (valuation: Valuation) => Decimal): Ends {
  const { worst, best } = valuation.range ?? { worst: valuation, best: valuation };
  const [one, other] = [amountOf(worst), amountOf(best)];
  // What is best for the whole can be worse for a part: a larger match leaves a limit less room for a contribution.
  return one.lessThanOrEqualTo(other) ? { low: one, high: other } : { low: other, high: one };
}

/** The lines of a valuation; what is unknown but bounded has its lines where it is closed, first of all at its worst. */
export function linesWithRange({ range, lines }: Valuation): readonly ValuedLine[] {
  if (range === undefined) return lines;
  const known = new Set(range.worst.lines.map(({ component, path }) => `${component} ${path}`));
  return [...range.worst.lines, ...range.best.lines.filter((line) => !known.has(`${line.component} ${line.path}`))];
}

export function isExact({ low, high }: Ends): boolean {
  return low.equals(high);
}

/** One amount, or the two it lies between. */
export function describeEnds({ low, high }: Ends, currency: string, locale: Locale, signed = false): string {
  const money = (amount: Decimal) => formatMoney(amount, currency, locale, signed);
  return low.equals(high) ? money(low) : locale.say('{low} to {high}', { low: money(low), high: money(high) });
}
