import { canonical } from '../vocabulary';
import type { Locale } from '../locale';
import { readTermText, type TermText } from '../parse/termText';
import { readLog } from '../negotiate/log/log';
import { refresherPath } from '../negotiate/terms/refresherTerm';
import { ownCurrency, writtenFor } from '../negotiate/terms/termValue';
import type { Concession } from '../negotiate/trades/concessions';
import type { Offer } from '../offer';
import { describeAgreed } from './termWords';

/** A value of a term that is tried as if the employer agreed. */
export interface TriedTerm {
  readonly path: string;
  readonly text: string;
}

/**
 * Returns what is tried of an offer and stands neither in its log, however it is written there, nor is something to
 * give; written as a log holds it: a further grant in words, because no value of `equity` says it.
 */
export function unloggedAsks(
  offer: Offer,
  tried: readonly TriedTerm[],
  concessions: readonly Pick<Concession, 'path' | 'wanted'>[],
  locale: Locale,
): readonly TriedTerm[] {
  const logged = new Map(
    readLog(offer).last.map(({ term, wanted }) => [canonical(term), wanted && written(wanted, offer)]),
  );
  const isGiven = ({ path, text }: TriedTerm) =>
    concessions.some((each) => each.path === path && writtenFor(each.wanted, offer) === text);
  return tried
    .filter((each) => !isGiven(each))
    .map(({ path, text }) => ({
      path,
      text: path === refresherPath ? describeAgreed(offer, path, text, locale) : text,
    }))
    .filter(
      ({ path, text }) => logged.get(canonical(path)) !== written(readTermText(text, path, ownCurrency(offer)), offer),
    );
}

/** What is asked for as a file of the offer would state it, so that `30000` and `EUR 30,000` are the same. */
function written({ text, value }: TermText, offer: Offer): string {
  return value === undefined ? text : writtenFor(value, offer);
}
