import { randomUUID } from 'node:crypto';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Decimal } from '../core/decimal';
import type { Locale } from '../core/locale';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import type { Block } from '../core/write/document';
import { printHtml } from '../core/write/html';
import { printMarkdown } from '../core/write/markdown';
import { noLinks, type SourceLinks, sourceLinks } from '../core/write/sourceLinks';
import { printTerminal, usualWidth } from '../core/write/terminal';
import type { Format } from './arguments';
import type { SourceFile } from './files';
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

/** Data as JSON; decimals are numbers with all their digits, which a floating-point number would lose. */
export function json(data: unknown): string {
  // Marks what is to become a number; no text of a file can hold what is not known before.
  const mark = randomUUID();
  const plain = function (this: unknown, key: string, value: unknown): unknown {
    const raw = (this as Record<string, unknown>)[key];
    return Decimal.isDecimal(raw) ? `${mark}${raw.toFixed()}` : value;
  };
  const text = JSON.stringify(data, plain, 2)
    .replace(new RegExp(`"${mark}(-?[\\d.]+)"`, 'g'), '$1')
    // Those that JSON allows as they are, and some terminals obey.
    .replace(/[\u007F-\u009F]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `${text}\n`;
}

/** Links from a document in the folder where the command runs, which is where its output is mostly written to. */
export function linksToFiles(
  offers: readonly SourceFile<OfferDocument>[],
  candidate: SourceFile<CandidateDocument> | undefined,
): SourceLinks {
  return sourceLinks(
    offers.map(({ name, document }) => ({ id: name, file: fromHere(name), document })),
    candidate === undefined ? undefined : { file: fromHere(candidate.name), document: candidate.document },
  );
}

/** The path from the folder where the command runs; there is none to standard input and to another drive. */
function fromHere(name: string): string | undefined {
  if (name === '<stdin>') return undefined;
  const path = relative('', resolve(name));
  return isAbsolute(path) ? undefined : path.split(sep).join('/');
}
