import { isCollection, isMap, isPair, isScalar, type Node } from 'yaml';
import { message } from '../finding';
import { isEmpty, rangeOf } from '../parse/nodes';
import { lineEnd } from '../parse/textLines';
import { colonEnd, nodeColumn, contentEnd, isBlock, mayHaveComment } from './layout';
import { isSharedIn } from './flowToBlock';
import { insertion, replacement, type Edit } from '../text';
import type { AnyDocument, Refactoring } from './refactoring';
import { siteAt, type Site } from './siteAt';

/** Lines beyond this are hard to read. */
const longestLine = 120;

/** Writes the innermost block at an offset on one line, in braces or brackets; not where a comment is within it. */
export function blockToFlow(document: AnyDocument, offset: number): Refactoring | undefined {
  const site = innermostBlock(siteAt(document, offset));
  const edits = site && asFlow(document.text, site);
  return edits && { title: message('Write on one line'), kind: 'refactor.rewrite.flow', edits };
}

/** With the offset in a key the block below it, else the one around the value; never the whole file. */
function innermostBlock(site: Site | undefined): Site | undefined {
  if (site?.parent === undefined) return undefined;
  const isBelow = isBlock(site.node) && (site.isKey || isMap(site.node));
  return isBelow ? site : innermostBlock(site.parent);
}

function asFlow(text: string, { node, pair }: Site): readonly Edit[] | undefined {
  const [start, end] = [rangeOf(node)?.start, contentEnd(node, text)];
  if (start === undefined || end === undefined || isSharedIn(node)) return undefined;
  const written = mayHaveComment(start, end, text) ? undefined : inline(node, text);
  const colon = pair === undefined ? start : colonEnd(pair, text);
  if (written === undefined || colon === undefined) return undefined;
  const line = pair === undefined ? written : ` ${written}`;
  if (nodeColumn(colon, text) + line.length > longestLine) return undefined;
  if (text.slice(colon, start).trim() === '') return [replacement(colon, end, line)];
  // A comment behind the key stays on its line, unless there is one behind the last value too.
  const comment = lineEnd(colon, text);
  if (text.slice(comment, start).trim() !== '' || mayHaveComment(end, lineEnd(end, text), text)) return undefined;
  return [insertion(colon, line), replacement(comment, end, '')];
}

/** A node as it would be written within braces; undefined where that is not possible on one line. */
function inline(node: unknown, text: string): string | undefined {
  if (isPair(node)) {
    const [key, value] = [inline(node.key, text), inline(node.value, text)];
    return key === undefined || value === undefined ? undefined : `${key}: ${value}`;
  }
  if (isCollection(node) && isBlock(node)) {
    const items = node.items.map((item) => inline(item, text));
    if (items.length === 0 || items.includes(undefined)) return undefined;
    return isMap(node) ? `{ ${items.join(', ')} }` : `[${items.join(', ')}]`;
  }
  const source = sourceOf(node, text);
  const isPlain = isScalar(node) && node.type === 'PLAIN';
  return source === undefined || source === '' || (isPlain && /[,[\]{}]/.test(source)) ? undefined : source;
}

function sourceOf(node: unknown, text: string): string | undefined {
  const span = rangeOf(node);
  if (span === undefined || (isScalar(node) && isEmpty(node as Node))) return undefined;
  const source = text.slice(span.start, span.end);
  return /[\r\n]/.test(source) ? undefined : source;
}
