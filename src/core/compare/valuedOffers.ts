import type { IsoDate } from '../calendar';
import type { Candidate, Offer } from '../offer';
import { statusOf } from '../stage';
import { valueOf } from '../term';
import { type Assumptions, readAssumptions } from '../value/assumptions';
import { isCurrentJob } from '../value/context';
import type { Valuation } from '../value/valuation';
import { convertValuation, valueOffer } from '../value/valueOffer';

/** One offer to compare; `id` is how the caller finds it again. */
export interface OfferToCompare {
  readonly id: string;
  readonly offer: Offer;
}

/** An offer with what it comes to. */
export interface ValuedOffer {
  readonly id: string;
  /** Empty where the file names none, as are title and location. */
  readonly company: string;
  readonly title: string;
  readonly location: string;
  readonly status: string;
  /** Its own, whatever that of the valuation. */
  readonly currency: string;
  readonly valuation: Valuation;
}

/** Offers valued beside each other. All amounts are in one currency where exchange rates allow it. */
export interface ValuedOffers {
  readonly horizon: number;
  /** The currency of all amounts; undefined when some offer keeps its own because a rate is missing. */
  readonly currency: string | undefined;
  readonly offers: readonly ValuedOffer[];
  /** The index of the offer that the others are compared with. */
  readonly baseline: number;
}

/** Values offers beside each other under one candidate's assumptions. Order is kept; the baseline is only marked. */
export function valueOffers(
  offers: readonly OfferToCompare[],
  candidate: Candidate | undefined,
  { baseline, today }: { readonly baseline?: string | undefined; readonly today: IsoDate },
): ValuedOffers {
  const assumptions = readAssumptions(candidate);
  const from = comparedFrom(
    offers.map(({ offer }) => offer),
    today,
  );
  const valued = offers.map((each) => ({ ...each, own: valueOffer(each.offer, assumptions, from) }));
  const target = targetCurrency(
    valued.map(({ own }) => own.currency),
    assumptions,
  );
  const shown = valued.map(({ id, offer, own }): ValuedOffer => {
    const text = (term: Offer['title']) => valueOf(term)?.text ?? '';
    const converted = target === undefined ? undefined : convertValuation(own, target, assumptions.exchangeRates);
    return {
      id,
      company: text(offer.company),
      title: text(offer.title),
      location: text(offer.location),
      status: statusOf(offer).word ?? '',
      currency: own.currency,
      valuation: converted ?? own,
    };
  });
  return {
    horizon: assumptions.horizon,
    currency: onlyOne(shown.map(({ valuation }) => valuation.currency)),
    offers: shown,
    baseline: baselineOf(offers, baseline),
  };
}

/** The candidate's currency if any offer can be shown in it, else the one that all offers share, else none. */
function targetCurrency(currencies: readonly string[], { currency, exchangeRates }: Assumptions): string | undefined {
  const isReached = currency !== undefined && currencies.some((each) => exchangeRates.has(each));
  return isReached ? currency : onlyOne(currencies);
}

function onlyOne(currencies: readonly string[]): string | undefined {
  const [first, ...others] = new Set(currencies);
  return others.length === 0 ? first : undefined;
}

function baselineOf(offers: readonly OfferToCompare[], wanted: string | undefined): number {
  const chosen = offers.findIndex(({ id }) => id === wanted);
  const current = offers.findIndex(({ offer }) => statusOf(offer).isCurrent);
  return Math.max(0, chosen >= 0 ? chosen : current);
}

/** Returns the day from which the years of the job one has count: the first one of the offers beside it, else today. */
export function comparedFrom(offers: readonly Offer[], today: IsoDate): IsoDate {
  const starts = offers.flatMap((offer) => (isCurrentJob(offer) ? [] : (valueOf(offer.starts)?.date ?? [])));
  return starts.sort()[0] ?? today;
}
