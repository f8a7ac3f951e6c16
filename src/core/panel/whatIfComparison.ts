import { compareOffers } from '../compare/compareOffers';
import type { Comparison, ComparisonOptions } from '../compare/comparison';
import type { Message } from '../finding';
import type { Locale } from '../locale';
import { agreedTo, readAgreement } from '../negotiate/terms/agreedTo';
import type { OfferPlan } from '../negotiate/trades/plan';
import { type TriedTerm, unloggedAsks } from '../words/unloggedAsks';
import type { Offer } from '../offer';
import { type CandidateDocument, parseCandidate } from '../parse/parseOffer';
import { setFields } from '../refactor/setFields';
import type { WhatIfValues } from './panelData';
import type { OfferToCompare } from '../compare/valuedOffers';

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
