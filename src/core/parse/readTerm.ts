import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { error } from '../finding';
import type { Term, Value } from '../term';
import type { Span } from '../text';
import type { TermSpec } from '../vocabulary';
import { type DetailValues, readDetail } from './readDetail';
import { meantInText } from './meantWord';
import { isEmpty, rangeOf, textOf } from './nodes';
import { eachPair } from './pairs';
import { readValue } from './readValue';
import { isAbsence, nameOf, placeAt, type Position, type Reading, refuse } from './reading';
import { fault, type Fault, findingOf } from './scalar';

/** Reads a single value, in its short form or its long form; both give the same term. */
export function readTerm(node: Node | undefined, spec: TermSpec, at: Position, reading: Reading): Term<Value> {
  if (isMap(node) && spec.long) return readLongForm(node, spec, at, reading);
  if (isMap(node)) return refuse(reading, node, at, '"{name}" is a single value, not a map.', { name: nameOf(spec) });
  if (isSeq(node)) return refuse(reading, node, at, '"{name}" is a single value, not a list.', { name: nameOf(spec) });
  const place = placeAt(at, node);
  if (!isScalar(node) || isEmpty(node)) return readNothing(node, spec, at, reading);
  const text = textOf(node);
  if (isAbsence(text, spec)) return { ...place, state: text };
  // A tag that YAML does not know is told of where it stands.
  if (node.tag !== undefined && !/^tag:yaml[.]org,2002:(?:str|int|bool|null)$/.test(node.tag))
    return { ...place, state: 'invalid' };
  const read = readValue(text, spec, reading.currency);
  const found = overLines(node, spec) ?? quotedWord(node, spec) ?? noteInText(node, spec) ?? read.fault;
  if (found === undefined && read.value !== undefined) return { ...place, state: 'stated', value: read.value };
  if (found !== undefined) tell(found, place.span ?? { start: 0, end: 0 }, reading);
  return { ...place, state: 'invalid' };
}

function readLongForm(node: YAMLMap, spec: TermSpec, at: Position, reading: Reading): Term<Value> {
  let term: Term<Value> = { ...placeAt(at, node), state: 'invalid' };
  const details: DetailValues = {};
  eachPair(
    node,
    reading,
    (key) => (key === 'value' ? spec : undefined),
    (key, value, own) => {
      if (key !== 'value') return readDetail(key, value, { path: `${at.path}.${key}`, ...own }, details, reading);
      const short = reading.read(value, { ...spec, long: false }, { path: at.path, ...own }) as Term<Value>;
      term = { ...short, ...placeAt(at, node), span: short.span ?? own.keySpan };
    },
  );
  return { ...term, details };
}

function readNothing(node: Node | undefined, spec: TermSpec, at: Position, reading: Reading): Term<Value> {
  const place = placeAt(at, node);
  if (at.told === true) return { ...place, state: 'invalid' };
  if (spec.absence.includes('unknown')) return { ...place, state: 'unknown' };
  const span = at.keySpan ?? at.alias ?? rangeOf(node) ?? { start: 0, end: 0 };
  reading.findings.push(error('missing-value', span, '"{name}" needs a value.', { name: nameOf(spec) }));
  return { ...place, state: 'invalid' };
}

/** Only text may go over several lines. */
function overLines(node: Scalar, spec: TermSpec): Fault | undefined {
  if (spec.kinds.includes('text') || !textOf(node).includes('\n')) return undefined;
  return fault('value-over-lines', '"{name}" is a single value; write it on the line of its key.', {
    name: nameOf(spec),
  }).fault;
}

/** `"true"` in quotes is text for every other YAML tool. */
function quotedWord(node: Scalar, spec: TermSpec): Fault | undefined {
  const text = textOf(node);
  if (spec.kinds[0] !== 'yes-no' || typeof node.value === 'boolean' || !/^(?:true|false)$/.test(text)) return undefined;
  return fault('not-true-or-false', 'Write {text} without quotes.', { text }, text).fault;
}

/** `location: TBD` says that it is not known, unless it stands in quotes. */
function noteInText(node: Scalar, spec: TermSpec): Fault | undefined {
  return node.type === 'PLAIN' && spec.kinds.includes('text') ? meantInText(textOf(node), spec)?.fault : undefined;
}

/** A fault is marked on one line; where its value goes over several, no text is offered in its place. */
function tell(found: Fault, span: Span, reading: Reading): void {
  const line = reading.yaml.firstLine(span);
  const { code, text, args } = found;
  reading.findings.push(line.end < span.end ? error(code, line, text, args) : findingOf(found, line));
}
