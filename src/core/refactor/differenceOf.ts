import { replacement, type Edit } from '../edit';

/** Edits that turn one text into another, line by line where both have as many lines, so that what is between them is not touched. */
export function differenceOf(before: string, after: string): readonly Edit[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return changed(before, after, 0);
  let offset = 0;
  return old.flatMap((line, i) => {
    const start = offset;
    offset += line.length + 1;
    return changed(line, now[i] ?? '', start);
  });
}

/** One edit without what both texts begin and end with; none where they are equal. */
function changed(before: string, after: string, offset: number): readonly Edit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [replacement(offset + start, offset + before.length - end, after.slice(start, after.length - end))];
}
