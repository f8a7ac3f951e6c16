import { composed } from './foldedText';
import {
  asOne,
  between,
  inAny,
  inLarge,
  inSmall,
  joinedPattern,
  linkWord,
  maybe,
  oneOf,
  namePartsOf,
  sequence,
  surely,
  wordEnd,
  type InCapitals,
  type NamePart,
} from './namePattern';

/** A way to write the name of a company: sources of regular expressions for flag `u`, to be found in a folded text. */
export interface NameForm {
  /** As whole words, with the capitals that make it the name. */
  readonly words: string;
  /** In small letters, with anything or nothing between its words: as addresses and hashtags have it. */
  readonly joined: string;
  /** Of an ordinary word in small letters: where it may be the name, and where it may not. */
  readonly doubtful: string | undefined;
  /** How many characters it has, and how many words: of `E.ON` two. */
  readonly length: number;
  readonly parts: number;
  /** Whether it is the name but for its article and legal form, and not shortened further. */
  readonly isName: boolean;
  /** Whether it ends with a legal form, which a full stop may follow. */
  readonly isLegal: boolean;
}

/** What is no name by itself: articles, pronouns that begin a name or any sentence, and legal forms. */
const noNames = new Set(
  (
    'the a an der die das le la les el los las ihr it my our sie we wir ' +
    'ab ag aps as bv co company corp corporation ek ev eg gbr gesmbh gmbh group gruppe haftungsbeschränkt holding holdings inc ' +
    'incorporated kg kgaa limited llc llp lp ltd mbh nv ohg oy oyj plc pte pty sa sarl sas se spa srl ug'
  ).split(' '),
);

/** No name has more words; more would make patterns beyond measure. */
const mostWords = 16;

/**
 * The name in full, and every beginning of it that is more than an article and a legal form, with and without its
 * article. In full, and without article and legal form, it may have any capitals. Shortened further, it has those of
 * the name or nothing but capitals, as others are ordinary words: `Data Systems`, and `data`. A name of one plain word,
 * such as `Target`, in small letters is a name only where no other word could stand (`target pays`), and doubtful where
 * one could (`at target`). A single letter is too short for one that is shortened. Empty for what has no letters and
 * digits.
 */
export function formsOf(name: string, use: 'hidden' | 'kept'): readonly NameForm[] {
  const words = wordsOf(name);
  const telling = words.flatMap((word, i) => (isTelling(word) ? [i] : []));
  const first = telling[0] ?? words.length - 1;
  const ends = words.map((_, i) => i + 1).filter((to) => to > first);
  const starts = isTelling(words[first] ?? '') ? [...new Set([0, first])] : [0];
  const isPlain = telling.length === 1 && /^(?:\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+)$/u.test(words[first] ?? '');
  return starts
    .flatMap((from) => ends.map((to) => ({ from, to, isName: to > (telling.at(-1) ?? 0) })))
    .map(({ from, to, isName }) => {
      const form = words.slice(from, to);
      const isOneWord = isPlain && to === first + 1;
      const isFree = isName && (use === 'kept' || (!isOneWord && (!isPlain || form.length === words.length)));
      return formIn(form, isFree ? 'any' : isName && isOneWord ? 'not small' : 'own', isName);
    })
    .filter(({ length, isName, joined: letters }) => letters !== '' && (isName || length > 1));
}

/** The form of an address, such as `example.com`, which nobody shortens. */
export function formOfAddress(address: string): NameForm {
  return formIn([address], 'any', true);
}

/**
 * The words without the punctuation around them; parts such as those of `Coca-Cola` and `Amazon.com` are words, `AT&T`
 * is one.
 */
function wordsOf(name: string): readonly string[] {
  return composed(name)
    .split(/\s+|(?<=[\p{L}\p{M}\p{N}]{3})[^\p{L}\p{M}\p{N}'’]+(?=[\p{L}\p{N}])/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/gu, ''))
    .filter((word, i) => word !== '' && (i === 0 || !linkWord.test(word)))
    .slice(0, mostWords);
}

function isTelling(word: string): boolean {
  return !noNames.has(word.replace(/[./]/g, '').toLowerCase());
}

/** `own`: those of the name, or nothing but capitals; `not small`: at least one. */
type Capitals = 'any' | 'own' | 'not small';

function formIn(words: readonly string[], capitals: Capitals, isName: boolean): NameForm {
  const parts = words.flatMap((word) => namePartsOf(word));
  const small = words.map((word) => sequence(namePartsOf(word), inSmall)).join(between);
  const written = words.map((word, i) => wordIn(word, isTelling(word) ? capitals : 'any', i === 0)).join(between);
  const isPlain = capitals === 'not small';
  const isShort = isName && words.length === 1 && isInitials(parts);
  return {
    words: isPlain ? `${written}|${surely(small)}` : written,
    joined: joinedPattern(parts),
    doubtful: isPlain ? maybe(small) : isShort ? maybe(asOne(parts, inAny)) : undefined,
    length: words.join(' ').length,
    parts: parts.length,
    isName,
    isLegal: !isTelling(words.at(-1) ?? ''),
  };
}

function wordIn(word: string, capitals: Capitals, isFirst: boolean): string {
  const parts = namePartsOf(word);
  const [any, large] = [sequence(parts, inAny), sequence(parts, inLarge)];
  if (capitals === 'any') return isInitials(parts) ? `(?:${any}|${asOne(parts, inLarge)})` : any;
  // A name in small letters may begin a sentence.
  const asWritten: InCapitals = (letter, i) => (isFirst && i === 0 ? oneOf([letter, letter.toUpperCase()]) : letter);
  const other = capitals === 'own' ? large : `(?!${sequence(parts, inSmall)}${wordEnd})${any}`;
  return `(?:${sequence(parts, asWritten)}|${other})`;
}

/** Whether people write it as one short word, as they do `AT&T`. */
function isInitials(parts: readonly NamePart[]): boolean {
  const { length } = parts.flatMap(({ letters }) => letters);
  return parts.length > 1 && length < 6;
}
