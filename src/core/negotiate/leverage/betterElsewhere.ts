import type { Cell } from '../../compare/cells';
import { termSections } from '../../compare/termRows';
import type { Locale } from '../../locale';
import type { Offer } from '../../offer';
import type { Assumptions } from '../../value/assumptions';
import type { Alternative } from './alternative';

/** A term that another offer plainly gives more of, or asks less of. */
export interface BetterTerm {
  readonly path: string;
  readonly title: string;
  /** What this offer says, and what the other one does, in words. */
  readonly here: string;
  readonly there: string;
}

/** An alternative with the terms in which it is better. */
export interface BetterElsewhere extends Alternative {
  readonly terms: readonly BetterTerm[];
}

/**
 * The terms in which another offer is plainly better, by the direction that the vocabulary gives them, in the order of the format.
 * What one of the two does not say, and what has no plain direction, is left out.
 */
export function betterTerms(
  offer: Offer,
  other: Offer,
  { assumptions, locale }: { readonly assumptions: Assumptions; readonly locale: Locale },
): readonly BetterTerm[] {
  return termSections([offer, other], { assumptions, baseline: 0, locale })
    .flatMap(({ rows }) => rows)
    .flatMap(({ path, title, cells: [here, there] }) =>
      here === undefined || there?.standing !== 'better'
        ? []
        : [{ path, title, here: textOf(here), there: textOf(there) }],
    );
}

function textOf({ entries }: Cell): string {
  return entries.map(({ text }) => text).join('; ');
}
