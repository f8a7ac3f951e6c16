import type { Locale } from '../locale';
import type { Question } from '../negotiate/questions/questions';
import type { Offer } from '../offer';
import { labelInSentence, labelOf } from '../titles';

/** Puts a question to the employer into words; of several entries it names the one that it is about. */
export function questionText({ path, text, entry }: Question, offer: Offer, locale: Locale): string {
  if (text === undefined)
    return locale.say('What does the offer say about "{term}"?', { term: labelInSentence(offer, path, locale) });
  const question = locale.say(text);
  return entry === undefined ? question : `${labelOf(offer, entry, locale)}: ${question}`;
}
