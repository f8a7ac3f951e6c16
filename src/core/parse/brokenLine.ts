import { error, type Finding } from '../finding';
import { lineContent, lineEnd, lineStart, nextContent, withoutComment } from './textLines';

/** Whether only spaces are before the offset on its line. */
export function isLineStart(offset: number, text: string): boolean {
  return text.slice(lineStart(offset, text), offset).trim() === '';
}

/** Tells of a line that is indented by mistake. */
export function badIndent(offset: number, text: string): Finding {
  return error('bad-indent', lineContent(offset, text), 'This line is not indented like the lines it belongs with.');
}

/** `company: Acme: the firm`: a second colon in a value that is not quoted. */
export function colonInValue(offset: number, text: string): Finding | undefined {
  const value = withoutComment(text.slice(offset, lineEnd(offset, text)));
  if (isLineStart(offset, text) || !/:(?:\s|$)/.test(value) || /^["'{[]/.test(value)) return undefined;
  const span = { start: offset, end: offset + value.length };
  return {
    ...error('unquoted-colon', span, 'A value with ": " in it needs quotes.'),
    replacement: JSON.stringify(value),
  };
}

/** A key whose line does not end it: no colon, no space after it, or a line indented by mistake. */
export function brokenKey(offset: number, text: string): Finding {
  const content = lineContent(offset, text);
  const dash = /^(?:- +)*/.exec(text.slice(content.start, content.end))?.[0].length ?? 0;
  const span = { start: content.start + dash, end: content.end };
  const line = text.slice(span.start, span.end);
  const joined = /^([\w-]+):\s*(\S.*)$/.exec(line);
  if (joined) {
    const fixed = `${joined[1] ?? ''}: ${joined[2] ?? ''}`;
    if (fixed !== line)
      return {
        ...error('missing-space', span, 'Put a space after the colon: {fixed}', { fixed }),
        replacement: fixed,
      };
  }
  if (/^[\w-]+$/.test(line))
    return {
      ...error('missing-colon', span, '"{key}" needs a colon after it.', { key: line }),
      replacement: `${line}:`,
    };
  return line.includes(': ')
    ? badIndent(nextContent(offset, text), text)
    : error('missing-colon', span, 'This line has no colon; write it as "key: value".');
}
