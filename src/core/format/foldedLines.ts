import { minimalEdit, type Edit } from '../text';

/** Indents the further lines of a plain or quoted scalar at an offset; YAML does not count the spaces around its breaks. */
export function foldedLines(source: string, offset: number, level: number): readonly Edit[] {
  const lines = source.split('\n');
  let start = offset;
  return lines.flatMap((line, i) => {
    const [isFirst, isLast] = [i === 0, i === lines.length - 1];
    const text = line.trim();
    const head = isFirst ? 0 : line.length - line.trimStart().length;
    const end = isLast ? line.length : line.endsWith('\r') ? line.length - 1 : line.length;
    // A space after a backslash is part of the value.
    const tail = isLast || text.endsWith('\\') ? end : Math.max(head, line.trimEnd().length);
    const from = start;
    start += line.length + 1;
    const indent = text === '' ? '' : ' '.repeat(level);
    return [
      ...(isFirst ? [] : minimalEdit(from, line.slice(0, Math.min(head, end)), indent)),
      ...minimalEdit(from + tail, line.slice(tail, end), ''),
    ];
  });
}
