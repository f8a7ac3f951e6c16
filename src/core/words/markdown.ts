export { escapeMarkdown } from '../write/markdown';

/** A table whose first column is to the left, and the others too if they hold words; empty without rows. Cells are Markdown already. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  content: 'figures' | 'words' = 'figures',
): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`;
  const rule = `| --- |${(content === 'figures' ? ' ---: |' : ' --- |').repeat(head.length - 1)}`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** A list; empty without lines, which are Markdown already. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
