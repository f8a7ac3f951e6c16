import { minimalEdit, type Edit } from '../text';

interface Indentation {
  /** The indentation of the content where the header does not state it. */
  readonly level: number;
  /** The indentation of the collection around it, which a stated one adds to, as it is and as it is to be. */
  readonly parent: { readonly column: number; readonly level: number };
}

/**
 * The lines of a block scalar below its header: where they end, without blank lines that say nothing, and how they
 * move.
 */
export function blockLines(
  header: string,
  body: string,
  start: number,
  { level, parent }: Indentation,
): { readonly end: number; readonly inner: readonly Edit[] } {
  const stated = /\d/.exec(header)?.[0];
  // Without content, the lines are all indentation.
  const content = /(?:^|\n)( *)(?!\r?\n)[^ ]/.exec(body)?.[1]?.length ?? body.length;
  const from = stated === undefined ? content : parent.column + Number(stated);
  const to = stated === undefined ? level : parent.level + Number(stated);
  const end = header.includes('+') ? body.length : endOfContent(body, from);
  let line = start;
  const inner = body
    .slice(0, end)
    .split('\n')
    .flatMap((text) => {
      const indent = /^ */.exec(text)?.[0].slice(0, from) ?? '';
      const edits = minimalEdit(line, indent, isEmpty(text, from) ? '' : ' '.repeat(to));
      line += text.length + 1;
      return edits;
    });
  return { end: start + end, inner };
}

/** Where the last line ends that is more than indentation, before its line break. */
function endOfContent(body: string, indent: number): number {
  const lines = body.split('\n');
  while (isEmpty(lines.at(-1), indent)) lines.pop();
  const end = lines.join('\n');
  return end.endsWith('\r') ? end.length - 1 : end.length;
}

/** Whether a line of a block scalar says nothing: spaces beyond the indentation are part of the value. */
function isEmpty(line: string | undefined, indent: number): boolean {
  return line !== undefined && /^ *\r?$/.test(line) && line.replace('\r', '').length <= indent;
}

/**
 * Indents the further lines of a plain or quoted scalar at an offset; YAML does not count the spaces around its breaks.
 */
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
