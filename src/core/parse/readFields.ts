import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { noCurrency } from '../currency';
import { error, type Finding } from '../finding';
import type { Span } from '../span';
import type { Details, Field, Group, GroupNode, ListOf, MapOf, State, Term, Value } from '../term';
import { camelCase, type FieldSpec, type GroupSpec, type ListSpec, type MapSpec, type TermSpec } from '../vocabulary';
import { absentField } from './absentField';
import { readValue } from './readValue';
import type { YamlSource } from './yamlSource';

/** What is read and what cannot be, with all fields of the vocabulary in place: those the file leaves out are `absent`. */
export interface ReadFields {
  readonly fields: Group;
  readonly findings: readonly Finding[];
}

interface Context {
  readonly yaml: YamlSource;
  readonly currency: string;
  readonly findings: Finding[];
}

/** Where a node stands: its path and, in a map, its key. */
interface Position {
  readonly path: string;
  readonly keySpan?: Span;
}

/** Reads a whole document by its vocabulary. Any YAML gives fields and findings. */
export function readFields(yaml: YamlSource, spec: GroupSpec): ReadFields {
  const findings: Finding[] = [];
  const context = { yaml, currency: statedCurrency(yaml), findings };
  const root = yaml.resolve(yaml.root);
  const fields = isMap(root) ? readMap(root, spec, { path: '' }, context) : (absentField(spec, '') as Group);
  if (root !== undefined && !isMap(root) && !isEmpty(root))
    findings.push(
      error(
        'wrong-shape',
        firstLineOf(root),
        'An offer file is a list of "key: value" lines, such as "company: Acme".',
      ),
    );
  return { fields, findings };
}

/** The amounts of a file are in its own currency, wherever in the file it is stated. */
function statedCurrency(yaml: YamlSource): string {
  const root = yaml.resolve(yaml.root);
  const written = isMap(root) ? root.get('currency') : undefined;
  return typeof written === 'string' && /^[A-Z]{3}$/.test(written) ? written : noCurrency;
}

function readField(node: unknown, spec: FieldSpec, at: Position, context: Context): Field {
  const target = context.yaml.resolve(node);
  if (target === undefined && node !== null && node !== undefined) return unresolvedAlias(node, spec, at, context);
  switch (spec.type) {
    case 'term':
      return readTerm(target, spec, at, context);
    case 'group':
      return readGroup(target, spec, at, context);
    case 'list':
      return readList(target, spec, at, context);
    case 'map':
      return readEntries(target, spec, at, context);
  }
}

function unresolvedAlias(node: unknown, spec: FieldSpec, at: Position, context: Context): Field {
  const span = rangeOf(node as Node);
  if (span !== undefined)
    context.findings.push(
      error('unknown-alias', span, 'Nothing has this anchor; put text that begins with "*" in quotes.'),
    );
  return absentField(spec, at.path, { state: 'invalid', ...at, ...(span === undefined ? {} : { span }) });
}

function readTerm(node: Node | undefined, spec: TermSpec, at: Position, context: Context): Term<Value> {
  if (isMap(node)) return readLongForm(node, spec, at, context);
  const place = { ...placeAt(at, node), details: {} };
  if (isSeq(node))
    return refuse(node, at, context, '"{name}" is a single value, not a list.', { name: spec.name }, place);
  if (node === undefined || !isScalar(node) || isEmpty(node)) return emptyTerm(spec, place, context);
  const text = textOf(node);
  if (isAbsence(text, spec)) return { ...place, state: text };
  const read = readValue(text, spec, context.currency);
  if (read.value !== undefined && !(spec.kinds[0] === 'yes-no' && node.type !== 'PLAIN'))
    return { ...place, state: 'stated', value: read.value };
  if (read.fault === undefined) return refuseQuoted(text, node, place, context);
  const { code, args, replacement } = read.fault;
  const span = rangeOf(node) ?? { start: 0, end: 1 };
  context.findings.push({
    ...error(code, span, read.fault.text, args),
    ...(replacement === undefined ? {} : { replacement }),
  });
  return { ...place, state: 'invalid' };
}

