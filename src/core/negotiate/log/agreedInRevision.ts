import { describeState } from '../../compare/describe';
import { entriesOf } from '../../compare/termRows';
import type { Locale } from '../../locale';
import type { Candidate, Offer } from '../../offer';
import { placeOf, valueOf } from '../../term';
import { findField } from '../../terms';
import { titleOf } from '../../titles';
import { agreedValue, lastAgreed } from '../../value/agreement';
import { readAssumptions } from '../../value/assumptions';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { holdAgainst } from '../terms/thresholds';
import { ownCurrency } from '../terms/wanted';

/** `now`: the newer revision says it and the older did not; `still`: both do; `lost`: only the older does; `not`: neither. */
export type AgreedState = 'now' | 'still' | 'lost' | 'not' | 'unknown';

/** Something that was agreed, and whether the revisions say it. */
export interface AgreedAsk {
  readonly path: string;
  readonly title: string;
  /** As the log states it. */
  readonly agreed: string;
  /** What the newer revision says of the term, in words. */
  readonly stated: string;
  readonly state: AgreedState;
  /** Whether the newer revision or its log says that it is, or is not, in writing. */
  readonly inWriting?: boolean;
}

/**
 * What was agreed by the log of the newer revision, or of the older one where that has none, and whether it is in them: whether
 * the term says just what was agreed. Of several asks about one term the last counts.
 */
export function agreedInRevision(
  { old, own }: { readonly old: Offer; readonly own: Offer },
  candidate: Candidate | undefined,
  locale: Locale,
): readonly AgreedAsk[] {
  const log = [own, old].map(({ negotiation }) => negotiation.asks.items).find((asks) => asks.length > 0) ?? [];
  return lastAgreed(log).flatMap((ask) => {
    const [path, text] = [valueOf(ask.term)?.text ?? '', valueOf(agreedValue(ask))?.text];
    const [field, spec] = [findField(own, path), findSpec(offerVocabulary, path)];
    if (text === undefined || field === undefined || spec === undefined) return [];
    const inWriting = ask.node.details.inWriting ?? placeOf(field).details.inWriting;
    const shown = entriesOf(field, spec, locale).map((entry) => entry.text);
    return [
      {
        path,
        title: titleOf(path, locale),
        agreed: text,
        stated: shown.length === 0 ? describeState(field, locale) : shown.join('; '),
        state: stateOf(says(old, path, text, candidate), says(own, path, text, candidate)),
        ...(inWriting === undefined ? {} : { inWriting }),
      },
    ];
  });
}

/** Whether the offer says just this; undefined where the two cannot be compared. */
function says(offer: Offer, path: string, agreed: string, candidate: Candidate | undefined): boolean | undefined {
  const field = findField(offer, path);
  if (field === undefined || placeOf(field).state === 'invalid') return undefined;
  if (placeOf(field).state === 'absent' || placeOf(field).state === 'unknown') return false;
  // What was agreed is in the offer's own currency.
  const currency = ownCurrency(offer);
  const context = { offer, assumptions: readAssumptions(candidate), currency };
  const verdicts = (['at-least', 'at-most'] as const).map((side) => holdAgainst(agreed, side, field, path, context));
  if (verdicts.includes('unmet')) return false;
  return verdicts.includes('unknown') ? undefined : true;
}

function stateOf(before: boolean | undefined, after: boolean | undefined): AgreedState {
  if (after === undefined) return 'unknown';
  if (after) return before === true ? 'still' : 'now';
  return before === true ? 'lost' : 'not';
}
