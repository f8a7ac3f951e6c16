import { isMap, isSeq, type Node } from 'yaml';
import { insertion, replacement, type Edit } from '../text';
import { rangeOf } from '../parse/nodes';
import { lineStart } from '../parse/textLines';
import { entryLines, isKeepingBlankLines, valueInFlow, type NewField } from './insertFields';
import { blockEnd, contentEnd, hasProperties, nodeIndent, isFlow, lineBreakOf } from './layout';
import type { AnyDocument } from './refactoring';
import { scalarText, writeField } from './writeField';

/** The keys and values of a new entry, in their order. */
export type Entry = readonly (readonly [key: string, value: string])[];

/**
 * Adds an entry to a list such as `negotiation.asks`, behind its last one and written as that is: on lines of its own, or in braces.
 * Undefined where the list is shared by an alias, or written in a way that is better left alone.
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
