import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Span } from '../text';
import type { Field, ListOf, MapOf, State } from '../term';
import type { ListSpec, MapSpec } from '../vocabulary';
import { splitEntries, splitKeys } from './commas';
import { isEmpty, textOf } from './nodes';
import { readCurrency } from './readCurrency';
import { eachPair } from './pairs';
import { findingOf } from './scalar';
import { exampleOf, isAbsence, nameOf, placeAt, refuse, type Position, type Reading } from './reading';

/** Reads a list; where a single entry may stand without the list, that gives the same as the list of one. */
export function readList(node: Node | undefined, spec: ListSpec, at: Position, reading: Reading): ListOf<Field> {
  const list = (state: State, items: readonly Field[] = []): ListOf<Field> => ({
    node: { ...placeAt(at, node), state },
    items,
  });
  if (node === undefined || isEmpty(node)) return list('unknown');
  if (isSeq(node)) {
    const splits = holdsAmounts(spec) ? splitEntries(node) : [];
    reading.findings.push(...splits);
    if (splits.length > 0) return list('invalid');
    const items = node.items.map((item, i) => reading.read(item, spec.item, { path: `${at.path}[${i}]` }));
    return list('stated', items);
  }
  const text = isScalar(node) ? textOf(node) : '';
  if (isAbsence(text, spec)) return list(text);
  if (spec.single) return list('stated', [reading.read(node, spec.item, { ...at, path: `${at.path}[0]` })]);
  refuse(reading, node, at, '"{name}" is a list; start each entry with "- ".', { name: nameOf(spec) });
  return list('invalid');
}

/** Whether the entries are, or may be written as, amounts of money. */
function holdsAmounts({ item }: ListSpec): boolean {
  const entry = item.type === 'group' ? item.fields.find((field) => field.name === item.short) : item;
  return entry?.type === 'term' && entry.kinds.includes('money');
}

/** Reads a map whose keys the author chooses. */
export function readMap(node: Node | undefined, spec: MapSpec, at: Position, reading: Reading): MapOf<Field> {
  const entries = new Map<string, Field>();
  if (isMap(node) && spec.keys === 'text') reading.findings.push(...splitKeys(node));
  if (isMap(node))
    eachPair(node, reading, (key, value, own) => {
      const item = { ...spec.item, name: key };
      if (spec.keys === 'currency') checkCurrency(key, own.keySpan, reading);
      entries.set(key, reading.read(value, item, { path: `${at.path}.${key}`, ...own }));
    });
  else if (node !== undefined && !isEmpty(node)) {
    const args = { name: nameOf(spec), example: exampleOf(spec) };
    return { node: refuse(reading, node, at, '"{name}" has fields of its own; {example}', args), entries };
  }
  return { node: { ...placeAt(at, node), state: isMap(node) ? 'stated' : 'unknown' }, entries };
}

function checkCurrency(key: string, span: Span, { findings }: Reading): void {
  const { fault } = readCurrency(key);
  if (fault !== undefined) findings.push(findingOf(fault, span));
}
