import type { Block, Line, Table } from './document';
import { onOneLine, isLines, isolate, isolateWithin, oneLine } from './plainText';
import { noLinks, targetOf, type SourceLinks } from './sourceLinks';

/**
 * Prints blocks as Markdown. What they say stays text: no markup, no HTML, no formulas, no links but those of the
 * blocks.
 */
export function printMarkdown(blocks: readonly Block[], links: SourceLinks = noLinks): string {
  const texts = blocks.map((block) => blockText(block, links)).filter((text) => text !== '');
  return `${texts.join('\n\n')}\n`;
}

function blockText(block: Block, links: SourceLinks): string {
  const inline = (line: Line) => inlineText(line, links).trim();
  const begin = (line: Line) => withoutListMark(inline(line));
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'paragraph':
      return begin(block.text);
    case 'list':
      return block.items.map((item) => `- ${block.mark === 'box' ? '[ ] ' : ''}${begin(item)}`).join('\n');
    case 'table':
      return tableText(block, inline);
    case 'group':
      return printMarkdown(block.blocks, links).trimEnd();
    case 'footer':
      return `---\n\n${withoutListMark(block.lines.map(inline).join(' '))}`;
  }
}

function tableText({ caption = '', corner, content, columns, rows }: Table, inline: (line: Line) => string): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `| --- |${(content === 'figures' ? ' ---: |' : ' --- |').repeat(columns.length)}`;
  const head = [corner ?? caption, ...columns].map(inline);
  return [row(head), rule, ...rows.map(({ title, cells }) => row([title, ...cells].map(inline)))].join('\n');
}

function inlineText(line: Line, links: SourceLinks): string {
  if (typeof line === 'string') return isolateWithin(escapeCharacters(oneLine(line)));
  if (isLines(line)) return line.reduce<string>((before, piece) => follow(before, inlineText(piece, links)), '');
  if ('quoted' in line) return isolate(escapeMarkdown(line.quoted));
  if ('code' in line) return `\`${line.code.replaceAll('`', "'")}\``;
  if ('strong' in line) return around('**', inlineText(line.strong, links));
  if ('emphasis' in line) return around('_', inlineText(line.emphasis, links));
  const target = targetOf(line.to, links);
  const text = inlineText(line.linked, links);
  return target === undefined || text === '' ? text : `[${text}](${target})`;
}

/** An exclamation mark before a link would make it a picture. */
function follow(before: string, next: string): string {
  return before.endsWith('!') && next.startsWith('[') ? `${before.slice(0, -1)}\\!${next}` : before + next;
}

function around(mark: string, text: string): string {
  return text === '' ? '' : `${mark}${text}${mark}`;
}

/** Text in one line that Markdown shows as it is: no markup, no HTML, no formulas, no links, no lists. */
export function escapeMarkdown(text: string): string {
  return withoutListMark(escapeCharacters(onOneLine(text)));
}

function escapeCharacters(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&$]/g, (character) => `\\${character}`)
    .replace(/:(?=\/\/)|@|(?<=www)\./gi, (character) => `\\${character}`);
}

/** A dash or number at the begin of a line is no mark of a list, nor are dashes a rule. */
function withoutListMark(text: string): string {
  return text.replace(/^([-+=])(?= |$|-)|^(\d+)([.)])(?= |$)/, (_, sign?: string, number?: string, dot?: string) =>
    sign === undefined ? `${number ?? ''}\\${dot ?? ''}` : `\\${sign}`,
  );
}
