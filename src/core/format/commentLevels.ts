import { columnOf, type Leaf } from './leaf';

/**
 * The indentation of each leaf. A comment on a line of its own, between the lines of blocks, belongs to the innermost
 * entry around it that does not stand further right than the comment: the blocks that end there may still hold it.
 */
export function levelsOf(leaves: readonly Leaf[], text: string): readonly number[] {
  const open: { readonly column: number; readonly level: number }[] = [];
  const next = leavesBelow(leaves);
  return leaves.map(({ level, start, opens }, i) => {
    if (level === undefined) {
      const column = columnOf(start, text);
      const below = next[i];
      const floor = { column: below === undefined ? 0 : columnOf(below.start, text), level: below?.level ?? 0 };
      const holding = open.filter((entry) => floor.column < entry.column && entry.column <= column);
      return (holding.at(-1) ?? floor).level;
    }
    if (opens) {
      const column = columnOf(start, text);
      while ((open.at(-1)?.column ?? -1) >= column) open.pop();
      open.push({ column, level });
    }
    return level;
  });
}

/** The next leaf after each that is no comment. */
function leavesBelow(leaves: readonly Leaf[]): readonly (Leaf | undefined)[] {
  const below: (Leaf | undefined)[] = [];
  for (let i = leaves.length - 1, next: Leaf | undefined; i >= 0; i--) {
    below[i] = next;
    if (leaves[i]?.level !== undefined) next = leaves[i];
  }
  return below;
}
