import { information, type Finding } from '../../finding';
import type { CandidateDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { findSpec, offerVocabulary } from '../../vocabulary';
import type { CandidateSetting } from '../rule';
import { stateAt } from '../stateAt';

/** What weighs in the decision is known of some offers and open in others, which cannot be held against each other. */
export function weightedTermLeftOpen({ fields }: CandidateDocument, { offers }: CandidateSetting): readonly Finding[] {
  return fields.priorities.items.flatMap(({ term, weight }) => {
    const path = valueOf(term)?.text;
    const heavy = valueOf(weight)?.amount;
    if (path === undefined || heavy === undefined || heavy.isZero() || weight.span === undefined) return [];
    if (findSpec(offerVocabulary, path) === undefined) return [];
    const states = offers.map((offer) => ({ offer, state: stateAt(offer.document.fields, path) }));
    const open = states.filter(({ state }) => state === 'unknown' || state === 'absent');
    // Of what no offer mentions another rule tells.
    if (open.length === 0 || states.every(({ state }) => state === 'absent')) return [];
    const names = open.map(({ offer: { name, document } }) => valueOf(document.fields.company)?.text ?? name);
    const args = { path, weight: heavy.toString(), names: names.slice(0, 5).join(', ') };
    const text = '"{path}" weighs {weight}, but is not known of {names}; ask before you compare.';
    return [information('weighted-term-left-open', weight.span, text, args)];
  });
}
