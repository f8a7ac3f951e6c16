import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import { isLongForm } from '../parse/longForm';
import { rangeOf, textOf } from '../parse/nodes';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { isSameContent } from '../parse/sameContent';
import { lineEnd, lineStart } from '../parse/textLines';
import { applyEdits, type Edit, type Span } from '../text';
import { type FieldSpec, keysOf, longKeys } from '../vocabulary';

/**
 * The changes that put the keys of each block map into the order of the format, each with its comments and blank lines;
 * keys that the format does not have come last, lists and maps in braces stay as they are, and so do maps among whose
 * keys a region begins or ends. There are none for a text with a syntax error, and none where the order carries
 * meaning, as that of an anchor and its alias.
 */
export function sortIntoOrder({ text, yaml, vocabulary }: OfferDocument | CandidateDocument): readonly Edit[] {
  if (yaml.broken !== undefined) return [];
  const edits = editsIn(yaml.root, vocabulary, text);
  return edits.length > 0 && isSameContent(text, applyEdits(text, edits), true) ? edits : [];
}

function editsIn(node: unknown, spec: FieldSpec | undefined, text: string): readonly Edit[] {
  const item = spec?.type === 'list' ? spec.item : spec;
  if (isSeq(node) && node.flow !== true) return node.items.flatMap((entry) => editsIn(entry, item, text));
  if (!isMap(node) || node.flow === true) return [];
  const isLong = spec !== undefined && isLongForm(node, spec);
  const within = node.items.flatMap(({ key, value }) =>
    editsIn(value, isLong ? spec : fieldOf(item, nameOf(key)), text),
  );
  const blocks = keyBlocks(node, text);
  if (blocks === undefined) return within;
  const order = orderOf(node, isLong ? longKeys : keysIn(node, item));
  const moved = order.flatMap((index, place) => (index === place ? [] : [place]));
  const [from, to] = [moved[0], moved.at(-1)];
  if (from === undefined || to === undefined) return within;
  const span = { start: blocks[from]?.start ?? 0, end: blocks[to]?.end ?? 0 };
  const parts = order.slice(from, to + 1).map((index) => blocks[index] ?? span);
  const others = within.filter((edit) => !isIn(edit.span, span));
  const sorted =
    from === 0
      ? joinedAtStart(parts, span, within, text)
      : parts.map((part) => changed(part, within, text)).join(lineBreakOf(text));
  return [...others, { span, text: sorted }].sort((a, b) => a.span.start - b.span.start);
}

