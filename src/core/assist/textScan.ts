/** An opening bracket or quote that is not closed before the cursor. */
export interface Open {
  readonly mark: '{' | '[' | '"' | "'";
  readonly offset: number;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** The lines of a text with their offsets, without their line ends. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  lines.push({ start, text: text.slice(start) });
  return lines;
}

export function indentOf(text: string): number {
  return /^[ \t]*/.exec(text)?.[0].length ?? 0;
}

/** What a scan of half-typed YAML knows at an offset. */
interface Scan {
  /** Brackets and at most one quote, the outermost first. */
  readonly open: readonly Open[];
  readonly isComment: boolean;
}

/**
 * Reads a text up to an offset for brackets, quotes and comments. What is never closed ends where a line is not
 * indented deeper than the line it began on, as YAML demands of what goes over lines; so one slip does not spoil the
 * rest of the file.
 */
export function scanTo(text: string, offset: number): Scan {
  let open: Open[] = [];
  let depth = 0;
  for (const { start, text: line } of linesOf(text.slice(0, offset))) {
    if (open.length > 0 && line.trim() !== '' && indentOf(line) <= depth) open = [];
    if (open.length === 0) depth = indentOf(line);
    const isComment = scanLine(line, start, open);
    if (isComment && start + line.length === offset) return { open, isComment };
  }
  return { open, isComment: false };
}

/** Reads one line into the list of what is open; answers whether it ends in a comment. */
function scanLine(line: string, start: number, open: Open[]): boolean {
  for (let i = 0; i < line.length; i++) {
    const mark = line.charAt(i);
    const last = open.at(-1);
    if (last?.mark === '"' || last?.mark === "'") {
      if (mark === '\\' && last.mark === '"') i++;
      else if (mark === last.mark && line[i + 1] === mark && mark === "'") i++;
      else if (mark === last.mark) open.pop();
    } else if (mark === '#' && (i === 0 || /\s/.test(line.charAt(i - 1)))) return true;
    else if ((mark === '"' || mark === "'") && beginsValue(line, i, last)) open.push({ mark, offset: start + i });
    else if ((mark === '{' || mark === '[') && beginsValue(line, i, last)) open.push({ mark, offset: start + i });
    else if (mark === '}' || mark === ']') closeBracket(mark === '}' ? '{' : '[', open);
  }
  return false;
}

/**
 * A bracket or quote within a word is text: `401(k)`, `don't`. In a list or map it also begins after a comma or
 * bracket.
 */
function beginsValue(line: string, at: number, around: Open | undefined): boolean {
  if (around !== undefined) return at === 0 || /[:\s,[{]/.test(line.charAt(at - 1));
  // An anchor or a tag belongs to what follows it.
  const before = line.slice(0, at).replace(/(?<=^|\s)(?:[&!]\S*\s+)+$/, '');
  const end = before.trimEnd().length;
  return end === 0 || (end < before.length && /[:-]/.test(before.charAt(end - 1)));
}

function closeBracket(mark: '{' | '[', open: Open[]): void {
  const index = open.findLastIndex((each) => each.mark === mark);
  if (index >= 0) open.length = index;
}
