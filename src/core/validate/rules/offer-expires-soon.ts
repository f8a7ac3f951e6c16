import { daysBetween } from '../../calendar';
import { information, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { deadlineOf } from '../../stage';
import type { OfferSetting } from '../rule';

/** The last days to accept. */
const soon = 7;

const text =
  '{days, plural, =0 {This offer expires today; accept it, or ask for more time before it ends.} =1 {This offer expires tomorrow; accept it, or ask for more time before it ends.} other {This offer expires in # days; if you need more time, ask for it now.}}';

/** The last day to accept is near; more time is asked for before it, not after. */
export function offerExpiresSoon({ fields }: OfferDocument, { today }: OfferSetting): readonly Finding[] {
  const deadline = deadlineOf(fields);
  if (deadline === undefined) return [];
  const days = daysBetween(today, deadline.date);
  if (days < 0 || days > soon) return [];
  return [information('offer-expires-soon', deadline.span, text, { days })];
}
