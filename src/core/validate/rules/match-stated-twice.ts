import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';

/** A match is in tiers or a share of the statutory limit; of both, only the second is counted. */
export function matchStatedTwice({ fields }: OfferDocument): readonly Finding[] {
  const { match, matchOfLimit } = fields.retirement;
  const { span } = matchOfLimit;
  if (match.node.state !== 'stated' || matchOfLimit.state !== 'stated' || span === undefined) return [];
  const text =
    'A match is either in tiers or a share of the statutory limit; this share is counted and the tiers are not, so keep the one that the letter has.';
  return [warning('match-stated-twice', span, text)];
}
