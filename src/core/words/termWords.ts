import { type Locale, sayOf, template } from '../locale';
import type { Bound, ReadPriority } from '../negotiate/needs/needs';
import type { Question } from '../negotiate/questions/questions';
import { refresherPath } from '../negotiate/terms/refresherTerm';
import { ownCurrency } from '../negotiate/terms/termValue';
import type { Offer } from '../offer';
import { readValue } from '../parse/readValue';
import { inCurrencyOf, readTermText, type TermText, type TermValue } from '../parse/termText';
import { findField } from '../terms';
import { labelInSentence, labelOf } from '../titles';
import { findSpec, offerVocabulary } from '../vocabulary';
import { clauses, describeState, describeValue } from './describe';
import { fieldText } from './describeEntry';

/** Says what the offer states at a path: all entries of a list, all that a group states. */
export function describeStated(offer: Offer, path: string, locale: Locale): string {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  if (spec === undefined || field === undefined) return locale.say('not stated');
  return fieldText(field, spec, locale);
}

/** Says the same, or how it stands where there is nothing to show. */
export function describeStatedOrState(offer: Offer, path: string, locale: Locale): string {
  const field = findField(offer, path);
  return describeStated(offer, path, locale) || (field === undefined ? '' : describeState(field, locale));
}

/** Says a value that is asked for, or that there be none of it. */
export function describeTermValue(wanted: TermValue, locale: Locale): string {
  return wanted === 'none' ? sayOf('none/of an ask', locale) : describeValue(wanted, locale);
}

/**
 * Says what an ask, an answer or a bound says of a term, as the term is shown; as it is written where it is no value of
 * it, and nothing where nothing is said.
 */
export function describeTermText(said: TermText | undefined, locale: Locale): string {
  return said?.value === undefined ? (said?.text ?? '') : describeTermValue(said.value, locale);
}

/** Says what may be agreed to, written as a file states it, in words that can be said and logged. */
export function describeAgreed(offer: Offer, path: string, text: string, locale: Locale): string {
  const spec = path === refresherPath ? findSpec(offerVocabulary, 'equity[].value') : undefined;
  const value = spec?.type === 'term' ? readValue(text, spec, ownCurrency(offer)).value : undefined;
  return value?.kind === 'money'
    ? locale.say('a grant of {amount} each year, vesting like the first', { amount: describeValue(value, locale) })
    : describeTermText(readTermText(text, path, ownCurrency(offer)), locale);
}

/** Puts a question to the employer into words; of several entries it names the one that it is about. */
export function questionText({ path, text, entry, range }: Question, offer: Offer, locale: Locale): string {
  if (range !== undefined)
    return locale.say('{term}: the offer says {range}. Where in this range would I be?', {
      term: labelOf(offer, path, locale),
      range: describeValue(range, locale),
    });
  if (text === undefined)
    return locale.say('What does the offer say about "{term}"?', { term: labelInSentence(offer, path, locale) });
  const question = locale.say(text);
  return entry === undefined ? question : `${labelOf(offer, entry, locale)}: ${question}`;
}

/** A bound in words. */
const boundWords = { 'at-least': template('at least {limit}'), 'at-most': template('at most {limit}') };

const dateWords = { 'at-least': template('not before {date}'), 'at-most': template('not after {date}') };

/**
 * Says the bounds that a priority states, empty without one: `at least 25 days`. Amounts that name no currency are in
 * the given one.
 */
export function thresholdText({ bounds }: Pick<ReadPriority, 'bounds'>, currency: string, locale: Locale): string {
  return clauses(bounds.map((each) => boundText(each, currency, locale)));
}

function boundText({ side, limit }: Bound, currency: string, locale: Locale): string {
  const text = describeTermText(inCurrencyOf(limit, currency), locale);
  const { value } = limit;
  if (value !== undefined && value !== 'none' && value.kind === 'date')
    return locale.say(dateWords[side], { date: text });
  return side === 'at-most' && value === 'none' ? text : locale.say(boundWords[side], { limit: text });
}