/** `"true"` in quotes is text for every other YAML tool. */
function refuseQuoted(
  text: string,
  node: Scalar,
  place: Omit<Term<Value>, 'state' | 'value'>,
  context: Context,
): Term<Value> {
  const finding = error('not-true-or-false', rangeOf(node) ?? { start: 0, end: 1 }, 'Write {text} without quotes.', {
    text,
  });
  context.findings.push({ ...finding, replacement: text });
  return { ...place, state: 'invalid' };
}

function emptyTerm(spec: TermSpec, place: Omit<Term<Value>, 'state' | 'value'>, context: Context): Term<Value> {
  if (spec.absence.includes('unknown')) return { ...place, state: 'unknown' };
  context.findings.push(
    error('missing-value', place.keySpan ?? place.span ?? { start: 0, end: 1 }, '"{name}" needs a value.', {
      name: spec.name,
    }),
  );
  return { ...place, state: 'invalid' };
}

function readLongForm(node: YAMLMap, spec: TermSpec, at: Position, context: Context): Term<Value> {
  const place = placeAt(at, node);
  if (!spec.long)
    return refuse(
      node,
      at,
      context,
      '"{name}" is a single value, not a map.',
      { name: spec.name },
      { ...place, details: {} },
    );
  let value: Term<Value> = { ...place, state: 'invalid', details: {} };
  const details: Record<string, unknown> = {};
  eachPair(node, context, (key, pair, keySpan) => {
    if (key === 'value')
      value = { ...readTerm(context.yaml.resolve(pair), spec, at, context), ...spanWithin(pair, keySpan) };
    else readDetail(key, pair, keySpan, at.path, details, context);
  });
  return { ...value, ...(at.keySpan === undefined ? {} : { keySpan: at.keySpan }), details };
}

function spanWithin(node: unknown, keySpan: Span): { readonly span: Span } {
  return { span: rangeOf(node as Node | null) ?? keySpan };
}

const detailKinds = { 'in-writing': 'yes-no', negotiable: 'yes-no', source: 'text', note: 'text' } as const;

function readDetail(
  key: string,
  node: unknown,
  keySpan: Span,
  path: string,
  details: Record<string, unknown>,
  context: Context,
): void {
  if (!(key in detailKinds)) return;
  const kind = detailKinds[key as keyof typeof detailKinds];
  const spec: TermSpec = {
    type: 'term',
    name: key,
    path: `${path}.${key}`,
    title: key,
    description: '',
    kinds: [kind],
    absence: [],
    long: false,
  };
  const term = readField(node, spec, { path: spec.path, keySpan }, context) as Term<Value>;
  if (term.state !== 'stated') return;
  if (term.value.kind === 'yes-no') details[camelCase(key)] = term.value.yes;
  if (term.value.kind === 'text') details[key] = term.value.text;
}

function readGroup(node: Node | undefined, spec: GroupSpec, at: Position, context: Context): Group {
  if (isMap(node)) return readMap(node, spec, at, context);
  const place = { ...placeAt(at, node), details: {} };
  const whole = (state: State) => absentField(spec, at.path, { ...place, state }) as Group;
  if (node === undefined || isEmpty(node)) {
    if (spec.absence.includes('unknown') || at.keySpan !== undefined) return whole('unknown');
    refuse(node, at, context, 'This entry is empty; {example}', { example: exampleOf(spec) }, place);
    return whole('invalid');
  }
  if (!isScalar(node)) {
    refuse(
      node,
      at,
      context,
      '"{name}" is not a list; {example}',
      { name: nameOf(spec), example: exampleOf(spec) },
      place,
    );
    return whole('invalid');
  }
  const text = textOf(node);
  if (isAbsence(text, spec)) return whole(text);
  if (spec.words?.includes(text) === true)
    return { ...(whole('stated') as object), node: { ...place, state: 'stated', word: text } };
  const short = spec.fields.find((field) => field.name === spec.short);
  if (short === undefined) {
    refuse(
      node,
      at,
      context,
      '"{name}" has fields of its own; {example}',
      { name: nameOf(spec), example: exampleOf(spec) },
      place,
    );
    return whole('invalid');
  }
  const path = join(at.path, short.name);
  return { ...whole('stated'), [camelCase(short.name)]: readField(node, short, { ...at, path }, context) };
}

