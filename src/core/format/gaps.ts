import { minimalEdit, type Edit } from '../text';
import { mayBeWithinNumber } from '../parse/commas';
import { levelsOf } from './commentLevels';
import type { Leaf } from './leaf';
import { isJoined, isTight, spaceBetween } from './spacing';

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
      return [...(isWithinNumber(previous, leaf, text) ? [] : minimalEdit(start, gap, spaceBetween(previous, leaf))), ...leaf.inner]; // prettier-ignore
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
