import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { error, message, type Message } from '../finding';
import type { Field, Group, GroupNode, State } from '../term';
import { camelCase, type GroupSpec } from '../vocabulary';
import { absentField, groupOf } from './absentField';
import { mayBeSentence } from './brokenPair';
import { refuseWord } from './meantWord';
import { isEmpty, rangeOf, textOf } from './nodes';
import { eachPair } from './pairs';
import { readValue } from './readValue';
import { type DetailValues, readDetail } from './readDetail';
import { exampleOf, isAbsence, join, nameOf, placeAt, type Position, type Reading, refuse } from './reading';

/** Reads a group of fields; where the file has a bare value, as the field that it stands for. */
export function readGroup(node: Node | undefined, spec: GroupSpec, at: Position, reading: Reading): Group {
  if (isMap(node)) return readFieldsOf(node, spec, at, reading);
  const whole = (state: State) => absentField(spec, at.path, { ...placeAt(at, node), state }) as Group;
  if (node === undefined || isEmpty(node)) {
    if (spec.absence.includes('unknown') || at.keySpan !== undefined) return whole('unknown');
    refuse(reading, node, at, 'This entry is empty; {example}', { example: exampleOf(spec) });
    return whole('invalid');
  }
  const args = { name: nameOf(spec), example: exampleOf(spec) };
  if (!isScalar(node)) {
    const example = isSeq(node) ? (listWithin(node, spec, reading) ?? args.example) : args.example;
    refuse(reading, node, at, '"{name}" is not a list; {example}', { ...args, example });
    return whole('invalid');
  }
  const text = textOf(node);
  if (isAbsence(text, spec)) return whole(text);
  if (spec.words?.includes(text) === true)
    return { ...whole('stated'), node: { ...placeAt(at, node), state: 'stated', word: text } };
  if (refuseBrokenPair(node, spec, reading)) return whole('invalid');
  const short = spec.fields.find((field) => field.name === spec.short);
  if (short !== undefined) {
    const field = reading.read(node, short, { ...at, path: join(at.path, short.name) });
    return { ...whole('stated'), [camelCase(short.name)]: field };
  }
  if (!refuseWord(node, spec, at, reading))
    refuse(reading, node, at, '"{name}" has fields of its own; {example}', args);
  return whole('invalid');
}

/** Where a list belongs that stands for a whole group: `[25%, 25%, 25%, 25%]` are the yearly shares of a vesting. */
function listWithin(node: YAMLSeq, spec: GroupSpec, reading: Reading): Message | undefined {
  const field = spec.fields.find(({ type }) => type === 'list');
  const item = field?.type === 'list' ? field.item : undefined;
  const texts = node.items.map((each) => (isScalar(each) ? textOf(each) : ''));
  if (field === undefined || item?.type !== 'term') return undefined;
  if (!texts.every((text) => readValue(text, item, reading.currency).value !== undefined)) return undefined;
  return message('write it like {example}.', { example: `{ ${field.name}: [${texts.join(', ')}] }` });
}

function readFieldsOf(node: YAMLMap, spec: GroupSpec, at: Position, reading: Reading): Group {
  const details: DetailValues = {};
  const read = new Map<string, Field>();
  const allowed = variantFields(node, spec, reading);
  const fieldOf = (key: string) => spec.fields.find((each) => each.name === key);
  eachPair(node, reading, fieldOf, (key, value, own) => {
    const field = fieldOf(key);
    if (field === undefined || allowed?.includes(key) === false) return;
    const position = { path: join(at.path, key), ...own };
    if (field.detail === true) readDetail(key, value, position, details, reading);
    else read.set(key, reading.read(value, field, position));
  });
  const group = { ...placeAt(at, node), state: 'stated', details } satisfies GroupNode;
  return groupOf(spec, at.path, group, (field, path) => read.get(field.name) ?? absentField(field, path));
}

/** The fields of the variant that the tag names; undefined when there are no variants or the tag names none. */
function variantFields(node: YAMLMap, spec: GroupSpec, { yaml }: Reading): readonly string[] | undefined {
  if (spec.tag === undefined) return undefined;
  const tag = yaml.resolve(node.get(spec.tag, true));
  const text = isScalar(tag) ? textOf(tag) : '';
  return spec.variants?.find((variant) => variant.tags.includes(text))?.fields;
}

/** `base-salary 112000` or `type:RSU` alone in its group is text to YAML; tells what is missing. */
function refuseBrokenPair(node: Scalar, spec: GroupSpec, { yaml, findings }: Reading): boolean {
  const span = rangeOf(node) ?? { start: 0, end: 0 };
  const match = /^([\w-]+)(?=[:\s])(:?)[^\S\n]*([^\s:].*)$/.exec(yaml.textAt(span));
  const [, key = '', colon = '', rest = ''] = match ?? [];
  if (node.type !== 'PLAIN' || !spec.fields.some((field) => field.name === key)) return false;
  const fixed = `${key}: ${rest}`;
  const finding =
    colon === ':'
      ? error('missing-space', span, 'Put a space after the colon: {fixed}', { fixed })
      : error('missing-colon', span, '"{key}" needs a colon after it: {fixed}', { key, fixed });
  findings.push({ ...finding, replacement: fixed, ...(mayBeSentence(yaml.textAt(span)) ? { isGuess: true } : {}) });
  return true;
}
