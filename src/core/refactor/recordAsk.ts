import type { IsoDate } from '../calendar';
import type { Edit } from '../text';
import type { OfferDocument } from '../parse/parseOffer';
import { valueOf } from '../term';
import { addEntry, type Entry } from './addEntry';
import { applied } from './applied';

export interface NewAsk {
  /** The path of the term, and the value asked for as the term is written. */
  readonly term: string;
  readonly ask: string;
  readonly because?: string | undefined;
  readonly fallback?: string | undefined;
  readonly status: 'planned' | 'asked';
  readonly on: IsoDate;
}

/** Writes an ask into the log of an offer; undefined where the log is written in a way that is better left alone. */
export function recordAsk(document: OfferDocument, ask: NewAsk): readonly Edit[] | undefined {
  const { term, because, fallback, status, on } = ask;
  const all = Object.entries({ term, ask: ask.ask, because, fallback, status, on });
  const entry: Entry = all.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]]));
  const edit = addEntry(document, 'negotiation.asks', entry);
  if (edit === undefined) return undefined;
  const next = applied(document, [edit]);
  const last = next.kind === 'offer' ? next.fields.negotiation.asks.items.at(-1) : undefined;
  const isThere = last !== undefined && valueOf(last.term)?.text === term && valueOf(last.ask)?.text === ask.ask;
  return isThere && next.yaml.broken === undefined ? [edit] : undefined;
}
