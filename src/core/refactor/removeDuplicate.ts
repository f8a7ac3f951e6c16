import { isMap, isNode } from 'yaml';
import { argumentOf, message, type Finding } from '../finding';
import { rangeOf } from '../parse/nodes';
import { lineEnd, lineStart } from '../parse/textLines';
import { isSharedIn } from './flowToBlock';
import { contentEnd, mayHaveComment } from './layout';
import { replacement } from '../text';
import type { AnyDocument, Refactoring } from './refactoring';
import { indexAt, siteAt } from './siteAt';

/** Removes a key that stands a second time with its value: the first one counts. Not where a comment would be lost. */
export function removeDuplicate(
  document: AnyDocument,
  { code, span, message: told }: Finding,
): Refactoring | undefined {
  const map = code === 'duplicate-key' ? siteAt(document, span.start)?.node : undefined;
  if (!isMap(map)) return undefined;
  const { text } = document;
  const index = indexAt(map.items, span.start);
  const [before, pair] = [map.items[index - 1], map.items[index]];
  if (before === undefined || pair === undefined || rangeOf(pair.key)?.start !== span.start) return undefined;
  if (isNode(pair.value) && isSharedIn(pair.value)) return undefined;
  const end = contentEnd(pair, text);
  const from = map.flow === true ? contentEnd(before, text) : beforeLine(span.start, text);
  if (end === undefined || from === undefined) return undefined;
  const to = map.flow === true ? end : lineEnd(end, text);
  if (mayHaveComment(from, to, text)) return undefined;
  const title = message('Remove the second "{name}"', { name: argumentOf(told, 'name') });
  return { title, kind: 'quickfix', edits: [replacement(from, to, '')] };
}

/** Where the line before that of an offset ends. */
function beforeLine(offset: number, text: string): number | undefined {
  const start = lineStart(offset, text);
  return start === 0 ? undefined : lineEnd(lineStart(start - 1, text), text);
}
