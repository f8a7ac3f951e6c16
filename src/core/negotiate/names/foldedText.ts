/**
 * A text as names are looked for in it: its letters and digits without accents and ligatures, and one sign for all that
 * stands between two words: a space for white space, a comma for what ends a clause, a hyphen for everything else.
 */
interface FoldedText {
  readonly text: string;
  /** Where each of its characters begins in the text that was folded, and where that ends. */
  readonly at: readonly number[];
}

/** What is not seen between two letters, such as a soft hyphen, and control characters. */
const unseen = /[\p{Cf}\p{DI}]|(?!\s)\p{Cc}/gu;

/** What no accent makes of a plain letter. */
const plainForms = 'ß:ss ẞ:SS æ:ae Æ:AE œ:oe Œ:OE ø:o Ø:O ł:l Ł:L đ:d Đ:D ı:i'.split(' ');
const letters = new Map(plainForms.map((pair) => [pair.charAt(0), pair.slice(2)]));

/** Folds a text in time that grows with its length. */
export function fold(text: string): FoldedText {
  let folded = '';
  const at: number[] = [];
  let gap = '';
  let from = 0;
  let here = 0;
  const add = (piece: string, start: number) => {
    folded += piece;
    at.push(...Array.from({ length: piece.length }, () => start));
  };
  for (const letter of text) {
    const plain = plainLetters(letter);
    if (plain === '' && !/\p{M}/u.test(letter)) {
      if (gap === '') from = here;
      gap += letter;
    } else if (plain !== '') {
      if (gap !== '') add(signFor(gap, false), from);
      gap = '';
      add(plain, here);
    }
    here += letter.length;
  }
  if (gap !== '') add(signFor(gap, true), from);
  return { text: folded, at: [...at, text.length] };
}

/** Returns the text with each letter and its accent in one, and without what is not seen. */
export function composed(text: string): string {
  return text.normalize('NFC').replace(unseen, '');
}

/** The letters and digits of one character in their plainest form, with its capitals; empty where it is neither. */
export function plainLetters(letter: string): string {
  if (/^[a-z\d]$/i.test(letter)) return letter;
  if (letter < '\u0080') return '';
  const parts = letter.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from(parts, (each) => letters.get(each) ?? each).join('');
}

function signFor(gap: string, isEnd: boolean): ' ' | ',' | '-' {
  if (/^\s+$/.test(gap)) return ' ';
  return isEnd || /[.,;:!?…)\]\n]\s|[。！？，；：、]/u.test(gap) ? ',' : '-';
}
