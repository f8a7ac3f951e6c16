import type { IsoDate } from '../../calendar';
import { type Firmness, firmnesses } from '../../stage';
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