/** The indexes of the keys of a map in standard order. */
function orderOf(map: YAMLMap, keys: readonly string[]): readonly number[] {
  const ranks = map.items
    .map(({ key }) => keys.indexOf(nameOf(key) ?? ''))
    .map((rank) => (rank < 0 ? keys.length : rank));
  return [...ranks.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}

/** The keys of a map in standard order. */
function keysIn(map: YAMLMap, spec: FieldSpec | undefined): readonly string[] {
  const tag = spec?.type === 'group' ? map.items.find(({ key }) => nameOf(key) === spec.tag)?.value : undefined;
  return keysOf(spec, isScalar(tag) ? textOf(tag) : undefined);
}

/** The changed text of the blocks that take the place of a map's first ones. */
function joinedAtStart(blocks: readonly Span[], region: Span, edits: readonly Edit[], text: string): string {
  const parts = blocks.map((block) => changed(block, edits, text));
  const first = blocks.findIndex(({ start }) => start === region.start);
  // In a list, the first key stands behind a dash.
  const indent = ' '.repeat(region.start - lineStart(region.start, text));
  // Blank lines above the key that comes first now stand above the one that came first before.
  const blank = /^(?:[ \t]*\r?\n)*/.exec(parts[0] ?? '')?.[0] ?? '';
  const lines = parts.map((part, i) => {
    if (i === first) return blank + indent + part;
    return i === 0 ? part.slice(blank.length) : part;
  });
  return lines.join(lineBreakOf(text)).replace(indent === '' ? '' : /^ +/, '');
}

function changed({ start, end }: Span, edits: readonly Edit[], text: string): string {
  const own = edits.filter(({ span }) => isIn(span, { start, end }));
  const moved = own.map((edit) => ({ ...edit, span: { start: edit.span.start - start, end: edit.span.end - start } }));
  return applyEdits(text.slice(start, end), moved);
}

function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function nameOf(key: unknown): string | undefined {
  return isScalar(key) ? textOf(key) : undefined;
}

function fieldOf(spec: FieldSpec | undefined, name: string | undefined): FieldSpec | undefined {
  return spec?.type === 'group' ? spec.fields.find((field) => field.name === name) : undefined;
}

/**
 * The lines of each key of a block map, without the last line break: the blank lines and comments above it, its own,
 * and the comments at the end of its value. Undefined where a key does not begin its line.
 */
function keyBlocks(map: YAMLMap, text: string): readonly Span[] | undefined {
  const [first = 0, ...others] = map.items.map(({ key }) => rangeOf(key)?.start ?? 0);
  const before = text.slice(lineStart(first, text), first);
  if (!/^ *(?:- +)*$/.test(before)) return undefined;
  if (others.some((key) => text.slice(lineStart(key, text), key).trim() !== '')) return undefined;
  const indent = before.length;
  if (others.some((key) => hasRegionAbove(key, indent, text))) return undefined;
  const last = endBelow(contentEnd(map, text) ?? first, indent, text);
  const ends = [...others.map((key) => endAbove(key, indent, text)), last];
  // In a list, the first key stands behind the dash.
  const start = before.trim() === '' ? startAbove(first, text) : first;
  return ends.map((end, i) => ({ start: i === 0 ? start : text.indexOf('\n', ends[i - 1]) + 1, end }));
}

/** Where the last value in a node ends; undefined where nothing is written. */
function contentEnd(node: unknown, text: string): number | undefined {
  if (isMap(node) && node.flow !== true) {
    const pair = node.items.at(-1);
    return contentEnd(pair?.value, text) ?? contentEnd(pair?.key, text);
  }
  if (isSeq(node) && node.flow !== true) return contentEnd(node.items.at(-1), text) ?? rangeOf(node)?.end;
  const span = isNode(node) ? rangeOf(node) : undefined;
  const written = span === undefined ? '' : text.slice(span.start, span.end).trimEnd();
  return span === undefined || written === '' ? undefined : span.start + written.length;
}

/** The column of the comment that a line consists of; undefined for a line of another kind, -1 for a blank one. */
function commentColumn(line: number, text: string): number | undefined {
  const written = text.slice(line, lineEnd(line, text));
  const content = written.trimStart();
  if (content === '') return -1;
  return content.startsWith('#') ? written.length - content.length : undefined;
}

/**
 * Where the block above a key ends: blank lines, and comments that are not indented further, belong to the key, but for
 * comments right below that block which a blank line parts from the key.
 */
function endAbove(key: number, indent: number, text: string): number {
  const end = contentEndAbove(key, indent, text);
  let own = end;
  for (let line = end + 1; line < lineStart(key, text); line = text.indexOf('\n', line) + 1) {
    if (commentColumn(line, text) === -1) return own;
    own = lineEnd(line, text);
  }
  return end;
}

/** Where the last line above a key ends that has content, or a comment that is indented further. */
function contentEndAbove(key: number, indent: number, text: string): number {
  let line = lineStart(key, text);
  for (;;) {
    line = lineStart(line - 1, text);
    const column = commentColumn(line, text);
    if (line === 0 || column === undefined || column > indent) return lineEnd(line, text);
  }
}

/** Whether a region begins or ends right above a key: it stands around certain keys and would not after sorting. */
function hasRegionAbove(key: number, indent: number, text: string): boolean {
  return regionMark.test(text.slice(contentEndAbove(key, indent, text), key));
}

const regionMark = /^[ \t]*#\s*(?:end)?region\b/m;

/**
 * Where the last block ends, from an offset on its last line: comments below that are indented further belong to it.
 */
function endBelow(offset: number, indent: number, text: string): number {
  let end = lineEnd(offset, text);
  for (let line = text.indexOf('\n', end) + 1; line > 0; line = text.indexOf('\n', line) + 1) {
    const column = commentColumn(line, text);
    if (column === undefined || (column >= 0 && column <= indent)) break;
    if (column > indent) end = lineEnd(line, text);
  }
  return end;
}

/**
 * Where the first block starts: at the comments right above its key, unless they begin the file and speak of all of it.
 */
function startAbove(key: number, text: string): number {
  const own = lineStart(key, text);
  let start = own;
  while (start > 0) {
    const line = lineStart(start - 1, text);
    if ((commentColumn(line, text) ?? -1) < 0) return start;
    start = line;
  }
  return text.slice(0, start).trim() === '' ? own : start;
}
