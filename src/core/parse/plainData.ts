import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { textOf } from './readFields';
import type { YamlSource } from './yamlSource';

/** A document as plain data, as any JSON schema validator sees it, and where each part of it stands. */
export interface PlainData {
  readonly data: unknown;
  /** By JSON pointer (RFC 6901): the node and, in a map, its key. */
  readonly nodes: ReadonlyMap<string, { readonly node: Node | undefined; readonly key?: Node }>;
}

/** Turns YAML into plain data: aliases followed, of a key that stands twice the first value, no prototypes. */
export function toPlainData(yaml: YamlSource): PlainData {
  const nodes = new Map<string, { node: Node | undefined; key?: Node }>();
  const convert = (source: unknown, pointer: string, key?: Node): unknown => {
    const node = yaml.resolve(source);
    nodes.set(pointer, { node, ...(key === undefined ? {} : { key }) });
    if (isSeq(node)) return node.items.map((item, i) => convert(item, `${pointer}/${i}`));
    if (isMap(node)) {
      const object = Object.create(null) as Record<string, unknown>;
      for (const pair of node.items) {
        const name = yaml.resolve(pair.key);
        if (!isScalar(name) || Object.hasOwn(object, textOf(name))) continue;
        const text = textOf(name);
        object[text] = convert(pair.value, `${pointer}/${text.replaceAll('~', '~0').replaceAll('/', '~1')}`, name);
      }
      return object;
    }
    if (!isScalar(node)) return node === undefined && source !== undefined && source !== null ? '*' : null;
    const { value } = node;
    return typeof value === 'number' && !Number.isFinite(value)
      ? textOf(node)
      : typeof value === 'bigint'
        ? Number(value)
        : value;
  };
  return { data: convert(yaml.root, ''), nodes };
}
