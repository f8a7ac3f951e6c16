import type { OfferDocument } from '../parse/parseOffer';
import { applied } from './applied';
import { recordAsk, type NewAsk } from './recordAsk';

/** Writes asks into the log of an offer, one behind the other; undefined where one of them cannot be. */
export function recordAsks(document: OfferDocument, asks: readonly NewAsk[]): OfferDocument | undefined {
  return asks.reduce<OfferDocument | undefined>((current, ask) => {
    const edits = current && recordAsk(current, ask);
    const next = current && edits && applied(current, edits);
    return next?.kind === 'offer' ? next : undefined;
  }, document);
}
