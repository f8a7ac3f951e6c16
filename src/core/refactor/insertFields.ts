import type { Pair, YAMLMap } from 'yaml';
import { endOfNumber } from '../parse/commas';
import { rangeOf } from '../parse/nodes';
import { lineEnd, lineStart } from '../parse/textLines';
import { blockEnd, nodeColumn, contentEnd, nodeIndent, lineBreakOf } from './layout';
import { insertion, replacement, type Edit } from '../text';
import type { AnyDocument } from './refactoring';

/** A field to be written: its key and its value, the fields in it, or the entries of a list. */
export interface NewField {
  readonly key: string;
  readonly value: string | readonly NewField[] | NewList;
}

interface NewList {
  readonly list: readonly (readonly NewField[])[];
}

/**
 * The edit that adds fields to a map of the document behind one of its fields, or as its first ones, in the style and
 * with the indentation of the map; undefined where the map is laid out in a way that is better left alone.
 */
export function insertFields(
  document: AnyDocument,
  map: YAMLMap,
  after: Pair | undefined,
  fields: readonly NewField[],
): Edit | undefined {
  if (map.flow !== true) return intoBlock(document, map, after, fields);
  return intoFlow(document.text, map, after, fields.map(inFlow).join(', '));
}

function intoFlow(text: string, map: YAMLMap, after: Pair | undefined, fields: string): Edit | undefined {
  const [whole, first] = [rangeOf(map), rangeOf(map.items[0]?.key)];
  if (whole === undefined) return undefined;
  if (map.items.length === 0)
    return text.slice(whole.start + 1, whole.end - 1).trim() === ''
      ? replacement(whole.start, whole.end, `{ ${fields} }`)
      : undefined;
  if (after === undefined) return first && insertion(first.start, `${fields}, `);
  const end = contentEnd(lastPart(map, after), text);
  return end === undefined ? undefined : insertion(end, `, ${fields}`);
}

/** The pair that ends what a pair says: a comma within a number makes pairs of its further digits. */
function lastPart(map: YAMLMap, pair: Pair): Pair {
  return map.items[endOfNumber(map, map.items.indexOf(pair)) - 1] ?? pair;
}

function intoBlock(
  document: AnyDocument,
  map: YAMLMap,
  after: Pair | undefined,
  fields: readonly NewField[],
): Edit | undefined {
  const { text } = document;
  const first = rangeOf(map.items[0]?.key);
  if (first === undefined) return undefined;
  const before = text.slice(lineStart(first.start, text), first.start).replace('\uFEFF', '');
  if (/[^ -]/.test(before)) return undefined;
  const column = nodeColumn(first.start, text);
  const pad = lineBreakOf(text) + ' '.repeat(column);
  const indent = ' '.repeat(nodeIndent(document));
  const lines = fields.flatMap((field) => inBlock(field, indent)).join(pad);
  if (after === undefined) return asFirst(first.start, lines, pad, text);
  const end = contentEnd(after, text);
  if (end === undefined || isKeepingBlankLines(after, text)) return undefined;
  return insertion(blockEnd(end, column, text), pad + lines);
}

/**
 * A first field goes above the comments that belong to the one that was first; on the line of a dash there are none.
 */
function asFirst(key: number, lines: string, pad: string, text: string): Edit {
  let start = lineStart(key, text);
  if (!/^ *$/.test(text.slice(start, key))) return insertion(key, lines + pad);
  while (start > 0 && /^ *#/.test(text.slice(lineStart(start - 1, text), lineEnd(lineStart(start - 1, text), text))))
    start = lineStart(start - 1, text);
  const [lineBreak, indent] = [lineBreakOf(text), pad.replace(/^\r?\n/, '')];
  return insertion(start, indent + lines + lineBreak);
}

/** The blank lines behind `|+` are part of the text. */
export function isKeepingBlankLines({ value }: Pair, text: string): boolean {
  const span = rangeOf(value);
  return span !== undefined && /[|>]\d?\+/.test(text.slice(span.start, span.end));
}

/** A field within braces. */
export function inFlow({ key, value }: NewField): string {
  return `${key}: ${valueInFlow(value)}`;
}

/** A value on one line. */
export function valueInFlow(value: NewField['value']): string {
  if (typeof value === 'string') return value;
  if ('list' in value) return `[${value.list.map(valueInFlow).join(', ')}]`;
  return `{ ${value.map(inFlow).join(', ')} }`;
}

/** A field as lines of a block, without the indentation of its place. */
export function inBlock({ key, value }: NewField, indent: string): readonly string[] {
  return typeof value === 'string' ? [`${key}: ${value}`] : [`${key}:`, ...below(value, indent)];
}

/** What stands below a key, on lines of their own. */
export function below(value: Exclude<NewField['value'], string>, indent: string): readonly string[] {
  if ('list' in value) return value.list.flatMap((fields) => entryLines(fields, indent).map((line) => indent + line));
  return value.flatMap((field) => inBlock(field, indent).map((line) => indent + line));
}

/** An entry of a list as lines of a block; the first one has the dash, with the spaces that are asked for behind it. */
export function entryLines(fields: readonly NewField[], indent: string, dash = '- '): readonly string[] {
  return fields
    .flatMap((field) => inBlock(field, indent))
    .map((line, i) => (i === 0 ? dash : ' '.repeat(dash.length)) + line);
}
