import { message, warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { isOpenOffer } from '../offerStatus';
import type { OfferSetting } from '../rule';

/** The last day to accept is over, and the file still reads as if there were time. */
export function offerHasExpired({ fields }: OfferDocument, { today }: OfferSetting): readonly Finding[] {
  const { status, expires, received } = fields;
  const until = valueOf(expires)?.date;
  if (until === undefined || expires.span === undefined || until >= today || !isOpenOffer(fields)) return [];
  const text = 'This offer expired on {expires}; write "status: expired", or the new date if they gave you more time.';
  // A date that cannot be has another rule.
  if ((valueOf(received)?.date ?? until) > until) return [];
  if (status.state !== 'stated' || status.span === undefined)
    return [warning('offer-has-expired', expires.span, text, { expires: until })];
  const finding = warning('offer-has-expired', status.span, text, { expires: until });
  const related = { span: expires.span, message: message('It expired on this day.') };
  return [{ ...finding, replacement: 'expired', related }];
}