function readMap(node: YAMLMap, spec: GroupSpec, at: Position, context: Context): Group {
  const details: Record<string, unknown> = {};
  const read: Record<string, Field> = {};
  const allowed = variantFields(node, spec, context);
  eachPair(node, context, (key, value, keySpan) => {
    const field = spec.fields.find((each) => each.name === key);
    if (field === undefined || allowed?.includes(key) === false) return;
    if (field.detail === true) readDetail(key, value, keySpan, at.path, details, context);
    else read[camelCase(key)] = readField(value, field, { path: join(at.path, key), keySpan }, context);
  });
  const group = { ...placeAt(at, node), state: 'stated', details } satisfies GroupNode;
  return { ...(absentField(spec, at.path) as object), ...read, node: group };
}

/** The fields of the variant that the tag names; undefined when there are no variants or the tag names none. */
function variantFields(node: YAMLMap, spec: GroupSpec, context: Context): readonly string[] | undefined {
  if (spec.tag === undefined) return undefined;
  const tag = context.yaml.resolve(node.get(spec.tag, true));
  const text = isScalar(tag) ? textOf(tag) : '';
  return spec.variants?.find((variant) => variant.tags.includes(text))?.fields;
}

function readList(node: Node | undefined, spec: ListSpec, at: Position, context: Context): ListOf<Field> {
  const place = { ...placeAt(at, node), details: {} };
  const list = (state: State, items: readonly Field[] = []): ListOf<Field> => ({ node: { ...place, state }, items });
  if (node === undefined || isEmpty(node)) return list('unknown');
  if (isSeq(node))
    return list(
      'stated',
      node.items.map((item, i) => readField(item, spec.item, { path: `${at.path}[${i}]` }, context)),
    );
  if (isScalar(node)) {
    const text = textOf(node);
    if (isAbsence(text, spec)) return list(text);
  }
  if (spec.single) return list('stated', [readField(node, spec.item, { ...at, path: `${at.path}[0]` }, context)]);
  refuse(node, at, context, '"{name}" is a list; start each entry with "- ".', { name: spec.name }, place);
  return list('invalid');
}

function readEntries(node: Node | undefined, spec: MapSpec, at: Position, context: Context): MapOf<Field> {
  const place = { ...placeAt(at, node), details: {} };
  const entries = new Map<string, Field>();
  if (isMap(node))
    eachPair(node, context, (key, value, keySpan) => {
      entries.set(key, readField(value, { ...spec.item, name: key }, { path: `${at.path}.${key}`, keySpan }, context));
    });
  else if (node !== undefined && !isEmpty(node))
    refuse(
      node,
      at,
      context,
      '"{name}" has fields of its own; {example}',
      { name: spec.name, example: exampleOf(spec) },
      place,
    );
  return { node: { ...place, state: isMap(node) ? 'stated' : 'unknown' }, entries };
}

/** Calls back for each pair with a plain key; tells of keys that stand twice, of which the first counts. */
function eachPair(map: YAMLMap, context: Context, visit: (key: string, value: unknown, keySpan: Span) => void): void {
  const seen = new Map<string, Span>();
  let next = 0;
  for (const [i, { key: keyNode, value }] of map.items.entries()) {
    const key = context.yaml.resolve(keyNode);
    if (i < next) continue;
    next = i + 1 + restOfNumber(map, i);
    const keySpan = rangeOf(key) ?? { start: 0, end: 1 };
    if (!isScalar(key)) {
      if (key !== undefined) context.findings.push(error('wrong-shape', keySpan, 'A key is a plain word.'));
      continue;
    }
    const name = textOf(key);
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, keySpan);
      const rests = map.items.slice(i + 1, next).map((pair) => pair.key);
      if (rests.length > 0) context.findings.push(splitNumber(value, rests));
      visit(name, rests.length > 0 ? undefined : value, keySpan);
    } else
      context.findings.push({
        ...error('duplicate-key', keySpan, '"{name}" stands here twice; the first one counts.', { name }),
        related: { span: first, message: { text: 'The first "{name}".', args: { name } } },
      });
  }
}

