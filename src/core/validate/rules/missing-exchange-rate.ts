import { noCurrency } from '../../currency';
import { one } from '../../decimal';
import { warning, type Finding } from '../../finding';
import { exchangeRatesOf } from '../../value/assumptions';
import { convert } from '../../money';
import type { CandidateDocument, OfferDocument } from '../../parse/parseOffer';
import { isTerm, valueOf } from '../../term';
import { walkFields } from '../../terms';
import type { OfferSetting } from '../rule';

/**
 * An amount, or a whole offer, in a currency that no rate of the candidate leads from. Amounts are never added up
 * without one.
 */
export function missingExchangeRate(
  { kind, fields, vocabulary }: OfferDocument | CandidateDocument,
  { candidate }: Pick<OfferSetting, 'candidate'>,
): readonly Finding[] {
  // A candidate file that cannot be read may state the rate.
  if (candidate?.yaml.broken !== undefined) return [];
  const exchangeRates = exchangeRatesOf(candidate?.fields);
  const compared = candidate === undefined ? undefined : valueOf(candidate.fields.currency)?.text;
  const own = valueOf(fields.currency)?.text ?? noCurrency;
  const hasRate = (from: string, to: string) => convert(one, from, to, exchangeRates) !== undefined;
  const findings: Finding[] = [];
  for (const { field } of walkFields(fields, vocabulary)) {
    if (!isTerm(field) || field.state !== 'stated' || field.value.kind !== 'money' || field.span === undefined)
      continue;
    const from = field.value.currency;
    // Bare amounts of a file without a currency are taken as they stand.
    if (own === noCurrency || field.value.amount.isZero() || hasRate(from, own)) continue;
    findings.push(
      warning(
        'missing-exchange-rate',
        field.span,
        'There is no exchange rate between {from} and {to}, so this amount is not counted; state it under "exchange-rates" in your candidate file.',
        { from, to: own },
      ),
    );
  }
  if (
    kind === 'offer' &&
    own !== noCurrency &&
    compared !== undefined &&
    !hasRate(own, compared) &&
    fields.currency.span
  )
    findings.push(
      warning(
        'missing-exchange-rate',
        fields.currency.span,
        'There is no exchange rate between {from} and {to}, in which you compare, so this offer stays in its own currency; state it under "exchange-rates" in your candidate file.',
        { from: own, to: compared },
      ),
    );
  return findings;
}
