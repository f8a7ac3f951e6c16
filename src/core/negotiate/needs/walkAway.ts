import type { Ends } from '../../compare/amounts';
import { openBesideRange } from '../../compare/openParts';
import { totalEnds, type Contender } from '../../compare/ranking';
import type { Decimal } from '../../decimal';
import type { Candidate } from '../../offer';
import { valueOf } from '../../term';
import { readAssumptions } from '../../value/assumptions';
import { yearlyAmount } from '../../value/known';

/** How an offer stands to the total below which the candidate declines. */
export interface WalkAwayStanding {
  readonly id: string;
  /** `unknown` where it depends on what is not known. */
  readonly verdict: 'reached' | 'missed' | 'unknown';
  /** How much more than it the offer comes to in an average year; negative when less. */
  readonly gap: Ends;
}

/**
 * Holds the expected total of an average year against the walk-away point; nothing where none is stated or a rate is
 * missing.
 */
export function walkAwayOf(
  contenders: readonly Contender[],
  candidate: Candidate | undefined,
  currency: string,
): readonly WalkAwayStanding[] {
  const total = candidate?.walkAway.total;
  const stated = total && valueOf(total);
  const assumptions = readAssumptions(candidate);
  return contenders.flatMap(({ id, offer, valuation }) => {
    const least =
      stated === undefined
        ? undefined
        : yearlyAmount(stated, 'walk-away.total', { offer, currency, assumptions }).value;
    if (least === undefined) return [];
    const ends = totalEnds(valuation, 'expected');
    const above = (total: Decimal) => total.div(valuation.horizon).minus(least.amount);
    const gap = { low: above(ends.low), high: above(ends.high) };
    const open = openBesideRange(valuation).filter(({ isCounted }) => isCounted !== true);
    const isReached = !gap.low.isNegative() && open.every(({ effect }) => effect.direction === 'adds');
    const isMissed = gap.high.isNegative() && open.every(({ effect }) => effect.direction === 'subtracts');
    const verdict = isReached ? 'reached' : isMissed ? 'missed' : 'unknown';
    return [{ id, verdict, gap } as const];
  });
}
