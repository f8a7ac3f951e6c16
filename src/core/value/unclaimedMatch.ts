import { Decimal, sum, zero } from '../decimal';
import type { Offer } from '../offer';
import type { Assumptions } from './assumptions';
import { valueRetirement } from './components/retirement';
import { contextOf } from './valueOffer';

interface UnclaimedMatch {
  /** In the first year, in the offer's currency. */
  readonly amount: Decimal;
  /** The share of pay that claims all of the match. */
  readonly enough: Decimal;
}

/**
 * Returns what the assumed deferral leaves unclaimed of a match in tiers; undefined where it claims all or the offer
 * leaves open how much.
 */
export function unclaimedMatch(offer: Offer, assumptions: Assumptions): UnclaimedMatch | undefined {
  const { match, matchOfLimit } = offer.retirement;
  if (match.node.state !== 'stated' || matchOfLimit.state === 'stated') return undefined;
  const edges = match.items.map(({ upTo }) => (upTo.state === 'stated' ? upTo.value.ratio : zero));
  const enough = Decimal.max(zero, ...edges);
  if (enough.lessThanOrEqualTo(assumptions.retirementDeferral.value.ratio)) return undefined;
  const firstYear = (deferral: Decimal) => {
    const retirementDeferral = {
      ...assumptions.retirementDeferral,
      value: { kind: 'percent', ratio: deferral },
    } as const;
    const { context } = contextOf(offer, { ...assumptions, horizon: 1, retirementDeferral });
    const { lines } = valueRetirement(context);
    return sum(lines.filter(({ path }) => path === match.node.path).map(({ expected }) => expected[0] ?? zero));
  };
  const amount = firstYear(enough).minus(firstYear(assumptions.retirementDeferral.value.ratio));
  return amount.greaterThan(0) ? { amount, enough } : undefined;
}
