import { isMap, isScalar, type YAMLMap } from 'yaml';
import { insertion, type Edit } from '../text';
import type { Finding } from '../finding';
import { rangeOf, textOf } from '../parse/nodes';
import { lineEnd, lineStart } from '../parse/textLines';
import { contentEnd } from './layout';
import type { AnyDocument } from './refactoring';
import { siteAt } from './siteAt';

/**
 * The edits that put the replacement of a finding in its place; undefined where it has none, or where more would have
 * to change.
 */
export function replaceFinding(
  document: AnyDocument,
  { code, span, replacement }: Finding,
): readonly Edit[] | undefined {
  if (replacement === undefined) return undefined;
  const isDash = code === 'missing-space' && replacement.startsWith('- ');
  const map = isDash ? siteAt(document, span.start)?.node : undefined;
  return isMap(map) ? asEntries(map, document.text) : [{ span, text: replacement }];
}

/**
 * Makes a list of a map whose keys have a dash before them, `-type: RSU`: a space behind each dash, and what follows it
 * goes with it, two columns to the right.
 */
function asEntries(map: YAMLMap, text: string): readonly Edit[] | undefined {
  const keys = map.items.map(({ key }) => ({ isDash: isScalar(key) && /^-\w/.test(textOf(key)), span: rangeOf(key) }));
  const [first, end] = [keys[0]?.span, contentEnd(map, text)];
  if (map.flow === true || first === undefined || end === undefined || keys[0]?.isDash !== true) return undefined;
  // An entry that has its dash already would become a list within the list.
  if (text.slice(lineStart(first.start, text), first.start).trim() !== '') return undefined;
  const dashes = new Map(
    keys.flatMap(({ isDash, span }) =>
      isDash && span !== undefined ? [[lineStart(span.start, text), span.start]] : [],
    ),
  );
  const edits: Edit[] = [];
  for (let at = lineStart(first.start, text); at <= end; at = text.indexOf('\n', at) + 1) {
    const dash = dashes.get(at);
    if (dash !== undefined) edits.push(insertion(dash + 1, ' '));
    else if (text.slice(at, lineEnd(at, text)).trim() !== '') edits.push(insertion(at, '  '));
    if (!text.includes('\n', at)) break;
  }
  return edits;
}
