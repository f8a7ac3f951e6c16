import { entriesOf } from '../../compare/termRows';
import type { Locale } from '../../locale';
import type { Offer } from '../../offer';
import { findField } from '../../terms';
import { findSpec, offerVocabulary } from '../../vocabulary';

/** What the offer says at a path, in words: all entries of a list, all that a group states. */
export function describeStated(offer: Offer, path: string, locale: Locale): string {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  if (spec === undefined || field === undefined) return locale.say('not stated');
  return entriesOf(field, spec, locale)
    .map(({ text }) => text)
    .join('; ');
}
