import {
  type Alternative,
  bestByFit,
  type BestByFit,
  bestByValue,
  type BestByValue,
  type BetterElsewhere,
  betterTerms,
  byFirmness,
  type OpenEnds,
  openOf,
} from './alternatives';
import { walkAwayOf, type WalkAwayStanding } from '../needs/walkAway';
import type { ReadNegotiation } from '../negotiation/negotiation';
import { daysBetween, type IsoDate } from '../../calendar';

/** What one holds in the talk about one offer. */
export interface OfferLeverage extends Alternative {
  /** Undefined where there is no other offer that can be ranked. */
  readonly byValue?: BestByValue;
  /** Undefined where there is none, or the candidate states no priorities. */
  readonly byFit?: BestByFit;
  /** The others that are better in some term, the firmest first. */
  readonly elsewhere: readonly BetterElsewhere[];
  /** The candidate's own, and for nobody else. */
  readonly walkAway?: (WalkAwayStanding & Pick<OpenEnds, 'open' | 'direction'>) | undefined;
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
export function leverageOf({ offers, candidate, assumptions, ranking, fits }: ReadNegotiation): Leverage {
  const counted = offers.flatMap(({ id, name, offer, stage: { firmness } }): Alternative[] => {
    if (firmness === undefined) return [];
    const isOpen = firmness !== 'current' && firmness !== 'signed';
    const expires = isOpen && offer.expires.state === 'stated' ? { expires: offer.expires.value.date } : {};
    return [{ id, name, firmness, ...expires }];
  });
  const alternatives = [...counted].sort(byFirmness);
  const walkAways = walkAwayOf(ranking.contenders, candidate, ranking.currency);
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
    over: offers.filter(({ stage }) => stage.firmness === undefined).map(({ id, name }) => ({ id, name })),
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

/** An offer that must be answered by a day. */
export interface Decision {
  readonly id: string;
  readonly name: string;
  readonly expires: IsoDate;
  /** Those that follow next, and how many days later; empty for the last. */
  readonly before: readonly { readonly id: string; readonly name: string }[];
  readonly days: number;
  /** The others that must be answered on the same day. */
  readonly with: readonly { readonly id: string; readonly name: string }[];
}

/** In which order offers must be answered. */
export interface Decisions {
  /** The soonest first; the firmest first within a day. */
  readonly dated: readonly Decision[];
  /** Those that are still to be answered and do not say until when. */
  readonly undated: readonly { readonly id: string; readonly name: string }[];
}

/** Puts the offers that are still to be answered into the order of their last days. */
function decisionsOf(alternatives: readonly Alternative[]): Decisions {
  const open = alternatives.filter(({ firmness }) => firmness !== 'current' && firmness !== 'signed');
  const named = ({ id, name }: Alternative) => ({ id, name });
  const days = [...new Set(open.flatMap(({ expires }) => expires ?? []))].sort();
  return {
    dated: days.flatMap((expires, i) => {
      const next = days[i + 1];
      const on = (day: IsoDate | undefined) => open.filter((each) => day !== undefined && each.expires === day);
      return on(expires).map(({ id, name }) => ({
        id,
        name,
        expires,
        before: on(next).map(named),
        days: next === undefined ? 0 : daysBetween(expires, next),
        with: on(expires)
          .filter((each) => each.id !== id)
          .map(named),
      }));
    }),
    undated: open.filter(({ expires }) => expires === undefined).map(named),
  };
}
