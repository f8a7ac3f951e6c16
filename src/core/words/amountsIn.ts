import { noCurrency } from '../currency';
import type { Locale } from '../locale';
import type { Comparison } from './comparison/comparison';

/** What all amounts of a comparison are in, and whether tax is off them. */
export function amountsIn({ currency, afterTax }: Comparison, { say }: Locale): string {
  const unit =
    currency === undefined
      ? say('Amounts are in more than one currency.')
      : currency === noCurrency
        ? say('All amounts are in the currency of the offers, which they do not state.')
        : say('All amounts are in {currency}.', { currency });
  const tax =
    afterTax.length > 0
      ? say('They are before tax where a table does not say otherwise.')
      : say('They are before tax.');
  return `${unit} ${tax}`;
}
