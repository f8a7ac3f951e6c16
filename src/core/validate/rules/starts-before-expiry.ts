import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { deadlineOf } from '../../stage';

/** A first day at work before the last day to accept is hardly meant. */
export function startsBeforeExpiry({ fields }: OfferDocument): readonly Finding[] {
  const starts = valueOf(fields.starts)?.date;
  const deadline = deadlineOf(fields);
  const { span } = fields.starts;
  if (starts === undefined || deadline === undefined || span === undefined || starts >= deadline.date) return [];
  const text = 'The job starts before the offer expires on {expires}; check both dates.';
  return [warning('starts-before-expiry', span, text, { expires: deadline.date })];
}
