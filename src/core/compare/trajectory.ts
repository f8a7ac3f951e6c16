import type { IsoDate } from '../calendar';
import { type Decimal, sum } from '../decimal';
import { type Cliff, cliffsOf } from '../value/cashByMonth';
import type { Valuation } from '../value/valuation';
import { type Ends, endsOf } from './amounts';
import { openInTotal } from './openParts';
import type { ValuedOffer } from './valuedOffers';

/** What an offer has come to by the end of each year, from the start on, in the currency of its valuation. */
export interface Trajectory {
  readonly id: string;
  readonly currency: string;
  /** Index 0 is year 1. */
  readonly expected: readonly Ends[];
  readonly guaranteed: readonly Ends[];
  /** Whether something unknown without bounds is missing: nothing, a part, or the base salary and so all. */
  readonly missing: { readonly expected: Missing; readonly guaranteed: Missing };
  readonly cliffs: readonly CliffLoss[];
}

export type Missing = 'nothing' | 'part' | 'all';

/** What somebody gives up who leaves a month before a cliff. */
export interface CliffLoss {
  /** The grant. */
  readonly path: string;
  /** Months after the first day of year 1 at which the cliff is reached. */
  readonly at: Decimal;
  /** The day it is reached, where the first day is known. */
  readonly day: IsoDate | undefined;
  /** What the cliff releases on that day; the same at both ends where nothing about it is unknown. */
  readonly lost: Ends;
}

/** Returns what an offer comes to year by year, and what is lost by leaving before a cliff. */
export function trajectoryOf({ id, valuation }: Pick<ValuedOffer, 'id' | 'valuation'>): Trajectory {
  return {
    id,
    currency: valuation.currency,
    expected: cumulative(valuation, 'expected'),
    guaranteed: cumulative(valuation, 'guaranteed'),
    missing: { expected: missingFrom(valuation, 'expected'), guaranteed: missingFrom(valuation, 'guaranteed') },
    cliffs: cliffLosses(valuation),
  };
}

/** Returns the running total after each year, at worst and at best. */
export function cumulative(valuation: Valuation, name: 'expected' | 'guaranteed'): readonly Ends[] {
  return valuation.years.map((_, i) =>
    endsOf(valuation, ({ years }) => sum(years.slice(0, i + 1).map((year) => year[name]))),
  );
}

function missingFrom(valuation: Valuation, name: 'expected' | 'guaranteed'): Missing {
  const open = openInTotal(valuation, name);
  return open === undefined ? 'nothing' : open.whole ? 'all' : 'part';
}

/**
 * What each cliff of each grant releases: that is lost by leaving a month before it, beside what is lost of the months
 * themselves. Where it is unknown whether shares can be sold, it lies between two amounts.
 */
function cliffLosses(valuation: Valuation): readonly CliffLoss[] {
  const { worst, best } = valuation.range ?? { worst: valuation, best: valuation };
  const all = new Map([...cliffsOf(worst), ...cliffsOf(best)].map((cliff) => [nameOf(cliff), cliff]));
  return [...all]
    .map(([name, { line, at, day }]) => {
      const same = (each: Valuation) => cliffsOf(each).filter((cliff) => nameOf(cliff) === name);
      const lost = endsOf(valuation, (each) => sum(same(each).map(({ amount }) => amount)));
      return { path: line.path, at, day, lost };
    })
    .sort((a, b) => a.at.comparedTo(b.at));
}

function nameOf({ line, at }: Cliff): string {
  return `${line.path} ${at.toString()}`;
}
