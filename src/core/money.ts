import { minorUnitDigits, noCurrency } from './currency';
import { Decimal } from './decimal';

/** Rounds an amount to the minor unit of its currency, half to even: the form in which every leaf of a valuation is added up. */
export function roundToMinorUnit(amount: Decimal, currency: string): Decimal {
  return amount.toDecimalPlaces(minorUnitDigits(currency), Decimal.ROUND_HALF_EVEN);
}

/** What one unit of a currency is worth in the candidate's own; the own currency itself is worth 1. */
export type ExchangeRates = ReadonlyMap<string, Decimal>;

/** The amount in another currency, not rounded; undefined when a rate is missing. */
export function convert(amount: Decimal, from: string, to: string, rates: ExchangeRates): Decimal | undefined {
  if (from === to) return amount;
  const [source, target] = [rates.get(from), rates.get(to)];
  return source === undefined || target === undefined || target.isZero() ? undefined : amount.times(source).div(target);
}

/** An amount for a reader in the given locale, its currency as code: `EUR 112,000` or, in German, `112.000 EUR`. */
export function formatMoney(amount: Decimal, currency: string, locale: string, signed = false): string {
  const digits = minorUnitDigits(currency);
  // A minor unit is shown in full or not at all: 0.50, never 0.5.
  const fraction = { minimumFractionDigits: amount.isInteger() ? 0 : digits, maximumFractionDigits: digits };
  const sign = { signDisplay: signed ? 'exceptZero' : 'negative' } as const;
  const style = currency === noCurrency ? {} : ({ style: 'currency', currency, currencyDisplay: 'code' } as const);
  // Strings keep amounts beyond 2^53 exact (ECMA-402, Intl mathematical values).
  const text = new Intl.NumberFormat(locale, { ...style, ...fraction, ...sign }).format(
    amount.toFixed() as `${number}`,
  );
  return text.replaceAll('\u00A0', ' ');
}
