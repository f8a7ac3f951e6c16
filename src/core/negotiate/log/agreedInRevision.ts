import type { Candidate, Offer } from '../../offer';
import { placeOf } from '../../term';
import { findField } from '../../terms';
import { readAssumptions } from '../../value/assumptions';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { holdAgainst } from '../terms/thresholds';
import { ownCurrency } from '../terms/termValue';
import { readLog } from './log';
import type { TermText } from '../../parse/termText';

/**
 * `now`: the newer revision says it and the older did not; `still`: both do; `lost`: only the older does; `not`:
 * neither.
 */
type AgreedState = 'now' | 'still' | 'lost' | 'not' | 'unknown';

/** Something that was agreed, and whether the revisions say it. */
export interface AgreedAsk {
  /** The term that it is about. */
  readonly path: string;
  readonly agreed: TermText;
  readonly state: AgreedState;
  /** Whether the newer revision or its log says that it is, or is not, in writing. */
  readonly inWriting?: boolean;
}

/**
 * Returns what was agreed by the log of the newer revision, or of the older one where that has none, and whether it is
 * in them: whether the term says just what was agreed. Of several asks about one term the last counts.
 */
export function agreedInRevision(
  { old, own }: { readonly old: Offer; readonly own: Offer },
  candidate: Candidate | undefined,
): readonly AgreedAsk[] {
  const log = [own, old].find(({ negotiation }) => negotiation.asks.items.length > 0);
  return (log === undefined ? [] : readLog(log).agreed).flatMap(({ term, agreed, inWriting: logged }) => {
    const field = findField(own, term);
    if (agreed === undefined || field === undefined || findSpec(offerVocabulary, term) === undefined) return [];
    const inWriting = logged ?? placeOf(field).details.inWriting;
    const says = (offer: Offer) => saysSo(offer, term, agreed, candidate);
    const state = stateOf(says(old), says(own));
    return [{ path: term, agreed, state, ...(inWriting === undefined ? {} : { inWriting }) }];
  });
}

/** Whether the offer says just this; undefined where the two cannot be compared. */
function saysSo(offer: Offer, path: string, agreed: TermText, candidate: Candidate | undefined): boolean | undefined {
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
