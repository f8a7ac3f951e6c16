import { formatDate } from '../../calendar';
import { valueOf } from '../../term';
import type { Draft } from './messageTypes';
import { isNear, stageOf } from '../../stage';

/** In so many days an offer ends soon enough to say how soon. */
const soon = 7;

/** Says until when the offer is open; undefined where no file says it, or the day is over. */
export function openUntil(draft: Draft): string | undefined {
  const days = daysLeft(draft);
  if (days === undefined) return undefined;
  return draft.words.openUntil(lastDay(draft), days > soon ? undefined : left(days, draft));
}

/**
 * Asks for a talk while the offer stands, or for time where it ends before one could be arranged; undefined where no
 * file says until when.
 */
export function talkBeforeDeadline(draft: Draft): string | undefined {
  const days = daysLeft(draft);
  if (days === undefined) return undefined;
  const { talkBefore, talkSoon } = draft.words;
  return isNear({ days }) ? talkSoon(lastDay(draft), left(days, draft), days === 0) : talkBefore(lastDay(draft));
}

/** Asks for a quick word on more time where the offer ends within two days. */
export function shortNotice(draft: Draft): string | undefined {
  const days = daysLeft(draft);
  return days === undefined || !isNear({ days }) ? undefined : draft.words.shortNotice(days === 0);
}

/**
 * Asks whether the offer still stands where its last day is over or the file says that it has expired, and of one that
 * was declined whether it can be taken up again.
 */
export function pastDeadline(draft: Draft): string | undefined {
  const { offer, today, words, locale, name } = draft;
  const { word, deadline } = stageOf(offer, today);
  if (word === 'declined') return words.wasDeclined;
  const date = word === 'expired' ? valueOf(offer.expires)?.date : deadline?.date;
  const isOver = date !== undefined && date < today;
  if (isOver) return words.wasOpenUntil(name(formatDate(date, locale), 'offer', 'expires'));
  return word === 'expired' ? words.wasOpenUntil(undefined) : undefined;
}

function daysLeft({ offer, today }: Draft): number | undefined {
  const days = stageOf(offer, today).deadline?.days;
  return days === undefined || days < 0 ? undefined : days;
}

function lastDay({ offer, today, locale, name }: Draft): string {
  const { deadline } = stageOf(offer, today);
  return deadline === undefined ? '' : name(formatDate(deadline.date, locale), 'offer', 'expires');
}

function left(days: number, { words, name }: Draft): string {
  return name(words.left(days), 'computed', 'expires');
}
