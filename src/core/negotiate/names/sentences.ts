/** Where the sentences of a text begin and end, with the white space behind them: all of the text. An abbreviation ends none. */
export function sentencesOf(text: string): readonly (readonly [number, number])[] {
  const ends = [...text.matchAll(sentenceEnd)].map(({ index, 0: found }) => index + found.length);
  const borders = [0, ...ends.filter((end) => end < text.length), text.length];
  return borders.slice(1).map((end, i) => [borders[i] ?? 0, end] as const);
}

const sentenceEnd =
  /(?:(?<=[\p{L}\p{M}\p{N}]{2})\.|[!?…])["'”’)\]]{0,3}\s+(?=["'“„‘(]*[\p{Lu}\p{N}])|[。！？]|\n\s*\n/gu;
