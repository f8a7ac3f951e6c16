import { formatMessage, message, type Message } from './finding';
import { whileSame } from './kept';

/** The language a reader is spoken to in: how it writes numbers and dates, and its words. */
export interface Locale {
  /** A BCP 47 language tag: `en`, `de`. */
  readonly tag: string;
  /**
   * The text in this language with its plural forms chosen and its places filled; in English where there is no
   * translation.
   */
  readonly say: (text: string, args?: Message['args']) => string;
}

/** Translations by their English text, as VS Code keeps them in its bundles. */
export type Translations = Readonly<Record<string, string>>;

export function localeOf(tag: string, translations: Translations = {}): Locale {
  const wording = { language: tag, translations };
  return { tag, say: (text, args) => formatMessage(message(text, args), wording) };
}

export const english = localeOf('en');

/** Marks a text that is spoken elsewhere, so that it is found for translation. */
export function template(text: string): string {
  return text;
}

/**
 * A text that other languages put differently by what it is said of, which stands behind a slash in its key, as in the
 * bundles of VS Code: `none/of an ask`. English does not.
 */
export function sayOf(key: string, { say }: Locale): string {
  const said = say(key);
  return said === key ? key.replace(/\/.*/s, '') : said;
}

/** The text as a part of a sentence; abbreviations keep their capitals, and German its nouns. */
export function lowerFirst(text: string, { tag }: Locale): string {
  return /^[A-Z](?![A-Z])/.test(text) && !/^de\b/.test(tag) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Joins the names of offers, the last one after an "and". */
export function listOfNames(offers: readonly { readonly name: string }[], locale: Locale): string {
  return listOf(
    offers.map(({ name }) => name),
    locale,
  );
}

/** Words in a row, the last one after an "and". */
export function listOf(words: readonly string[], locale: Locale): string {
  if (words.length < 2) return words.join('');
  return formats(locale, [], () => new Intl.ListFormat(locale.tag, { type: 'conjunction' })).format(words);
}

// Making a format takes longer than using it.
const formats = whileSame<Intl.ListFormat>();
