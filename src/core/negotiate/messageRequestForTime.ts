import { formatDate } from '../calendar';
import type { Draft } from './message';
import { openDeadline } from './openDeadline';

/** In so many days an offer ends soon enough to say how soon. */
const soon = 7;

/** Asks to keep the offer open. Until when is the candidate's to say: no file knows it. */
export function requestForTime(draft: Draft): readonly (string | undefined)[] {
  const { words, hasOther } = draft;
  const end = openUntil(draft);
  const { answerBy } = words.placeholders;
  return [
    end ?? pastDeadline(draft),
    [end === undefined ? words.timeToDecide(answerBy) : words.moreTime(answerBy), hasOther ? words.bothWithCare : '']
      .filter((text) => text !== '')
      .join(' '),
    words.promiseToAnswer,
  ];
}

function openUntil({ offer, today, locale, words, quote }: Draft): string | undefined {
  const deadline = openDeadline(offer, today);
  if (deadline === undefined || deadline.days < 0) return undefined;
  const date = quote(formatDate(deadline.date, locale), 'offer', 'expires');
  if (deadline.days > soon) return words.openUntil(date, undefined);
  return words.openUntil(date, quote(words.left(deadline.days), 'computed', 'expires'));
}

/** Asks for a talk while the offer stands; undefined where no file says until when. */
export function talkBeforeDeadline({ offer, today, locale, words, quote }: Draft): string | undefined {
  const deadline = openDeadline(offer, today);
  if (deadline === undefined || deadline.days < 1) return undefined;
  return words.talkBefore(quote(formatDate(deadline.date, locale), 'offer', 'expires'));
}

/** Asks whether the offer still stands where its last day is over. */
export function pastDeadline({ offer, today, locale, words, quote }: Draft): string | undefined {
  const deadline = openDeadline(offer, today);
  if (deadline === undefined || deadline.days >= 0) return undefined;
  return words.wasOpenUntil(quote(formatDate(deadline.date, locale), 'offer', 'expires'));
}
