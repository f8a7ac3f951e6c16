import type { MarketPosition } from '../../negotiate/market/marketPosition';
import type { LeverageWords } from '../leverageText';
import type { OfferPlan } from '../../negotiate/trades/plan';
import type { InsightWords } from '../verdict/insightWords';
import { type Audience, sightOf } from './audience';

/**
 * What an audience may see of an insight; of reasons, those that tell of the walk-away point are the candidate's own.
 */
export function insightFor(insight: InsightWords, audience: Audience): Omit<InsightWords, 'walkAway'> {
  if (sightOf[audience].limits) return insight;
  const { walkAway, verdict, ...rest } = insight;
  const isPrivate = walkAway.length > 0;
  const reasons = isPrivate ? verdict.reasons.filter((each) => each.isPrivate !== true) : verdict.reasons;
  return { ...rest, verdict: { ...verdict, reasons } };
}

/** What an audience may see of what one holds; nothing where it must not know what one has besides. */
export function leverageFor(leverage: LeverageWords, audience: Audience): LeverageWords | undefined {
  const { limits, others } = sightOf[audience];
  if (!others) return undefined;
  return limits ? leverage : { ...leverage, offers: leverage.offers.map((own) => ({ ...own, walkAway: undefined })) };
}

/**
 * What an audience may see of a place in the market: what a range is about tells of the titles and places of others.
 */
export function marketFor(position: MarketPosition, audience: Audience): MarketPosition {
  if (sightOf[audience].others) return position;
  return { ...position, flags: position.flags.filter((flag) => flag !== 'other-role' && flag !== 'other-location') };
}

/** What an audience may see of a plan. */
export function planFor(plan: OfferPlan, audience: Audience): OfferPlan {
  if (sightOf[audience].limits) return plan;
  return {
    ...plan,
    asks: plan.asks.map((ask) => ({ ...ask, fallback: undefined, uncapped: undefined })),
    packages: plan.packages.map(({ parts, total, cost }) => ({ parts, total, cost })),
    concessions: [],
  };
}
