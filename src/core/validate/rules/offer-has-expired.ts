import { message, warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { deadlineOf } from '../../stage';
import type { OfferSetting } from '../rule';

/** The last day to accept is over, and the file still reads as if there were time. */
export function offerHasExpired({ fields }: OfferDocument, { today }: OfferSetting): readonly Finding[] {
  const { status } = fields;
  const deadline = deadlineOf(fields);
  if (deadline === undefined || deadline.date >= today) return [];
  const args = { expires: deadline.date };
  const text = 'This offer expired on {expires}; write "status: expired", or the new date if they gave you more time.';
  if (status.state !== 'stated' || status.span === undefined)
    return [warning('offer-has-expired', deadline.span, text, args)];
  const related = { span: deadline.span, message: message('It expired on this day.') };
  return [{ ...warning('offer-has-expired', status.span, text, args), replacement: 'expired', related }];
}
