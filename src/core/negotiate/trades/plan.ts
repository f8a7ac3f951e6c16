import type { IsoDate } from '../../calendar';
import { type BreakEven, breakEvens } from '../../compare/breakEven';
import { leadersOf, leading, namesOf, rankingOf, totalEnds } from '../../compare/ranking';
import { Decimal } from '../../decimal';
import type { Candidate, Offer } from '../../offer';
import { readAssumptions } from '../../value/assumptions';
import { asksOf } from '../asks/asks';
import type { AskToMake } from '../asks/types';
import type { AskContext } from '../asks/askContext';
import { type Concession, concessionsOf } from './concessions';
import { type Firmness, stageOf } from '../../stage';
import { type Alternative, byFirmness } from '../leverage/alternative';
import { type Package, packagesOf } from './packages';
import type { Trade } from './tradeOf';
import { tradesFor } from './trades';
import { holdPriorities, readPriorities } from '../needs/needs';
import { readMarketRanges } from '../market/marketRanges';
import { comparedFrom, type OfferToCompare, type ValuedOffers } from '../../compare/valuedOffers';

/** An ask with what could stand for it. */
export interface PlannedAsk extends AskToMake {
  readonly trades: readonly Trade[];
}

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
  readonly open: readonly { readonly path: string }[];
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

export interface PlanOptions {
  readonly today: IsoDate;
  /** The id of the one offer that is planned for; without it, all are. */
  readonly only?: string;
}

/** Alternatives are worked out for so many asks of each offer; those behind them are named only. */
const mostAsks = 6;

/**
 * What to ask for and what to trade in each offer that is still open: not the job one has, nor what is signed or over. Takes some
 * valuations of an offer for each ask and about twenty for each of those with alternatives.
 */
export function plansOf(
  offers: readonly OfferToCompare[],
  candidate: Candidate | undefined,
  comparison: ValuedOffers,
  { today, only }: PlanOptions,
): readonly OfferPlan[] {
  const names = namesOf(comparison.offers);
  const { contenders, currency } = rankingOf(offers, comparison);
  const assumptions = readAssumptions(candidate);
  const from = comparedFrom(
    offers.map(({ offer }) => offer),
    today,
  );
  const graded = offers.flatMap(({ id, offer }, i): (Alternative & { readonly offer: Offer })[] => {
    const { firmness } = stageOf(offer, today);
    return firmness === undefined ? [] : [{ id, name: names[i] ?? '', firmness, offer }];
  });
  const priorities = readPriorities(candidate);
  const ranges = readMarketRanges(candidate);
  const varied = leading(contenders);
  const levels = breakEvens({ contenders: varied, currency, assumptions, from });
  const totals = new Map(varied.map(({ id, valuation }) => [id, totalEnds(valuation, 'expected').low]));
  const most = totals.size === 0 ? undefined : Decimal.max(...totals.values());
  const leaders = leadersOf(totals);
  return graded
    .filter(({ id, firmness }) => isNegotiable(firmness) && (only === undefined || id === only))
    .flatMap(({ id, name, offer }) => {
      const valuation = comparison.offers.find((each) => each.id === id)?.valuation;
      if (valuation === undefined) return [];
      const others = graded.filter((each) => each.id !== id).sort(byFirmness);
      const context = {
        id,
        name,
        offer,
        valuation,
        candidate,
        results: candidate === undefined ? [] : holdPriorities(offer, priorities, { candidate, assumptions }),
        ranges,
        assumptions,
        others,
        from,
        today,
        valued: new WeakMap([[offer, valuation]]),
      };
      return [
        planOf(
          context,
          levels.find((each) => each.id === id),
          { most, leaders },
        ),
      ];
    });
}

/** Whether something can still be asked of an offer: it is neither the job one has nor signed. */
export function isNegotiable(firmness: Firmness): boolean {
  return firmness !== 'current' && firmness !== 'signed';
}

/** The highest expected total, at worst, and the offers that have it. */
interface Lead {
  readonly most: Decimal | undefined;
  readonly leaders: readonly string[];
}

function planOf(context: AskContext, level: BreakEven | undefined, { most, leaders }: Lead): OfferPlan {
  const { id, name, valuation } = context;
  const asks = asksOf(context, level, leaders);
  const cost = asks.find(({ kind }) => kind === 'break-even')?.target.worth?.money;
  return {
    id,
    name,
    currency: valuation.currency,
    horizon: valuation.horizon,
    asks: asks.map((ask, i) => ({ ...ask, trades: i < mostAsks && ask.kind === 'term' ? tradesFor(ask, asks, context) : [] })), // prettier-ignore
    open: openNeeds(context),
    packages: cost === undefined || most === undefined ? [] : packagesOf(asks, { target: most, cost }, context),
    concessions: concessionsOf(context, asks),
  };
}

function openNeeds({ results }: AskContext): OfferPlan['open'] {
  const open = results.filter(({ verdict }) => verdict === 'unknown');
  return [...new Set(open.map(({ path }) => path))].map((path) => ({ path }));
}
