import { isCurrency } from '../currency';
import type { Text } from '../term';
import { fault, guess, type Read } from './scalar';

/** The currency that a sign most likely stands for. */
const symbols: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' };

/** Signs that several currencies share. */
const isSharedSign = /^[$¥]$/;

/**
 * Returns the currency that a sign or a code in any capitals most likely means: of a sign that several currencies
 * share, the file's own where that is one of them, else the one known best, which `isShared` tells.
 */
export function currencyOf(sign: string, own = ''): { readonly currency: string; readonly isShared: boolean } {
  if (!isSharedSign.test(sign)) return { currency: symbols[sign] ?? sign.toUpperCase(), isShared: false };
  if (isCurrency(own) && signOf(own) === sign) return { currency: own, isShared: false };
  return { currency: symbols[sign] ?? sign, isShared: true };
}

function signOf(currency: string): string | undefined {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value;
}

/** Reads a code of ISO 4217, such as `EUR`. */
export function readCurrency(text: string): Read<Text> {
  if (isCurrency(text)) return { value: { kind: 'text', text } };
  const { currency: fixed, isShared } = currencyOf(text);
  if (!isCurrency(fixed))
    return fault('unknown-currency', '"{code}" is not a currency of ISO 4217; write it like EUR or USD.', {
      code: text,
    });
  const args = { code: text, fixed };
  return (isShared ? guess : fault)(
    'unknown-currency',
    '"{code}" is not a currency of ISO 4217; write {fixed}.',
    args,
    fixed,
  );
}
