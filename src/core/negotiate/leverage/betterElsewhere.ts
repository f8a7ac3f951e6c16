import { termFacts, type TermFacts } from '../../compare/termFacts';
import type { Offer } from '../../offer';
import type { Assumptions } from '../../value/assumptions';
import type { Alternative } from './alternative';

/** A term that another offer plainly gives more of, or asks less of: what this offer says of it, and then the other one. */
export type BetterTerm = Pick<TermFacts, 'path' | 'titles' | 'name' | 'said'>;

/** An alternative with the terms in which it is better. */
export interface BetterElsewhere extends Alternative {
  readonly terms: readonly BetterTerm[];
}

/**
 * Returns the terms in which another offer is plainly better, by the direction that the vocabulary gives them, in the order of the
 * format. What one of the two does not say, and what has no plain direction, is left out.
 */
export function betterTerms(offer: Offer, other: Offer, assumptions: Assumptions): readonly BetterTerm[] {
  return termFacts([offer, other], { assumptions, baseline: 0 })
    .flatMap(({ rows }) => rows)
    .filter(({ standings: [, there] }) => there === 'better')
    .map(({ path, titles, name, said }) => ({ path, titles, said, ...(name === undefined ? {} : { name }) }));
}
