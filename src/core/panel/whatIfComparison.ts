import type { OfferToCompare } from '../compare/valuedOffers';
import type { Message } from '../finding';
import { listOf, type Locale } from '../locale';
import { readLog } from '../negotiate/log/log';
import { agreedTo, readAgreement } from '../negotiate/terms/agreedTo';
import { refresherPath } from '../negotiate/terms/refresherTerm';
import { ownCurrency, writtenFor } from '../negotiate/terms/termValue';
import type { Concession } from '../negotiate/trades/concessions';
import type { OfferPlan } from '../negotiate/trades/plan';
import type { Offer } from '../offer';
import { type CandidateDocument, parseCandidate } from '../parse/parseOffer';
import { readTermText, type TermText } from '../parse/termText';
import { setFields } from '../refactor/setFields';
import { canonical } from '../vocabulary';
import { compareOffers } from '../words/comparison/compareOffers';
import type { Comparison, ComparisonOptions } from '../words/comparison/comparison';
import { describeAgreed } from '../words/termWords';
import type { WhatIfValues } from './panelData';
import { triedText } from './trials';

/** Offers side by side as they stand, and as they would be with what is tried. */
export interface WhatIfComparison extends WhatIfValues {
  /** As they would be if the employers agreed to what is tried. */
  readonly offers: readonly OfferToCompare[];
  /** The same as they stand. */
  readonly letters: readonly OfferToCompare[];
  /** What of the values that are tried cannot be used, with the reason, by offer. */
  readonly misfits: ReadonlyMap<string, ReadonlyMap<string, Message>>;
  /** The candidate file as it would stand with what is tried; without one, an empty file. */
  readonly candidate: CandidateDocument;
  /** What of it cannot be used, with the reason. */
  readonly refused: ReadonlyMap<string, Message>;
  readonly comparison: Comparison;
  /** The comparison of the offers as they stand; the same where nothing is tried of them. */
  readonly stands: Comparison;
}

/** Compares offers with what is tried of them and of the candidate file; what cannot be used is left out. */
export function compareWhatIf(
  letters: readonly OfferToCompare[],
  file: CandidateDocument | undefined,
  { tried, agreed }: WhatIfValues,
  options: ComparisonOptions,
): WhatIfComparison {
  const misfits = new Map<string, ReadonlyMap<string, Message>>();
  const offers = letters.map((letter) => {
    const values = agreed[letter.id];
    if (values === undefined) return letter;
    const read = Object.entries(values).map(([path, text]) => [path, readAgreement(letter.offer, path, text)] as const);
    const { offer, refused } = agreedTo(letter.offer, new Map(read));
    misfits.set(letter.id, refused);
    return { ...letter, offer };
  });
  const { document: candidate, refused } = setFields(file ?? parseCandidate(''), new Map(Object.entries(tried)));
  const comparison = compareOffers(offers, candidate.fields, options);
  const stands = misfits.size === 0 ? comparison : compareOffers(letters, candidate.fields, options);
  return { tried, agreed, offers, letters, misfits, candidate, refused, comparison, stands };
}

/**
 * Returns what is tried of an offer and can be used, but stands neither in its log nor is something to give; as a log
 * holds it.
 */
export function asksToLog(
  offer: Offer,
  { agreed, misfits }: Pick<WhatIfComparison, 'agreed' | 'misfits'>,
  { id, concessions }: Pick<OfferPlan, 'id' | 'concessions'>,
  locale: Locale,
): readonly TriedTerm[] {
  const tried = Object.entries(agreed[id] ?? {}).map(([path, text]) => ({ path, text }));
  const fitting = tried.filter(({ path }) => misfits.get(id)?.has(path) !== true);
  return unloggedAsks(offer, fitting, concessions, locale);
}

/** What of the offers is not what their letters say, an offer a line. */
export function whatIfOffers(
  { letters, agreed, misfits }: WhatIfComparison,
  names: readonly { readonly id: string; readonly label: string }[],
  locale: Locale,
): string[] {
  return names.flatMap(({ id, label }) => {
    const letter = letters.find((each) => each.id === id)?.offer;
    const values = Object.entries(agreed[id] ?? {}).filter(([path]) => misfits.get(id)?.has(path) !== true);
    if (letter === undefined || values.length === 0) return [];
    const terms = values.map(([path, text]) => triedText(letter, path, text, locale));
    return [
      locale.say('{company} is shown as if they agreed to {terms}.', { company: label, terms: listOf(terms, locale) }),
    ];
  });
}

/** What is only tried stands in no file that a reader could look up. */
export function whatIfNotices(compared: WhatIfComparison, locale: Locale): string[] {
  const names = compared.comparison.offers.map(({ id, company }) => ({ id, label: company }));
  return [
    ...(Object.keys(compared.tried).length === 0
      ? []
      : [locale.say('Some assumptions are tried, and not those of the candidate file.')]),
    ...whatIfOffers(compared, names, locale),
  ];
}

/** A value of a term that is tried as if the employer agreed. */
interface TriedTerm {
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
