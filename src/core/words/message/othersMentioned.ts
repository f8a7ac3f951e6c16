import type { IsoDate } from '../../calendar';
import type { Offer } from '../../offer';
import type { MessageKind } from './messageTypes';
import { stageOf, statusOf } from '../../stage';
import { ofOtherEmployers } from '../../negotiate/names/otherEmployers';

/** Whether a message of the kind is based on other offers: on what they have more of, or on there being one. */
export function restsOnOthers(kind: MessageKind): boolean {
  return kind === 'counter-offer' || kind === 'request-for-time';
}

/**
 * The offers for which a message of the kind says that there is another one in writing, where that helps; it names none
 * of them.
 */
export function othersMentioned(
  offer: Offer,
  kind: MessageKind,
  others: readonly Offer[],
  today: IsoDate,
): readonly Offer[] {
  // Who has signed has no choice to speak of.
  if (statusOf(offer).isSigned || !restsOnOthers(kind)) return [];
  return ofOtherEmployers(offer, others).filter((other) => stageOf(other, today).isInHand);
}
