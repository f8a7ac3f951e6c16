import { totalEnds, type Contender } from '../compare/ranking';
import { Decimal } from '../decimal';
import type { Candidate } from '../offer';
import { valueOf } from '../term';
import { readAssumptions } from '../value/assumptions';
import { yearlyAmount } from '../value/known';

/** How an offer stands to the total below which the candidate declines. */
export interface WalkAway {
  readonly id: string;
  /** `unknown` where it depends on what is not known but has bounds. */
  readonly verdict: 'reached' | 'missed' | 'unknown';
}

/** Holds the expected total of an average year against the walk-away point; nothing where none is stated or a rate is missing. */
export function walkAwayOf(
  contenders: readonly Contender[],
  candidate: Candidate,
  currency: string,
): readonly WalkAway[] {
  const { total } = candidate.walkAway;
  const stated = valueOf(total);
  const assumptions = readAssumptions(candidate);
  return contenders.flatMap(({ id, offer, valuation }) => {
    const least =
      stated === undefined ? undefined : yearlyAmount(stated, total.path, { offer, currency, assumptions }).value;
    if (least === undefined) return [];
    const ends = totalEnds(valuation, 'expected');
    const [low, high] = [ends.low, ends.high].map((end) => end.div(valuation.horizon));
    const isAtLeast = (amount = new Decimal(0)) => amount.greaterThanOrEqualTo(least.amount);
    return [{ id, verdict: isAtLeast(low) ? 'reached' : isAtLeast(high) ? 'unknown' : 'missed' } as const];
  });
}
