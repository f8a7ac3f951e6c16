import type { Locale } from '../locale';
import type { Offer } from '../offer';
import { placeOf } from '../term';
import { findField } from '../terms';
import { titleOf } from '../titles';
import { allSpecs, findSpec, offerVocabulary, shortField } from '../vocabulary';
import { fieldText } from '../words/describeEntry';

interface TermPath {
  readonly path: string;
  readonly title: string;
  /** What the offer says there, in words; undefined where it says nothing. */
  readonly text: string | undefined;
}

/** The paths that a priority, an ask or a market range can be about: all terms but those of entries in lists. */
export function termPaths(offer: Offer | undefined, locale: Locale): readonly TermPath[] {
  return allSpecs(offerVocabulary)
    .filter(({ path, section }) => !path.includes('[]') && section !== 'none')
    .map((spec) => {
      const field = offer === undefined ? undefined : findField(offer, spec.path);
      const isSaid = field !== undefined && /^(?:stated|none|unknown)$/.test(placeOf(field).state);
      const isWhole = spec.type === 'group' && spec.short === undefined;
      const text = isSaid && !isWhole ? fieldText(field, spec, locale) : undefined;
      return { path: spec.path, title: titleOf(spec.path, locale), text };
    });
}

/**
 * The paths that an ask can be about: single terms, lists, and groups that a bare value can state; not what an offer
 * is, which nobody asks to be otherwise.
 */
export function askableTerms(offer: Offer, locale: Locale): readonly TermPath[] {
  return termPaths(offer, locale).filter(({ path }) => {
    const spec = findSpec(offerVocabulary, path);
    const isAskable = spec?.type === 'term' || spec?.type === 'list' || (spec && shortField(spec)) !== undefined;
    return isAskable && spec?.ease !== undefined;
  });
}
