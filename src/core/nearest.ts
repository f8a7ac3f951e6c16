import { distance } from 'fastest-levenshtein';

/**
 * The word most like the given one, when it is like enough to be what was meant; only letters and digits count, not
 * their case.
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  if (word.length > 100) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 4)) + 1;
  for (const candidate of words) {
    const steps = stepsBetween(lettersOf(word), lettersOf(candidate));
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/**
 * Tells whether a word can hardly be anything but a slip of another one: the same letters, or one wrong of five or
 * more.
 */
function isSlipOf(word: string, other: string): boolean {
  const [written, meant] = [lettersOf(word), lettersOf(other)];
  return written === meant || (meant.length >= 5 && stepsBetween(written, meant) === 1);
}

/** The only one of some words that a word can be a slip of; undefined where there is none, or another one. */
export function slipOf(word: string, words: Iterable<string>): string | undefined {
  const [meant, other] = [...words].filter((each) => isSlipOf(word, each));
  return other === undefined ? meant : undefined;
}

function lettersOf(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many letters to add, leave out or replace; two neighbours that changed places count as one. */
function stepsBetween(a: string, b: string): number {
  const steps = distance(a, b);
  if (steps !== 2 || a.length !== b.length) return steps;
  let i = 0;
  while (a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] ? 1 : steps;
}
