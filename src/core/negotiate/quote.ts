import { hideNames, type NameToHide } from './otherNames';

/** A piece of a text that its templates do not hold: where it is from, and how it stands in the text. */
export interface Source {
  readonly text: string;
  /** `vocabulary`: the name of a field, or a question of the schema. `computed`: follows from what all files say of the path, and the day. */
  readonly from: 'offer' | 'candidate' | 'vocabulary' | 'computed';
  readonly path: string;
}

/** Puts a piece into a text and keeps account of it. */
export type Quote = (text: string, from: Source['from'], path: string) => string;

export interface Quotes {
  /** Quotes what somebody could have worded freely: names that are not to be read are replaced. */
  readonly quote: Quote;
  /** The same, where it begins a sentence or a line. */
  readonly sentence: Quote;
  /** Quotes what stands as it is: a name that the reader bears or a word of the format. */
  readonly name: Quote;
  /** All that was quoted so far. */
  readonly sources: readonly Source[];
}

/** Quotes for one text: each piece is put into one line and noted in the sources. */
export function quotes(hidden: readonly NameToHide[], employer: string): Quotes {
  const sources: Source[] = [];
  const name: Quote = (text, from, path) => {
    const shown = isolate(inOneLine(text));
    sources.push({ text: shown, from, path });
    return shown;
  };
  const hide = hideNames(hidden, employer);
  return {
    name,
    quote: (text, ...place) => name(hide(text), ...place),
    sentence: (text, ...place) => name(hide(text, true), ...place),
    sources,
  };
}

/** Text without line ends and control characters, also those that would turn around the text behind them. */
export function inOneLine(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}

/** Keeps text that runs from right to left from taking the figures and signs beside it along (Unicode isolates). */
export function isolate(text: string): string {
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text)
    ? `\u2068${text}\u2069`
    : text;
}
