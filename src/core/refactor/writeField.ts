import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { insertion, replacement, type Edit } from '../text';
import { isLongForm } from '../parse/longForm';
import { isEmpty, rangeOf } from '../parse/nodes';
import { lineEnd } from '../parse/textLines';
import { type FieldSpec, shortField } from '../vocabulary';
import { below, inBlock, insertFields, valueInFlow, type NewField } from './insertFields';
import { colonEnd, nodeColumn, hasProperties, nodeIndent, isFlow, lineBreakOf } from './layout';
import type { AnyDocument } from './refactoring';
import { pairOf } from './siteAt';

/** Something to be written at a place of a document. */
export interface Content {
  /** As the value of a key that has none yet; within braces a comma would end it. */
  readonly fresh: (isWithinFlow: boolean) => NewField['value'];
  /** Into, or in place of, what is there. */
  readonly onto: (node: Node, around: FieldSurroundings) => Edit | undefined;
}

/** What is around a node: the field that it states, and whether it stands within braces or brackets. */
export interface FieldSurroundings {
  readonly spec: FieldSpec;
  readonly isFlow: boolean;
}

/**
 * Writes something at a path, with the groups around it where they are missing, each where the schema has it. Undefined
 * where the place does not exist, is shared by an alias, or is written in a way that is better left alone.
 */
export function writeField(document: AnyDocument, path: string, content: Content): Edit | undefined {
  const { yaml, text, vocabulary } = document;
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  if (yaml.broken !== undefined) return undefined;
  if (isMap(yaml.root))
    return inMap(yaml.root, { spec: vocabulary, isFlow: isFlow(yaml.root) }, steps, content, document);
  if (yaml.root !== undefined && !isEmpty(yaml.root)) return undefined;
  const lineBreak = lineBreakOf(text);
  const lines = inBlock(newField(steps, content.fresh(false)), '  ').join(lineBreak);
  return insertion(text.length, `${text === '' || text.endsWith('\n') ? '' : lineBreak}${lines}${lineBreak}`);
}

/** Writes something at a path that begins in a map. */
export function inMap(
  map: YAMLMap,
  { spec, isFlow: isWithinFlow }: FieldSurroundings,
  steps: readonly string[],
  content: Content,
  document: AnyDocument,
): Edit | undefined {
  const [key = '', ...rest] = steps;
  const own =
    spec.type === 'group' ? spec.fields.find(({ name }) => name === key) : spec.type === 'map' ? spec.item : undefined;
  if (own === undefined || hasProperties(map)) return undefined;
  const pair = pairOf(map, key);
  if (pair !== undefined) return inPair(pair, { spec: own, isFlow: isWithinFlow }, rest, content, document);
  return insertFields(document, map, precedingPair(key, spec, map), [newField(steps, content.fresh(isWithinFlow))]);
}

/** Writes something at a path that begins in the value of a pair. */
function inPair(
  pair: Pair,
  around: FieldSurroundings,
  rest: readonly string[],
  content: Content,
  document: AnyDocument,
): Edit | undefined {
  const node = pair.value;
  const colon = colonEnd(pair, document.text);
  if (colon === undefined || !isNode(node) || isAlias(node) || hasProperties(node)) return undefined;
  if (isScalar(node) && isEmpty(node)) return behindColon(pair, colon, around, rest, content, document);
  const inside = { ...around, isFlow: around.isFlow || isFlow(node) };
  const [index = '', ...further] = rest;
  // A long form has behind a key of its own what would stand bare; of a group that is the field that it is short for.
  if (isMap(node) && isLongForm(node, around.spec)) {
    const long = pairOf(node, 'value');
    const more = around.spec.type === 'term' && rest.length > 0 ? around.spec.more : undefined;
    if (more !== undefined) return inMap(node, { ...inside, spec: more }, rest, content, document);
    if (long !== undefined && around.spec.type === 'list') return inPair(long, inside, rest, content, document);
    const isBare = rest.length === 0 || (further.length === 0 && index === shortField(around.spec)?.name);
    return long === undefined || !isBare ? undefined : inPair(long, inside, [], content, document);
  }
  if (isMap(node) && rest.length > 0) return inMap(node, inside, rest, content, document);
  if (rest.length === 0) return content.onto(node, around);
  const entry = isSeq(node) && around.spec.type === 'list' ? node.items[Number(index)] : undefined;
  if (around.spec.type !== 'list' || !isMap(entry) || further.length === 0) return undefined;
  const within = { spec: around.spec.item, isFlow: inside.isFlow || isFlow(entry) };
  return inMap(entry, within, further, content, document);
}

/** The value of a key that has none yet; a comment behind the key stays there. */
function behindColon(
  { key, value: node }: Pair,
  colon: number,
  { isFlow: isWithinFlow }: FieldSurroundings,
  rest: readonly string[],
  content: Content,
  document: AnyDocument,
): Edit | undefined {
  const { text } = document;
  const fresh = content.fresh(isWithinFlow);
  const value = rest.length === 0 ? fresh : [newField(rest, fresh)];
  const nothing = rangeOf(node);
  const isWritten = nothing !== undefined && nothing.end > nothing.start;
  if (isWithinFlow || typeof value === 'string')
    return isWritten
      ? replacement(nothing.start, nothing.end, valueInFlow(value))
      : insertion(colon, ` ${valueInFlow(value)}`);
  if (isWritten) return undefined;
  const pad = lineBreakOf(text) + ' '.repeat(nodeColumn(rangeOf(key)?.start ?? 0, text));
  return insertion(lineEnd(colon, text), pad + below(value, ' '.repeat(nodeIndent(document))).join(pad));
}

function newField([key = '', ...rest]: readonly string[], value: NewField['value']): NewField {
  return { key, value: rest.length === 0 ? value : [newField(rest, value)] };
}

/** The last of the fields that the schema has before this one; of a map of names, its last. */
export function precedingPair(key: string, spec: FieldSpec, map: YAMLMap): Pair | undefined {
  if (spec.type === 'map') return map.items.at(-1);
  const names = spec.type === 'group' ? spec.fields.map(({ name }) => name) : [];
  const before = names.slice(0, Math.max(0, names.indexOf(key)));
  return before
    .map((name) => pairOf(map, name))
    .filter((pair) => pair !== undefined)
    .at(-1);
}

/** A value as a scalar: plain where YAML reads it so, else quoted; in braces a comma would end it. */
export function scalarText(value: string, isWithinFlow: boolean): string {
  const isPlain = /^(?:-?[^\s\-?:,[\]{}#&*!|>'"%@`].*|-)$/.test(value) && !/:(?= |$)| #|\s$|^(?:~|null)$/i.test(value);
  return isPlain && !(isWithinFlow && /[,[\]{}]/.test(value)) ? value : `'${value.replaceAll("'", "''")}'`;
}
