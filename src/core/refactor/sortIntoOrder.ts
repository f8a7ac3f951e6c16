import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { textOf } from '../parse/nodes';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { isSameContent } from '../parse/sameContent';
import { lineStart } from '../parse/textLines';
import { applyEdits, type Span, type Edit } from '../text';
import { keysOf, type FieldSpec } from '../vocabulary';
import { keyBlocks } from './keyBlocks';

/**
 * The changes that put the keys of each block map into the order of the format, each with its comments and blank lines;
 * keys that the format does not have come last, lists and maps in braces stay as they are. There are none for a text with
 * a syntax error, and none where the order carries meaning, as that of an anchor and its alias.
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
  const within = node.items.flatMap(({ key, value }) => editsIn(value, fieldOf(item, nameOf(key)), text));
  const blocks = keyBlocks(node, text);
  if (blocks === undefined) return within;
  const order = orderOf(node, item);
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
function orderOf(map: YAMLMap, spec: FieldSpec | undefined): readonly number[] {
  const tag = spec?.type === 'group' ? map.items.find(({ key }) => nameOf(key) === spec.tag)?.value : undefined;
  const keys = keysOf(spec, isScalar(tag) ? textOf(tag) : undefined);
  const ranks = map.items
    .map(({ key }) => keys.indexOf(nameOf(key) ?? ''))
    .map((rank) => (rank < 0 ? keys.length : rank));
  return [...ranks.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
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
