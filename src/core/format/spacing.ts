import type { Leaf } from './leaf';

type Type = Leaf['type'];

const opening: ReadonlySet<Type> = new Set([
  'map-value-ind', 'seq-item-ind', 'explicit-key-ind', 'anchor', 'tag', 'flow-map-start', 'flow-seq-start', 'doc-start', 'directive',
]); // prettier-ignore
const closing: ReadonlySet<Type> = new Set(['flow-map-end', 'flow-seq-end', 'comma']);
const scalars: ReadonlySet<Type> = new Set([
  'scalar', 'single-quoted-scalar', 'double-quoted-scalar', 'alias', 'block-scalar-header',
]); // prettier-ignore

/** What separates two leaves on a line: `{ a: 1, b: [1, 2] } # comment`. */
export function spaceBetween({ type: left }: Leaf, { type: right }: Leaf): '' | ' ' {
  if (right === 'comment') return ' ';
  if (left === 'byte-order-mark' || left === 'flow-seq-start' || right === 'flow-seq-end' || right === 'comma')
    return '';
  if (left === 'flow-map-start' && right === 'flow-map-end') return '';
  // A colon may be part of the name of an alias, and of a tag or an anchor.
  const isKey = scalars.has(left) || left === 'flow-map-end' || left === 'flow-seq-end';
  return right === 'map-value-ind' && isKey && left !== 'alias' ? '' : ' ';
}

/** Whether a leaf on a new line belongs on the line of the mark before it; `isInside` the entry of that mark. */
export function isJoined({ type: mark }: Leaf, { type, opens }: Leaf, isInside: boolean): boolean {
  if (!isInside || type === 'comment') return false;
  return mark === 'seq-item-ind' || (mark === 'map-value-ind' && !opens && scalars.has(type));
}

/** Whether no blank line may stand between two leaves on different lines: at the start of something, and at its end. */
export function isTight(left: Leaf | undefined, right: Leaf): boolean {
  return left === undefined || opening.has(left.type) || closing.has(right.type);
}
