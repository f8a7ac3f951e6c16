import { minorUnitDigits, noCurrency } from './currency';
import type { Locale } from './locale';
import { numberFormat } from './plural';
import { Decimal, zero } from './decimal';

/**
 * Rounds amounts to the minor unit of their currency, half to even: the form in which every leaf of a valuation is
 * added up. Never gives -0.
 */
export function roundTo(currency: string): (amount: Decimal) => Decimal {
  const digits = minorUnitDigits(currency);
  return (amount) => {
    const places = amount.decimalPlaces();
    if (places <= digits) return amount.isZero() ? zero : amount;
    // What divisions without end leave in the last digits must not decide whether a half is one.
    const exact = places <= 30 ? amount : amount.toDecimalPlaces(30, Decimal.ROUND_HALF_EVEN);
    const rounded = exact.toDecimalPlaces(digits, Decimal.ROUND_HALF_EVEN);
    return rounded.isZero() ? zero : rounded;
  };
}

/** What one unit of a currency is worth in the candidate's own; the own currency itself is worth 1. */
export type ExchangeRates = ReadonlyMap<string, Decimal>;

/**
 * The amount in another currency, not rounded; undefined when a rate is missing. Nothing is nothing in every currency.
 */
export function convert(amount: Decimal, from: string, to: string, rates: ExchangeRates): Decimal | undefined {
  if (from === to || amount.isZero()) return amount;
  const [source, target] = [rates.get(from), rates.get(to)];
  return source === undefined || target === undefined || target.isZero() ? undefined : amount.times(source).div(target);
}

/** An amount for a reader in the given locale, its currency as code: `EUR 112,000` or, in German, `112.000 EUR`. */
export function formatMoney(amount: Decimal, currency: string, locale: Locale, signed = false): string {
  return format(amount, currency, locale, minorUnitDigits(currency), signed);
}

/** An amount as a file states it, with all its decimals: the price of a share may be `USD 0.0125`. */
export function formatStatedMoney(amount: Decimal, currency: string, locale: Locale): string {
  return format(amount, currency, locale, Math.min(20, Math.max(minorUnitDigits(currency), amount.decimalPlaces())));
}

function format(amount: Decimal, currency: string, locale: Locale, digits: number, signed = false): string {
  // A minor unit is shown in full or not at all: 0.50, never 0.5.
  const fraction = {
    minimumFractionDigits: amount.isInteger() ? 0 : minorUnitDigits(currency),
    maximumFractionDigits: digits,
  };
  const sign = { signDisplay: signed ? 'exceptZero' : 'negative' } as const;
  const style = currency === noCurrency ? {} : ({ style: 'currency', currency, currencyDisplay: 'code' } as const);
  // Strings keep amounts beyond 2^53 exact (ECMA-402, Intl mathematical values).
  const text = numberFormat(locale.tag, { ...style, ...fraction, ...sign }).format(amount.toFixed() as `${number}`);
  return text.replaceAll('\u00A0', ' ');
}

/**
 * Puts a comma before each three digits, decimals aside: `112,000.50`; in India before the last three, and before each
 * two in front of them: `1,12,000.50`.
 */
export function groupDigits(digits: string, groups: 'western' | 'indian' = 'western'): string {
  const size = groups === 'indian' ? 2 : 3;
  return digits.replace(/^\d+/, (whole) => {
    const parts = [whole.slice(-3)];
    for (let end = whole.length - 3; end > 0; end -= size) parts.unshift(whole.slice(Math.max(0, end - size), end));
    return parts.join(',');
  });
}

/** Tells whether digits have commas as in India, in at least one place where nobody else has them. */
export function isIndian(digits: string): boolean {
  return /^\d{1,2}(?:,\d{2})+,\d{3}(?!\d)/.test(digits);
}
