import { hideNames, type NameToHide } from '../negotiate/names/otherNames';
import { isolate, onOneLine } from '../write/plainText';
import { listOf, type Locale } from '../locale';
import type { Offer } from '../offer';
import { valueOf } from '../term';
import { titleOf } from '../titles';
import { candidateVocabulary, findSpec, offerVocabulary } from '../vocabulary';

/** A piece of a text that its templates do not hold: where it is from, and how it stands in the text. */
export interface Source {
  readonly text: string;
  /**
   * `vocabulary`: the name of a field, or a question of the schema. `computed`: follows from what all files say of the
   * path, and the day.
   */
  readonly from: 'offer' | 'candidate' | 'vocabulary' | 'computed';
  readonly path: string;
}

/** Puts a piece into a text as it stands and keeps account of it. */
export type QuoteName = (text: string, from: Source['from'], path: string) => string;

/** The same without names that are not to be read; undefined where nothing is left of it then. */
export type Quote = (...piece: Parameters<QuoteName>) => string | undefined;

/** Where a piece is from that is not quoted, or not in full, because of a name that is not to be read. */
export type LeftOut = Pick<Source, 'from' | 'path'>;

interface Quotes {
  /** Quotes what somebody could have worded freely. */
  readonly quote: Quote;
  /** The same, where it begins a sentence or a line. */
  readonly sentence: Quote;
  /** Quotes what stands as it is: a name that the reader bears or a word of the format. */
  readonly name: QuoteName;
  /** All that was quoted so far, and what was left out. */
  readonly sources: readonly Source[];
  readonly leftOut: readonly LeftOut[];
}

/** Quotes for one text: each piece is put into one line and noted in the sources. */
export function quotes(hidden: readonly NameToHide[], employer: string): Quotes {
  const sources: Source[] = [];
  const leftOut: LeftOut[] = [];
  const name: QuoteName = (text, from, path) => {
    const shown = isolate(onOneLine(text));
    sources.push({ text: shown, from, path });
    return shown;
  };
  const hide = hideNames(hidden, employer);
  const quote = (given: string, isSentence: boolean, from: Source['from'], path: string) => {
    const { text, isCut } = hide(given, isSentence);
    if (isCut && !leftOut.some((each) => each.path === path)) leftOut.push({ from, path });
    return isCut && text === '' ? undefined : name(text, from, path);
  };
  return {
    name,
    quote: (text, ...place) => quote(text, false, ...place),
    sentence: (text, ...place) => quote(text, true, ...place),
    sources,
    leftOut,
  };
}

/**
 * Says what is left out of a message, by the titles of terms and without a word of the files; undefined where nothing
 * is.
 */
export function leftOutNotice(leftOut: readonly LeftOut[], offer: Offer, locale: Locale): string | undefined {
  if (leftOut.length === 0) return undefined;
  const terms = listOf([...new Set(leftOut.map((each) => titleFor(each, offer, locale)))], locale);
  return locale.say('Left out of the message, because it contains another employer’s name: {terms}.', { terms });
}

function titleFor({ from, path }: LeftOut, offer: Offer, locale: Locale): string {
  if (from === 'candidate') return titleOf(path, locale, candidateVocabulary);
  const ask = offer.negotiation.asks.items.find(({ node }) => path.startsWith(`${node.path}.`));
  const term = ask === undefined ? path : (valueOf(ask.term)?.text ?? '');
  return titleOf(findSpec(offerVocabulary, term) === undefined ? 'negotiation.asks[].term' : term, locale);
}
