import stringWidth from 'string-width';
import type { Block, Line, List, Table } from './document';
import { isLines, isolate, isolateWithin } from './plainText';

/** How wide a terminal shows text, in columns. */
interface TerminalWidth {
  /** Sentences are wrapped at this width. */
  readonly text: number;
  /** Tables and plain lines are no wider where their words can be broken; without it, they are as wide as they come. */
  readonly table?: number | undefined;
}

/** The width of text in a file or a pipe. */
export const usualWidth: TerminalWidth = { text: 100 };

/** How wide a cell is at most where the width of the table leaves it room. */
const widestCell = 48;

/**
 * Prints blocks as text for a terminal: lines are wrapped, tables aligned by what the terminal shows, nothing in them
 * is obeyed.
 */
export function printTerminal(blocks: readonly Block[], width: TerminalWidth = usualWidth): string {
  return `${paragraphs(blocks, width).join('\n')}\n`;
}

/** The lines of the blocks, with an empty one between what does not belong together. */
function paragraphs(blocks: readonly Block[], width: TerminalWidth): readonly string[] {
  return blocks.flatMap((block, i) => {
    const before = blocks[i - 1];
    const isApart = before !== undefined && !isAttached(block, before);
    return [...(isApart ? [''] : []), ...linesOf(block, width)];
  });
}

/** What stands right below a heading, and a list below what it lists. */
function isAttached(block: Block, before: Block): boolean {
  return before.kind === 'heading' ? block.kind !== 'heading' : before.kind === 'paragraph' && block.kind === 'list';
}

function linesOf(block: Block, width: TerminalWidth): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const text = terminalText(block.text);
      return wrap(block.level === 2 ? text.toUpperCase() : text, width.text);
    }
    case 'paragraph':
      return wrap(terminalText(block.text), width.text);
    case 'list':
      return listLines(block, width);
    case 'table':
      return tableLines(block, width);
    case 'group':
      return block.blocks.flatMap((each) => linesOf(each, width));
    case 'footer':
      return block.lines.flatMap((line) => wrap(terminalText(line), width.text));
  }
}

const marks = { dash: '- ', box: '[ ] ', plain: '  ' };

function listLines({ mark, items }: List, { text, table = Infinity }: TerminalWidth): readonly string[] {
  const lead = marks[mark];
  const width = mark === 'plain' ? table : text;
  return items.flatMap((item) =>
    wrap(terminalText(item), Math.max(1, width - lead.length)).map(
      (line, i) => `${i === 0 ? lead : ' '.repeat(lead.length)}${line}`,
    ),
  );
}

/** The first column to the left, figures to the right; long text is wrapped within its column. */
function tableLines({ caption = '', corner, content, columns, rows }: Table, { table: most }: TerminalWidth): string[] {
  const first = terminalText(corner ?? caption);
  const all = [
    [corner === undefined ? first.toUpperCase() : first, ...columns],
    ...rows.map(({ title, cells }) => [title, ...cells]),
  ];
  const texts = all.map((row) => row.map(terminalText));
  const natural = [corner, ...columns].map((_, i) =>
    Math.max(...texts.map((row) => widestLine(wrap(row[i] ?? '', widestCell)))),
  );
  const widths = fitted(natural, most === undefined ? Infinity : most - 2 * columns.length);
  const fit = (line: string, i: number) => {
    const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - stringWidth(line)));
    return i === 0 || content === 'words' ? line + space : space + line;
  };
  return texts.flatMap((row) => {
    const cells = row.map((text, i) => wrap(text, widths[i] ?? widestCell));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, i) => fit(cell[line] ?? '', i))
        .join('  ')
        .trimEnd(),
    );
  });
}

/** The widths with the widest ones narrowed until they fit together, none below what shows a letter. */
function fitted(widths: readonly number[], most: number): readonly number[] {
  const own = [...widths];
  for (let over = own.reduce((sum, each) => sum + each, 0) - most; over > 0; over--) {
    const widest = Math.max(...own);
    if (widest <= 2) break;
    own[own.lastIndexOf(widest)] = widest - 1;
  }
  return own;
}

function widestLine(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => stringWidth(line)));
}

/** Breaks text into lines of at most a width, between words where it can. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && stringWidth(last) + 1 + stringWidth(word) > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** A word in pieces that a line has room for. */
function pieces(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const found = [''];
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of letters.segment(word)) {
    const last = found.at(-1) ?? '';
    if (last !== '' && stringWidth(last + segment) > width) found.push(segment);
    else found[found.length - 1] = last + segment;
  }
  return found;
}

/** A line without anything that a terminal would obey. */
function terminalText(line: Line): string {
  return inlineText(line).replace(/ +/g, ' ').trim();
}

function inlineText(line: Line): string {
  if (typeof line === 'string') return isolateWithin(inert(line));
  if (isLines(line)) return line.map(inlineText).join('');
  if ('quoted' in line) return isolate(inert(line.quoted).trim());
  if ('code' in line) return inert(line.code);
  return inlineText('strong' in line ? line.strong : 'emphasis' in line ? line.emphasis : line.linked);
}

/** Text from a file in one line, without characters that a terminal would obey. */
export function inert(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
}

/** Text in lines of its own, without characters that a terminal would obey. */
export function inertLines(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '');
}
