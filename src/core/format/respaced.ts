import type { Edit } from '../edit';

/** The edit that puts `wanted` in the place of the white space at an offset, without touching what they share. */
export function respaced(start: number, found: string, wanted: string): Edit[] {
  if (found === wanted) return [];
  let head = 0;
  while (head < found.length && found[head] === wanted[head]) head++;
  let tail = 0;
  const most = Math.min(found.length, wanted.length) - head;
  while (tail < most && found[found.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  const span = { start: start + head, end: start + found.length - tail };
  return [{ span, text: wanted.slice(head, wanted.length - tail) }];
}
