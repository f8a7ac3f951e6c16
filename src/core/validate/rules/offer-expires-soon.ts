import { daysBetween } from '../../calendar';
import { information, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { isOpenOffer } from '../offerStatus';
import type { OfferSetting } from '../rule';

/** The last days to accept. */
const soon = 7;

/** The last day to accept is near; more time is asked for before it, not after. */
export function offerExpiresSoon({ fields }: OfferDocument, { today }: OfferSetting): readonly Finding[] {
  const until = valueOf(fields.expires)?.date;
  const { span } = fields.expires;
  if (until === undefined || span === undefined || !isOpenOffer(fields)) return [];
  const days = daysBetween(today, until);
  if (days < 0 || days > soon) return [];
  const text =
    days === 0
      ? 'This offer expires today; accept it, or ask for more time before it ends.'
      : days === 1
        ? 'This offer expires tomorrow; accept it, or ask for more time before it ends.'
        : 'This offer expires in {days} days; if you need more time, ask for it now.';
  return [information('offer-expires-soon', span, text, { days })];
}
