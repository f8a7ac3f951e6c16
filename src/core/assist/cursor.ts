import { blockPlace, pairParts, type Cursor, type Step } from './blockLines';
import { flowPlace } from './flowPlace';
import { indentOf, linesOf, scanTo } from './textScan';

/** Where the cursor stands; undefined in comments, text over lines, and behind a value that is complete. */
export function cursorAt(text: string, position: number): Cursor | undefined {
  // Between the two characters of a Windows line end the line is over.
  const offset = text.slice(position - 1, position + 1) === '\r\n' ? position - 1 : position;
  const { open, isComment } = scanTo(text, offset);
  if (isComment) return undefined;
  const lines = linesOf(text);
  const row = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[row];
  if (line === undefined) return undefined;
  const brackets = open.filter(({ mark }) => mark === '{' || mark === '[');
  const [first] = brackets;
  const texts = lines.map((each) => each.text);
  if (first !== undefined) {
    const outer = lines.findLastIndex(({ start }) => start <= first.offset);
    const place = placeOfValue(texts, outer);
    return flowPlace(text, offset, brackets, place.path, place.column);
  }
  if (isInBlockScalar(texts, row)) return undefined;
  return blockCursor(texts, row, line.start, offset);
}

/** The path of the value that begins on a line. */
function placeOfValue(
  lines: readonly string[],
  row: number,
): { readonly path: readonly Step[]; readonly column: number } {
  const parts = pairParts(lines[row] ?? '') ?? { dashes: [], column: 0 };
  const { path } = blockPlace(lines, row, parts.column, parts.dashes);
  if (parts.key === undefined) return { path, column: parts.column };
  return { path: [...path, { name: parts.key.name, isEntry: false }], column: parts.key.column };
}

function blockCursor(lines: readonly string[], row: number, start: number, offset: number): Cursor | undefined {
  const written = lines[row] ?? '';
  const plain = withoutComment(written);
  // In a quote that is not closed a `#` begins no comment.
  const line = plain.length < offset - start ? written : plain;
  const before = line.slice(0, offset - start);
  const marks = /^\s*(?:-(?:\s+|$))*/.exec(line)?.[0] ?? '';
  // Behind a dash with nothing but spaces an entry begins where the cursor is.
  const lead =
    line.trim() === '' || marks.length < line.length ? marks : before.length > marks.trimEnd().length ? before : marks;
  const dashes = [...lead.matchAll(/-/g)].map(({ index }) => index);
  // A cursor before the content of its line, or on an empty one, stands where it is.
  const column = Math.min(lead.length, before.length);
  // Among the spaces behind a dash it is before the key of the entry.
  const isBehindDash = before.length > marks.trimEnd().length && dashes.length > 0;
  if (before.length < lead.length && line.trim() !== '' && !isBehindDash) return undefined;
  const own = dashes.filter((dash) => dash < column);
  // Behind a dash a space is still to come.
  const needsSpace = own.length > 0 && before.endsWith('-');
  const keyColumn = (line.trim() === '' ? before.length : lead.length) + (needsSpace ? 1 : 0);
  const { path, siblings, isPossible } = blockPlace(lines, row, keyColumn, own);
  if (!isPossible) return undefined;
  const key = pairParts(line)?.key;
  const colon = key?.colon ?? -1;
  const common = { siblings, isFlow: false };
  if (key === undefined || before.length <= colon) {
    const end = key === undefined ? contentEnd(line) : colon;
    const name = lead.length + (/^(?:[&!]\S*\s+)*/.exec(line.slice(lead.length))?.[0].length ?? 0);
    if (before.length > lead.length && before.length < name) return undefined;
    const begin = Math.min(name, before.length);
    const beside = new Map([...siblings].filter(([name]) => name !== key?.name));
    return {
      ...common,
      siblings: beside,
      path,
      expects: own.length > 0 ? 'entry' : 'key',
      prefix: before.slice(begin),
      span: { start: start + begin, end: start + Math.max(end, before.length) },
      column: keyColumn,
      hasColon: key !== undefined,
      needsSpace,
    };
  }
  const valueStart = colon + 1 + (/^\s*(?:[&!]\S*\s+)*/.exec(line.slice(colon + 1))?.[0].length ?? 0);
  const begin = Math.min(valueStart, before.length);
  return {
    ...common,
    path: [...path, { name: key.name, isEntry: false }],
    expects: 'value',
    prefix: before.slice(begin),
    span: { start: start + begin, end: start + Math.max(contentEnd(line), before.length) },
    column: key.column,
    hasColon: true,
    needsSpace: begin === colon + 1,
  };
}

/** The line before its comment. */
function withoutComment(line: string): string {
  return line.replace(/(^|\s)#.*/s, '$1');
}

/** Where the content of a line ends. */
function contentEnd(line: string): number {
  return line.trimEnd().length;
}

/** Whether a line belongs to text over lines that a line above it begins with `|` or `>`. */
function isInBlockScalar(lines: readonly string[], row: number): boolean {
  const indent = indentOf(lines[row] ?? '');
  for (let i = row - 1; i >= 0; i--) {
    const parts = pairParts(lines[i] ?? '');
    if (parts === undefined || indentOf(lines[i] ?? '') >= indent) continue;
    return /^[|>][-+\d]*$/.test(parts.key?.value ?? '');
  }
  return false;
}
