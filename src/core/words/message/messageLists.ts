import { isNamedEntry, titleOf } from '../../titles';
import type { Draft } from './message';

/**
 * The title of a term as a line names it, where a colon stands only before what is said of the term: `Non-compete, length`. An entry
 * with a name of its own that must not be read goes by what it is.
 */
export function titleInLine(title: string, term: string, { offer, locale, name, quote }: Draft): string {
  const inLine = (text: string) => text.replaceAll(': ', ', ');
  if (!isNamedEntry(offer, term)) return name(inLine(title), 'vocabulary', term);
  return quote(inLine(title), 'vocabulary', term) ?? name(inLine(titleOf(term, locale)), 'vocabulary', term);
}

/** Lines of a list in plain text. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
