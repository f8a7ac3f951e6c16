import type { Ask, Offer } from '../../offer';
import { statusOf } from '../../stage';
import { agreedTo } from '../terms/agreedTo';
import { askStatus, readLog } from './log';

/** Returns the offer with each counter-offer of the employer as agreed: who accepts takes the employer at the last word. */
export function withLastWord(offer: Offer): Offer {
  // What is signed is what it is.
  if (statusOf(offer).isSigned) return offer;
  const items = offer.negotiation.asks.items.map((ask): Ask => {
    const isAnswered = askStatus(ask) === 'countered' && ask.answer.state === 'stated';
    const { path, details } = ask.status;
    return isAnswered
      ? { ...ask, status: { path, details, state: 'stated', value: { kind: 'choice', word: 'agreed' } } }
      : ask;
  });
  return { ...offer, negotiation: { ...offer.negotiation, asks: { ...offer.negotiation.asks, items } } };
}

/** Returns the offer with what was agreed in the place of what the letter says; what cannot be read as a value is left as it is. */
export function asAgreed(offer: Offer): Offer {
  const values = readLog(offer).agreed.map(({ term, agreed }) => [term, { wanted: agreed?.value }] as const);
  return agreedTo(offer, new Map(values)).offer;
}
