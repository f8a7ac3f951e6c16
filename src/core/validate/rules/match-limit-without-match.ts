import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';

/** A limit of a match that the file does not mention, or says there is none of: nothing is counted. */
export function matchLimitWithoutMatch({ fields }: OfferDocument): readonly Finding[] {
  const { node, match, matchLimit, matchOfLimit } = fields.retirement;
  const isMissing = [match.node, matchOfLimit].every(({ state }) => state === 'absent' || state === 'none');
  if (matchLimit.state !== 'stated' || matchLimit.span === undefined || !isMissing) return [];
  const text =
    'There is no match for this limit, so nothing is counted; add the match, or "match: unknown" to ask for it.';
  const finding = warning('match-limit-without-match', matchLimit.span, text);
  return [node.span === undefined ? finding : { ...finding, lackingIn: node.span }];
}
