import type { Edit } from '../text';
import type { YamlToken } from '../parse/yamlTokens';

/** A part of the text between spaces, and where formatting puts it. */
export interface Leaf {
  readonly type: YamlToken['type'];
  readonly start: number;
  /** One past its last character; spaces at the end of a comment are not part of it. */
  readonly end: number;
  /** Its indentation when it begins a line; comments between the lines of blocks get theirs from the lines around them. */
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
