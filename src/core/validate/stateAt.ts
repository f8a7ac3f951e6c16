import type { Offer } from '../offer';
import { placeOf, type State } from '../term';
import { findField } from '../terms';

/**
 * What an offer says of a path. Of a field that it does not mention, what it says of all around it: "insurance: none".
 */
export function stateAt(offer: Offer, path: string): State {
  for (let rest = path; rest !== ''; rest = rest.replace(/(?:^|\.)[^.]+$/, '')) {
    const field = findField(offer, rest);
    const state = field === undefined ? 'absent' : placeOf(field).state;
    if (state !== 'absent') return state === 'stated' && rest !== path ? 'absent' : state;
  }
  return 'absent';
}
