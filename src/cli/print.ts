import type { Locale } from '../core/locale';
import type { Block } from '../core/write/document';
import { printHtml } from '../core/write/html';
import { printMarkdown } from '../core/write/markdown';
import { noLinks, type SourceLinks } from '../core/write/sourceLinks';
import { printTerminal, usualWidth } from '../core/write/terminal';
import type { Format } from './arguments';
import type { Terminal } from './terminal';

/** Prints a document as Markdown, HTML or else as text, no wider than the terminal where it goes to one. */
export function print(
  blocks: readonly Block[],
  format: Format,
  { columns }: Pick<Terminal, 'columns'>,
  { tag }: Locale,
  links: SourceLinks = noLinks,
): string {
  if (format === 'markdown') return printMarkdown(blocks, links);
  if (format === 'html') return printHtml(blocks, tag, links);
  return printTerminal(
    blocks,
    columns === undefined ? usualWidth : { text: Math.min(columns, usualWidth.text), table: columns },
  );
}
