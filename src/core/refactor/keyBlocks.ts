import { isMap, isNode, isSeq, type YAMLMap } from 'yaml';
import { rangeOf } from '../parse/nodes';
import { lineEnd, lineStart } from '../parse/textLines';
import type { Span } from '../text';

/**
 * The lines of each key of a block map, without the last line break: the blank lines and comments above it, its own, and
 * the comments at the end of its value. Undefined where a key does not begin its line.
 */
export function keyBlocks(map: YAMLMap, text: string): readonly Span[] | undefined {
  const [first = 0, ...others] = map.items.map(({ key }) => rangeOf(key)?.start ?? 0);
  const before = text.slice(lineStart(first, text), first);
  if (!/^ *(?:- +)*$/.test(before)) return undefined;
  if (others.some((key) => text.slice(lineStart(key, text), key).trim() !== '')) return undefined;
  const indent = before.length;
  const last = endBelow(contentEnd(map, text) ?? first, indent, text);
  const ends = [...others.map((key) => endAbove(key, indent, text)), last];
  // In a list, the first key stands behind the dash.
  const start = before.trim() === '' ? startAbove(first, text) : first;
  return ends.map((end, i) => ({ start: i === 0 ? start : text.indexOf('\n', ends[i - 1]) + 1, end }));
}

/** Where the last value in a node ends; undefined where nothing is written. */
function contentEnd(node: unknown, text: string): number | undefined {
  if (isMap(node) && node.flow !== true) {
    const pair = node.items.at(-1);
    return contentEnd(pair?.value, text) ?? contentEnd(pair?.key, text);
  }
  if (isSeq(node) && node.flow !== true) return contentEnd(node.items.at(-1), text) ?? rangeOf(node)?.end;
  const span = isNode(node) ? rangeOf(node) : undefined;
  const written = span === undefined ? '' : text.slice(span.start, span.end).trimEnd();
  return span === undefined || written === '' ? undefined : span.start + written.length;
}

/** The column of the comment that a line consists of; undefined for a line of another kind, -1 for a blank one. */
function commentColumn(line: number, text: string): number | undefined {
  const written = text.slice(line, lineEnd(line, text));
  const content = written.trimStart();
  if (content === '') return -1;
  return content.startsWith('#') ? written.length - content.length : undefined;
}

/** Where the block above a key ends: blank lines, and comments that are not indented further, belong to the key. */
function endAbove(key: number, indent: number, text: string): number {
  let line = lineStart(key, text);
  for (;;) {
    line = lineStart(line - 1, text);
    const column = commentColumn(line, text);
    if (line === 0 || column === undefined || column > indent) return lineEnd(line, text);
  }
}

/** Where the last block ends, from an offset on its last line: comments below that are indented further belong to it. */
function endBelow(offset: number, indent: number, text: string): number {
  let end = lineEnd(offset, text);
  for (let line = text.indexOf('\n', end) + 1; line > 0; line = text.indexOf('\n', line) + 1) {
    const column = commentColumn(line, text);
    if (column === undefined || (column >= 0 && column <= indent)) break;
    if (column > indent) end = lineEnd(line, text);
  }
  return end;
}

/** Where the first block starts: at the comments right above its key, unless they begin the file and speak of all of it. */
function startAbove(key: number, text: string): number {
  const own = lineStart(key, text);
  let start = own;
  while (start > 0) {
    const line = lineStart(start - 1, text);
    if ((commentColumn(line, text) ?? -1) < 0) return start;
    start = line;
  }
  return text.slice(0, start).trim() === '' ? own : start;
}
