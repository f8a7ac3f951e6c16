/**
 * Whether a pair without its colon may be words of a sentence, such as `remote only`; behind a colon, or before a
 * figure, it is none.
 */
export function mayBeSentence(pair: string): boolean {
  return !/^[\w-]+(?::|\s+[\d\p{Sc}])/u.test(pair);
}
