import { formatMoney } from '../money';
import type { Ends } from '../compare/amounts';
import type { Locale } from '../locale';
import type { Decimal } from '../decimal';
import type { OpenSum } from '../compare/openParts';

/** Says one amount, or the two it lies between. */
export function describeEnds({ low, high }: Ends, currency: string, locale: Locale, signed = false): string {
  const money = (amount: Decimal) => formatMoney(amount, currency, locale, signed);
  return low.equals(high) ? money(low) : locale.say('{low} to {high}', { low: money(low), high: money(high) });
}

/** Says an amount with what is missing from it. What can only fall has no lower end, and so is no range. */
export function openEndsText({ low, high }: Ends, open: OpenSum | undefined, currency: string, locale: Locale): string {
  const isFalling = open?.direction === 'subtracts';
  return withOpen(describeEnds({ low: isFalling ? high : low, high }, currency, locale), open, locale);
}

/** Says of a sum that something is missing from it, and which way that can move it: it must not look whole. */
export function withOpen(amount: string, open: OpenSum | undefined, locale: Locale): string {
  if (open === undefined) return amount;
  if (open.direction === 'subtracts') return locale.say('at most {amount}', { amount });
  return `${amount} ${open.direction === 'adds' ? '+' : '±'} ${openWord(open, locale)}`;
}

/** Says why something is missing from a sum. */
export function openWord({ reason }: Pick<OpenSum, 'reason'>, { say }: Locale): string {
  return reason === 'no-rate' ? say('no exchange rate') : say('unknown');
}
