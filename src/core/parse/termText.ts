import { noCurrency } from '../currency';
import type { Value } from '../term';
import { bareTerm, findSpec, offerVocabulary, singleFigure } from '../vocabulary';
import { readValue } from './readValue';

/** What a term comes to in an ask: a value as a file would state it, or that there is none of it. */
export type TermValue = Value | 'none';

/** What an ask, an answer or a bound says of a term: as it is written, and the value that this is, where it is one. */
export interface TermText {
  readonly text: string;
  readonly value?: TermValue;
}

/** Reads what is said of the term at a path: no range. Amounts that name no currency are in the given one. */
export function readTermText(text: string, path: string, currency: string): TermText {
  if (text === 'none') return { text, value: 'none' };
  if (text === 'unknown') return { text };
  const spec = findSpec(offerVocabulary, path);
  const term = spec && bareTerm(spec);
  const value = term === undefined ? undefined : readValue(text, singleFigure(term), currency).value;
  return value === undefined ? { text } : { text, value };
}

/** Returns the same with an amount that names no currency in the given one. */
export function inCurrencyOf(said: TermText, currency: string): TermText {
  const { text, value } = said;
  const isBare = value !== undefined && value !== 'none' && value.kind === 'money' && value.currency === noCurrency;
  return isBare ? { text, value: { ...value, currency } } : said;
}
