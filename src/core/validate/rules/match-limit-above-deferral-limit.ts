import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { limitArgs, limitOf, yearlyIn } from '../figures';

/**
 * A limit of the match that nobody who puts in what the law allows can reach is no limit, or an amount of something
 * else.
 */
export function matchLimitAboveDeferralLimit({ fields }: OfferDocument): readonly Finding[] {
  const { plan, match, matchLimit } = fields.retirement;
  const word = valueOf(plan)?.word;
  if ((word !== '401(k)' && word !== '403(b)') || matchLimit.span === undefined) return [];
  // More than 100% on what one puts in can be more than what one may put in.
  if (match.items.some(({ rate }) => rate.state === 'stated' && rate.value.ratio.greaterThan(1))) return [];
  const most = yearlyIn('USD', matchLimit);
  const limit = limitOf(fields, 'deferral');
  if (most === undefined || !limit.isOfYear || most.lessThanOrEqualTo(limit.amount)) return [];
  const text =
    'You may put in at most {limit} in {year} ({source}), so a match never comes to this limit; check whether it is the limit of the match.';
  return [warning('match-limit-above-deferral-limit', matchLimit.span, text, limitArgs(limit))];
}
