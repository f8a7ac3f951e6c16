import { describeTerm } from '../compare/describe';
import type { Locale } from '../locale';
import type { Ask, Offer } from '../offer';
import { valueOf } from '../term';
import { labelOf } from '../titles';
import { subjectOf } from '../value/agreement';
import { describeClaim } from './describeClaim';
import { ownCurrency } from './wanted';

/** One thing to ask the employer for, in words. Drafts take any list of them, from the log of the file or worked out. */
export interface LoggedAsk {
  /** Where it stands in the offer file: `negotiation.asks[0]`. */
  readonly path: string;
  /** The path of the term that is to change. */
  readonly term: string;
  readonly title: string;
  readonly status: 'planned' | 'asked' | 'countered' | 'agreed' | 'declined';
  readonly wanted: string;
  /** What the offer says today; undefined where it does not say, or not in one value. */
  readonly stated?: string | undefined;
  /** The employer's answer. */
  readonly answer?: string | undefined;
  readonly because?: string | undefined;
  /** The candidate's own: never part of a message. */
  readonly fallback?: string | undefined;
  readonly inWriting?: boolean | undefined;
}

/** The asks that the file logs, in its order; of several about one term the last, which is where the talks stand. */
export function loggedAsks(offer: Offer, locale: Locale): readonly LoggedAsk[] {
  const asks = offer.negotiation.asks.items.flatMap((ask) => describeAsk(ask, offer, locale) ?? []);
  return asks.filter(({ term }, i) => !asks.slice(i + 1).some((later) => later.term === term));
}

/** The asks that are still to be talked about. */
export function openAsks(asks: readonly LoggedAsk[]): readonly LoggedAsk[] {
  return asks.filter(({ status }) => status !== 'agreed' && status !== 'declined');
}

/** The asks that the employer agreed to. */
export function agreedAsks(asks: readonly LoggedAsk[]): readonly LoggedAsk[] {
  return asks.filter(({ status }) => status === 'agreed');
}

/** What was agreed: the employer's answer; without one, what was asked for. */
export function agreedText({ answer, wanted }: LoggedAsk): string {
  return answer ?? wanted;
}

function describeAsk(ask: Ask, offer: Offer, locale: Locale): LoggedAsk | undefined {
  const [term, wanted] = [valueOf(ask.term)?.text, valueOf(ask.ask)?.text];
  if (term === undefined || wanted === undefined) return undefined;
  const subject = subjectOf(term, offer);
  const inWords = (text: string | undefined) =>
    text === undefined ? undefined : describeClaim(text, term, ownCurrency(offer), locale);
  return {
    path: ask.node.path,
    term,
    title: labelOf(offer, term, locale),
    status: valueOf(ask.status)?.word ?? 'planned',
    wanted: describeClaim(wanted, term, ownCurrency(offer), locale),
    stated: subject?.term.state === 'stated' ? describeTerm(subject.term, locale) : undefined,
    answer: inWords(valueOf(ask.answer)?.text),
    because: valueOf(ask.because)?.text,
    fallback: inWords(valueOf(ask.fallback)?.text),
    inWriting: ask.node.details.inWriting,
  };
}
