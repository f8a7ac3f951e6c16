import { isAlias, isCollection, isMap, isPair, isScalar, type Node, type Pair } from 'yaml';
import { isEmpty, rangeOf } from '../parse/nodes';
import { lineEnd, lineStart } from '../parse/textLines';
import type { AnyDocument } from './refactoring';

/** The line break that the text uses. */
export function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** How many columns an offset is from the left margin. */
export function nodeColumn(offset: number, text: string): number {
  const start = lineStart(offset, text);
  return offset - start - (text[start] === '\uFEFF' ? 1 : 0);
}

/** How many columns the text indents what is below a key: as the first time it does, else two. */
export function nodeIndent({ yaml, text }: AnyDocument): number {
  const pairs = isMap(yaml.root) ? yaml.root.items.filter(({ value }) => isBlock(value)) : [];
  const steps = pairs.map(({ key, value }) => {
    return nodeColumn(rangeOf(value)?.start ?? 0, text) - nodeColumn(rangeOf(key)?.start ?? 0, text);
  });
  return steps.find((step) => step > 0) ?? 2;
}

/** Whether a node is a map or list that is written without braces and brackets. */
export function isBlock(node: unknown): boolean {
  return isCollection(node) && node.flow !== true;
}

/** Whether a node is a map in braces or a list in brackets. */
export function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

/** Whether a node has an anchor, by which other places of the file share it, or a tag. */
export function hasProperties(node: Node): boolean {
  return (!isAlias(node) && node.anchor !== undefined) || node.tag !== undefined;
}

/** Whether the text of a part of the document has, or might have, a comment. */
export function mayHaveComment(start: number, end: number, text: string): boolean {
  return /(?:^|\s)#/.test(text.slice(start, end));
}

/** The offset behind the colon of a pair; undefined where the key is not written plainly before it. */
export function colonEnd({ key }: Pair, text: string): number | undefined {
  const span = rangeOf(key);
  if (span === undefined || /\?[ \t]*$/.test(text.slice(lineStart(span.start, text), span.start))) return undefined;
  const colon = /^[ \t]*:/.exec(text.slice(span.end, span.end + 100));
  return colon === null ? undefined : span.end + colon[0].length;
}

/** Where a pair, or an entry of a list, ends: behind the last thing that is written in it, comments aside. */
export function contentEnd(item: unknown, text: string): number | undefined {
  if (isPair(item)) {
    const value = rangeOf(item.value);
    const isBare = value === undefined || (value.start === value.end && isScalar(item.value) && isEmpty(item.value));
    return isBare ? (colonEnd(item, text) ?? rangeOf(item.key)?.end) : contentEnd(item.value, text);
  }
  if (isCollection(item) && isBlock(item)) {
    const last: unknown = item.items.at(-1);
    return last === undefined ? rangeOf(item)?.end : contentEnd(last, text);
  }
  const span = rangeOf(item);
  if (span === undefined) return undefined;
  return span.start + text.slice(span.start, span.end).trimEnd().length;
}

/**
 * The end of the line on which an item of a block ends, with the comments below it that belong to it by their
 * indentation.
 */
export function blockEnd(end: number, column: number, text: string): number {
  let at = lineEnd(end, text);
  const below = new RegExp(`^\\r?\\n {${column + 1},}#[^\\r\\n]*`);
  for (let next = below.exec(text.slice(at, at + 1000)); next !== null; next = below.exec(text.slice(at, at + 1000)))
    at += next[0].length;
  return at;
}
