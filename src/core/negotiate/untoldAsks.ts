import type { Offer } from '../offer';
import { english } from '../locale';
import { valueOf } from '../term';
import type { Concession } from './concessions';
import { describeClaim } from './describeClaim';
import { ownCurrency, writtenFor } from './wanted';

/** A value of a term that is tried as if the employer agreed. */
export interface TriedTerm {
  readonly path: string;
  readonly text: string;
}

/** What is tried of an offer and stands neither in its log, in whatever words, nor is something to give. */
export function untoldAsks(
  offer: Offer,
  tried: readonly TriedTerm[],
  concessions: readonly Concession[],
): readonly TriedTerm[] {
  const meaning = (text: string, path: string) => describeClaim(text, path, ownCurrency(offer), english);
  const logged = new Map(
    offer.negotiation.asks.items.map(({ term, ask }) => [valueOf(term)?.text, valueOf(ask)?.text ?? '']),
  );
  const isGiven = ({ path, text }: TriedTerm) =>
    concessions.some((each) => each.path === path && writtenFor(each.wanted, offer) === text);
  return tried.filter((each) => {
    const { path, text } = each;
    return meaning(logged.get(path) ?? '', path) !== meaning(text, path) && !isGiven(each);
  });
}
