import { information, type Finding } from '../../finding';
import type { CandidateDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { findSpec, offerVocabulary } from '../../vocabulary';
import type { CandidateSetting } from '../rule';
import { stateAt } from '../stateAt';

/** A priority that no offer says a word about decides nothing until somebody asks. */
export function priorityNoOfferStates({ fields }: CandidateDocument, { offers }: CandidateSetting): readonly Finding[] {
  if (offers.length === 0) return [];
  return fields.priorities.items.flatMap(({ term }) => {
    const path = valueOf(term)?.text;
    if (path === undefined || term.span === undefined || findSpec(offerVocabulary, path) === undefined) return [];
    const isThere = offers.some(({ document }) => stateAt(document.fields, path) !== 'absent');
    if (isThere) return [];
    const text =
      'No offer here says anything about "{path}"; ask for it, and write what they say, or "unknown", into each offer.';
    return [information('priority-no-offer-states', term.span, text, { path })];
  });
}
