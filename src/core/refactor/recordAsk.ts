import { isMap, isSeq, type Node } from 'yaml';
import type { IsoDate } from '../calendar';
import { rangeOf } from '../parse/nodes';
import type { OfferDocument } from '../parse/parseOffer';
import { lineStart } from '../parse/textLines';
import { valueOf } from '../term';
import { type Edit, insertion, replacement } from '../text';
import { applied } from './applied';
import { entryLines, isKeepingBlankLines, type NewField, valueInFlow } from './insertFields';
import { blockEnd, contentEnd, hasProperties, isFlow, lineBreakOf, nodeIndent } from './layout';
import type { AnyDocument } from './refactoring';
import { scalarText, writeField } from './writeField';

export interface NewAsk {
  /** The path of the term, and the value asked for as the term is written. */
  readonly term: string;
  readonly ask: string;
  readonly because?: string | undefined;
  readonly fallback?: string | undefined;
  readonly status: 'planned' | 'asked';
  readonly on: IsoDate;
}

/** Writes an ask into the log of an offer; undefined where the log is written in a way that is better left alone. */
export function recordAsk(document: OfferDocument, ask: NewAsk): readonly Edit[] | undefined {
  const { term, because, fallback, status, on } = ask;
  const all = Object.entries({ term, ask: ask.ask, because, fallback, status, on });
  const entry: Entry = all.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]]));
  const edit = addEntry(document, 'negotiation.asks', entry);
  if (edit === undefined) return undefined;
  const next = applied(document, [edit]);
  const last = next.kind === 'offer' ? next.fields.negotiation.asks.items.at(-1) : undefined;
  const isThere = last !== undefined && valueOf(last.term)?.text === term && valueOf(last.ask)?.text === ask.ask;
  return isThere && next.yaml.broken === undefined ? [edit] : undefined;
}

/** The keys and values of a new entry, in their order. */
type Entry = readonly (readonly [key: string, value: string])[];

/**
 * Adds an entry to a list such as `negotiation.asks`, behind its last one and written as that is: on lines of its own,
 * or in braces. Undefined where the list is shared by an alias, or written in a way that is better left alone.
 */
export function addEntry(document: AnyDocument, path: string, entry: Entry): Edit | undefined {
  const fields = (isWithinFlow: boolean): readonly NewField[] =>
    entry.map(([key, value]) => ({ key, value: scalarText(value, isWithinFlow) }));
  return writeField(document, path, {
    fresh: (isWithinFlow) => ({ list: [fields(isWithinFlow)] }),
    onto: (list) => intoList(list, fields, document),
  });
}

function intoList(
  list: Node,
  fields: (isWithinFlow: boolean) => readonly NewField[],
  document: AnyDocument,
): Edit | undefined {
  const { text } = document;
  const whole = rangeOf(list);
  if (!isSeq(list) || whole === undefined) return undefined;
  const last = list.items.at(-1);
  if (isFlow(list)) {
    const entry = valueInFlow(fields(true));
    if (last === undefined)
      return text.slice(whole.start + 1, whole.end - 1).trim() === ''
        ? replacement(whole.start, whole.end, `[${entry}]`)
        : undefined;
    const end = contentEnd(last, text);
    return end === undefined ? undefined : insertion(end, `, ${entry}`);
  }
  return isMap(last) && !hasProperties(last) ? belowEntry(last, fields, document) : undefined;
}

function belowEntry(
  last: Node,
  fields: (isWithinFlow: boolean) => readonly NewField[],
  document: AnyDocument,
): Edit | undefined {
  const { text } = document;
  const [start, end] = [rangeOf(last)?.start, contentEnd(last, text)];
  if (start === undefined || end === undefined || !isMap(last)) return undefined;
  const [, indent, dash] = /^( *)(- +)$/.exec(text.slice(lineStart(start, text), start)) ?? [];
  if (indent === undefined || dash === undefined) return undefined;
  const lastPair = last.items.at(-1);
  if (lastPair !== undefined && isKeepingBlankLines(lastPair, text)) return undefined;
  const pad = lineBreakOf(text) + indent;
  const lines = isFlow(last)
    ? [dash + valueInFlow(fields(true))]
    : entryLines(fields(false), ' '.repeat(nodeIndent(document)), dash);
  return insertion(blockEnd(end, indent.length, text), lines.map((line) => pad + line).join(''));
}

/** Writes asks into the log of an offer, one behind the other; undefined where one of them cannot be. */
export function recordAsks(document: OfferDocument, asks: readonly NewAsk[]): OfferDocument | undefined {
  return asks.reduce<OfferDocument | undefined>((current, ask) => {
    const edits = current && recordAsk(current, ask);
    const next = current && edits && applied(current, edits);
    return next?.kind === 'offer' ? next : undefined;
  }, document);
}
