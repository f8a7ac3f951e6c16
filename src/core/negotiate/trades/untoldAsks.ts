import { canonical } from '../../canonical';
import { english, type Locale } from '../../locale';
import type { Offer } from '../../offer';
import { valueOf } from '../../term';
import { describeAgreed } from '../terms/agreedTo';
import type { Concession } from './concessions';
import { describeClaim } from '../terms/describeClaim';
import { refresherPath } from '../terms/refresherTerm';
import { ownCurrency, writtenFor } from '../terms/wanted';

/** A value of a term that is tried as if the employer agreed. */
export interface TriedTerm {
  readonly path: string;
  readonly text: string;
}

/**
 * What is tried of an offer and stands neither in its log, in whatever words, nor is something to give; written as a log holds it: a
 * further grant in words, because no value of `equity` says it.
 */
export function untoldAsks(
  offer: Offer,
  tried: readonly TriedTerm[],
  concessions: readonly Concession[],
  locale: Locale,
): readonly TriedTerm[] {
  const meaning = (text: string, path: string) => describeClaim(text, path, ownCurrency(offer), english);
  const logged = new Map(
    offer.negotiation.asks.items.map(({ term, ask }) => [canonical(valueOf(term)?.text ?? ''), valueOf(ask)?.text ?? '']), // prettier-ignore
  );
  const isGiven = ({ path, text }: TriedTerm) =>
    concessions.some((each) => each.path === path && writtenFor(each.wanted, offer) === text);
  return tried
    .filter((each) => !isGiven(each))
    .map(({ path, text }) => ({
      path,
      text: path === refresherPath ? describeAgreed(offer, path, text, locale) : text,
    }))
    .filter(({ path, text }) => meaning(logged.get(canonical(path)) ?? '', path) !== meaning(text, path));
}
