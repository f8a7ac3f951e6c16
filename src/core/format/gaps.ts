import { minimalEdit, type Edit } from '../text';
import { mayBeWithinNumber } from '../parse/commas';
import { columnOf, type Leaf } from './leaf';

/** The changes of the white space around and within the leaves that put each in its place, in their order. */
export function gapEdits(leaves: readonly Leaf[], text: string): readonly Edit[] {
  const levels = levelsOf(leaves, text);
  const edits = leaves.flatMap((leaf, i) => {
    const [before, previous] = [leaves[i - 2], leaves[i - 1]];
    const start = previous?.end ?? 0;
    const gap = text.slice(start, leaf.start);
    const level = levels[i] ?? 0;
    const isInLine = previous !== undefined && !gap.includes('\n') && text[start - 1] !== '\n';
    if (previous !== undefined && (isInLine || isJoined(previous, leaf, level > (levels[i - 1] ?? 0))))
      return [
        ...(isWithinNumber(previous, leaf, text) ? [] : minimalEdit(start, gap, spaceBetween(previous, leaf))),
        ...leaf.inner,
      ];
    const isBehind = before !== undefined && !text.slice(before.end, start).includes('\n');
    const opening = previous?.type === 'comment' && isBehind ? before : previous;
    return [...lineGap(start, gap, level, isTight(opening, leaf), text), ...leaf.inner];
  });
  return [...edits, ...endOfText(leaves.at(-1), text)];
}

/** A space after the comma of `[20,000]` would make two amounts of what is told to be one. */
function isWithinNumber({ type, start, end }: Leaf, leaf: Leaf, text: string): boolean {
  return type === 'comma' && end === leaf.start && mayBeWithinNumber(start, text);
}

/** The gap before a leaf that begins a line: no spaces at the end of the line before it, at most one blank line. */
function lineGap(start: number, gap: string, level: number, tight: boolean, text: string): readonly Edit[] {
  const isNewLine = start === 0 || text[start - 1] === '\n';
  const end = isNewLine ? 0 : gap.indexOf('\n') + 1;
  const tail = isNewLine ? '' : gap.slice(0, gap[end - 2] === '\r' ? end - 2 : end - 1);
  const indent = Math.max(end, gap.lastIndexOf('\n') + 1);
  const blank = gap.slice(end, indent);
  return [
    ...minimalEdit(start, tail, ''),
    ...minimalEdit(start + end, blank, tight ? '' : blank.slice(blank.endsWith('\r\n') ? -2 : -1)),
    ...minimalEdit(start + indent, gap.slice(indent), ' '.repeat(level)),
  ];
}

/** One line break ends the text; the lines that a block scalar keeps are its own. */
function endOfText(last: Leaf | undefined, text: string): readonly Edit[] {
  const start = last?.end ?? 0;
  const rest = text.slice(start);
  const isOver = last === undefined || (last.type === 'block-scalar' && (text[start - 1] === '\n' || rest === ''));
  return minimalEdit(start, rest, isOver ? '' : ((/\r?\n/.exec(rest) ?? /\r?\n/.exec(text))?.[0] ?? '\n'));
}

type Type = Leaf['type'];

// prettier-ignore
const opening: ReadonlySet<Type> = new Set([
  'map-value-ind', 'seq-item-ind', 'explicit-key-ind', 'anchor', 'tag', 'flow-map-start', 'flow-seq-start', 'doc-start', 'directive',
]);
const closing: ReadonlySet<Type> = new Set(['flow-map-end', 'flow-seq-end', 'comma']);
// prettier-ignore
const scalars: ReadonlySet<Type> = new Set([
  'scalar', 'single-quoted-scalar', 'double-quoted-scalar', 'alias', 'block-scalar-header',
]);

/** What separates two leaves on a line: `{ a: 1, b: [1, 2] } # comment`. */
function spaceBetween({ type: left }: Leaf, { type: right }: Leaf): '' | ' ' {
  if (right === 'comment') return ' ';
  if (left === 'byte-order-mark' || left === 'flow-seq-start' || right === 'flow-seq-end' || right === 'comma')
    return '';
  if (left === 'flow-map-start' && right === 'flow-map-end') return '';
  // A colon may be part of the name of an alias, and of a tag or an anchor.
  const isKey = scalars.has(left) || left === 'flow-map-end' || left === 'flow-seq-end';
  return right === 'map-value-ind' && isKey && left !== 'alias' ? '' : ' ';
}

/** Whether a leaf on a new line belongs on the line of the mark before it; `isInside` the entry of that mark. */
function isJoined({ type: mark }: Leaf, { type, opens }: Leaf, isInside: boolean): boolean {
  if (!isInside || type === 'comment') return false;
  return mark === 'seq-item-ind' || (mark === 'map-value-ind' && !opens && scalars.has(type));
}

/** Whether no blank line may stand between two leaves on different lines: at the start of something, and at its end. */
function isTight(left: Leaf | undefined, right: Leaf): boolean {
  return left === undefined || opening.has(left.type) || closing.has(right.type);
}

/**
 * The indentation of each leaf. A comment on a line of its own, between the lines of blocks, belongs to the innermost
 * entry around it that does not stand further right than the comment: the blocks that end there may still hold it.
 */
function levelsOf(leaves: readonly Leaf[], text: string): readonly number[] {
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
