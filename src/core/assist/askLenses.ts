import { isMap } from 'yaml';
import { changeBetween } from '../compare/ranking';
import { type Locale, template } from '../locale';
import { agreedTerms } from '../negotiate/log/agreedTerms';
import { ownCurrency } from '../negotiate/terms/termValue';
import type { Ask, Offer } from '../offer';
import { rangeOf } from '../parse/nodes';
import { type OfferDocument, parseOffer } from '../parse/parseOffer';
import { readValue } from '../parse/readValue';
import { readTermText } from '../parse/termText';
import { isSharedIn } from '../refactor/flowToBlock';
import { contentEnd } from '../refactor/layout';
import { setField } from '../refactor/setField';
import { pairOf } from '../refactor/siteAt';
import { isTerm, type Value, valueOf } from '../term';
import { findField } from '../terms';
import { applyEdits } from '../text';
import { agreedValue } from '../value/agreement';
import { replaceAt } from '../value/replaceAt';
import type { Valuation } from '../value/valuation';
import { findSpec, offerVocabulary } from '../vocabulary';
import { clauses, describeEnds } from '../words/describe';
import { describeTermText } from '../words/termWords';
import type { Lens } from './lenses';

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

/**
 * Answers what an offer would be, its log aside, if a value stood at the path of a term of its file; undefined where it
 * cannot be written there or read. However long the log is, one answer takes as long as another.
 */
export function offersWith(document: OfferDocument): (path: string, value: string) => Offer | undefined {
  const base = withoutLog(document);
  return (path, value) => {
    const edit = setField(base, path, value);
    if (edit === undefined) return undefined;
    const restated = restatedIn(base.fields, path, value);
    if (restated !== undefined) return restated;
    const next = parseOffer(applyEdits(base.text, [edit]));
    return next.yaml.broken !== undefined || next.findings.length > base.findings.length ? undefined : next.fields;
  };
}

const measured: ReadonlySet<Value['kind']> = new Set(['money', 'percent', 'duration', 'rate', 'quantity']);

/**
 * The same offer with another amount in a term that has one, which is read alike wherever it is written; else
 * undefined.
 */
function restatedIn(offer: Offer, path: string, text: string): Offer | undefined {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  if (spec?.type !== 'term' || field === undefined || !isTerm(field) || field.state !== 'stated') return undefined;
  const { value } = readValue(text, spec, ownCurrency(offer));
  if (value === undefined || !measured.has(value.kind)) return undefined;
  return replaceAt(offer, path, () => ({ ...field, value }));
}

/**
 * The document with nothing in its negotiation log, on which no other term rests; the same one where others share what
 * is in it.
 */
function withoutLog(document: OfferDocument): OfferDocument {
  const { text, yaml } = document;
  const log = isMap(yaml.root) ? pairOf(yaml.root, 'negotiation')?.value : undefined;
  const [span, end] = [rangeOf(log), contentEnd(log, text)];
  if (!isMap(log) || span === undefined || end === undefined || isSharedIn(log)) return document;
  const rest = parseOffer(`${text.slice(0, span.start)}{}${text.slice(end)}`);
  return rest.yaml.broken === undefined ? rest : document;
}
