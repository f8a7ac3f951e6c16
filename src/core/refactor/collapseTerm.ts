import { isMap, isScalar, type YAMLMap } from 'yaml';
import { message, type Message } from '../finding';
import { isLongForm } from '../parse/longForm';
import { rangeOf, textOf } from '../parse/nodes';
import { lineEnd } from '../parse/textLines';
import { placeOf } from '../term';
import { findField } from '../terms';
import { type Edit, replacement } from '../text';
import { colonEnd, contentEnd, mayHaveComment } from './layout';
import type { AnyDocument, Refactoring } from './refactoring';
import { pairOf, scalarOf, type Site, siteAt } from './siteAt';
import { wrapValue } from './wrapValue';
import { bareGroupOf } from './writeAsMap';

/**
 * Writes a term in its short form, where the long form says no more than its value, or only that it is not in writing.
 */
export function collapseTerm(document: AnyDocument, offset: number): Refactoring | undefined {
  const site = siteAt(document, offset);
  if (site === undefined || !isMap(site.node) || !isLongForm(site.node, site.spec)) return undefined;
  const { text } = document;
  const title = titleFor(site.node);
  const value = scalarOf(site, text);
  const [whole, span] = [rangeOf(site.node), rangeOf(value)];
  if (title === undefined || whole === undefined || span === undefined) return undefined;
  const edits =
    site.node.flow === true
      ? outOf([whole.start, span.start, ''], [span.end, whole.end], text)
      : outOfBlock(site, site.node, span.start, span.end, text);
  return edits && { title, kind: 'refactor.rewrite.shortForm', edits };
}

/** Undefined where the long form says more. */
function titleFor(map: YAMLMap): Message | undefined {
  const [first, second, third] = map.items;
  if (first === undefined || first !== pairOf(map, 'value') || third !== undefined) return undefined;
  if (second === undefined) return message('Write in the short form');
  const isNotInWriting =
    second === pairOf(map, 'in-writing') && isScalar(second.value) && textOf(second.value) === 'false';
  return isNotInWriting ? message('Write in the short form, without "in-writing: false"') : undefined;
}

function outOfBlock(site: Site, map: YAMLMap, start: number, end: number, text: string): readonly Edit[] | undefined {
  const colon = site.pair === undefined ? undefined : colonEnd(site.pair, text);
  const last = contentEnd(map, text);
  if (colon === undefined || last === undefined) return undefined;
  // A comment on the line of the value stays there.
  const from = map.items.length === 1 ? last : lineEnd(end, text);
  if (map.items.length > 1 && mayHaveComment(last, lineEnd(last, text), text)) return undefined;
  return outOf([colon, start, ' '], [from, last], text);
}

/** Leaves of a map only its value; undefined where a comment would be lost. */
function outOf(
  [start, value, space]: readonly [number, number, string],
  [from, end]: readonly [number, number],
  text: string,
): readonly Edit[] | undefined {
  if (mayHaveComment(start, value, text) || mayHaveComment(from, end, text)) return undefined;
  return [replacement(start, value, space), ...(from === end ? [] : [replacement(from, end, '')])];
}

/**
 * Writes a term, or a word that stands for a whole group, in its long form, in which more can be said about it:
 * `{ value: 25 days, in-writing: false }`.
 */
export function expandTerm(document: AnyDocument, offset: number): Refactoring | undefined {
  const site = siteAt(document, offset);
  if (site === undefined || site.spec.type === 'map' || !site.spec.long || bareGroupOf(site) !== undefined)
    return undefined;
  const field = findField(document.fields, site.path);
  if (field === undefined || placeOf(field).state === 'invalid') return undefined;
  const edits = wrapValue(document, site, 'value', [{ key: 'in-writing', value: 'false' }]);
  return edits && { title: message('Write in the long form'), kind: 'refactor.rewrite.longForm', edits };
}
