import { daysBetween, type IsoDate } from '../../calendar';
import { deadlineOf } from '../../deadline';
import type { Offer } from '../../offer';
import { firmnessOf } from './firmness';

/** The last day to answer an offer that is still to be answered, with the days until then, negative when it is past. */
export function openDeadline(
  offer: Offer,
  today: IsoDate,
): { readonly date: IsoDate; readonly days: number } | undefined {
  const date = deadlineOf(offer)?.date;
  return date === undefined ? undefined : { date, days: daysBetween(today, date) };
}

/** Whether an offer can be accepted as it stands, or was: it is written or signed, and its last day is not over. */
export function isInHand(offer: Offer, today: IsoDate): boolean {
  const firmness = firmnessOf(offer, today);
  return firmness === 'signed' || firmness === 'written';
}

/** Whether an offer that is still open ends so soon that there is hardly time to talk: within two days. */
export function isNear(days: number): boolean {
  return days >= 0 && days <= 2;
}
