import { one, type Decimal } from './decimal';
import type { ExchangeRates } from './money';
import type { Candidate } from './offer';
import { valueOf } from './term';

/** The rates that a candidate file states; its own currency has the rate 1. */
export function exchangeRatesOf(candidate: Candidate | undefined): ExchangeRates {
  const own = candidate === undefined ? undefined : valueOf(candidate.currency)?.text;
  const rates = new Map<string, Decimal>(own === undefined ? [] : [[own, one]]);
  for (const [code, rate] of candidate?.assumptions.exchangeRates.entries ?? [])
    if (rate.state === 'stated' && code !== own) rates.set(code, rate.value.amount);
  return rates;
}
