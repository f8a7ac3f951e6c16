import { isAlias, isMap, isNode, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { insertion, replacement, type Edit } from '../edit';
import { isEmpty, rangeOf } from '../parse/nodes';
import { findSpec, type FieldSpec } from '../vocabulary';
import { inBlock, inFlow, insertFields, type NewField } from './insertFields';
import { colonEnd, columnOf, hasProperties, indentOf, isFlow, lineBreakOf } from './layout';
import type { AnyDocument } from './refactoring';
import { pairOf } from './siteAt';

/**
 * Writes a value for a term, such as `assumptions.equity.growth` or `priorities[1].weight`: in place of what is there, else where the
 * schema has it. Comments, order and quotes stay. Undefined where the place does not exist, is shared by an alias, or is written
 * in a way that is better left alone.
 */
export function setField(document: AnyDocument, path: string, value: string): Edit | undefined {
  const { yaml, text, vocabulary } = document;
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  if (yaml.broken !== undefined || findSpec(vocabulary, path)?.type !== 'term') return undefined;
  if (isMap(yaml.root))
    return inMap({ map: yaml.root, spec: vocabulary, isFlow: isFlow(yaml.root) }, steps, value, document);
  if (yaml.root !== undefined && !isEmpty(yaml.root)) return undefined;
  const lineBreak = lineBreakOf(text);
  const lines = inBlock(newField(steps, forPlace(value, false)), '  ').join(lineBreak);
  return insertion(text.length, `${text === '' || text.endsWith('\n') ? '' : lineBreak}${lines}${lineBreak}`);
}

interface Around {
  readonly map: YAMLMap;
  readonly spec: FieldSpec;
  readonly isFlow: boolean;
}

function inMap(around: Around, steps: readonly string[], value: string, document: AnyDocument): Edit | undefined {
  const { map, spec } = around;
  const [key = '', ...rest] = steps;
  const own =
    spec.type === 'group' ? spec.fields.find(({ name }) => name === key) : spec.type === 'map' ? spec.item : undefined;
  if (own === undefined || hasProperties(map)) return undefined;
  const pair = pairOf(map, key);
  if (pair === undefined)
    return insertFields(document, map, precedingPair(key, spec, map), [
      newField(steps, forPlace(value, around.isFlow)),
    ]);
  return inPair(pair, { ...around, spec: own }, rest, value, document);
}

function inPair(
  pair: Pair,
  around: Around,
  rest: readonly string[],
  value: string,
  document: AnyDocument,
): Edit | undefined {
  const node = pair.value;
  const colon = colonEnd(pair, document.text);
  if (colon === undefined || !isNode(node) || isAlias(node) || hasProperties(node)) return undefined;
  if (isScalar(node) && isEmpty(node)) return behindColon(pair, colon, around, rest, value, document);
  const inside = { ...around, isFlow: around.isFlow || isFlow(node) };
  if (isMap(node) && rest.length > 0) return inMap({ ...inside, map: node }, rest, value, document);
  // The long form of a term has its value behind a key of that name.
  const long = isMap(node) && around.spec.type === 'term' ? pairOf(node, 'value') : undefined;
  if (long !== undefined) return inPair(long, inside, [], value, document);
  const [index = '', ...further] = rest;
  if (isSeq(node) && around.spec.type === 'list') {
    const entry = node.items[Number(index)];
    return isMap(entry) && further.length > 0
      ? inMap({ map: entry, spec: around.spec.item, isFlow: inside.isFlow || isFlow(entry) }, further, value, document)
      : undefined;
  }
  return isScalar(node) && rest.length === 0 ? inScalar(node, around.isFlow, value, document.text) : undefined;
}

/** The value of a key that has none yet. */
function behindColon(
  { key }: Pair,
  colon: number,
  { isFlow: isWithinFlow }: Around,
  rest: readonly string[],
  value: string,
  document: AnyDocument,
): Edit {
  const { text } = document;
  if (rest.length === 0) return insertion(colon, ` ${forPlace(value, isWithinFlow)}`);
  const field = newField(rest, forPlace(value, isWithinFlow));
  if (isWithinFlow) return insertion(colon, ` { ${inFlow(field)} }`);
  const step = ' '.repeat(indentOf(document));
  const pad = lineBreakOf(text) + ' '.repeat(columnOf(rangeOf(key)?.start ?? 0, text)) + step;
  return insertion(colon, pad + inBlock(field, step).join(pad));
}

function inScalar(node: Scalar, isWithinFlow: boolean, value: string, text: string): Edit | undefined {
  const span = rangeOf(node);
  const written = span === undefined ? '' : text.slice(span.start, span.end);
  if (span === undefined || /[\r\n]|^[|>]/.test(written)) return undefined;
  const isQuoted = /^['"]/.test(written) && !/['"\\]/.test(value);
  const quote = written.charAt(0);
  return replacement(span.start, span.end, isQuoted ? quote + value + quote : forPlace(value, isWithinFlow));
}

/** The value as a scalar: plain where YAML reads it so, else quoted; in braces a comma would end it. */
function forPlace(value: string, isWithinFlow: boolean): string {
  const isPlain = /^(?:-?[^\s\-?:,[\]{}#&*!|>'"%@`].*|-)$/.test(value) && !/:(?= |$)| #|\s$/.test(value);
  return isPlain && !(isWithinFlow && /[,[\]{}]/.test(value)) ? value : `'${value.replaceAll("'", "''")}'`;
}

function newField([key = '', ...rest]: readonly string[], value: string): NewField {
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
