import { describeValue } from '../../compare/describe';
import { sayOf, type Locale } from '../../locale';
import { readValue } from '../../parse/readValue';
import { bareTerm, findSpec, offerVocabulary } from '../../vocabulary';

/** What an ask, an answer or a bound says of a term, in words as the term is shown; as it is written where it is no value of it. */
export function describeClaim(text: string, path: string, currency: string, locale: Locale): string {
  if (text === 'none') return noneWanted(locale);
  const spec = findSpec(offerVocabulary, path);
  const term = spec && bareTerm(spec);
  const value = term === undefined ? undefined : readValue(text, term, currency).value;
  return value === undefined ? text : describeValue(value, locale);
}

/** That there be none of a term, where that is asked for, answered or a bound, and not what the offer says. */
export function noneWanted(locale: Locale): string {
  return sayOf('none/of an ask', locale);
}
