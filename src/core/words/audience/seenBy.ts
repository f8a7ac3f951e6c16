import type { AskReason, PlannedAsk } from '../../negotiate/asks/types';
import type { ValueCase } from '../../negotiate/asks/valueCase';
import type { Fit, PriorityFit } from '../../negotiate/needs/fit';
import type { ReadPriority } from '../../negotiate/needs/needs';
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

/** What an audience may see of a need: the least that the candidate must have is a limit. */
export function needFor<N extends Pick<ReadPriority, 'need' | 'bounds'>>(need: N, audience: Audience): N {
  return sightOf[audience].aims || need.need !== 'must' ? need : { ...need, bounds: [] };
}

/** What an audience may see of a score; what the candidate would give up for a need is no aim. */
export function fitFor(fit: Fit, audience: Audience): Fit {
  if (sightOf[audience].aims) return fit;
  const seen = (each: PriorityFit): PriorityFit => ({ ...needFor(each, audience), alternative: undefined });
  const { priorities, missedMusts, openMusts } = fit;
  return {
    ...fit,
    priorities: priorities.map(seen),
    missedMusts: missedMusts.map(seen),
    openMusts: openMusts.map(seen),
  };
}

/** What an audience may see of the candidate's case. */
export function valueCaseFor(valueCase: ValueCase, audience: Audience): ValueCase | undefined {
  return sightOf[audience].aims ? valueCase : undefined;
}

/** What an audience may see of a plan. */
export function planFor(plan: OfferPlan, audience: Audience): OfferPlan {
  if (sightOf[audience].limits) return plan;
  return {
    ...plan,
    asks: plan.asks.map((ask) => askFor({ ...ask, fallback: undefined, uncapped: undefined }, audience)),
    packages: plan.packages.map(({ parts, total, cost }) => ({ parts, total, cost })),
    concessions: [],
  };
}

function askFor(ask: PlannedAsk, audience: Audience): PlannedAsk {
  if (sightOf[audience].aims) return ask;
  const trades = ask.trades.map((trade) => ({ ...trade, isPreferred: false }));
  return { ...ask, reasons: ask.reasons.map(reasonForOthers), claims: undefined, trades };
}

function reasonForOthers(reason: AskReason): AskReason {
  if (reason.kind !== 'need' || reason.priority.need !== 'must') return reason;
  const { kind, direction, priority } = reason;
  return { kind, direction, priority: { ...priority, bounds: [] } };
}
