import { isCurrency } from '../currency';
import type { Text } from '../term';
import { fault, type Read } from './scalar';

/** The currency that a sign most likely stands for. */
export const symbols: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' };

/** Reads a code of ISO 4217, such as `EUR`. */
export function readCurrency(text: string): Read<Text> {
  if (isCurrency(text)) return { value: { kind: 'text', text } };
  const likely = symbols[text] ?? text.toUpperCase();
  const fixed = isCurrency(likely) ? likely : undefined;
  return fixed === undefined
    ? fault('unknown-currency', '"{code}" is not a currency of ISO 4217; write it like EUR or USD.', { code: text })
    : fault('unknown-currency', '"{code}" is not a currency of ISO 4217; write {fixed}.', { code: text, fixed }, fixed);
}
