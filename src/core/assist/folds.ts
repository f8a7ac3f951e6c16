import type { Span } from '../text';
import { indentOf, linesOf } from './textScan';

/** Lines that can be folded: the span begins on the first and ends on the last of them. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'block' | 'comment' | 'region';
}

interface Line extends Span {
  readonly row: number;
  /** The line without the spaces at its ends. */
  readonly content: string;
  /** How far the line is indented; an entry of a list is deeper than a key, for it may stand as far left as its own. */
  readonly level: number;
}

/**
 * What can be folded in a text, broken or not: what is indented below a line, a list that is not indented below its
 * key, comments over several lines, and regions. Comments at the end of a block belong to it by their indentation.
 */
export function foldsOf(text: string): readonly Fold[] {
  const lines = linesOf(text).flatMap(({ start, text: line }, row): Line[] => {
    const content = line.trim();
    const level = indentOf(line) + (/^-(?:\s|$)/.test(content) ? 0.5 : 0);
    return content === '' ? [] : [{ row, content, level, start, end: start + line.trimEnd().length }];
  });
  return [...blocksIn(lines), ...commentsIn(lines), ...regionsIn(lines)].sort((a, b) => a.span.start - b.span.start);
}

function fold(kind: Fold['kind'], first: Line, last: Line | undefined): Fold[] {
  return last === undefined || last.row === first.row ? [] : [{ kind, span: { start: first.start, end: last.end } }];
}

function isComment({ content }: Line): boolean {
  return content.startsWith('#');
}

function blocksIn(lines: readonly Line[]): Fold[] {
  const folds: Fold[] = [];
  const open: Line[] = [];
  let last: Line | undefined;
  let comments: Line[] = [];
  const closeTo = (level: number) => {
    for (let top = open.at(-1); top !== undefined && top.level >= level; top = open.at(-1)) {
      const { level: own } = top;
      const outside = comments.findIndex((comment) => comment.level <= Math.floor(own));
      folds.push(...fold('block', top, comments.slice(0, outside < 0 ? undefined : outside).at(-1) ?? last));
      open.pop();
    }
  };
  for (const line of lines) {
    if (isComment(line)) {
      comments.push(line);
      continue;
    }
    closeTo(line.level);
    open.push(line);
    last = line;
    comments = [];
  }
  closeTo(0);
  return folds;
}

const regionStart = /^#\s*region\b/;
const regionEnd = /^#\s*endregion\b/;

/** Comments on lines that follow each other at one indentation. */
function commentsIn(lines: readonly Line[]): Fold[] {
  const folds: Fold[] = [];
  let run: Line[] = [];
  for (const line of lines) {
    const isPart = isComment(line) && !regionStart.test(line.content) && !regionEnd.test(line.content);
    const before = run.at(-1);
    if (isPart && before?.row === line.row - 1 && before.level === line.level) run.push(line);
    else {
      folds.push(...run.slice(0, 1).flatMap((first) => fold('comment', first, before)));
      run = isPart ? [line] : [];
    }
  }
  return [...folds, ...run.slice(0, 1).flatMap((first) => fold('comment', first, run.at(-1)))];
}

/** What stands between `# region` and `# endregion`, as in the language configuration. */
function regionsIn(lines: readonly Line[]): Fold[] {
  const open: Line[] = [];
  return lines.flatMap((line) => {
    if (regionStart.test(line.content)) open.push(line);
    const first = regionEnd.test(line.content) ? open.pop() : undefined;
    return first === undefined ? [] : fold('region', first, line);
  });
}
