import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { isLongForm } from '../parse/longForm';
import { isEmpty, rangeOf, textOf } from '../parse/nodes';
import { isAbsence, join } from '../parse/reading';
import type { FieldSpec } from '../vocabulary';
import { colonEnd, contentEnd, hasProperties, isFlow } from './layout';
import type { AnyDocument } from './refactoring';

/** A field as it is written: its node, the pair that it is the value of, and the field around it. */
export interface Site {
  readonly path: string;
  readonly spec: FieldSpec;
  readonly node: Node;
  /** Undefined for the root and for the entries of a list. */
  readonly pair?: Pair;
  readonly parent?: Site;
  /** Whether the offset is in the key; else it is behind it. */
  readonly isKey: boolean;
}

/**
 * The innermost field at an offset. A field that several places of the file share by an alias has none, because a
 * change to it would change them all; neither has one in a text with broken syntax.
 */
export function siteAt({ yaml, vocabulary, text }: AnyDocument, offset: number): Site | undefined {
  if (yaml.broken !== undefined || !isMap(yaml.root)) return undefined;
  return innermost({ path: '', spec: vocabulary, node: yaml.root, isKey: false }, offset, text);
}

function innermost(site: Site, offset: number, text: string): Site | undefined {
  const { node, spec, path } = site;
  if (isAlias(node) || hasProperties(node)) return undefined;
  const isAbsent = isScalar(node) && (isEmpty(node) || isAbsence(textOf(node), spec));
  if (spec.type === 'term' && isMap(node) && spec.more !== undefined) return fieldIn(node, site, offset, text);
  if (spec.type === 'term' || isAbsent) return site;
  if (isMap(node) && isLongForm(node, spec)) {
    const value = pairOf(node, 'value')?.value;
    return isSeq(value) ? innermost({ ...site, node: value }, offset, text) : site;
  }
  if (spec.type === 'list') {
    if (isSeq(node)) return entryAt(site, offset, text);
    return spec.single ? innermost({ ...site, path: `${path}[0]`, spec: spec.item, parent: site }, offset, text) : site;
  }
  if (isMap(node)) return fieldIn(node, site, offset, text);
  if (spec.type !== 'group' || !isScalar(node) || spec.words?.includes(textOf(node)) === true) return site;
  const short = spec.fields.find((field) => field.name === spec.short);
  return short === undefined ? site : { ...site, path: join(path, short.name), spec: short, parent: site };
}

function entryAt(site: Site, offset: number, text: string): Site | undefined {
  const { node, spec, path } = site;
  if (!isSeq(node) || spec.type !== 'list') return site;
  const index = indexAt(node.items, offset);
  const entry = node.items[index];
  if (!isNode(entry) || !reaches(entry, offset, text)) return site;
  const at = `${path}[${index}]`;
  return innermost({ path: at, spec: spec.item, node: entry, parent: site, isKey: false }, offset, text);
}

function fieldIn(map: YAMLMap, site: Site, offset: number, text: string): Site | undefined {
  const pair = map.items[indexAt(map.items, offset)];
  if (pair === undefined || !isScalar(pair.key) || !reaches(pair, offset, text)) return site;
  const key = textOf(pair.key);
  const spec = specOf(site.spec, key);
  // Of a key that stands twice the first counts.
  if (spec === undefined || pair !== pairOf(map, key)) return site;
  if (colonEnd(pair, text) === undefined || hasProperties(pair.key) || !isNode(pair.value)) return undefined;
  const isKey = offset <= (rangeOf(pair.key)?.end ?? 0);
  return innermost({ path: join(site.path, key), spec, node: pair.value, pair, parent: site, isKey }, offset, text);
}

function specOf(spec: FieldSpec, key: string): FieldSpec | undefined {
  if (spec.type === 'map') return { ...spec.item, name: key };
  const group = spec.type === 'term' ? spec.more : spec;
  const field = group?.type === 'group' ? group.fields.find(({ name }) => name === key) : undefined;
  return field?.detail === true ? undefined : field;
}

/**
 * The index of the last item of a map or list, in the order of the text, that begins at or before an offset; -1 where
 * none does.
 */
export function indexAt(items: readonly unknown[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    const { start } = rangeOf(isPair(item) ? item.key : item) ?? { start: Infinity };
    if (start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function reaches(item: unknown, offset: number, text: string): boolean {
  const end = contentEnd(item, text);
  return end !== undefined && offset <= end;
}

/** The pair of a map with a key; of a key that stands twice the first. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && textOf(pair.key) === key);
}

/**
 * The scalar that states a field, in its short or long form, on one line; undefined where it is not as plain as that.
 */
export function scalarOf({ node, spec }: Site, text: string): Scalar | undefined {
  const value = isMap(node) && isLongForm(node, spec) ? pairOf(node, 'value')?.value : node;
  if (!isScalar(value) || isEmpty(value) || hasProperties(value)) return undefined;
  const span = rangeOf(value);
  return span === undefined || /[\r\n]/.test(text.slice(span.start, span.end)) ? undefined : value;
}

/** Whether what is at the site stands within the braces or brackets of something else. */
export function isWithinFlow({ node, parent }: Site): boolean {
  return parent !== undefined && ((parent.node !== node && isFlow(parent.node)) || isWithinFlow(parent));
}

/** Whether the scalar of a term stands within braces or brackets, where a comma ends a value that has no quotes. */
export function isScalarWithinFlow(site: Site): boolean {
  return isFlow(site.node) || isWithinFlow(site);
}
