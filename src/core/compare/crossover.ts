import { zero } from '../decimal';
import { cashByMonth } from '../value/cashByMonth';
import type { Valuation } from '../value/valuation';
import { type Ends, endsBetween } from './amounts';
import type { Contender } from './ranking';
import { cumulative } from './trajectory';

/** Which of two offers has come to more: one of them by its id, neither, or nobody knows within what is unknown. */
export type Ahead = { readonly id: string } | 'equal' | 'unknown';

/** A year after which another offer is ahead than before. */
export interface Change {
  readonly year: number;
  /** The month, counted from 1, from which it is ahead by cash in sum to the end of that year; where cash decides. */
  readonly month?: number;
  /** The id of the offer that is ahead from then on, and of the one that was. */
  readonly ahead: string;
  readonly behind: string;
}

/** How two offers stand to each other over the years, by their running totals. */
export interface Crossover {
  readonly offers: readonly [string, string];
  readonly total: 'expected' | 'guaranteed';
  /** Who is ahead after each year; index 0 is year 1. */
  readonly byYear: readonly Ahead[];
  readonly changes: readonly Change[];
}

/**
 * Compares the running totals of two offers year by year. One is ahead where it has come to more even if all that is
 * unknown and has bounds is at its worst for it and at its best for the other.
 */
export function crossoverOf(one: Contender, other: Contender, total: 'expected' | 'guaranteed'): Crossover {
  const [own, others] = [cumulative(one.valuation, total), cumulative(other.valuation, total)];
  const byYear = own.map((ends, i) => aheadOf(ends, others[i], one.id, other.id));
  const changes = changesIn(byYear, one, other, total);
  return { offers: [one.id, other.id], total, byYear, changes };
}

function aheadOf(one: Ends, other: Ends | undefined, id: string, otherId: string): Ahead {
  if (other === undefined) return 'unknown';
  if (one.low.greaterThan(other.high)) return { id };
  if (other.low.greaterThan(one.high)) return { id: otherId };
  return one.low.equals(other.high) && one.high.equals(other.low) ? 'equal' : 'unknown';
}

function changesIn(
  byYear: readonly Ahead[],
  one: Contender,
  other: Contender,
  total: Crossover['total'],
): readonly Change[] {
  const changes: Change[] = [];
  let before: string | undefined;
  byYear.forEach((ahead, i) => {
    if (typeof ahead === 'string') return;
    if (before !== undefined && before !== ahead.id) {
      const [winner, loser] = ahead.id === one.id ? [one, other] : [other, one];
      const month = total === 'expected' ? monthOfChange(winner.valuation, loser.valuation, i) : undefined;
      changes.push({ year: i + 1, ahead: ahead.id, behind: before, ...(month === undefined ? {} : { month }) });
    }
    before = ahead.id;
  });
  return changes;
}

/** Cash decides only where its lead changes within the year and then stays; else shares that cannot be sold may. */
function monthOfChange(winner: Valuation, loser: Valuation, year: number): number | undefined {
  const [own, others] = [cashEnds(winner), cashEnds(loser)];
  const isAhead = (month: number) => (own[month]?.low ?? zero).greaterThan(others[month]?.high ?? zero);
  const last = 12 * year + 11;
  if (!isAhead(last)) return undefined;
  let first = last;
  while (first > 12 * year && isAhead(first - 1)) first -= 1;
  return first === 12 * year && isAhead(first - 1) ? undefined : first + 1;
}

/** The cash of all months up to each, at worst and at best. */
function cashEnds({ range, ...valuation }: Valuation): readonly Ends[] {
  const [worst, best] = [range?.worst ?? valuation, range?.best ?? valuation].map((each) => {
    let total = zero;
    return cashByMonth(each).map(({ amount }) => (total = total.plus(amount)));
  });
  return (worst ?? []).map((amount, i) => endsBetween(amount, best?.[i] ?? amount));
}
