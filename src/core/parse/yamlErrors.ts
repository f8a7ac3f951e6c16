import type { YAMLError } from 'yaml';
import { error, type Finding } from '../finding';
import type { Span } from '../text';
import { firstLineOf, lineContent, lineEnd, lineStart, nextContent, withoutComment } from './textLines';

/** Says in a reader's words what breaks the YAML syntax, at the place to mend. */
export function describeYamlError(fault: YAMLError, text: string): Finding {
  const conflict = /^(?:<{7}|={7}|>{7})(?: .*)?$/m.exec(text);
  if (conflict)
    return error(
      'merge-conflict',
      { start: conflict.index, end: conflict.index + conflict[0].length },
      'The file has unresolved merge conflicts; choose one side and delete the markers.',
    );
  const [from] = fault.pos;
  const span = placeOfFault(fault, text);
  switch (fault.code) {
    case 'BAD_INDENT':
      return /flow/i.test(fault.message) ? unclosedBracket(span, text) : badIndent(from, text);
    case 'TAB_AS_INDENT':
      return tabAsIndent(from, text);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonInValue(from, text) ?? badIndent(isLineStart(from, text) ? from : nextContent(from, text), text);
    case 'BLOCK_IN_FLOW':
      return error('missing-comma', span, 'Inside { } and [ ] a comma stands between two entries.');
    case 'MULTILINE_IMPLICIT_KEY':
      return brokenKey(from, text);
    case 'MISSING_CHAR':
      return missingCharacter(fault, from, span, text);
    case 'UNEXPECTED_TOKEN':
      return unexpected(fault, from, span, text);
    case 'BAD_SCALAR_START':
      return reservedCharacter(span.start, text);
    case 'MULTIPLE_DOCS':
      return error(
        'several-documents',
        span,
        'A file holds one document; move what follows "---" to a file of its own.',
      );
    case 'BAD_DQ_ESCAPE':
      return error(
        'unknown-escape',
        span,
        'This escape is not known in double quotes; write "\\\\" for a backslash or use single quotes.',
      );
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return unknownTag(span, text);
    case 'RESOURCE_EXHAUSTION':
      return error('too-deep', span, 'The file is nested too deep.');
    default:
      return invalid(fault, span);
  }
}

function invalid(fault: YAMLError, span: Span): Finding {
  const reason = fault.message.replace(/ at line \d+.*/s, '').replace(/[.:]$/, '');
  return error('invalid-yaml', span, 'This is not valid YAML: {reason}.', {
    reason: reason.charAt(0).toLowerCase() + reason.slice(1),
  });
}

/** The fault's own place on its first line; one character where the fault has no extent. */
function placeOfFault({ pos: [from, to] }: YAMLError, text: string): Span {
  const start = Math.min(from, Math.max(text.length - 1, 0));
  const { end } = firstLineOf({ start, end: Math.max(to, start) }, text);
  return { start, end: Math.min(Math.max(end, start + 1), text.length) };
}

