import { error, type Finding } from '../finding';
import type { Span } from '../text';
import { lineEnd } from './textLines';

/** Tells of a bracket that nothing closes; `span` is where the YAML parser missed it. */
export function unclosedBracket(span: Span, text: string): Finding {
  const before = text.slice(0, span.start);
  const start = Math.max(before.lastIndexOf('{'), before.lastIndexOf('['));
  const open = text[start] ?? '{';
  const place = start < 0 ? span : { start, end: start + 1 };
  const args = { open, close: open === '[' ? ']' : '}' };
  return error('unclosed-bracket', place, 'This "{open}" is not closed; add "{close}".', args);
}

/** Tells of a quote that nothing closes. The parser says so at the end of the text; the quote opens on an earlier line. */
export function unclosedQuote(offset: number, text: string, quote: string): Finding {
  const opening = quote === '"' ? /(?:[:[{,]|-)\s+(")/g : /(?:[:[{,]|-)\s+(')/g;
  const last = [...text.slice(0, offset).matchAll(opening)].at(-1);
  const start = last === undefined ? offset : last.index + last[0].length - 1;
  const place = { start, end: lineEnd(start, text) };
  return error('unclosed-quote', place, 'This quote is not closed; add {quote} at the end.', { quote });
}
