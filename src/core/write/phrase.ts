import type { Locale } from '../locale';
import { type Line, quoted, strong } from './document';
import { textOfLine } from './plainText';

/**
 * A text in the language of the reader with lines in its places: `{term}`. In the text, `**` surrounds what is strong
 * and a backtick what is typed as it stands. A string in a place is text from a file; a sentence that ends with one
 * such as `Acme, Inc.` gets no second point.
 */
export function phrase(text: string, args: Readonly<Record<string, Line | number>>, locale: Locale): Line {
  // A text is chosen by how many there are of something.
  const numbers = Object.entries(args).filter((each): each is [string, number] => typeof each[1] === 'number');
  const lines = Object.fromEntries(
    Object.entries(args).filter((each): each is [string, Line] => typeof each[1] !== 'number'),
  );
  return locale
    .say(text, Object.fromEntries(numbers))
    .split('**')
    .map((part, i) => (i % 2 === 0 ? withCode(part, lines) : strong(withCode(part, lines))));
}

function withCode(text: string, args: Readonly<Record<string, Line>>): Line {
  return text.split('`').map((part, i) => (i % 2 === 0 ? filled(part, args) : { code: part }));
}

function filled(text: string, args: Readonly<Record<string, Line>>): Line {
  const pieces: Line[] = [];
  let from = 0;
  for (const { 0: place, 1: name = '', 2: point = '', index } of text.matchAll(/\{([\w-]+)\}(\.(?![\w.]))?/g)) {
    const arg = Object.hasOwn(args, name) ? args[name] : undefined;
    if (arg === undefined) continue;
    const line = typeof arg === 'string' ? quoted(arg) : arg;
    pieces.push(text.slice(from, index), line, textOfLine(line).endsWith('.') ? '' : point);
    from = index + place.length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

/** Lines in a row, the last one after an "and"; strings are text from files. */
export function listOfLines(lines: readonly Line[], { tag }: Locale): Line {
  const each = lines.map((line) => (typeof line === 'string' ? quoted(line) : line));
  const parts = new Intl.ListFormat(tag, { type: 'conjunction' }).formatToParts(each.map((_, i) => `${i}`));
  return parts.map(({ type, value }) => (type === 'element' ? (each[Number(value)] ?? '') : value));
}

/** Lines with the same text between them. */
export function joined(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, i) => (i === 0 ? [line] : [between, line]));
}
