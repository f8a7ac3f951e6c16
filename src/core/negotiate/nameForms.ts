/** A way to write the name of a company. */
export interface NameForm {
  /** The source of a regular expression, for flag `u`. */
  readonly pattern: string;
  /** How many characters it has. */
  readonly length: number;
  /** Whether it is the name but for its article and legal form, and not shortened further. */
  readonly isName: boolean;
}

/** What is no name by itself: articles, pronouns that begin a name or any sentence, and legal forms. */
const noNames = new Set(
  (
    'the a an der die das le la les el los las ihr it my our sie we wir ' +
    'ab ag as bv co company corp corporation ev eg gbr gmbh group gruppe holding holdings inc incorporated kg kgaa limited llc ' +
    'llp lp ltd mbh nv ohg oy plc pty sa sarl sas se spa srl ug'
  ).split(' '),
);

/** What may stand between two words of a name. */
const between = String.raw`[\s!-\/:-@’\u2010-\u2015]{1,4}`;

/** No name has more words; more would make patterns beyond measure. */
const mostWords = 16;

/**
 * The name in full, and every beginning of it that is more than an article and a legal form, with and without its article. In full
 * it may have any capitals; a shortened one has those of the name, as others are ordinary words: `Data Systems`, and `data`. Of a
 * name that is kept, so may what lacks only the article and the legal form. A single letter is too short for one that is shortened.
 * Empty for what has no letters and digits.
 */
export function formsOf(name: string, use: 'hidden' | 'kept'): readonly NameForm[] {
  const words = wordsOf(name);
  const telling = words.flatMap((word, i) => (isTelling(word) ? [i] : []));
  const first = telling[0] ?? words.length - 1;
  const ends = words.map((_, i) => i + 1).filter((to) => to > first);
  const starts = isTelling(words[first] ?? '') ? [...new Set([0, first])] : [0];
  return starts
    .flatMap((from) => ends.map((to) => ({ form: words.slice(from, to), isName: to > (telling.at(-1) ?? 0) })))
    .map(({ form, isName }): NameForm => {
      const isFree = form.length === words.length || (use === 'kept' && isName);
      return { pattern: patternOf(form, isFree), length: form.join(' ').length, isName };
    })
    .filter(({ length, isName }) => isName || length > 1);
}

/** The words without the punctuation around them; parts such as those of `Coca-Cola` and `Amazon.com` are words, `AT&T` is one. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .split(/\s+|(?<=[\p{L}\p{M}\p{N}]{3})[^\p{L}\p{M}\p{N}'’]+(?=[\p{L}\p{N}])/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
    .slice(0, mostWords);
}

function isTelling(word: string): boolean {
  return !noNames.has(word.replaceAll('.', '').toLowerCase());
}

function patternOf(words: readonly string[], isFree: boolean): string {
  const texts = words.map((word, i) => {
    const letters = Array.from(word);
    if (isFree || !isTelling(word)) return letters.map(anyCase).join('');
    // A name in small letters may begin a sentence.
    return letters.map((letter, at) => (i + at === 0 ? capitalOf(letter) : escaped(letter))).join('');
  });
  const end = isTelling(words.at(-1) ?? '') ? '' : String.raw`(?:\.(?=\S|\s+\p{Ll}))?`;
  return texts.join(between) + end;
}

function capitalOf(letter: string): string {
  return oneOf([letter, letter.toUpperCase()]);
}

function anyCase(letter: string): string {
  return oneOf([letter, letter.toLowerCase(), letter.toUpperCase()]);
}

function oneOf(letters: readonly string[]): string {
  const different = [...new Set(letters.map(escaped))];
  return different.length === 1 ? different.join('') : `(?:${different.join('|')})`;
}

function escaped(letter: string): string {
  return /['’]/.test(letter) ? "['’]" : letter.replace(/[.*+?^${}()|[\]\\/]/, String.raw`\$&`);
}