/**
 * How many of the pairs after this one are the rest of its number: inside braces a comma ends a value, so that
 * `{ amount: 12,000 }` says 12 and has a key 000.
 */
function restOfNumber({ flow, items }: YAMLMap, index: number): number {
  const value = items[index]?.value;
  if (flow !== true || !isScalar(value) || !/^(?:[A-Z]{3} )?\d{1,3}$/.test(textOf(value))) return 0;
  const after = items.slice(index + 1);
  const end = after.findIndex(
    ({ key, value: own }) => own !== null || !isScalar(key) || !/^\d{3}(?!\d)/.test(textOf(key)),
  );
  return end < 0 ? after.length : end;
}

/** A number that commas split is not known, whatever stands before the first of them. */
function splitNumber(value: unknown, rests: readonly unknown[]): Finding {
  const parts = [value, ...rests].filter((each) => isScalar(each));
  const fixed = parts.map(textOf).join('');
  const start = rangeOf(parts[0])?.start ?? 0;
  const end = rangeOf(parts.at(-1))?.end ?? start + 1;
  const text = 'Inside { } a comma ends the value; write {fixed}.';
  return { ...error('comma-in-braces', { start, end }, text, { fixed }), replacement: fixed };
}

function refuse(
  node: Node | undefined,
  at: Position,
  context: Context,
  text: string,
  args: Record<string, string>,
  place: Omit<Term<Value>, 'state' | 'value'>,
): Term<Value> {
  const span = at.keySpan ?? (node === undefined ? undefined : firstLineOf(node)) ?? { start: 0, end: 1 };
  context.findings.push(error('wrong-shape', span, text, args));
  return { ...place, state: 'invalid' };
}

function exampleOf(spec: FieldSpec): string {
  const example = spec.examples?.[0];
  const text = (value: unknown): string =>
    Array.isArray(value)
      ? `[${value.map(text).join(', ')}]`
      : value !== null && typeof value === 'object'
        ? `{ ${Object.entries(value).map(([key, each]) => `${key}: ${text(each)}`).join(', ')} }` // prettier-ignore
        : String(value);
  if (example !== undefined) return `write it like ${text(example)}.`;
  const names = spec.type === 'group' ? spec.fields.filter((field) => field.detail !== true).slice(0, 3).map((field) => field.name) : []; // prettier-ignore
  return `its fields are ${names.join(', ')}.`;
}

/** A group in a list has no name of its own; its title says what it is. */
function nameOf(spec: FieldSpec): string {
  return spec.name === '' ? spec.title : spec.name;
}

function isAbsence(text: string, spec: FieldSpec): text is 'unknown' | 'none' {
  return (spec.absence as readonly string[]).includes(text);
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.type === undefined || node.type === 'PLAIN');
}

/** A scalar's own text: what is written, without quotes; numbers are not rewritten. */
export function textOf(node: Scalar): string {
  return node.source ?? (typeof node.value === 'string' ? node.value : JSON.stringify(node.value));
}

function placeAt(
  at: Position,
  node: Node | undefined,
): { path: string; keySpan?: Span; span?: Span; details: Details } {
  const span = node === undefined || isEmpty(node) ? undefined : rangeOf(node);
  return {
    path: at.path,
    details: {},
    ...(at.keySpan === undefined ? {} : { keySpan: at.keySpan }),
    ...(span === undefined ? {} : { span }),
  };
}

function rangeOf(node: Node | null | undefined): Span | undefined {
  return node?.range ? { start: node.range[0], end: Math.max(node.range[1], node.range[0]) } : undefined;
}

/** Faults of a whole map or list are told at its first key or entry, never over many lines. */
function firstLineOf(node: Node): Span {
  let first: unknown = node;
  while (isMap(first) || isSeq(first)) {
    const child: unknown = first.items[0];
    const inner: unknown = child !== null && typeof child === 'object' && 'key' in child ? child.key : child;
    if (inner === undefined || inner === null) break;
    first = inner;
  }
  return rangeOf(first as Node) ?? { start: 0, end: 1 };
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
