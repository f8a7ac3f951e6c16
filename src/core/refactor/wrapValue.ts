import { rangeOf } from '../parse/nodes';
import { lineEnd } from '../parse/textLines';
import { insertion, replacement, type Edit, type Span } from '../text';
import { inFlow, type NewField } from './insertFields';
import { colonEnd, nodeColumn, nodeIndent, lineBreakOf } from './layout';
import type { AnyDocument } from './refactoring';
import { isWithinFlow, scalarOf, type Site } from './siteAt';

/**
 * The edits that make a map of a term's bare value: the value becomes the field `key`, and more fields follow it. The
 * map is written in braces, except where the value has a comma; then it is written as a block, comments staying on
 * their line.
 */
export function wrapValue(
  document: AnyDocument,
  site: Site,
  key: string,
  more: readonly NewField[],
): readonly Edit[] | undefined {
  const { text } = document;
  const span = site.node === scalarOf(site, text) ? rangeOf(site.node) : undefined;
  if (span === undefined) return undefined;
  const value = text.slice(span.start, span.end);
  if (isWithinFlow(site) || /^["']/.test(value) || !/[,[\]{}]/.test(value)) {
    const rest = more.map((field) => `, ${inFlow(field)}`).join('');
    return [insertion(span.start, `{ ${key}: `), insertion(span.end, `${rest} }`)];
  }
  return asBlock(document, site, span, [{ key, value: '' }, ...more]);
}

function asBlock(
  document: AnyDocument,
  { pair }: Site,
  { start, end }: Span,
  [first, ...more]: readonly NewField[],
): readonly Edit[] | undefined {
  const { text } = document;
  const [colon, key] = [pair && colonEnd(pair, text), rangeOf(pair?.key)];
  if (colon !== undefined && !/^ *$/.test(text.slice(colon, start))) return undefined;
  const column = key === undefined ? nodeColumn(start, text) : nodeColumn(key.start, text) + nodeIndent(document);
  const pad = lineBreakOf(text) + ' '.repeat(column);
  const name = `${first?.key ?? ''}: `;
  const rest = more.map((field) => pad + inFlow(field)).join('');
  return [
    colon === undefined ? insertion(start, name) : replacement(colon, start, pad + name),
    ...(rest === '' ? [] : [insertion(lineEnd(end, text), rest)]),
  ];
}
