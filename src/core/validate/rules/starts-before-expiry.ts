import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { isOpenOffer } from '../offerStatus';

/** A first day at work before the last day to accept is hardly meant. */
export function startsBeforeExpiry({ fields }: OfferDocument): readonly Finding[] {
  const [from, until] = [valueOf(fields.starts)?.date, valueOf(fields.expires)?.date];
  const { span } = fields.starts;
  if (from === undefined || until === undefined || span === undefined || from >= until || !isOpenOffer(fields))
    return [];
  const text = 'The job starts before the offer expires on {expires}; check both dates.';
  return [warning('starts-before-expiry', span, text, { expires: until })];
}
