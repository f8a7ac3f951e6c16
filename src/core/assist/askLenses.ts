import { describeEnds } from '../compare/amounts';
import { clauses } from '../compare/describe';
import { changeBetween } from '../compare/ranking';
import { type Locale, template } from '../locale';
import { agreedTerms } from '../negotiate/log/agreedTerms';
import { describeTermText } from '../words/termWords';
import { ownCurrency } from '../negotiate/terms/termValue';
import type { Ask, Offer } from '../offer';
import type { OfferDocument } from '../parse/parseOffer';
import { valueOf } from '../term';
import { agreedValue } from '../value/agreement';
import type { Valuation } from '../value/valuation';
import type { Lens } from './lenses';
import { offersWith } from './offerWith';
import { readTermText } from '../parse/termText';

const texts = {
  planned: template('Planned: {value}'),
  asked: template('Asked: {value}'),
  countered: template('Countered: {value}'),
  agreed: template('Agreed: {value}'),
  declined: template('Declined: {value}'),
};

/** Above each ask where it stands, what its value would change over the horizon, and what can be done with it. */
export function askLensesOf(
  document: OfferDocument,
  valuation: Valuation,
  valueWith: (offer: Offer) => Valuation,
  locale: Locale,
): readonly Lens[] {
  if (document.yaml.broken !== undefined) return [];
  const agreed = new Map(agreedTerms(document.fields).map((each) => [each.path, each.verdict]));
  const offerWith = offersWith(document);
  return document.fields.negotiation.asks.items.flatMap((ask, index) => {
    const { span, path } = ask.node;
    const state = stateOf(ask);
    if (span === undefined || state === undefined) return [];
    const place = document.yaml.firstLine(span);
    const term = valueOf(ask.term)?.text;
    const value = describeTermText(readTermText(state.value, term ?? '', ownCurrency(document.fields)), locale);
    const text = locale.say(texts[state.word], { value });
    const next = state.word === 'declined' || term === undefined ? undefined : offerWith(term, state.value);
    const difference = next && differenceOf(valuation, valueWith(next), locale);
    const verdict = agreed.get(path);
    const does =
      state.word === 'planned' || state.word === 'asked' || state.word === 'countered'
        ? [{ span: place, text: locale.say('Record answer…'), does: 'recordAnswer' as const, ask: index }]
        : verdict === 'only-said' || verdict === 'to-read'
          ? [{ span: place, text: locale.say('Mark as in writing'), does: 'markInWriting' as const, ask: index }]
          : [];
    return [{ span: place, text: clauses([text, difference]) }, ...does];
  });
}

function stateOf(ask: Ask): { readonly word: keyof typeof texts; readonly value: string } | undefined {
  const word = valueOf(ask.status)?.word ?? 'planned';
  const value = valueOf(valueFor(ask))?.text;
  return value === undefined ? undefined : { word, value };
}

/** What an ask has come to; a refusal is of what was asked for. */
function valueFor(ask: Ask): Ask['ask'] {
  return valueOf(ask.status)?.word === 'declined' ? ask.ask : agreedValue(ask);
}

/** What the total would change by; undefined where it would not. */
function differenceOf(valuation: Valuation, next: Valuation, locale: Locale): string | undefined {
  const change = changeBetween(valuation, next);
  // Above a line whole units are enough.
  const [low, high] = [change?.low, change?.high].map((end) => end?.toDecimalPlaces(0));
  if (low === undefined || high === undefined || (low.isZero() && high.isZero())) return undefined;
  const years = valuation.horizon;
  const amount = describeEnds({ low, high }, valuation.currency, locale, true);
  return locale.say('{years, plural, =1 {{amount} in the first year} other {{amount} over # years}}', {
    amount,
    years,
  });
}
