import type { IsoDate } from '../calendar';
import type { Locale } from '../locale';
import type { Candidate, Offer } from '../offer';
import { compareOffers } from './compareOffers';
import type { Figure } from './comparison';
import { revisionChanges, type RevisionChange } from './revisionChanges';

/** A total over the horizon in both revisions. */
export interface RevisionTotal {
  readonly name: 'guaranteed' | 'expected';
  readonly before: Figure;
  readonly after: Figure;
  /** The newer less the older; undefined where the two are in different currencies, or in none. */
  readonly difference?: Figure;
}

/** What became of an offer from one revision to the next. */
export interface RevisionComparison {
  readonly company: string;
  /** Undefined where the revisions are in different currencies without a rate. */
  readonly currency: string | undefined;
  readonly horizon: number;
  /** In the order of the format. */
  readonly changes: readonly RevisionChange[];
  readonly totals: readonly RevisionTotal[];
  /** What a reader must know before relying on the totals. */
  readonly notices: readonly string[];
}

/** Compares two revisions of one offer, term by term and by what they come to under the same assumptions. */
export function compareRevisions(
  { old, own }: { readonly old: Offer; readonly own: Offer },
  candidate: Candidate | undefined,
  { today, locale }: { readonly today: IsoDate; readonly locale: Locale },
): RevisionComparison {
  const both = [
    { id: 'old', offer: old },
    { id: 'own', offer: own },
  ];
  const comparison = compareOffers(both, candidate, { baseline: 'old', today, locale });
  const totals = (['guaranteed', 'expected'] as const).flatMap((name): RevisionTotal[] => {
    const [before, after] = comparison[name].at(-1)?.figures ?? [];
    const difference = comparison.differences.find((row) => row.name === `${name}-difference`)?.figures[1];
    if (before === undefined || after === undefined) return [];
    return [{ name, before, after, ...(difference === undefined ? {} : { difference }) }];
  });
  return {
    company: comparison.offers[1]?.company ?? '',
    currency: comparison.currency,
    horizon: comparison.horizon,
    changes: revisionChanges(old, own, locale),
    totals,
    notices: comparison.notices,
  };
}
