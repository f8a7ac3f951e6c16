import { formsOf, type NameForm } from './nameForms';

/** A name that must not be read, and what is read in its place. */
export interface NameToHide {
  readonly name: string;
  readonly standIn: string;
}

/** `isSentence`: whether the text begins a sentence where it is put. */
export type Hide = (text: string, isSentence?: boolean) => string;

/**
 * Hides names and what people shorten them to, as whole words; a stand-in at the start of a sentence has a capital. The name that is
 * kept stays; of what could be several names the longest counts, and a whole name before one that is shortened. What holds none of
 * them comes back as it is.
 */
export function hideNames(names: readonly NameToHide[], kept: string): Hide {
  const own = formsOf(kept, 'kept').map((form) => ({ ...form, standIn: undefined }));
  const others = names.flatMap(({ name, standIn }) => formsOf(name, 'hidden').map((form) => ({ ...form, standIn })));
  if (others.length === 0) return (text) => text;
  const forms = [...own, ...others].sort(byLength);
  const pattern = wholeWords(forms);
  return (text, isSentence = false) => {
    // A letter and its accent may be written as one or as two.
    const composed = text.normalize('NFC');
    const hidden = composed.replace(pattern, (found: string, ...rest: readonly unknown[]) => {
      const standIn = forms[rest.findIndex((group) => group !== undefined)]?.standIn;
      const before = composed.slice(0, rest[forms.length] as number);
      const isFirst = before.trim() === '' ? isSentence : beginsSentence(before);
      return standIn === undefined ? found : isFirst ? capitalized(standIn) : standIn;
    });
    return hidden === composed ? text : hidden;
  };
}

function byLength(a: NameForm, b: NameForm): number {
  return b.length - a.length || Number(b.isName) - Number(a.isName);
}

/** One group for each form. A genitive `s` may follow, and the full stop of an abbreviation that does not end the sentence. */
function wholeWords(forms: readonly NameForm[]): RegExp {
  const groups = forms.map(({ pattern }) => `(${pattern})`).join('|');
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${groups})(?=s?(?![\p{L}\p{M}\p{N}]))`, 'gu');
}

/** An abbreviation such as `e.g.` ends no sentence. */
function beginsSentence(before: string): boolean {
  return /(?:[\p{L}\p{N}]{2}\.|[!?…])["'”’)\]]*\s+["'“„‘(]*$/u.test(before);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
