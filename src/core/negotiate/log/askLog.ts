import type { Ask, Offer } from '../../offer';
import { valueOf } from '../../term';
import { lastOfEach } from '../../value/agreement';

/** Where an ask stands; one without a word is planned. */
export function askStatus({ status }: Pick<Ask, 'status'>): 'planned' | 'asked' | 'countered' | 'agreed' | 'declined' {
  return valueOf(status)?.word ?? 'planned';
}

/** Whether an ask has come to its end. */
export function isClosed(ask: Pick<Ask, 'status'>): boolean {
  return askStatus(ask) === 'agreed' || askStatus(ask) === 'declined';
}

/** The asks of an offer where the talks stand: of each term the last, in the order of the file. */
export function askLog({ negotiation }: Offer): readonly Ask[] {
  return lastOfEach(negotiation.asks.items);
}

/** The asks that are still to be talked about. */
export function openAsks(offer: Offer): readonly Ask[] {
  return askLog(offer).filter((ask) => !isClosed(ask));
}
