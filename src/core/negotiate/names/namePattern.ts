import { plainLetters } from './foldedText';

/** One of the words that a folded text has of a word: `AT` and `T` of `AT&T`. */
export interface NamePart {
  /** Its letters; `e?` need not be there. */
  readonly letters: readonly string[];
  /** What stands between it and the part before it. */
  readonly gap: string;
}

export type InCapitals = (letter: string, index: number) => string;

/** The start of a word, and its end, which a genitive or plural `s` may follow. */
export const wordStart = String.raw`(?<![\p{L}\p{N}])`;
export const wordEnd = String.raw`(?=s?(?![\p{L}\p{N}]))`;

/** What two words may be linked by, whichever of these the name has, and what stands between them. */
const links = '(?:[aA][nN][dD]|[uU][nN][dD]|[eE][tT])';
export const linkWord = new RegExp(`^${links}$`);
export const between = `[ ,-](?:${links}[ ,-])?`;

/** Words as short as those of `AT&T` are no name with nothing but a space between them: `at T-Mobile`. */
const betweenShort = `(?:[,-]|[ -]${links}[ -])`;

/**
 * The parts of a word. Of `ü`, and of `ue` in a word of some length, the `e` need not be there; nor need an apostrophe.
 */
export function namePartsOf(word: string): readonly NamePart[] {
  const parts = word.split(/[^\p{L}\p{M}\p{N}]+/u).map((part) => lettersOf(part, word.length));
  const gaps = word.match(/[^\p{L}\p{M}\p{N}]+/gu) ?? [];
  const isShort = (i: number) => (parts[i] ?? []).length < 3;
  return parts.map((letters, i) => {
    const gap = gaps[i - 1];
    if (gap === undefined) return { letters, gap: '' };
    return { letters, gap: /^['’]$/.test(gap) ? '-?' : isShort(i - 1) && isShort(i) ? betweenShort : between };
  });
}

function lettersOf(part: string, length: number): readonly string[] {
  return Array.from(part).flatMap((letter, i, all) => {
    if (length > 4 && /^e$/i.test(letter) && /^[aou]$/i.test(all[i - 1] ?? '')) return ['e?'];
    return [...Array.from(plainLetters(letter)), ...(/^[äöüø]$/i.test(letter) ? ['e?'] : [])];
  });
}

/** The parts one after the other. */
export function sequence(parts: readonly NamePart[], inCapitals: InCapitals): string {
  return parts.map(({ letters, gap }) => `${gap}${spelled(letters, inCapitals)}`).join('');
}

/** The parts in small letters, with anything or nothing between them. */
export function joinedPattern(parts: readonly NamePart[]): string {
  return parts.map(({ letters }) => spelled(letters, inSmall)).join(`[ ,-]?(?:${links}[ ,-]?)?`);
}

/** The parts as one word. */
export function asOne(parts: readonly NamePart[], inCapitals: InCapitals): string {
  return spelled(
    parts.flatMap(({ letters }) => letters),
    inCapitals,
  );
}

function spelled(letters: readonly string[], inCapitals: InCapitals): string {
  return letters.map((each, i) => (each === 'e?' ? `(?:${inCapitals('e', i)})?` : inCapitals(each, i))).join('');
}

export const inSmall: InCapitals = (letter) => letter.toLowerCase();
export const inLarge: InCapitals = (letter) => letter.toUpperCase();
export const inAny: InCapitals = (letter) => oneOf([letter, letter.toLowerCase(), letter.toUpperCase()]);

/** One of the letters. */
export function oneOf(letters: readonly string[]): string {
  const different = [...new Set(letters)];
  return different.length === 1 ? different.join('') : `(?:${different.join('|')})`;
}

const articles = '(?:the|an?|my|our|your|their|its|this|each|every|der|die|das|de[nmr]|eine?|mein|unser|jede[snr]?)';
const gives = 'pays|paid|offers|offered|gives|gave|zahlt|zahlte|bietet|bot|gibt|gab';
const is = 'pay|offer|give|is|was|has|had|would|will|wants|ist|war|hat|hatte|will|wurde';
const before =
  'at|from|by|with|for|than|of|to|join|joinedPattern|joining|via|and|or|bei|von|vom|mit|fur|zu|zur|als|und|oder';

/** A plain word in small letters where hardly anything but a name can stand: `as target, ` and `while target pays`. */
export function surely(small: string): string {
  const asOne = `(?<=${wordStart}(?:[aA]s|[lL]ike|[wW]ie) )${small}(?=s?(?:,|$))`;
  return `${asOne}|(?<!${wordStart}${articles} )${small}(?= (?:${gives})${wordEnd})`;
}

/** A plain word in small letters where a name may stand: `at target`, `target is`, `target’s`, or nothing beside it. */
export function maybe(small: string): string {
  const behind = `(?<=${wordStart}(?:${before}) )${small}${wordEnd}`;
  const alone = `(?<=^|,)${small}(?=,|$)`;
  return `${behind}|${alone}|${wordStart}${small}(?=-s${wordEnd}| (?:${gives}|${is})${wordEnd})`;
}

/** Whether a text ends with an article and another one begins with an ordinal in small letters: `the`, `first data`. */
export function isOrdinal(before: string, found: string): boolean {
  return (
    new RegExp(`${wordStart}${articles}\\s+$`, 'iu').test(before) &&
    /^(?:first|second|third|erste|zweite|dritte)[nmrs]? /.test(found)
  );
}
