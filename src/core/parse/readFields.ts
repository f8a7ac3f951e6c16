import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { noCurrency } from '../currency';
import { error, type Finding } from '../finding';
import type { Field, Group, ListOf, MapOf, State, Term, Value } from '../term';
import type { Span } from '../text';
import type { FieldSpec, GroupSpec, ListSpec, MapSpec, TermSpec } from '../vocabulary';
import { absentField } from './absentField';
import { splitEntries, splitKeys } from './commas';
import { isLongForm, readLongForm } from './longForm';
import { refuseWord } from './meantWord';
import { firstPartOf, isEmpty, rangeOf, textOf } from './nodes';
import { eachPair } from './pairs';
import { readCurrency } from './readCurrency';
import { readGroup } from './readGroup';
import { readTerm } from './readTerm';
import { exampleOf, isAbsence, nameOf, placeAt, type Position, type Reading, refuse, refuseAlias } from './reading';
import { findingOf } from './scalar';
import type { YamlSource } from './yamlSource';

/**
 * What is read and what cannot be, with all fields of the vocabulary in place: those the file leaves out are `absent`.
 */
interface ReadFields {
  readonly fields: Group;
  readonly findings: readonly Finding[];
}

/** Reads a whole document by its vocabulary. Any YAML gives fields and findings. */
export function readFields(yaml: YamlSource, spec: GroupSpec): ReadFields {
  const findings: Finding[] = [];
  const reading: Reading = {
    yaml,
    currency: statedCurrency(yaml),
    findings,
    read: (node, each, at) => readField(node, each, at, reading),
  };
  const root = yaml.resolve(yaml.root);
  if (isMap(root)) return { fields: readGroup(root, spec, { path: '' }, reading), findings };
  const alias = isAlias(yaml.root) ? rangeOf(yaml.root) : undefined;
  if (root === undefined && alias !== undefined) refuseAlias(reading, alias);
  else if (root !== undefined && !isEmpty(root)) {
    const text = 'This file is a list of "key: value" lines, such as "currency: EUR".';
    findings.push(error('wrong-shape', firstPartOf(root) ?? { start: 0, end: 0 }, text));
  }
  return { fields: absentField(spec, '') as Group, findings };
}

/** The amounts of a file are in its own currency, wherever in the file it is stated. */
function statedCurrency(yaml: YamlSource): string {
  const root = yaml.resolve(yaml.root);
  const written = isMap(root) ? yaml.resolve(root.get('currency', true)) : undefined;
  return isScalar(written) && /^[A-Z]{3}$/.test(textOf(written)) ? textOf(written) : noCurrency;
}

function readField(node: unknown, spec: FieldSpec, position: Position, reading: Reading): Field {
  const target = reading.yaml.resolve(node);
  const span = isAlias(node) ? rangeOf(node) : undefined;
  const at = span === undefined ? position : { ...position, alias: span };
  if (span !== undefined && target === undefined) {
    refuseAlias(reading, span);
    return absentField(spec, at.path, { ...placeAt(at, undefined), span, state: 'invalid' });
  }
  if (isMap(target) && isLongForm(target, spec)) return readLongForm(target, spec, at, reading);
  switch (spec.type) {
    case 'term':
      return withMore(readTerm(target, spec, at, reading), spec);
    case 'group':
      return readGroup(target, spec, at, reading);
    case 'list':
      return readList(target, spec, at, reading);
    case 'map':
      return readMap(target, spec, at, reading);
  }
}

/** A term that is written short, with the further fields of its long form absent. */
function withMore(term: Term<Value>, { more }: TermSpec): Term<Value> {
  return more === undefined ? term : { ...term, more: absentField(more, term.path) as Group };
}

/** Reads a list; where a single entry may stand without the list, that gives the same as the list of one. */
function readList(node: Node | undefined, spec: ListSpec, at: Position, reading: Reading): ListOf<Field> {
  const list = (state: State, items: readonly Field[] = []): ListOf<Field> => ({
    node: { ...placeAt(at, node), state },
    items,
  });
  if (node === undefined || isEmpty(node)) return list('unknown');
  if (isSeq(node)) {
    const splits = holdsAmounts(spec) ? splitEntries(node, reading.currency) : [];
    reading.findings.push(...splits);
    if (splits.length > 0) return list('invalid');
    const items = node.items.map((item, i) => reading.read(item, spec.item, { path: `${at.path}[${i}]` }));
    return list('stated', items);
  }
  const text = isScalar(node) ? textOf(node) : '';
  if (isAbsence(text, spec)) return list(text);
  if (isScalar(node) && refuseWord(node, spec, at, reading)) return list('invalid');
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
function readMap(node: Node | undefined, spec: MapSpec, at: Position, reading: Reading): MapOf<Field> {
  const entries = new Map<string, Field>();
  if (isMap(node) && spec.keys === 'text') reading.findings.push(...splitKeys(node));
  if (isMap(node))
    eachPair(
      node,
      reading,
      () => spec.item,
      (key, value, own) => {
        const item = { ...spec.item, name: key };
        if (spec.keys === 'currency') checkCurrency(key, own.keySpan, reading);
        entries.set(key, reading.read(value, item, { path: `${at.path}.${key}`, ...own }));
      },
    );
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
