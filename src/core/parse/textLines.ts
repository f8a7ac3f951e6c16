import type { Span } from '../text';

/** The part of a span on its first line, without the spaces at its end. */
export function firstLineOf({ start, end }: Span, text: string): Span {
  const line = text.slice(start, Math.min(end, lineEnd(start, text))).trimEnd();
  return { start, end: start + line.length };
}

/** Where the line around an offset begins. */
export function lineStart(offset: number, text: string): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line around an offset ends, before its line break. */
export function lineEnd(offset: number, text: string): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** The number of the line around an offset, from 1, as editors and terminals count. */
export function lineOf(offset: number, text: string): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

/** The line around an offset without its indentation, comment and trailing spaces. */
export function lineContent(offset: number, text: string): Span {
  const from = lineStart(offset, text);
  const line = text.slice(from, lineEnd(offset, text));
  const content = withoutComment(line);
  return { start: from + content.length - content.trimStart().length, end: from + content.length };
}

/** A line without a comment and the spaces at its end. */
export function withoutComment(line: string): string {
  return line.replace(/(?:^|\s)#.*/s, '').trimEnd();
}

/** The next offset on a later line where something is written; the offset itself when nothing follows. */
export function nextContent(offset: number, text: string): number {
  const rest = /\n[^\S\n]*(?=\S)/.exec(text.slice(offset));
  return rest === null ? offset : offset + rest.index + rest[0].length;
}
