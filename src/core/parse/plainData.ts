import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Span } from '../text';
import { rangeOf, textOf } from './nodes';
import type { YamlSource } from './yamlSource';

/** Where a part of a document stands: its node, the alias that brings it there and, in a map, its key. */
interface PlainNode {
  readonly node: Node | undefined;
  readonly key?: Node;
  readonly alias?: Span;
}

/** A document as plain data, as any JSON schema validator sees it, and where each part of it stands. */
export interface PlainData {
  readonly data: unknown;
  /** By JSON pointer (RFC 6901). */
  readonly nodes: ReadonlyMap<string, PlainNode>;
}

/** Turns YAML into plain data: aliases followed, of a key that stands twice the first value, no prototypes. */
export function toPlainData(yaml: YamlSource): PlainData {
  const nodes = new Map<string, PlainNode>();
  const convert = (source: unknown, pointer: string, key?: Node): unknown => {
    const node = yaml.resolve(source);
    const alias = isAlias(source) ? rangeOf(source) : undefined;
    nodes.set(pointer, { node, ...(key === undefined ? {} : { key }), ...(alias === undefined ? {} : { alias }) });
    if (isSeq(node)) return node.items.map((item, i) => convert(item, `${pointer}/${i}`));
    if (isMap(node)) {
      const object = Object.create(null) as Record<string, unknown>;
      for (const pair of node.items) {
        const name = yaml.resolve(pair.key);
        if (!isScalar(name) || Object.hasOwn(object, textOf(name))) continue;
        const text = textOf(name);
        object[text] = convert(pair.value, `${pointer}/${escapeStep(text)}`, name);
      }
      return object;
    }
    return isScalar(node) ? plainValue(node.value, textOf(node)) : alias === undefined ? null : '*';
  };
  return { data: convert(yaml.root, ''), nodes };
}

/** One step of a JSON pointer. */
export function escapeStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The key behind a step of a JSON pointer. */
export function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** JSON has no infinite numbers and no integers beyond those of a number. */
function plainValue(value: unknown, text: string): unknown {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' && !Number.isFinite(value) ? text : value;
}
