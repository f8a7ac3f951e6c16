import type { IsoDate } from '../../calendar';
import { namesOf, rankingOf } from '../../compare/ranking';
import type { Candidate } from '../../offer';
import { readAssumptions } from '../../value/assumptions';
import { type BestByFit, bestByFit, type BestByValue, bestByValue, type OpenEnds, openOf } from './alternatives';
import { type BetterElsewhere, betterTerms } from './betterElsewhere';
import { type Decisions, decisionsOf } from './decisions';
import { stageOf } from '../../stage';
import { type Alternative, byFirmness } from './alternative';
import { fitsOf } from '../needs/fit';
import { type WalkAway, walkAwayOf } from '../needs/walkAway';
import type { OfferToCompare, ValuedOffers } from '../../compare/valuedOffers';

/** What one holds in the talk about one offer. */
export interface OfferLeverage extends Alternative {
  /** Undefined where there is no other offer that can be ranked. */
  readonly byValue?: BestByValue;
  /** Undefined where there is none, or the candidate states no priorities. */
  readonly byFit?: BestByFit;
  /** The others that are better in some term, the firmest first. */
  readonly elsewhere: readonly BetterElsewhere[];
  /** The candidate's own, and for nobody else. */
  readonly walkAway?: (WalkAway & Pick<OpenEnds, 'open' | 'direction'>) | undefined;
}

/** What the offers are worth to each other in a negotiation; see docs/negotiation.md. */
export interface Leverage {
  readonly currency: string;
  readonly horizon: number;
  /** All that count, the firmest first, by name where they are as firm. */
  readonly alternatives: readonly Alternative[];
  /** Those that are declined, expired, or were not answered in time. */
  readonly over: readonly { readonly id: string; readonly name: string }[];
  /** Of each offer that counts but the job one has, in the order given. */
  readonly offers: readonly OfferLeverage[];
  readonly decisions: Decisions;
}

/** Works out, for each offer, what the others are worth beside it. */
export function leverageOf(
  offers: readonly OfferToCompare[],
  candidate: Candidate | undefined,
  comparison: ValuedOffers,
  today: IsoDate,
): Leverage {
  const ranking = rankingOf(offers, comparison);
  const names = namesOf(comparison.offers);
  const graded = offers.map(({ id, offer }, i) => ({ id, name: names[i] ?? '', offer, firmness: stageOf(offer, today).firmness })); // prettier-ignore
  const counted = graded.flatMap(({ id, name, offer, firmness }): Alternative[] => {
    if (firmness === undefined) return [];
    const isOpen = firmness !== 'current' && firmness !== 'signed';
    const expires = isOpen && offer.expires.state === 'stated' ? { expires: offer.expires.value.date } : {};
    return [{ id, name, firmness, ...expires }];
  });
  const alternatives = [...counted].sort(byFirmness);
  const fits = fitsOf(offers, candidate, ranking.currency);
  const walkAways = candidate === undefined ? [] : walkAwayOf(ranking.contenders, candidate, ranking.currency);
  const assumptions = readAssumptions(candidate);
  const offerOf = new Map(offers.map(({ id, offer }) => [id, offer]));
  const elsewhere = ({ id }: Alternative, others: readonly Alternative[]) =>
    others.flatMap((other): BetterElsewhere[] => {
      const [here, there] = [offerOf.get(id), offerOf.get(other.id)];
      const terms = here === undefined || there === undefined ? [] : betterTerms(here, there, assumptions);
      return terms.length === 0 ? [] : [{ ...other, terms }];
    });
  return {
    currency: ranking.currency,
    horizon: ranking.horizon,
    alternatives,
    over: graded.filter(({ firmness }) => firmness === undefined).map(({ id, name }) => ({ id, name })),
    offers: counted
      .filter(({ firmness }) => firmness !== 'current')
      .map((own) => {
        const others = alternatives.filter(({ id }) => id !== own.id);
        const byValue = bestByValue(own, others, ranking, fits);
        const byFit = bestByFit(own, others, fits);
        const walkAway = walkAways.find(({ id }) => id === own.id);
        return {
          ...own,
          elsewhere: elsewhere(own, others),
          ...(byValue === undefined ? {} : { byValue }),
          ...(byFit === undefined ? {} : { byFit }),
          ...(walkAway === undefined
            ? {}
            : { walkAway: { ...walkAway, ...openOf(ranking.contenders.filter(({ id }) => id === own.id)) } }),
        };
      }),
    decisions: decisionsOf(alternatives),
  };
}