function missingCharacter(fault: YAMLError, offset: number, span: Span, text: string): Finding {
  if (/closing (?:"quote|'quote)/.test(fault.message))
    return unclosedQuote(offset, text, fault.message.includes('"') ? '"' : "'");
  if (/comments must/i.test(fault.message))
    return error('missing-space', span, 'Put a space before "#" to start a comment.');
  if (/missing , /i.test(fault.message))
    return error('missing-comma', span, 'Inside { } and [ ] a comma stands between two entries.');
  if (fault.message.includes('without - indicator')) return badIndent(span.start, text);
  if (/end with|flow/i.test(fault.message)) return unclosedBracket(span, text);
  if (/implicit map keys/i.test(fault.message)) return brokenKey(offset, text);
  return invalid(fault, span);
}

function unexpected(fault: YAMLError, offset: number, span: Span, text: string): Finding {
  const character = text.slice(offset, offset + 1);
  if (/flow-(?:map|seq)-end/.test(fault.message))
    return {
      ...error('unopened-bracket', span, 'Nothing opens this "{character}"; delete it.', { character }),
      replacement: '',
      isGuess: true,
    };
  if (/unexpected , in flow/i.test(fault.message))
    return { ...error('extra-comma', span, 'Nothing stands before this comma; delete it.'), replacement: '' };
  if (fault.message.includes('block-seq-ind on same line'))
    return error('list-beside-key', span, 'A list starts on the line below its key.');
  if (/block scalar header|not a YAML token/i.test(fault.message)) {
    const sign = Math.max(text.lastIndexOf('|', offset), text.lastIndexOf('>', offset));
    if (sign >= lineStart(offset, text)) return reservedCharacter(sign, text);
  }
  if (!fault.message.includes('at node end')) return invalid(fault, span);
  return isLineStart(offset, text)
    ? badIndent(offset, text)
    : error('text-after-value', span, 'The value ends before this; put the whole value in quotes.');
}

function tabAsIndent(start: number, text: string): Finding {
  const tabs = /^[\t ]*/.exec(text.slice(start))?.[0] ?? '';
  const finding = error('tab-as-indent', { start, end: start + tabs.length }, 'Tabs cannot indent YAML; use spaces.');
  return { ...finding, replacement: tabs.replaceAll('\t', '  ') };
}

function reservedCharacter(start: number, text: string): Finding {
  const character = text.slice(start, start + 1);
  const span = { start, end: start + character.length };
  return error('reserved-character', span, 'A value cannot start with "{character}"; put it in quotes.', { character });
}

/** Tags say of which type a value is; the fields of the format say that themselves. */
function unknownTag(span: Span, text: string): Finding {
  const tag = text.slice(span.start, span.end);
  return error('unknown-tag', span, 'The YAML tag "{tag}" means nothing here; delete it, or put the text in quotes.', {
    tag,
  });
}

/** Whether only spaces are before the offset on its line. */
function isLineStart(offset: number, text: string): boolean {
  return text.slice(lineStart(offset, text), offset).trim() === '';
}

/** Tells of a line that is indented by mistake. */
function badIndent(offset: number, text: string): Finding {
  return error('bad-indent', lineContent(offset, text), 'This line is not indented like the lines it belongs with.');
}

/** `company: Acme: the firm`: a second colon in a value that is not quoted. */
function colonInValue(offset: number, text: string): Finding | undefined {
  const value = withoutComment(text.slice(offset, lineEnd(offset, text)));
  if (isLineStart(offset, text) || !/:(?:\s|$)/.test(value) || /^["'{[]/.test(value)) return undefined;
  const span = { start: offset, end: offset + value.length };
  return {
    ...error('unquoted-colon', span, 'A value with ": " in it needs quotes.'),
    replacement: JSON.stringify(value),
  };
}

/** A key whose line does not end it: no colon, no space after it, or a line indented by mistake. */
function brokenKey(offset: number, text: string): Finding {
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
      isGuess: true,
    };
  return line.includes(': ')
    ? badIndent(nextContent(offset, text), text)
    : error('missing-colon', span, 'This line has no colon; write it as "key: value".');
}

/** Tells of a bracket that nothing closes; `span` is where the YAML parser missed it. */
function unclosedBracket(span: Span, text: string): Finding {
  const before = text.slice(0, span.start);
  const start = Math.max(before.lastIndexOf('{'), before.lastIndexOf('['));
  const open = text[start] ?? '{';
  const place = start < 0 ? span : { start, end: start + 1 };
  const args = { open, close: open === '[' ? ']' : '}' };
  return error('unclosed-bracket', place, 'This "{open}" is not closed; add "{close}".', args);
}

/**
 * Tells of a quote that nothing closes. The parser says so at the end of the text; the quote opens on an earlier line.
 */
function unclosedQuote(offset: number, text: string, quote: string): Finding {
  const opening = quote === '"' ? /(?:[:[{,]|-)\s+(")/g : /(?:[:[{,]|-)\s+(')/g;
  const last = [...text.slice(0, offset).matchAll(opening)].at(-1);
  const start = last === undefined ? offset : last.index + last[0].length - 1;
  const place = { start, end: lineEnd(start, text) };
  return error('unclosed-quote', place, 'This quote is not closed; add {quote} at the end.', { quote });
}
