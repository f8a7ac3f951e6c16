import { isAlias, isCollection, isNode, isPair, isScalar, visit, type Node } from 'yaml';
import { message } from '../finding';
import { rangeOf } from '../parse/nodes';
import { lineEnd, lineStart } from '../parse/textLines';
import { colonEnd, nodeColumn, hasProperties, nodeIndent, isFlow, lineBreakOf, mayHaveComment } from './layout';
import { insertion, replacement, type Edit } from '../text';
import type { AnyDocument, Refactoring } from './refactoring';
import { siteAt, type Site } from './siteAt';

/**
 * Writes the outermost braces or brackets at an offset as a block, one entry a line; not where a comment is within
 * them.
 */
export function flowToBlock(document: AnyDocument, offset: number): Refactoring | undefined {
  const site = outermost(siteAt(document, offset));
  if (site === undefined) return undefined;
  const lines = linesOf(site.node, document.text);
  const edits = lines && asBlock(document, site, lines);
  return edits && { title: message('Write as a block, one entry a line'), kind: 'refactor.rewrite.block', edits };
}

function outermost(site: Site | undefined): Site | undefined {
  if (site === undefined) return undefined;
  return outermost(site.parent) ?? (isFlow(site.node) ? site : undefined);
}

/** Each entry as a line of a block; undefined where one cannot be. */
function linesOf(node: Node, text: string): readonly string[] | undefined {
  const span = rangeOf(node);
  if (!isCollection(node) || node.items.length === 0 || span === undefined || isSharedIn(node)) return undefined;
  if (mayHaveComment(span.start, span.end, text)) return undefined;
  const lines = node.items.map((item) => (isPair(item) ? pairLine(item.key, item.value, text) : entryLine(item, text)));
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

function pairLine(key: unknown, value: unknown, text: string): string | undefined {
  const name = isScalar(key) ? sourceOf(key, text) : undefined;
  const written = value === null ? '' : sourceOf(value, text);
  if (name === undefined || name === '' || written === undefined) return undefined;
  return written === '' ? `${name}:` : `${name}: ${written}`;
}

function entryLine(item: unknown, text: string): string | undefined {
  const written = sourceOf(item, text);
  return written === undefined || written === '' ? undefined : `- ${written}`;
}

/** What is written for a node on one line; a pair without braces in a list is none. */
function sourceOf(node: unknown, text: string): string | undefined {
  const span = rangeOf(node);
  if (span === undefined) return undefined;
  const source = text.slice(span.start, span.end);
  return /[\r\n]/.test(source) || (isCollection(node) && !/^[[{]/.test(source)) ? undefined : source;
}

/** Whether there are anchors, aliases or tags in a node. */
export function isSharedIn(node: Node): boolean {
  let found = false;
  visit(node, {
    Node: (_, each) => {
      found ||= isAlias(each) || (isNode(each) && hasProperties(each));
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function asBlock(document: AnyDocument, { pair, node }: Site, lines: readonly string[]): readonly Edit[] | undefined {
  const { text } = document;
  const [span, key] = [rangeOf(node), rangeOf(pair?.key)];
  if (span === undefined) return undefined;
  const below = lineEnd(span.end, text);
  const margin = (column: number) => lineBreakOf(text) + ' '.repeat(column);
  if (pair === undefined || key === undefined) {
    if (!/^[\uFEFF ]*(?:- +)+$/.test(text.slice(lineStart(span.start, text), span.start))) return undefined;
    const pad = margin(nodeColumn(span.start, text));
    const [first = '', ...rest] = lines;
    return [replacement(span.start, span.end, first), insertion(below, rest.map((line) => pad + line).join(''))];
  }
  const colon = colonEnd(pair, text);
  if (colon === undefined || !/^ *$/.test(text.slice(colon, span.start))) return undefined;
  const pad = margin(nodeColumn(key.start, text) + nodeIndent(document));
  return [replacement(colon, span.end, ''), insertion(below, lines.map((line) => pad + line).join(''))];
}
