import type { IsoDate } from '../../calendar';
import { namesOf, rankingOf, revalue, type Ranking } from '../../compare/ranking';
import { comparedFrom, type OfferToCompare, type ValuedOffers } from '../../compare/valuedOffers';
import type { Candidate, Offer } from '../../offer';
import { stageOf, type Stage } from '../../stage';
import { readAssumptions, type Assumptions } from '../../value/assumptions';
import type { Valuation } from '../../value/valuation';
import { readMarketRanges, type ReadMarketRange } from '../market/marketRanges';
import { fitOf, type Fit } from '../needs/fit';
import { holdPriorities, readPriorities, type PriorityResult } from '../needs/needs';

/** An offer with all that is known of it before it is negotiated. */
export interface OfferInTalks extends OfferToCompare {
  /** What it is called beside the others. */
  readonly name: string;
  readonly stage: Stage;
  readonly valuation: Valuation;
  /** The candidate's priorities held against it. */
  readonly results: readonly PriorityResult[];
  /** Returns the same with other terms, valued in the same currency; each changed offer is valued once. */
  readonly with: (changed: Offer) => OfferInTalks;
}

/** Offers and a candidate's file, read and held against each other once; what all rooms above start from. */
export interface ReadNegotiation {
  /** In the order given. */
  readonly offers: readonly OfferInTalks[];
  readonly valued: ValuedOffers;
  readonly candidate: Candidate | undefined;
  readonly assumptions: Assumptions;
  readonly ranges: readonly ReadMarketRange[];
  readonly ranking: Ranking;
  /** Of every offer; empty where the candidate states no priorities. */
  readonly fits: readonly Fit[];
  /** From when the years of the job one has count. */
  readonly from: IsoDate;
  readonly today: IsoDate;
}

/** Reads offers that were valued beside each other, and the candidate's file. */
export function readNegotiation(
  offers: readonly OfferToCompare[],
  candidate: Candidate | undefined,
  valued: ValuedOffers,
  today: IsoDate,
): ReadNegotiation {
  const assumptions = readAssumptions(candidate);
  const priorities = readPriorities(candidate);
  const ranking = rankingOf(offers, valued);
  const names = namesOf(valued.offers);
  const from = comparedFrom(
    offers.map(({ offer }) => offer),
    today,
  );
  const held = (offer: Offer) => holdPriorities(offer, priorities, candidate, assumptions);
  const read = offers.flatMap(({ id, offer }, i): OfferInTalks[] => {
    const valuation = valued.offers[i]?.valuation;
    if (valuation === undefined) return [];
    const known = new WeakMap<Offer, OfferInTalks>();
    const changedTo = (changed: Offer): OfferInTalks => {
      const { currency } = valuation;
      const found = known.get(changed) ?? {
        ...own,
        offer: changed,
        valuation: revalue(changed, { currency, assumptions, from }),
        results: held(changed),
      };
      known.set(changed, found);
      return found;
    };
    const stage = stageOf(offer, today);
    const own = { id, offer, name: names[i] ?? '', stage, valuation, results: held(offer), with: changedTo };
    known.set(offer, own);
    return [own];
  });
  return {
    offers: read,
    valued,
    candidate,
    assumptions,
    ranges: readMarketRanges(candidate),
    ranking,
    fits: read.flatMap((each) => fitOf(each, candidate, ranking.currency) ?? []),
    from,
    today,
  };
}
