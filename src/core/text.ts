/** A stretch of the text, in UTF-16 code units: `start` is the first, `end` is one past the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change of a text: `text` stands in place of the span afterwards; an empty span is an insertion. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Returns a text with the one line end that an editor gives it: that of Windows where more than half of all line ends
 * have a carriage return, else a line feed. A file that mixes them reads so as soon as it is opened.
 */
export function withOneLineEnd(text: string): string {
  const ends = text.match(/\r\n|\r|\n/g) ?? [];
  const returns = ends.filter((end) => end !== '\n').length;
  const end = returns > ends.length / 2 ? '\r\n' : '\n';
  return ends.every((each) => each === end) ? text : text.replace(/\r\n|\r|\n/g, () => end);
}

export function insertion(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

export function replacement(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

/** The text after edits that do not overlap; those at one place apply in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, from] = ['', 0];
  for (const { span, text: inserted } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(from, span.start) + inserted;
    from = span.end;
  }
  return result + text.slice(from);
}

/**
 * Returns the edit that puts `after` in the place of `before` at an offset without what both begin and end with; none
 * where they are equal.
 */
export function minimalEdit(offset: number, before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [replacement(offset + head, offset + before.length - tail, after.slice(head, after.length - tail))];
}

/**
 * Returns edits that turn one text into another, line by line where both have as many lines, so that what is between
 * them is not touched.
 */
export function differenceOf(before: string, after: string): readonly Edit[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return minimalEdit(0, before, after);
  let offset = 0;
  return old.flatMap((line, i) => {
    const start = offset;
    offset += line.length + 1;
    return minimalEdit(start, line, now[i] ?? '');
  });
}
