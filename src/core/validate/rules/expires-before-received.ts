import { error, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';

/** No offer ends before it is made. */
export function expiresBeforeReceived({ fields }: OfferDocument): readonly Finding[] {
  const { received, expires } = fields;
  const [from, until] = [valueOf(received)?.date, valueOf(expires)?.date];
  if (from === undefined || until === undefined || expires.span === undefined || from <= until) return [];
  const text = 'The offer cannot expire before it was received on {received}; check both dates.';
  return [error('expires-before-received', expires.span, text, { received: from })];
}
