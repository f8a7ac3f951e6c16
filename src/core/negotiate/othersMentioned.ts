import type { IsoDate } from '../calendar';
import type { Offer } from '../offer';
import { isSigned } from './agreedTerms';
import type { MessageKind } from './messageWords';
import { isInHand } from './openDeadline';
import { ofOtherEmployers } from './otherEmployers';

/** The offers for which a message of the kind says that there is another one in writing, where that helps; it names none of them. */
export function othersMentioned(
  offer: Offer,
  kind: MessageKind,
  others: readonly Offer[],
  today: IsoDate,
): readonly Offer[] {
  // Who has signed has no choice to speak of.
  if (isSigned(offer) || (kind !== 'counter-offer' && kind !== 'request-for-time')) return [];
  return ofOtherEmployers(offer, others).filter((other) => isInHand(other, today));
}
