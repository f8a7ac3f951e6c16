import type { Ask } from '../../core/offer';
import type { OfferDocument } from '../../core/parse/parseOffer';
import { valueOf } from '../../core/term';

/** An ask of a log as it was seen: its place from 0, and what stood there. */
export interface AskAt {
  readonly index: number;
  readonly term: string | undefined;
  readonly value: string | undefined;
}

/** The ask in a place as it stands there. */
export function askAt(index: number, { term, ask }: Ask): AskAt {
  return { index, term: valueOf(term)?.text, value: valueOf(ask)?.text };
}

/** The ask that was seen, where it still stands in its place; by its place alone another one could be meant. */
export function findAsk({ fields }: OfferDocument, seen: AskAt): Ask | undefined {
  const ask = fields.negotiation.asks.items[seen.index];
  const now = ask && askAt(seen.index, ask);
  return now?.term === seen.term && now?.value === seen.value ? ask : undefined;
}

/** Whether a command was given an ask; who calls a command may give it anything. */
export function isAskAt(given: unknown): given is AskAt {
  return typeof given === 'object' && given !== null && 'index' in given && typeof given.index === 'number';
}
