import type { YAMLError } from 'yaml';
import { error, type Finding } from '../finding';
import type { Span } from '../span';

/** Says in a reader's words what breaks the YAML syntax, at the place to mend. */
export function describeYamlError(fault: YAMLError, text: string): Finding {
  const conflict = /^(?:<{7}|={7}|>{7})(?: .*)?$/m.exec(text);
  if (conflict)
    return error(
      'merge-conflict',
      spanOfMatch(conflict),
      'The file has unresolved merge conflicts; choose one side and delete the markers.',
    );
  const [from, to] = fault.pos;
  const span = firstLine(from, to, text);
  switch (fault.code) {
    case 'BAD_INDENT':
      return /flow/i.test(fault.message) ? unclosedBracket(span, text) : badIndent(from, text);
    case 'TAB_AS_INDENT':
      return { ...error('tab-as-indent', span, 'Tabs cannot indent YAML; use spaces.'), replacement: '  ' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonInValue(from, text) ?? badIndent(nextLine(from, text), text);
    case 'MULTILINE_IMPLICIT_KEY':
      return brokenKey(from, text);
    case 'MISSING_CHAR':
      return missingCharacter(fault, from, span, text);
    case 'BAD_SCALAR_START':
      return error('reserved-character', span, 'A value cannot start with "{character}"; put it in quotes.', {
        character: text.slice(from, from + 1),
      });
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
    case 'RESOURCE_EXHAUSTION':
      return error('too-deep', span, 'The file is nested too deep.');
    default:
      return error('invalid-yaml', span, 'This is not valid YAML: {reason}.', { reason: plainReason(fault.message) });
  }
}

function badIndent(offset: number, text: string): Finding {
  return error('bad-indent', lineContent(offset, text), 'This line is not indented like the lines it belongs with.');
}

function unclosedBracket(span: Span, text: string): Finding {
  const before = text.slice(0, span.start);
  const open = Math.max(before.lastIndexOf('{'), before.lastIndexOf('['));
  const bracket = text[open] ?? '{';
  return error(
    'unclosed-bracket',
    open < 0 ? span : { start: open, end: open + 1 },
    'This "{open}" is not closed; add "{close}".',
    {
      open: bracket,
      close: bracket === '[' ? ']' : '}',
    },
  );
}

/** `company: Acme: the firm`: a second colon in a value that is not quoted. */
function colonInValue(offset: number, text: string): Finding | undefined {
  const span = { start: offset, end: lineEnd(offset, text) };
  const value = text
    .slice(span.start, span.end)
    .replace(/\s+#.*$/, '')
    .trimEnd();
  if (!/:(?:\s|$)/.test(value) || /^["'{[]/.test(value)) return undefined;
  return {
    ...error('unquoted-colon', { start: offset, end: offset + value.length }, 'A value with ": " in it needs quotes.'),
    replacement: JSON.stringify(value),
  };
}

/** A key whose line does not end it: no colon, no space after it, or a line indented by mistake. */
function brokenKey(offset: number, text: string): Finding {
  const span = lineContent(offset, text);
  const line = text.slice(span.start, span.end);
  const joined = /^(?:- )?([\w-]+):(\S.*)$/.exec(line);
  if (joined)
    return {
      ...error('missing-space', span, 'Put a space after the colon: {fixed}', {
        fixed: `${joined[1] ?? ''}: ${joined[2] ?? ''}`,
      }),
      replacement: line.replace(/:(?=\S)/, ': '),
    };
  if (/^[\w-]+$/.test(line))
    return {
      ...error('missing-colon', span, '"{key}" needs a colon after it.', { key: line }),
      replacement: `${line}:`,
    };
  return line.includes(': ')
    ? badIndent(nextLine(offset, text), text)
    : error('missing-colon', span, 'This line is no "key: value".');
}

function missingCharacter(fault: YAMLError, offset: number, span: Span, text: string): Finding {
  if (/closing (?:"quote|'quote)/.test(fault.message))
    return unclosedQuote(offset, text, fault.message.includes('"') ? '"' : "'");
  if (/comments must/i.test(fault.message))
    return error('missing-space', span, 'Put a space before "#" to start a comment.');
  if (/end with|flow/i.test(fault.message)) return unclosedBracket(span, text);
  if (/implicit map keys/i.test(fault.message)) return brokenKey(offset, text);
  return error('invalid-yaml', span, 'This is not valid YAML: {reason}.', { reason: plainReason(fault.message) });
}

function unclosedQuote(offset: number, text: string, quote: string): Finding {
  // The fault is told at the end of the text; the quote that opens the value stands on an earlier line.
  const opens = [...text.slice(0, offset).matchAll(quote === '"' ? /(?:[:[{,]|-)\s+(")/g : /(?:[:[{,]|-)\s+(')/g)].at(
    -1,
  );
  const start = opens === undefined ? offset : opens.index + opens[0].length - 1;
  return error(
    'unclosed-quote',
    { start, end: lineEnd(start, text) },
    'This quote is not closed; add {quote} at the end.',
    { quote },
  );
}

function plainReason(message: string): string {
  const reason = message.replace(/ at line \d+.*/s, '').replace(/[.:]$/, '');
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}

function spanOfMatch(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function lineEnd(offset: number, text: string): number {
  const end = text.slice(offset).search(/\r?\n|$/);
  return offset + end;
}

function nextLine(offset: number, text: string): number {
  const rest = /\n[^\S\n]*(?=\S)/.exec(text.slice(offset));
  return rest === null ? offset : offset + rest.index + rest[0].length;
}

/** The line around an offset without its indentation, comment and trailing spaces. */
function lineContent(offset: number, text: string): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, lineEnd(offset, text));
  const content = line.replace(/\s+#.*$/, '').trim();
  const from = start + line.indexOf(content);
  return { start: from, end: from + Math.max(content.length, 1) };
}

function firstLine(from: number, to: number, text: string): Span {
  const start = Math.min(from, Math.max(text.length - 1, 0));
  return { start, end: Math.max(start + 1, Math.min(to, lineEnd(start, text))) };
}
