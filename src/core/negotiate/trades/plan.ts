import { type BreakEven, breakEvens } from '../../compare/breakEven';
import { leadersOf, leading, totalEnds } from '../../compare/ranking';
import { asksOf } from '../asks/asks';
import type { PlannedAsk } from '../asks/types';
import type { AskContext } from '../asks/askContext';
import { type Concession, concessionsOf } from './concessions';
import type { Firmness } from '../../stage';
import { type Alternative, byFirmness } from '../leverage/alternatives';
import { type Package, packagesOf } from './packages';
import { Decimal } from '../../decimal';
import { tradesFor } from './trades';
import type { OfferInTalks, ReadNegotiation } from '../negotiation/negotiation';

/** What to ask for in one offer, and what to trade. */
export interface OfferPlan {
  readonly id: string;
  readonly name: string;
  /** The currency of what is counted over the horizon. */
  readonly currency: string;
  readonly horizon: number;
  /** The most pressing first. */
  readonly asks: readonly PlannedAsk[];
  /** Needs of which the offer does not say whether it meets them: to be asked about first. */
  readonly open: readonly string[];
  /** That bring the offer level with the one that leads, for no more than the break-even salary costs. */
  readonly packages: readonly Package[];
  readonly concessions: readonly Concession[];
}

/** The asks that are told in full: the most pressing ones. */
export function topAsks<Ask extends Pick<PlannedAsk, 'kind'>>({
  asks,
}: {
  readonly asks: readonly Ask[];
}): readonly Ask[] {
  return asks.filter(({ kind }, i) => kind === 'term' && i < mostAsks);
}

/** Alternatives are worked out for so many asks of each offer; those behind them are named only. */
const mostAsks = 6;

/**
 * Works out what to ask for and what to trade in each offer that is still open, or in the one of an id: not the job one
 * has, nor what is signed or over. Takes some valuations of an offer for each ask and about twenty for each of those
 * with alternatives.
 */
export function plansOf(negotiation: ReadNegotiation, only?: string): readonly OfferPlan[] {
  const { ranking, assumptions, from } = negotiation;
  const { contenders, currency } = ranking;
  const graded = negotiation.offers.flatMap((each): (Alternative & OfferInTalks)[] => {
    const { firmness } = each.stage;
    return firmness === undefined ? [] : [{ ...each, firmness }];
  });
  const varied = leading(contenders);
  const levels = breakEvens({ contenders: varied, currency, assumptions, from });
  const totals = new Map(varied.map(({ id, valuation }) => [id, totalEnds(valuation, 'expected').low]));
  const most = totals.size === 0 ? undefined : Decimal.max(...totals.values());
  const leaders = leadersOf(totals);
  return graded
    .filter(({ id, firmness }) => isNegotiable(firmness) && (only === undefined || id === only))
    .map((own) => {
      const { id } = own;
      const others = graded.filter((each) => each.id !== id).sort(byFirmness);
      const level = levels.find((each) => each.id === id);
      return planOf({ ...negotiation, ...own, others }, level, most, leaders);
    });
}

/** Whether something can still be asked of an offer: it is neither the job one has nor signed. */
export function isNegotiable(firmness: Firmness): boolean {
  return firmness !== 'current' && firmness !== 'signed';
}

/** `most` is the highest expected total, at worst, and `leaders` are the offers that have it. */
function planOf(
  context: AskContext,
  level: BreakEven | undefined,
  most: Decimal | undefined,
  leaders: readonly string[],
): OfferPlan {
  const { id, name, valuation, results } = context;
  const open = results.filter(({ verdict }) => verdict === 'unknown');
  const asks = asksOf(context, level, leaders);
  const cost = asks.find(({ kind }) => kind === 'break-even')?.target.worth?.money;
  return {
    id,
    name,
    currency: valuation.currency,
    horizon: valuation.horizon,
    asks: asks.map((ask) =>
      topAsks({ asks }).includes(ask) ? { ...ask, trades: tradesFor(ask, asks, context) } : ask,
    ),
    open: [...new Set(open.map(({ path }) => path))],
    packages: cost === undefined || most === undefined ? [] : packagesOf(asks, { target: most, cost }, context),
    concessions: concessionsOf(context, asks),
  };
}
