import { isMap, isNode, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { Span } from '../text';

/** A scalar's own text: what is written, without quotes; numbers are not rewritten. */
export function textOf(node: Scalar): string {
  return node.source ?? (typeof node.value === 'string' ? node.value : JSON.stringify(node.value));
}

/** Whether nothing is written, or a null. */
export function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.type === undefined || node.type === 'PLAIN');
}

/** Where a node stands, without the spaces and comments after it. */
export function rangeOf(node: unknown): Span | undefined {
  return isNode(node) && node.range ? { start: node.range[0], end: Math.max(node.range[0], node.range[1]) } : undefined;
}

/** Where to mark a map or list as a whole: its first key or entry, never many lines. */
export function firstPartOf(node: Node | undefined): Span | undefined {
  let first: unknown = node;
  while (isMap(first) || isSeq(first)) {
    const child: unknown = first.items[0];
    const inner: unknown = child !== null && typeof child === 'object' && 'key' in child ? child.key : child;
    if (inner === undefined || inner === null) break;
    first = inner;
  }
  return rangeOf(first);
}
