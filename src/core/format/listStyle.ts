import type { CST } from 'yaml';
import { columnOf } from './leaf';

/** Whether the lists under keys are indented, as the first of them is; without one they are. */
export function listsAreIndented(trees: readonly CST.Token[], text: string): boolean {
  for (const tree of trees) {
    const first = firstList(tree, text);
    if (first !== undefined) return first;
  }
  return true;
}

function firstList(token: CST.Token | undefined, text: string): boolean | undefined {
  if (token?.type === 'document') return firstList(token.value, text);
  if (token?.type !== 'block-map' && token?.type !== 'block-seq') return undefined;
  for (const { key, value } of token.items) {
    const isUnderKey = token.type === 'block-map' && value?.type === 'block-seq';
    const dash = isUnderKey ? value.items[0]?.start.find(({ type }) => type === 'seq-item-ind') : undefined;
    if (dash && key) return columnOf(dash.offset, text) > columnOf(key.offset, text);
    const inner = firstList(value, text);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
