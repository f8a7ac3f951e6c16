import { isMap, isScalar } from 'yaml';
import { firstPartOf, rangeOf, textOf } from '../parse/nodes';
import { unescapeStep, type PlainData } from '../parse/plainData';
import type { YamlSource } from '../parse/yamlSource';
import type { Span } from '../text';
import { findSpec, type FieldSpec, type GroupSpec } from '../vocabulary';

/** A document with the places and the specifications behind the JSON pointers (RFC 6901) that schema errors name. */
export interface Places {
  readonly yaml: YamlSource;
  readonly plain: PlainData;
  readonly vocabulary: GroupSpec;
}

/**
 * The span to mark for a whole map or list: its key, else its first part, never many lines; the first line of the file
 * at its root.
 */
export function ownerSpan(pointer: string, { yaml, plain }: Places): Span {
  const { node, key, alias } = plain.nodes.get(pointer) ?? {};
  const empty = isMap(node) && node.items.length === 0;
  const part = pointer === '' && empty ? undefined : firstPartOf(node);
  const span = rangeOf(key) ?? alias ?? part ?? { start: 0, end: Infinity };
  return yaml.firstLine(span);
}

/** The span of a key; an empty one at the start of the file where there is no such key. */
export function keySpan(pointer: string, { plain }: Places): Span {
  return rangeOf(plain.nodes.get(pointer)?.key) ?? { start: 0, end: 0 };
}

/** Whether a span begins in the part of the document at the pointer, its key included. */
export function isIn(span: Span, pointer: string, places: Places): boolean {
  return partsAt(pointer, places).some(({ start, end }) => start <= span.start && span.start <= end);
}

/** Whether one of many offsets, sorted, is in the part of the document at the pointer, its key included. */
export function anyIn(offsets: readonly number[], pointer: string, places: Places): boolean {
  return partsAt(pointer, places).some((part) => isAnyIn(offsets, part));
}

/** Whether one of many offsets, sorted, is in a span. */
export function isAnyIn(offsets: readonly number[], { start, end }: Span): boolean {
  const first = offsets[firstFrom(start, offsets)];
  return first !== undefined && first <= end;
}

/** Where a part of the document stands; an alias has two places, its own and that of what it stands for. */
function partsAt(pointer: string, { plain }: Places): readonly Span[] {
  if (pointer === '') return [{ start: 0, end: Infinity }];
  const { node, key, alias } = plain.nodes.get(pointer) ?? {};
  const [keySpan, target] = [rangeOf(key), rangeOf(node)];
  const own = alias ?? target ?? keySpan;
  if (own === undefined) return [];
  const whole = { start: keySpan?.start ?? own.start, end: own.end };
  return target === undefined ? [whole] : [whole, target];
}

/** The index of the first offset that is not before the start. */
function firstFrom(start: number, offsets: readonly number[]): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The keys of the map at the pointer. */
export function keysAt(pointer: string, { plain }: Places): readonly string[] {
  const node = plain.nodes.get(pointer)?.node;
  return isMap(node) ? node.items.flatMap(({ key }) => (isScalar(key) ? [textOf(key)] : [])) : [];
}

/** The text of the scalar at the pointer; undefined where there is none. */
export function textAt(pointer: string, { plain }: Places): string | undefined {
  const node = plain.nodes.get(pointer)?.node;
  return isScalar(node) ? textOf(node) : undefined;
}

/** The specification of what is written at the pointer: of a list without its brackets, that of its single entry. */
export function specAt(pointer: string, { plain, vocabulary }: Places): FieldSpec | undefined {
  let spec: FieldSpec | undefined = vocabulary;
  const steps = pointer.split('/').slice(1);
  for (const [i, step] of steps.entries()) {
    const name = unescapeStep(step);
    if (spec?.type === 'list') spec = spec.item;
    else if (spec !== undefined) {
      const own = findSpec(spec as GroupSpec, name);
      if (own !== undefined || name !== 'value' || (spec.type !== 'term' && spec.type !== 'group') || !spec.long)
        spec = own;
    }
    const written = plain.nodes.get(['', ...steps.slice(0, i + 1)].join('/'))?.node;
    if (spec?.type === 'list' && spec.single && isMap(written)) spec = spec.item;
  }
  return spec;
}
