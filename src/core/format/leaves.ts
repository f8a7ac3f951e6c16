import type { CST } from 'yaml';
import { syntaxOf, type YamlToken } from '../parse/yamlTokens';
import { foldedLines, blockLines } from './blockScalar';
import { columnOf, listsAreIndented, type Leaf } from './leaf';

interface Layout {
  readonly text: string;
  /** The indentation of what is in a map, and of the lists in it. */
  readonly step: number;
  readonly listStep: number;
  readonly leaves: Leaf[];
}

type Word = Exclude<YamlToken, CST.BlockScalar>;

/** Where the entries of a collection stand: their indentation to be and, in the text as it is, their column. */
interface Place {
  readonly level: number;
  readonly column: number;
  readonly flow: boolean;
}

/** The parts of a text without syntax errors, in its order, each with the indentation it is to have. */
export function leavesOf(text: string, indent: number): readonly Leaf[] {
  const trees = syntaxOf(text);
  const layout = { text, step: indent, listStep: listsAreIndented(trees, text) ? indent : 0, leaves: [] };
  const root: Place = { level: 0, column: 0, flow: false };
  for (const tree of trees) addNode(tree, root.level, root, layout);
  return layout.leaves;
}

/**
 * Adds a node that is indented by `level` where it begins a line; `parent` is where the collection around it stands.
 */
function addNode(token: CST.Token, level: number, parent: Place, layout: Layout): void {
  switch (token.type) {
    case 'document':
      addAll(token.start, parent, layout);
      if (token.value) addNode(token.value, level, parent, layout);
      addAll(token.end, parent, layout);
      break;
    case 'block-map':
      addMap(token, { ...parent, level, column: firstColumn(token, layout) }, layout);
      break;
    case 'block-seq':
      addList(token, { ...parent, level, column: firstColumn(token, layout) }, layout);
      break;
    case 'flow-collection':
      addFlow(token, level, parent, layout);
      break;
    case 'block-scalar':
      addAll(token.props, { ...parent, level }, layout);
      addBody(token, level, parent, layout);
      break;
    default:
      addWord(token, level, parent, layout);
      if ('end' in token) addAll(token.end, parent, layout);
  }
}

function addMap({ items }: CST.BlockMap, place: Place, layout: Layout): void {
  for (const { start, key, sep, value, explicitKey } of items) {
    // After "?" and after the ":" that goes with it, a block begins on the same line.
    const inner = { ...place, level: place.level + (explicitKey ? 2 : layout.step) };
    const listLevel = explicitKey ? inner.level : place.level + layout.listStep;
    const first = layout.leaves.length;
    addAll(start, place, layout);
    if (key) addNode(key, explicitKey ? inner.level : place.level, place, layout);
    markOpening(first, layout);
    for (const token of sep ?? []) addNode(token, (isMark(token) ? place : inner).level, place, layout);
    const valueLevel = value?.type === 'block-seq' ? listLevel : staysBehind(sep, value) ? place.level : inner.level;
    if (value) addNode(value, valueLevel, place, layout);
  }
}

function addList({ items }: CST.BlockSequence, place: Place, layout: Layout): void {
  const level = place.level + '- '.length;
  for (const { start, value } of items) {
    const first = layout.leaves.length;
    for (const token of start) addNode(token, isMark(token) ? place.level : level, place, layout);
    markOpening(first, layout);
    // The text of a block scalar is indented from the dash.
    const isText = value?.type === 'block-scalar';
    if (value) addNode(value, isText ? place.level + layout.step : level, place, layout);
  }
}

function addFlow({ start, items, end }: CST.FlowCollection, level: number, parent: Place, layout: Layout): void {
  const inside: Place = { ...parent, level: level + layout.step, flow: true };
  addNode(start, level, parent, layout);
  for (const item of items) {
    addAll(item.start, inside, layout);
    if (item.key) addNode(item.key, inside.level, inside, layout);
    addAll(item.sep, inside, layout);
    const isDeeper = item.sep !== undefined && !staysBehind(item.sep, item.value);
    if (item.value) addNode(item.value, inside.level + (isDeeper ? layout.step : 0), inside, layout);
  }
  // Comments may stand before the closing bracket and after it.
  const closing = end.findIndex(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
  addAll(end.slice(0, closing), inside, layout);
  addAll(end.slice(closing), { ...parent, level }, layout);
}

/** Whether braces or brackets begin on the line of their key: then their end stands under the key, not under them. */
function staysBehind(sep: readonly CST.SourceToken[] | undefined, value: CST.Token | undefined): boolean {
  return value?.type === 'flow-collection' && sep?.some(({ type }) => type === 'newline') !== true;
}

function addAll(tokens: readonly CST.Token[] | undefined, place: Place, layout: Layout): void {
  for (const token of tokens ?? []) addNode(token, place.level, place, layout);
}

function addWord(token: Word, level: number, parent: Place, { leaves }: Layout): void {
  if (token.type === 'space' || token.type === 'newline' || token.source === '') return;
  const { type, offset, source } = token;
  const isComment = type === 'comment';
  const end = offset + (isComment ? source.trimEnd() : source).length;
  const inner = source.includes('\n') ? foldedLines(source, offset, level) : [];
  leaves.push({ type, start: offset, end, level: isComment && !parent.flow ? undefined : level, opens: false, inner });
}

function addBody({ props, source }: CST.BlockScalar, level: number, parent: Place, { leaves }: Layout): void {
  const [header, last] = [props[0], props.at(-1)];
  if (header === undefined || last === undefined || !('source' in header && 'source' in last)) return;
  const start = last.offset + last.source.length;
  const { end, inner } = blockLines(header.source, source, start, { level, parent });
  if (end > start) leaves.push({ type: 'block-scalar', start, end, level: 0, opens: false, inner });
}

/** Marks the first leaf of an entry that is no comment. */
function markOpening(from: number, { leaves }: Layout): void {
  for (let i = from; i < leaves.length; i++) {
    const leaf = leaves[i];
    if (leaf === undefined || leaf.type === 'comment') continue;
    leaves[i] = { ...leaf, opens: true };
    return;
  }
}

function isMark({ type }: CST.Token): boolean {
  return type === 'seq-item-ind' || type === 'map-value-ind';
}

function firstColumn({ items }: CST.BlockMap | CST.BlockSequence, { text }: Layout): number {
  const [first] = items;
  const mark = first?.start.find(({ type }) => type !== 'space' && type !== 'newline' && type !== 'comment');
  return columnOf((mark ?? first?.key)?.offset ?? 0, text);
}
