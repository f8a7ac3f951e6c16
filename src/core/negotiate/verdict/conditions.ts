import type { Ends } from '../../compare/amounts';
import { atPricesOf, pricesOf } from '../../compare/costOfLiving';
import { totalEnds, type Contender } from '../../compare/ranking';
import type { Decimal } from '../../decimal';
import type { Fit } from '../needs/fit';
import type { ReadNegotiation } from '../negotiation/negotiation';
import { isSettled, standingBy, standingOf, type Standing } from './standing';

/** Another measure by which an offer that leads by its expected total does not lead. */
export interface Condition {
  readonly basis: 'cost-of-living' | 'guaranteed' | 'after-tax' | 'fit';
  /**
   * The ids of the offers that lead by it; several where they are equal, or where something unknown decides between
   * them.
   */
  readonly leaders: readonly string[];
  /** Of an only leader that is certain: by how much, in the currency of the ranking. */
  readonly lead?: Ends;
  /** Of the cost of living: the place in whose prices totals are compared. */
  readonly place?: string;
}

/**
 * The measures by which the lead is lost, the cost of living first. Those that a candidate does not state are not
 * judged; offers without an index of prices are not adjusted, so nothing is said where one of them leads.
 */
export function conditionsOf(negotiation: ReadNegotiation, standing: Standing): readonly Condition[] {
  const { ranking, assumptions, fits } = negotiation;
  const { contenders } = ranking;
  if (contenders.length < 2 || !isSettled(standing, 'expected')) return [];
  return [
    ...atPrices(negotiation, standing),
    ...turned('guaranteed', standing, standingOf(contenders, 'guaranteed')),
    ...(assumptions.taxRate === undefined ? [] : turned('after-tax', standing, standingOf(contenders, 'afterTax'))),
    ...byFit(contenders, standing, fits),
  ];
}

function atPrices(
  { ranking: { contenders }, offers, valued, assumptions }: ReadNegotiation,
  standing: Standing,
): readonly Condition[] {
  const prices = pricesOf(
    offers.map(({ offer }) => offer),
    valued.baseline,
    assumptions,
  );
  const placeOf = ({ id }: Contender) => prices?.places[offers.findIndex((each) => each.id === id)];
  if (prices === undefined || standing.leaders.some((each) => placeOf(each) === undefined)) return [];
  const adjusted = (contender: Contender): Ends => {
    const { low, high } = totalEnds(contender.valuation, 'expected');
    const place = placeOf(contender) ?? prices.home;
    const at = (amount: Decimal) => atPricesOf(prices.home, place, amount, contender.valuation.currency);
    return { low: at(low), high: at(high) };
  };
  const indexed = contenders.filter((each) => placeOf(each) !== undefined);
  return turned('cost-of-living', standing, standingBy(indexed, adjusted)).map((each) => ({
    ...each,
    place: prices.home.name,
  }));
}

/** A condition where one of those that lead by the expected total does not lead here. */
function turned(basis: Condition['basis'], { leaders: expected }: Standing, here: Standing): readonly Condition[] {
  const { leaders, possible, lead } = here;
  if (leaders.length === 0 || expected.every((each) => leaders.includes(each))) return [];
  const isCertain = leaders.length === 1 && possible.length === 1 && lead !== undefined;
  return [{ basis, leaders: possible.map(({ id }) => id), ...(isCertain ? { lead } : {}) }];
}

/**
 * An offer that misses a must fits worse than any; the best is the one whose fewest points are more than the most of
 * each other.
 */
function byFit(contenders: readonly Contender[], { leaders }: Standing, fits: readonly Fit[]): readonly Condition[] {
  const [best] = bestFits(fits.filter(({ id }) => contenders.some((each) => each.id === id)));
  return best === undefined || leaders.every(({ id }) => id === best.id) ? [] : [{ basis: 'fit', leaders: [best.id] }];
}

/** The fit that is certainly the best, if one is; an only one is no better than another. */
export function bestFits(fits: readonly Fit[]): readonly Fit[] {
  if (fits.length < 2) return [];
  const fitting = fits.filter(({ missedMusts }) => missedMusts.length === 0);
  return fitting.filter((fit) =>
    fitting.every((other) => other.id === fit.id || fit.range.low.greaterThan(other.range.high)),
  );
}
