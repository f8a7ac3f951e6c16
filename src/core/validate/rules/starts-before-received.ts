import { type Finding, warning } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { statusOf } from '../../stage';

/**
 * A job that begins before it was offered is hardly meant, unless it is one that was taken. A last day to accept is
 * judged first.
 */
export function startsBeforeReceived({ fields }: OfferDocument): readonly Finding[] {
  const { status, received, expires, starts } = fields;
  const [from, first] = [valueOf(received)?.date, valueOf(starts)?.date];
  const { isSigned, isCurrent } = statusOf({ status });
  if (isSigned || isCurrent || expires.state === 'stated' || from === undefined || first === undefined) return [];
  if (starts.span === undefined || first >= from) return [];
  const text = 'The job starts before the offer was received on {received}; check both dates.';
  return [warning('starts-before-received', starts.span, text, { received: from })];
}
