import type { Locale } from '../../locale';
import type { Ask, Offer } from '../../offer';
import { valueOf } from '../../term';
import { labelOf } from '../../titles';
import { openAsks, askStatus } from './askLog';
import { describeClaim } from '../terms/describeClaim';
import { ownCurrency } from '../terms/wanted';

/** An open ask of the log of an offer, in words. */
export interface LoggedAsk {
  /** Where it stands in the offer file: `negotiation.asks[0]`. */
  readonly path: string;
  /** The path of the term that is to change. */
  readonly term: string;
  readonly title: string;
  readonly status: 'planned' | 'asked' | 'countered';
  readonly wanted: string;
  /** The employer's answer. */
  readonly answer?: string | undefined;
  readonly because?: string | undefined;
  /** The candidate's own: never part of a message. */
  readonly fallback?: string | undefined;
}

/** The asks of the log that are still to be talked about, in the order of the file. */
export function loggedAsks(offer: Offer, locale: Locale): readonly LoggedAsk[] {
  return openAsks(offer).flatMap((ask) => describeAsk(ask, offer, locale) ?? []);
}

function describeAsk(ask: Ask, offer: Offer, locale: Locale): LoggedAsk | undefined {
  const [term, wanted, status] = [valueOf(ask.term)?.text, valueOf(ask.ask)?.text, askStatus(ask)];
  if (term === undefined || wanted === undefined || status === 'agreed' || status === 'declined') return undefined;
  const inWords = (text: string | undefined) =>
    text === undefined ? undefined : describeClaim(text, term, ownCurrency(offer), locale);
  return {
    path: ask.node.path,
    term,
    title: labelOf(offer, term, locale),
    status,
    wanted: describeClaim(wanted, term, ownCurrency(offer), locale),
    answer: inWords(valueOf(ask.answer)?.text),
    because: valueOf(ask.because)?.text,
    fallback: inWords(valueOf(ask.fallback)?.text),
  };
}
