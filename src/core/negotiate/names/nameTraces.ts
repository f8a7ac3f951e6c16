import { fold } from './foldedText';
import type { NameForm } from './nameForms';
import { wordEnd, wordStart } from './namePattern';

/** A form of a name with what is read in its place; undefined of the name that is kept. */
export interface FormToHide extends NameForm {
  readonly standIn: string | undefined;
}

/**
 * Finds what is left of names in a sentence without those that stand in it as whole words: in an address, such as a
 * URL, a hashtag or the name of a file, also shortened; the words of a name written as one; and an ordinary word that
 * may be a name. What is a part of the kept name is none. The forms are in the order in which they count.
 */
export function nameTraces(forms: readonly FormToHide[]): (sentence: string) => boolean {
  const isKept = ({ standIn }: FormToHide) => standIn === undefined;
  const names = forms.filter((form) => form.isName && form.length > (isKept(form) ? 3 : 4));
  const severalWords = names.filter((form) => isKept(form) || (form.parts > 1 && form.length > 5));
  const isGlued = finder(severalWords, ({ joined }) => joined);
  const isPartOfAddress = finder(names, ({ joined }) => joined);
  const isWordOfAddress = finder(forms, ({ joined }) => wordStart + joined + wordEnd);
  const doubtful = forms.filter((form) => form.doubtful !== undefined);
  const isDoubtful = finder(doubtful, (form) => form.doubtful ?? '');
  return (sentence) => {
    const { text } = fold(sentence);
    if (isGlued(glued(text)) || isDoubtful(text)) return true;
    const addresses = sentence.split(/\s+/).filter((token) => isAddress(token) || camel.test(token));
    return addresses
      .map((token) =>
        fold(
          token
            .split(camel)
            .join('-')
            .replace(/%[\da-f]{2}/gi, '-'),
        ).text.toLowerCase(),
      )
      .some((token) => isPartOfAddress(glued(token)) || isWordOfAddress(token));
  };
}

/** Whether it is a URL, an e-mail address, a domain, a file name, a hashtag, a handle or the like. */
export function isAddress(token: string): boolean {
  return /[@_]|#[\p{L}\p{N}]|:\/\/|%[\da-f]{2}|[\p{L}\p{N}]\.[\p{L}\p{N}]/iu.test(token.normalize('NFKC'));
}

/** The form that a match of alternatives with a group for each is. */
export function formOf(match: readonly (string | undefined)[], forms: readonly FormToHide[]): FormToHide | undefined {
  return forms[match.slice(1).findIndex((group) => group !== undefined)];
}

/** Between two words that are written as one: `ZephyrDynamics`. */
const camel = /(?<=\p{Ll})(?=\p{Lu})/u;

function glued(folded: string): string {
  return folded.replace(/[ ,-]/g, '').toLowerCase();
}

function finder(forms: readonly FormToHide[], sourceOf: (form: FormToHide) => string): (text: string) => boolean {
  const pattern = new RegExp(forms.map((form) => `(${sourceOf(form)})`).join('|'), 'gu');
  return (text) => {
    for (const match of forms.length === 0 ? [] : text.matchAll(pattern))
      if (formOf(match, forms)?.standIn !== undefined) return true;
    return false;
  };
}
