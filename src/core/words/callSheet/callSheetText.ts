import { escapeMarkdown } from '../markdown';
import { inOneLine, isolate } from '../../write/plainText';

/** Text from the files as Markdown in one line, so that it stays text. */
export function shown(text: string): string {
  return isolate(escapeMarkdown(inOneLine(text)));
}

/** The lines as a list, without those that have nothing to say. */
export function bullets(lines: readonly (string | undefined)[]): string {
  return lines.flatMap((line) => (line === undefined ? [] : [`- ${line}`])).join('\n');
}
