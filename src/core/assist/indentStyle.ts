import { partsOf } from './blockLines';
import { indentOf, linesOf } from './textScan';

/** How a document indents. */
export interface IndentStyle {
  /** What a nested map stands to the right of its key. */
  readonly unit: string;
  /** What the dash of a list stands to the right of its key; empty where lists stand below their keys. */
  readonly dash: string;
}

/** How a document indents, by the first map and the first list in it; else by the editor's tab size. */
export function indentStyle(text: string, tabSize: number): IndentStyle {
  let unit: number | undefined;
  let dash: number | undefined;
  let opened: number | undefined;
  for (const { text: line } of linesOf(text)) {
    const parts = partsOf(line);
    if (parts === undefined) continue;
    if (opened !== undefined) {
      const [first] = parts.dashes;
      const deeper = indentOf(line) - opened;
      if (first !== undefined && deeper >= 0) dash ??= deeper;
      if (first === undefined && deeper > 0) unit ??= deeper;
      if (unit !== undefined && dash !== undefined) break;
    }
    opened = parts.key?.value === '' ? parts.key.column : undefined;
  }
  const width = unit ?? (dash === 0 ? undefined : dash) ?? tabSize;
  return { unit: ' '.repeat(width), dash: ' '.repeat(dash ?? width) };
}
