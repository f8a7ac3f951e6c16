import { withoutControlCharacters } from '../shownText';
import type { Line } from './document';

/** Text without line ends and control characters, also those that would turn around the text behind them. */
export function onOneLine(text: string): string {
  return oneLine(text).trim();
}

/** The same with the spaces at its ends, as between two pieces of a line. */
export function oneLine(text: string): string {
  return withoutControlCharacters(text.replace(/[\s\u2028\u2029]+/g, ' '));
}

/** Text in lines of its own, without characters that a terminal would obey. */
export function inertLines(text: string): string {
  return text.split('\n').map(withoutControlCharacters).join('\n');
}

const rightToLeft = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}`;
const isRightToLeft = new RegExp(`[${rightToLeft}]`, 'u');
/** Words from right to left with what stands between them, but for letters from left to right. */
const runs = new RegExp(
  `[${rightToLeft}](?:[^\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Han}]*[${rightToLeft}])?\\p{M}*`,
  'gu',
);

/** Keeps text that runs from right to left from taking the figures and signs beside it along (Unicode isolates). */
export function isolate(text: string): string {
  return isRightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/** The same for what within a text runs from right to left, such as a name in a sentence. */
export function isolateWithin(text: string): string {
  return isRightToLeft.test(text) ? text.replace(runs, '\u2068$&\u2069') : text;
}

/** What a line says, without what it looks like. */
export function textOfLine(line: Line): string {
  if (typeof line === 'string') return line;
  if (isLines(line)) return line.map(textOfLine).join('');
  if ('quoted' in line) return line.quoted;
  if ('code' in line) return line.code;
  return textOfLine('strong' in line ? line.strong : 'emphasis' in line ? line.emphasis : line.linked);
}

/** Tells several pieces from one. */
export function isLines(line: Line): line is readonly Line[] {
  return Array.isArray(line);
}

/** Lines of a list in plain text. */
export function bulletLines(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
