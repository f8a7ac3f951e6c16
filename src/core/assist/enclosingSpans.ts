import { isCollection, isMap, isScalar, isSeq, type Pair } from 'yaml';
import { rangeOf } from '../parse/nodes';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { contentEnd } from '../refactor/layout';
import type { Span } from '../text';

/**
 * What stands around an offset within the document, the outermost first and each within the one before: map, what is
 * between its braces, pair, entry with its dash, value, text without its quotes.
 */
export function enclosingSpans(document: OfferDocument | CandidateDocument, offset: number): readonly Span[] {
  const { text, yaml } = document;
  const found: Span[] = [];
  const add = (span: Span) => {
    const { start, end } = found.at(-1) ?? { start: 0, end: text.length };
    const isWithin = start <= span.start && span.end <= end && (start < span.start || span.end < end);
    if (isAround(span, offset) && isWithin) found.push(span);
  };
  let node: unknown = yaml.root;
  while (node !== undefined) {
    const span = spanOf(node, text);
    if (span === undefined) break;
    add(span);
    if (isMap(node)) {
      add(within(node, span, text));
      const pair = lastAround(node.items, offset, text);
      if (pair !== undefined) add(pair.span);
      node = pair && partAt(pair.item, offset);
    } else if (isSeq(node)) {
      add(within(node, span, text));
      const entry = lastAround(node.items, offset, text);
      if (entry !== undefined && node.flow !== true) add(withDash(entry.span, text));
      node = entry?.item;
    } else {
      add(within(node, span, text));
      break;
    }
  }
  return found;
}

/** The key or the value of a pair, whichever is at the offset. */
function partAt({ key, value }: Pair, offset: number): unknown {
  const span = rangeOf(key);
  return span !== undefined && isAround(span, offset) ? key : value;
}

/** The last of the pairs or entries that are at the offset: where two touch, the one that begins. */
function lastAround<Item>(items: readonly Item[], offset: number, text: string) {
  return items
    .flatMap((item) => {
      const span = spanOf(item, text);
      return span !== undefined && isAround(span, offset) ? [{ item, span }] : [];
    })
    .at(-1);
}

function spanOf(item: unknown, text: string): Span | undefined {
  const isPair = item !== null && typeof item === 'object' && 'key' in item;
  const start = rangeOf(isPair ? item.key : item)?.start;
  const end = contentEnd(item, text);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** What is between the braces, brackets or quotes of a node, without the spaces at its ends; else the node. */
function within(node: unknown, { start, end }: Span, text: string): Span {
  const isQuoted = isScalar(node) && (node.type ?? '').startsWith('QUOTE');
  if (!isQuoted && !(isCollection(node) && node.flow === true)) return { start, end };
  const inner = text.slice(start + 1, end - 1);
  if (isQuoted) return { start: start + 1, end: end - 1 };
  const lead = inner.length - inner.trimStart().length;
  return { start: start + 1 + lead, end: start + 1 + Math.max(lead, inner.trimEnd().length) };
}

function withDash({ start, end }: Span, text: string): Span {
  const dash = /-[ \t]+$/.exec(text.slice(Math.max(0, start - 100), start))?.[0].length ?? 0;
  return { start: start - dash, end };
}

function isAround({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
