import type { Span } from '../text';
import { indentOf } from './textScan';

/** What a line of block YAML begins with: dashes, and a key. */
interface LineParts {
  /** The columns of its dashes. */
  readonly dashes: readonly number[];
  readonly key?: {
    readonly name: string;
    readonly column: number;
    /** Where its colon is. */
    readonly colon: number;
    /** The text behind the colon, without its comment. */
    readonly value: string;
  };
  /** Where its content begins: behind its dashes. */
  readonly column: number;
}

const keyPattern =
  /^(?:"((?:[^"\\]|\\.)*)"\s*|'((?:[^']|'')*)'\s*|([^\s#"'[{&*!|>%@`-][^:#]*|-\s*[^:#\s][^:#]*)):(?=\s|$)(.*)$/;

/** The parts of one line; undefined of a blank line or a comment. */
export function pairParts(line: string): LineParts | undefined {
  if (/^\s*(?:#|$)/.test(line)) return undefined;
  const dashes: number[] = [];
  let column = indentOf(line);
  for (let dash = /^-(\s+|$)/.exec(line.slice(column)); dash !== null; dash = /^-(\s+|$)/.exec(line.slice(column))) {
    dashes.push(column);
    column += dash[0].length;
  }
  const properties = /^(?:[&!]\S*\s+)*/.exec(line.slice(column))?.[0] ?? '';
  const match = keyPattern.exec(line.slice(column + properties.length));
  if (match === null) return { dashes, column };
  const name = (match[1] ?? match[2] ?? match[3] ?? '').trim();
  const value = (match[4] ?? '').replace(/(?:^|\s)#.*/s, '').trim();
  const colon = line.length - (match[4] ?? '').length - 1;
  return { dashes, column, key: { name, column, colon, value } };
}

/** One step from the root towards a place: a key, or an entry of a list. */
export interface Step {
  readonly name: string;
  readonly isEntry: boolean;
}

/** Where a cursor stands, read from indentation and brackets, so that it is known in half-typed and broken text too. */
export interface Cursor {
  /** From the root to the map, list or value at the cursor. */
  readonly path: readonly Step[];
  /** `entry` is a place behind a dash or in brackets: the first key of an entry, or a value of its own. */
  readonly expects: 'key' | 'value' | 'entry';
  /** The keys of the same map, with what stands behind them. */
  readonly siblings: ReadonlyMap<string, string>;
  /** What is typed of the key or value until the cursor. */
  readonly prefix: string;
  /** The whole key or value around the cursor. */
  readonly span: Span;
  readonly isFlow: boolean;
  /** The column at which keys of the map stand; of a value, that of its key. */
  readonly column: number;
  /** Whether the key at the cursor has its colon already. */
  readonly hasColon: boolean;
  /** Whether a space must come before a value. */
  readonly needsSpace: boolean;
}

interface BlockPlace {
  readonly path: readonly Step[];
  /** The keys that stand beside the place, with what stands behind them. */
  readonly siblings: ReadonlyMap<string, string>;
  /**
   * Whether something can stand there: not below a key that has its value, at a column of its own beside what is
   * indented already, or as a key among the entries of a list.
   */
  readonly isPossible: boolean;
}

/**
 * Where something at a column of a line belongs, by the indentation of the lines around it. `own` are the dashes on the
 * line itself before the place.
 */
export function blockPlace(lines: readonly string[], row: number, column: number, own: readonly number[]): BlockPlace {
  const siblings = new Map<string, string>();
  const path: Step[] = [];
  let limit = column;
  let isDash = false;
  let isPossible = true;
  /** Where what stands above in the same map or list begins, and whether that is a dash. */
  let beside: { readonly column: number; readonly isDash: boolean } | undefined;
  const climb = (parts: LineParts, dashes: readonly number[]) => {
    const { key } = parts;
    if (key !== undefined && path.length === 0 && key.column === column && !isDash) siblings.set(key.name, key.value);
    if (key !== undefined && (key.column < limit || (isDash && key.column === limit && key.value === ''))) {
      path.unshift({ name: key.name, isEntry: false });
      if (!/^(?:[&!]\S+)?$/.test(key.value)) isPossible = false;
      if (path.length === 1 && beside !== undefined && own.length === 0)
        isPossible &&= beside.column === column && (!beside.isDash || key.column === column);
      limit = key.column;
      isDash = false;
    }
    for (const dash of [...dashes].reverse())
      if (dash < limit) {
        path.unshift({ name: '[]', isEntry: true });
        limit = dash;
        isDash = true;
      }
  };
  climb({ dashes: own, column }, own);
  const isDone = () => column > 0 && limit === 0 && !isDash;
  for (let i = row - 1; i >= 0 && !isDone(); i--) {
    const parts = pairParts(lines[i] ?? '');
    if (parts === undefined) continue;
    climb(parts, parts.dashes);
    const start = parts.dashes[0] ?? parts.column;
    if (path.length === 0 && start <= (beside?.column ?? start))
      beside = { column: start, isDash: parts.dashes.length > 0 };
  }
  addBelow(lines, row, column, siblings);
  return { path, siblings, isPossible };
}

function addSibling(line: string | undefined, column: number, siblings: Map<string, string>): void {
  const key = pairParts(line ?? '')?.key;
  if (key?.column === column) siblings.set(key.name, key.value);
}

/** Keys further down in the same map: until a line that stands to the left, or begins the next entry. */
function addBelow(lines: readonly string[], row: number, column: number, siblings: Map<string, string>): void {
  for (let i = row + 1; i < lines.length; i++) {
    const parts = pairParts(lines[i] ?? '');
    if (parts === undefined) continue;
    if ((parts.dashes[0] ?? parts.column) < column) return;
    addSibling(lines[i], column, siblings);
  }
}
