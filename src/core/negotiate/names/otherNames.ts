import { composed, fold } from './foldedText';
import { formOfAddress, formsOf, type NameForm } from './nameForms';
import { isOrdinal, wordEnd, wordStart } from './namePattern';
import { formOf, type FormToHide, isAddress, nameTraces } from './nameTraces';

/** A name, or an address, that must not be read, and what is read in its place. */
export interface NameToHide {
  readonly name: string;
  readonly standIn: string;
  /** Whether it is the domain of an e-mail address. */
  readonly isAddress?: boolean;
}

/** A text without names that must not be read; cut where sentences had to go for that, and empty where all did. */
interface Hidden {
  readonly text: string;
  readonly isCut: boolean;
}

/** `isSentence`: whether the text begins a sentence where it is put. */
type Hide = (text: string, isSentence?: boolean) => Hidden;

/** Where a text has a name as whole words. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly standIn: string | undefined;
}

/**
 * Hides names and what people shorten them to. Whole words become the stand-in, with a capital at the start of a
 * sentence. Where a name is within something else, such as an address, or may be an ordinary word, its sentence goes.
 * The name that is kept stays; of what could be several names the longest counts, and a whole name before one that is
 * shortened. What holds none of them comes back as it is.
 */
export function hideNames(names: readonly NameToHide[], kept: string): Hide {
  const own = formsOf(kept, 'kept').map((form): FormToHide => ({ ...form, standIn: undefined }));
  const others = names.flatMap(({ name, standIn, isAddress: isDomain = false }) =>
    (isDomain ? [formOfAddress(name)] : formsOf(name, 'hidden')).map((form): FormToHide => ({ ...form, standIn })),
  );
  if (others.length === 0) return (text) => ({ text, isCut: false });
  const forms = [...own, ...others].sort(byLength);
  const pattern = new RegExp(`${wordStart}(?:${forms.map(({ words }) => `(${words})`).join('|')})${wordEnd}`, 'gu');
  const hasTrace = nameTraces(forms);
  return (given, isSentence = false) => {
    const text = composed(given);
    const found = foundIn(text, pattern, forms);
    const { shown, rest } = withStandIns(text, found, isSentence);
    const sentences = sentencesOf(shown);
    const left = sentences.filter(([start, end]) => !hasTrace(rest.slice(start, end)));
    const isCut = left.length < sentences.length;
    if (!isCut) return { text: found.every(({ standIn }) => standIn === undefined) ? given : shown, isCut };
    const kept = left.map(([start, end]) => shown.slice(start, end));
    return { text: endingAs(shown, kept.join('')), isCut };
  };
}

function byLength(a: NameForm, b: NameForm): number {
  return b.length - a.length || Number(b.isName) - Number(a.isName);
}

function foundIn(text: string, pattern: RegExp, forms: readonly FormToHide[]): readonly Found[] {
  const folded = fold(text);
  return [...folded.text.matchAll(pattern)].flatMap((match): Found[] => {
    const form = formOf(match, forms);
    const start = folded.at[match.index] ?? 0;
    const end = folded.at[match.index + match[0].length] ?? text.length;
    if (form?.standIn === undefined) return [{ start, end, standIn: undefined }];
    if (isWithinAddress(text, start, end)) return [];
    if (!form.isLegal && isOrdinal(text.slice(Math.max(0, start - 20), start), match[0]))
      return [{ start, end, standIn: undefined }];
    // The full stop of an abbreviation, unless it ends the sentence.
    const hasStop = form.isLegal && /^\.(?:\S|\s+\p{Ll})/u.test(text.slice(end, end + 20));
    return [{ start, end: hasStop ? end + 1 : end, standIn: form.standIn }];
  });
}

/** The text with stand-ins, and as long as that what is left of it without them and without the kept name. */
function withStandIns(text: string, found: readonly Found[], isSentence: boolean): { shown: string; rest: string } {
  let [shown, rest, from] = ['', '', 0];
  for (const { start, end, standIn } of found) {
    const between = text.slice(from, start);
    const isFirst = from === 0 && text.slice(0, start).trim() === '' ? isSentence : beginsSentence(text, start);
    const said = standIn === undefined ? text.slice(start, end) : isFirst ? capitalized(standIn) : standIn;
    shown += between + said;
    rest += between + ' '.repeat(said.length);
    from = end;
  }
  return { shown: shown + text.slice(from), rest: rest + text.slice(from) };
}

/** Whether what stands around a part of the text makes an address of it, or something like it. */
function isWithinAddress(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 100), start)
      .split(/\s/)
      .at(-1) ?? '';
  const [after = ''] = /^\S*/.exec(text.slice(end, end + 100)) ?? [];
  return isAddress(`${before}x${after}`);
}

/** An abbreviation such as `e.g.` ends no sentence. */
function beginsSentence(text: string, at: number): boolean {
  // Read backwards from there, however long the text before it is.
  const end = /(?<=(?:[\p{L}\p{N}]{2}\.|[!?…])["'”’)\]]*\s+["'“„‘(]*)/uy;
  end.lastIndex = at;
  return end.test(text);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is left of a text, with a full stop only where the text ends with one. */
function endingAs(whole: string, left: string): string {
  const text = left.trim();
  return /[.!?…]["'”’)\]]*\s*$/.test(whole) ? text : text.replace(/\.$/, '');
}

/**
 * Where the sentences of a text begin and end, with the white space behind them: all of the text. An abbreviation ends
 * none.
 */
function sentencesOf(text: string): readonly (readonly [number, number])[] {
  const ends = [...text.matchAll(sentenceEnd)].map(({ index, 0: found }) => index + found.length);
  const borders = [0, ...ends.filter((end) => end < text.length), text.length];
  return borders.slice(1).map((end, i) => [borders[i] ?? 0, end] as const);
}

const sentenceEnd =
  /(?:(?<=[\p{L}\p{M}\p{N}]{2})\.|[!?…])["'”’)\]]{0,3}\s+(?=["'“„‘(]*[\p{Lu}\p{N}])|[。！？]|\n\s*\n/gu;
