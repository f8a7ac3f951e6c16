import type { Decimal } from '../decimal';
import { roundTo } from '../money';
import type { Offer } from '../offer';
import { valueOf } from '../term';
import type { Assumptions } from '../value/assumptions';

interface Place {
  readonly name: string;
  readonly index: Decimal;
}

/** In whose prices amounts are compared, and what life costs where each offer is. */
export interface Prices {
  readonly home: Place;
  /** In the order of the offers; undefined where the candidate states no index for the place. */
  readonly places: readonly (Place | undefined)[];
}

/**
 * Returns the prices of the baseline's place, else of the first place with an index. Undefined without an index for two
 * offers: then there is nothing to compare.
 */
export function pricesOf(offers: readonly Offer[], baseline: number, assumptions: Assumptions): Prices | undefined {
  const places = offers.map((offer) => placeOfOffer(offer, assumptions));
  const known = places.filter((place) => place !== undefined);
  const home = places[baseline] ?? known[0];
  return home === undefined || known.length < 2 ? undefined : { home, places };
}

/** Returns an amount that is spent in one place, in the prices of another. */
export function atPricesOf(home: Place, place: Place, amount: Decimal, currency: string): Decimal {
  return roundTo(currency)(amount.times(home.index).div(place.index));
}

/** Returns the index of an offer's location, however its name is spaced and capitalised. */
export function placeOfOffer({ location }: Offer, { costOfLiving }: Assumptions): Place | undefined {
  const wanted = normal(valueOf(location)?.text ?? '');
  for (const [name, index] of costOfLiving) if (normal(name) === wanted) return { name, index };
  return undefined;
}

/** Tells whether two names are of one place, however they are spaced and capitalised. */
export function isSamePlace(one: string, other: string): boolean {
  return normal(one) === normal(other);
}

function normal(name: string): string {
  return name.trim().replace(/\s+/g, ' ').replace(/ ?, ?/g, ', ').toLowerCase();
}
