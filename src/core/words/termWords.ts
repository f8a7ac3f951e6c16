import { describeState, describeValue } from '../compare/describe';
import { entriesOf } from '../compare/termRows';
import { sayOf, type Locale } from '../locale';
import { refresherPath } from '../negotiate/terms/refresherTerm';
import { readTermText, type TermText, type TermValue } from '../parse/termText';
import { ownCurrency } from '../negotiate/terms/termValue';
import type { Offer } from '../offer';
import { readValue } from '../parse/readValue';
import { findField } from '../terms';
import { findSpec, offerVocabulary } from '../vocabulary';

/** Says what the offer states at a path: all entries of a list, all that a group states. */
export function describeStated(offer: Offer, path: string, locale: Locale): string {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  if (spec === undefined || field === undefined) return locale.say('not stated');
  return entriesOf(field, spec, locale)
    .map(({ text }) => text)
    .join('; ');
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
