import type { Edit } from '../text';
import type { YamlToken } from '../parse/yamlTokens';
import type { CST } from 'yaml';

/** A part of the text between spaces, and where formatting puts it. */
export interface Leaf {
  readonly type: YamlToken['type'];
  readonly start: number;
  /** One past its last character; spaces at the end of a comment are not part of it. */
  readonly end: number;
  /**
   * Its indentation when it begins a line; comments between the lines of blocks get theirs from the lines around them.
   */
  readonly level: number | undefined;
  /** Whether it begins an entry of a block: a key of a map, a dash of a list. */
  readonly opens: boolean;
  /** Changes of the lines within it. */
  readonly inner: readonly Edit[];
}

/** How far from the start of its line an offset is. */
export function columnOf(offset: number, text: string): number {
  return offset === 0 ? 0 : offset - text.lastIndexOf('\n', offset - 1) - 1;
}

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
