import type { Ends } from '../../compare/amounts';
import { directionOf, openBesideRange, openInTotal } from '../../compare/openParts';
import { type Contender, type Ranking, totalEnds } from '../../compare/ranking';
import type { Direction } from '../../value/valuation';
import { type Firmness, firmnesses, isFirm } from '../../stage';
import type { Fit } from '../needs/fit';
import { couldAddMuch, standingOf } from '../verdict/standing';
import type { IsoDate } from '../../calendar';
import { termFacts, type TermFacts } from '../../compare/termFacts';
import type { Offer } from '../../offer';
import type { Assumptions } from '../../value/assumptions';

/** An offer that counts, with how firm it is. */
export interface Alternative {
  readonly id: string;
  readonly name: string;
  readonly firmness: Firmness;
  /** The last day to accept it, where one is stated and it is still to be answered. */
  readonly expires?: IsoDate;
}

/** Sorts the firmest first, and by name those that are as firm. */
export function byFirmness(a: Alternative, b: Alternative): number {
  return (
    firmnesses.indexOf(a.firmness) - firmnesses.indexOf(b.firmness) || inOrder(a.name, b.name) || inOrder(a.id, b.id)
  );
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A term that another offer plainly gives more of, or asks less of: what this offer says of it, and then the other one.
 */
export type BetterTerm = Pick<TermFacts, 'path' | 'titles' | 'name' | 'said'>;

/** An alternative with the terms in which it is better. */
export interface BetterElsewhere extends Alternative {
  readonly terms: readonly BetterTerm[];
}

/**
 * Returns the terms in which another offer is plainly better, by the direction that the vocabulary gives them, in the
 * order of the format. What one of the two does not say, and what has no plain direction, is left out.
 */
export function betterTerms(offer: Offer, other: Offer, assumptions: Assumptions): readonly BetterTerm[] {
  return termFacts([offer, other], { assumptions, baseline: 0 })
    .flatMap(({ rows }) => rows)
    .filter(({ standings: [, there] }) => there === 'better')
    .map(({ path, titles, name, said }) => ({ path, titles, said, ...(name === undefined ? {} : { name }) }));
}

/** An amount with what is missing from it, if something is. */
export interface OpenEnds extends Ends {
  readonly open?: 'unknown' | 'no-rate';
  /** Which way it moves the amount. */
  readonly direction?: Direction;
}

/** The best alternative to an offer by its expected total: what one has if the talk about that offer fails. */
export interface BestByValue {
  /** Several where they are equal, or where what is not known decides between them. */
  readonly best: readonly Alternative[];
  /** Whether the best can be counted on; without a firm alternative it is the best of the others. */
  readonly isFirm: boolean;
  /** What they come to over the horizon. */
  readonly worth: OpenEnds;
  /** What that is more than this offer; negative when less. Missing where this offer cannot be ranked. */
  readonly difference?: OpenEnds;
  /** What each of the best does not give of what the candidate must have. */
  readonly missed: readonly (Alternative & { readonly musts: Fit['missedMusts'] })[];
  /** Those of the same firmness whose pay or equity is not all known, so that they could come to more. */
  readonly open: readonly Alternative[];
  /** Those that are not firm and could come to more. */
  readonly softer: readonly Alternative[];
  /** Those that cannot be compared: another currency without a rate, or no base salary. */
  readonly unranked: readonly Alternative[];
}

/**
 * The best of the others by what they are expected to come to, each at its worst and at its best; firm ones go first.
 */
export function bestByValue(
  own: Alternative,
  others: readonly Alternative[],
  { contenders }: Ranking,
  fits: readonly Fit[],
): BestByValue | undefined {
  const ranked = contenders.filter(({ id }) => others.some((each) => each.id === id));
  const named = (list: readonly Contender[]) => others.filter(({ id }) => list.some((each) => each.id === id));
  const firm = ranked.filter(({ id }) => others.some((each) => each.id === id && isFirm(each.firmness)));
  const pool = firm.length > 0 ? firm : ranked;
  const { leaders, possible } = standingOf(pool, 'expected');
  const [leader] = leaders;
  if (leader === undefined) return undefined;
  const worth = worthOf(possible, leader);
  const self = contenders.find(({ id }) => id === own.id);
  const couldPass = (each: Contender) => couldAddMuch(each) || highest(each).greaterThan(worth.low);
  const best = named(possible);
  return {
    best,
    isFirm: firm.length > 0,
    missed: best.flatMap((each) => {
      const musts = fits.find(({ id }) => id === each.id)?.missedMusts ?? [];
      return musts.length === 0 ? [] : [{ ...each, musts }];
    }),
    worth,
    ...(self === undefined ? {} : { difference: beside(worth, self) }),
    open: named(pool.filter((each) => !possible.includes(each) && couldAddMuch(each))),
    softer: named(ranked.filter((each) => !pool.includes(each) && couldPass(each))),
    unranked: others.filter(({ id }) => !contenders.some((each) => each.id === id)),
  };
}

function highest({ valuation }: Contender) {
  return totalEnds(valuation, 'expected').high;
}

/** From the leader at its worst to the most that one of the possible ones can come to. */
function worthOf(possible: readonly Contender[], leader: Contender): OpenEnds {
  const { low, high } = totalEnds(leader.valuation, 'expected');
  const most = possible.map(highest).reduce((a, b) => (b.greaterThan(a) ? b : a), high);
  return { low, high: most, ...openOf(possible) };
}

function beside(worth: OpenEnds, self: Contender): OpenEnds {
  const { low, high } = totalEnds(self.valuation, 'expected');
  const open: Pick<OpenEnds, 'open'> = worth.open === undefined ? openOf([self]) : { open: worth.open };
  return { low: worth.low.minus(high), high: worth.high.minus(low), ...open };
}

/** What is missing from the expected totals of any of these. */
export function openOf(contenders: readonly Contender[]): Pick<OpenEnds, 'open' | 'direction'> {
  const reasons = contenders.flatMap(({ valuation }) => openInTotal(valuation, 'expected')?.reason ?? []);
  const [first] = reasons;
  if (first === undefined) return {};
  const terms = contenders.flatMap(({ valuation }) => openBesideRange(valuation));
  const missing = terms.filter((each) => each.isCounted !== true);
  return { open: reasons.includes('unknown') ? 'unknown' : first, direction: directionOf(missing) };
}

/** The best alternative to an offer by the candidate's priorities. */
export interface BestByFit {
  /** Several where they are equal, or where what is not known decides between them; none where each misses a must. */
  readonly best: readonly ScoredAlternative[];
  readonly isFirm: boolean;
  /** The points of this offer itself. */
  readonly own?: Ends;
}

/** An alternative with its points of 100. */
interface ScoredAlternative extends Alternative {
  readonly points: Ends;
}

/**
 * The others with the most points; one that misses a must, or says nothing of any priority, is no fit. Firm ones go
 * first.
 */
export function bestByFit(
  own: Alternative,
  others: readonly Alternative[],
  fits: readonly Fit[],
): BestByFit | undefined {
  const scored = others.flatMap((each) => {
    const fit = fits.find(({ id }) => id === each.id);
    return fit?.score === undefined ? [] : [{ each, fit }];
  });
  if (scored.length === 0) return undefined;
  const firm = scored.filter(({ each }) => isFirm(each.firmness));
  const fitting = (firm.length > 0 ? firm : scored).filter(({ fit }) => fit.missedMusts.length === 0);
  const best = fitting.filter(({ fit }) =>
    fitting.every((other) => fit.range.high.greaterThanOrEqualTo(other.fit.range.low)),
  );
  const self = fits.find(({ id }) => id === own.id);
  return {
    best: best.map(({ each, fit }) => ({ ...each, points: fit.range })),
    isFirm: firm.length > 0,
    ...(self === undefined ? {} : { own: self.range }),
  };
}
