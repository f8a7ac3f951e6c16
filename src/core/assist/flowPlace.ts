import type { Cursor, Step } from './blockLines';
import type { Open } from './textScan';

/** One part of a flow map or list: what stands between commas. */
interface Part {
  readonly start: number;
  readonly text: string;
}

/** Where a cursor stands within brackets. `around` is the path of the value that the outermost of them is. */
export function flowPlace(
  text: string,
  offset: number,
  brackets: readonly Open[],
  around: readonly Step[],
  column: number,
): Cursor | undefined {
  const path = [...around];
  for (const [i, bracket] of brackets.entries()) {
    if (bracket.mark === '[') path.push({ name: '[]', isEntry: true });
    const next = brackets[i + 1];
    if (next === undefined) break;
    const key = keyOf(partsIn(text, bracket.offset + 1, next.offset).at(-1)?.text ?? '');
    if (bracket.mark === '{' && key !== undefined) path.push({ name: key.name, isEntry: false });
  }
  const inner = brackets.at(-1);
  if (inner === undefined) return undefined;
  const parts = partsIn(text, inner.offset + 1, endOfBrackets(text, offset));
  const current = parts.findLast(({ start }) => start <= offset);
  if (current === undefined) return undefined;
  const common = { path, isFlow: true, column };
  const siblings = new Map(
    parts.flatMap((part) => {
      const key = part === current ? undefined : keyOf(part.text);
      return key === undefined ? [] : [[key.name, key.value]];
    }),
  );
  const key = inner.mark === '{' ? keyOf(current.text) : undefined;
  const lead = /^\s*/.exec(current.text)?.[0].length ?? 0;
  const end = current.start + current.text.trimEnd().length;
  const begin = Math.min(current.start + lead, offset);
  if (key === undefined || offset <= current.start + key.colon) {
    const stop = key === undefined ? end : current.start + key.colon;
    return {
      ...common,
      siblings,
      expects: inner.mark === '{' ? 'key' : 'entry',
      prefix: text.slice(begin, offset),
      span: { start: begin, end: Math.max(stop, offset) },
      hasColon: key !== undefined,
      needsSpace: inner.mark === '{' && /[{,]$/.test(text.slice(0, begin)),
    };
  }
  const valueStart = Math.min(current.start + key.valueStart, offset);
  return {
    ...common,
    siblings,
    path: [...path, { name: key.name, isEntry: false }],
    expects: 'value',
    prefix: text.slice(valueStart, offset),
    span: { start: valueStart, end: Math.max(end, offset) },
    hasColon: true,
    needsSpace: text[valueStart - 1] === ':',
  };
}

function keyOf(part: string) {
  const match = /^(\s*(?:"([^"]*)"\s*|'([^']*)'\s*|([^\s:,{}[\]][^:,{}[\]]*))):(\s*(?:[&!][^\s,{}[\]]*\s+)*)/.exec(
    part,
  );
  if (match === null || !/^(?:\s|$)/.test(part.slice((match[1] ?? '').length + 1))) return undefined;
  const colon = (match[1] ?? '').length;
  const valueStart = colon + 1 + (match[5] ?? '').length;
  return {
    name: match[2] ?? match[3] ?? match[4]?.trimEnd() ?? '',
    colon,
    valueStart,
    value: part.slice(valueStart).trim(),
  };
}

/** The parts between commas of one pair of brackets; what is nested stays whole. */
function partsIn(text: string, from: number, to: number): Part[] {
  const parts: Part[] = [];
  let [start, depth] = [from, 0];
  let quote = '';
  for (let i = from; i < to; i++) {
    const mark = text.charAt(i);
    if (quote !== '') {
      if (mark === quote) quote = '';
    } else if ((mark === '"' || mark === "'") && /[\s:,[{]/.test(text.charAt(i - 1))) quote = mark;
    else if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
    // A comma between digits belongs to the number: 45,000,000.
    else if (mark === ',' && depth === 0 && !/\d,\d/.test(text.slice(i - 1, i + 2))) {
      parts.push({ start, text: text.slice(start, i) });
      start = i + 1;
    }
  }
  parts.push({ start, text: text.slice(start, to) });
  return parts;
}

/** Where the brackets around an offset end: at their close, else with the line. */
function endOfBrackets(text: string, offset: number): number {
  let depth = 0;
  for (let i = offset; i < text.length; i++) {
    const mark = text.charAt(i);
    if (mark === '\n' || mark === '\r') return i;
    if (mark === '{' || mark === '[') depth++;
    if (mark === '}' || mark === ']') {
      if (depth === 0) return i;
      depth--;
    }
  }
  return text.length;
}
