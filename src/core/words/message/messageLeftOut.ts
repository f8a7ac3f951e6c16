import { listOf, type Locale } from '../../locale';
import type { Offer } from '../../offer';
import { valueOf } from '../../term';
import { titleOf } from '../../titles';
import { candidateVocabulary, findSpec, offerVocabulary } from '../../vocabulary';
import type { LeftOut } from '../quote';

/**
 * Says what is left out of a message, by the titles of terms and without a word of the files; undefined where nothing
 * is.
 */
export function leftOutNotice(leftOut: readonly LeftOut[], offer: Offer, locale: Locale): string | undefined {
  if (leftOut.length === 0) return undefined;
  const terms = listOf([...new Set(leftOut.map((each) => titleFor(each, offer, locale)))], locale);
  return locale.say('Left out of the message, because it contains another employer’s name: {terms}.', { terms });
}

function titleFor({ from, path }: LeftOut, offer: Offer, locale: Locale): string {
  if (from === 'candidate') return titleOf(path, locale, candidateVocabulary);
  const ask = offer.negotiation.asks.items.find(({ node }) => path.startsWith(`${node.path}.`));
  const term = ask === undefined ? path : (valueOf(ask.term)?.text ?? '');
  return titleOf(findSpec(offerVocabulary, term) === undefined ? 'negotiation.asks[].term' : term, locale);
}
