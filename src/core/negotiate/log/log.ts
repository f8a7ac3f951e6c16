import type { IsoDate } from '../../calendar';
import { canonical } from '../../vocabulary';
import type { Ask, Offer } from '../../offer';
import { valueOf } from '../../term';
import { agreedValue, lastAgreed, lastOfEach } from '../../value/agreement';
import { readTermText, type TermText } from '../../parse/termText';
import { ownCurrency } from '../terms/termValue';

/** Where an ask stands; one without a word is planned. */
type AskStatus = 'planned' | 'asked' | 'countered' | 'agreed' | 'declined';

/** An ask of the log of an offer, with all that it says read once. */
export interface LoggedAsk {
  /** Where it stands in the offer file: `negotiation.asks[0]`. */
  readonly path: string;
  /** The path of the term that is to change, as the ask names it. */
  readonly term: string;
  readonly status: AskStatus;
  /** What is asked for; undefined where the ask does not say. */
  readonly wanted: TermText | undefined;
  /** The employer's answer. */
  readonly answer: TermText | undefined;
  /** What counts as agreed, should it be: the answer; without one, what was asked for. */
  readonly agreed: TermText | undefined;
  /** The candidate's own: for nobody else. */
  readonly fallback: TermText | undefined;
  readonly because: string | undefined;
  readonly on: IsoDate | undefined;
  /** Whether the log says that it is, or is not, in writing. */
  readonly inWriting: boolean | undefined;
}

/** The log of an offer, read once. */
interface AskLog {
  /** Of each term the last ask, which is where the talks stand, in the order of the file. */
  readonly last: readonly LoggedAsk[];
  /** Those that have not come to an end and say what is asked for. */
  readonly open: readonly LoggedAsk[];
  /** Of each term the last that was agreed, also where the same is asked for again. */
  readonly agreed: readonly LoggedAsk[];
  /** Whether an ask about the term was agreed or declined, so that it is not talked about again. */
  readonly isSettled: (path: string) => boolean;
}

/** Returns where an ask stands. */
export function askStatus({ status }: Pick<Ask, 'status'>): AskStatus {
  return valueOf(status)?.word ?? 'planned';
}

/** Reads the log of an offer; asks that name no term are left out. */
export function readLog(offer: Offer): AskLog {
  const { items } = offer.negotiation.asks;
  const currency = ownCurrency(offer);
  const read = (asks: readonly Ask[]) => asks.flatMap((ask) => readAsk(ask, currency) ?? []);
  const last = read(lastOfEach(items));
  const settled = new Set(
    read(items)
      .filter(({ status }) => status === 'agreed' || status === 'declined')
      .map(({ term }) => canonical(term)),
  );
  return {
    last,
    open: last.filter(({ status, wanted }) => wanted !== undefined && status !== 'agreed' && status !== 'declined'),
    agreed: read(lastAgreed(items)),
    isSettled: (path) => settled.has(path),
  };
}

function readAsk(ask: Ask, currency: string): LoggedAsk | undefined {
  const term = valueOf(ask.term)?.text;
  if (term === undefined) return undefined;
  const claim = (said: Ask['ask']) => {
    const text = valueOf(said)?.text;
    return text === undefined ? undefined : readTermText(text, term, currency);
  };
  return {
    path: ask.node.path,
    term,
    status: askStatus(ask),
    wanted: claim(ask.ask),
    answer: claim(ask.answer),
    agreed: claim(agreedValue(ask)),
    fallback: claim(ask.fallback),
    because: valueOf(ask.because)?.text,
    on: valueOf(ask.on)?.date,
    inWriting: ask.node.details.inWriting,
  };
}
