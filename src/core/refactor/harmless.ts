import type { Edit } from '../text';

/**
 * Those of many things that do no harm. All are tried together, and only where there is harm their halves, so that it
 * takes few trials where nearly all of them do none. What is found harmless stands beside what is tried next.
 */
export function harmless<T>(
  each: readonly T[],
  isHarmless: (beside: readonly T[], tried: readonly T[]) => boolean,
  beside: readonly T[] = [],
): readonly T[] {
  if (each.length === 0 || isHarmless(beside, each)) return each;
  if (each.length === 1) return [];
  const middle = each.length >> 1;
  const first = harmless(each.slice(0, middle), isHarmless, beside);
  return [...first, ...harmless(each.slice(middle), isHarmless, [...beside, ...first])];
}

/** Whether edits change the same part of a text, so that they cannot be made together. */
export function overlap(edits: readonly Edit[]): boolean {
  const spans = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.some(({ start }, i) => start < (spans[i - 1]?.end ?? 0));
}
