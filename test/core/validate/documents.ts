import fc from 'fast-check';
import {
  allSpecs,
  offerVocabulary,
  type FieldSpec,
  type GroupSpec,
  type Kind,
  type TermSpec,
} from '../../../src/core/vocabulary';

/** A document to be: what is written, and what each of its terms is to be read as. */
export type Tree = Leaf | Branch | List;

interface Leaf {
  readonly leaf: string;
  /** What `plain` says of the value, or `(unknown)` and `(none)`. */
  readonly value: string;
}

interface Branch {
  readonly flow: boolean;
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly key: string;
  /** What the key adds to the path of a field; undefined where it is about the term above. */
  readonly step: string | undefined;
  readonly tree: Tree;
}

interface List {
  readonly flow: boolean;
  readonly items: readonly Tree[];
  /** Written without the list: its one entry, or the field that it stands for. */
  readonly bare?: string;
}

/**
 * Documents of a vocabulary without a mistake: short and long forms, block and flow style, any subset of the fields.
 */
export function documentsOf(vocabulary: GroupSpec): fc.Arbitrary<Tree> {
  // Amounts are in the file's currency, so that their values are known.
  return groupOf({ ...vocabulary, required: [...vocabulary.required, 'currency'] }, false);
}

/** The text of a document. */
export function textOf(tree: Tree): string {
  const lines = isInline(tree) ? [inline(tree)] : block(tree, '');
  return `${lines.join('\n')}\n`;
}

/** The path of each term of a document with the value it states. */
export function* termsOf(tree: Tree, path = ''): Generator<readonly [path: string, value: string]> {
  if ('leaf' in tree) yield [path, tree.value];
  else if ('items' in tree)
    for (const [i, item] of tree.items.entries()) yield* termsOf(item, path + (tree.bare ?? `[${i}]`));
  else
    for (const { step, tree: child } of tree.entries)
      if (step !== undefined) yield* termsOf(child, path + (path === '' ? step.replace(/^\./, '') : step));
}

function isInline(tree: Tree): boolean {
  if ('leaf' in tree) return true;
  if ('items' in tree && tree.bare !== undefined) return tree.items.every(isInline);
  return tree.flow || ('items' in tree ? tree.items : tree.entries).length === 0;
}

function inline(tree: Tree): string {
  if ('leaf' in tree)
    return /[,[\]{}]/.test(tree.leaf) && !tree.leaf.startsWith('"') ? JSON.stringify(tree.leaf) : tree.leaf;
  if (!('items' in tree))
    return `{ ${tree.entries.map(({ key, tree: child }) => `${quotedKey(key)}: ${inline(child)}`).join(', ')} }`;
  return tree.bare === undefined ? `[${tree.items.map(inline).join(', ')}]` : tree.items.map(inline).join('');
}

function block(tree: Tree, pad: string): string[] {
  if ('leaf' in tree) return [pad + tree.leaf];
  if ('items' in tree) {
    if (tree.bare !== undefined) return tree.items.flatMap((item) => block(item, pad));
    return tree.items.flatMap((item) =>
      isInline(item)
        ? [`${pad}- ${inline(item)}`]
        : [
            `${pad}- ${block(item, `${pad}  `)
              .join('\n')
              .slice(pad.length + 2)}`,
          ],
    );
  }
  return tree.entries.flatMap(({ key, tree: child }) => {
    if ('leaf' in child) return [`${pad}${quotedKey(key)}: ${child.leaf}`];
    return isInline(child)
      ? [`${pad}${quotedKey(key)}: ${inline(child)}`]
      : [`${pad}${quotedKey(key)}:`, ...block(child, `${pad}  `)];
  });
}

function quotedKey(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}

/** Fields by their specification; making what generates them takes longer than generating. */
const fields = new WeakMap<FieldSpec, fc.Arbitrary<Tree>>();

function fieldOf(spec: FieldSpec): fc.Arbitrary<Tree> {
  const field = fields.get(spec) ?? anyFieldOf(spec);
  fields.set(spec, field);
  return field;
}

function anyFieldOf(spec: FieldSpec): fc.Arbitrary<Tree> {
  switch (spec.type) {
    case 'term':
      return spec.long ? fc.oneof({ weight: 4, arbitrary: leafOf(spec) }, longFormOf(spec)) : leafOf(spec);
    case 'group':
      return fc.oneof({ weight: 5, arbitrary: groupOf(spec) }, ...shortFormsOf(spec), ...absencesOf(spec));
    case 'list': {
      const item = fieldOf(spec.item).filter((tree) => !isUnsaid(tree));
      const list = fc.record({ flow: fc.boolean(), items: fc.array(item, { minLength: 1, maxLength: 3 }) });
      const single = item
        .filter((tree) => !('leaf' in tree))
        .map((tree) => ({ flow: true, items: [tree], bare: '[0]' }));
      return spec.single ? fc.oneof(list, single, ...absencesOf(spec)) : fc.oneof(list, ...absencesOf(spec));
    }
    case 'map': {
      const key =
        spec.keys === 'currency' ? fc.constantFrom('USD', 'JPY', 'CHF') : fc.constantFrom('Berlin, DE', 'Oslo', 'x: y');
      return fc
        .uniqueArray(fc.tuple(key, fieldOf(spec.item)), { maxLength: 3, selector: ([name]) => name })
        .map((pairs) => ({ flow: true, entries: pairs.map(([name, tree]) => ({ key: name, step: undefined, tree })) }));
    }
  }
}

function isUnsaid(tree: Tree): boolean {
  return 'leaf' in tree && tree.value.startsWith('(');
}

function groupOf(spec: GroupSpec, mayFlow = true): fc.Arbitrary<Tree> {
  if (spec.variants !== undefined) {
    const { tag } = spec;
    return fc.oneof(
      ...spec.variants.map(({ tags, fields }) => {
        const own = spec.fields.filter((field) => fields.includes(field.name));
        const typed = own.map((field) => (field.name === tag ? { ...field, words: tags } : field)) as FieldSpec[];
        return branchOf(typed, spec.required, mayFlow);
      }),
    );
  }
  return branchOf(spec.fields, spec.required, mayFlow);
}

function branchOf(fields: readonly FieldSpec[], required: readonly string[], mayFlow: boolean): fc.Arbitrary<Tree> {
  const optional = fields.filter(({ name }) => !required.includes(name));
  return fc
    .record({
      chosen: fc.subarray(optional, { maxLength: Math.min(4, optional.length) }),
      flow: mayFlow ? fc.boolean() : fc.constant(false),
    })
    .chain(({ chosen, flow }) => {
      const present = fields.filter((field) => required.includes(field.name) || chosen.includes(field));
      const entries = present.map((field) =>
        fieldOf(field).map((tree): Entry => ({
          key: field.name,
          step: field.detail === true ? undefined : `.${field.name}`,
          tree,
        })),
      );
      return fc.tuple(...entries).map((each) => ({ flow, entries: each }));
    });
}

function shortFormsOf(spec: GroupSpec): fc.Arbitrary<Tree>[] {
  const short = spec.fields.find((field) => field.name === spec.short);
  if (short?.type !== 'term') return [];
  const bare = `.${short.name}`;
  return [
    leafOf(short)
      .filter((leaf) => !isUnsaid(leaf))
      .map((leaf) => ({ flow: true, items: [leaf], bare })),
  ];
}

function absencesOf(spec: FieldSpec): fc.Arbitrary<Tree>[] {
  return spec.absence.map((word) => fc.constant({ leaf: word, value: `(${word})` }));
}

function longFormOf(spec: TermSpec): fc.Arbitrary<Tree> {
  return fc
    .record({ leaf: leafOf(spec), flow: fc.boolean(), inWriting: fc.boolean() })
    .map(({ leaf, flow, inWriting }) => ({
      flow,
      entries: [
        { key: 'value', step: '', tree: leaf },
        { key: 'in-writing', step: undefined, tree: { leaf: String(inWriting), value: '' } },
      ],
    }));
}

function leafOf(spec: TermSpec): fc.Arbitrary<Tree> {
  const mixed = spec.kinds.includes('money') && spec.kinds.length > 1;
  const words = (spec.words ?? []).map((word) => fc.constant({ leaf: word, value: word }));
  const kinds = spec.kinds.filter((kind) => kind !== 'choice').map((kind) => scalarOf(kind, spec, mixed));
  return fc.oneof(...kinds, ...words, ...absencesOf(spec));
}

const units = fc.constantFrom('day', 'week', 'month', 'year');
const amounts = fc.nat(1_000_000);
const grouped = new Intl.NumberFormat('en');
const texts = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() !== '' && text !== 'none' && text !== 'unknown')
  .map((text) => ({ leaf: JSON.stringify(text), value: `"${text}"` }));
const paths = allSpecs(offerVocabulary)
  .map(({ path }) => path)
  .filter((path) => !path.includes('*'));

function scalarOf(kind: Kind, spec: TermSpec, mixed: boolean): fc.Arbitrary<Leaf> {
  switch (kind) {
    case 'money':
      return fc
        .record({
          amount: mixed ? fc.integer({ min: 101, max: 1_000_000 }) : amounts,
          thousands: fc.boolean(),
          currency: fc.option(fc.constantFrom('USD', 'JPY'), { nil: '' }),
          period: fc.option(fc.constantFrom('hour', 'month', 'quarter'), { nil: '' }),
        })
        .map(({ amount, thousands, currency, period }) => {
          const own = spec.period === undefined ? '' : period || spec.period;
          const written = own === '' || period === '' ? '' : `/${period}`;
          const digits = thousands ? grouped.format(amount) : String(amount);
          const leaf = `${currency && `${currency} `}${digits}${written}`;
          return { leaf, value: `${amount} ${currency || 'EUR'}${own && `/${own}`}` };
        });
    case 'percent':
    case 'signed-percent':
      return fc.nat(300).map((n) => ({ leaf: `${n}%`, value: decimal(n, 2) }));
    case 'duration':
      return fc.record({ n: fc.integer({ min: 0, max: 99 }), unit: units }).map(({ n, unit }) => ({
        leaf: `${n} ${unit}${n === 1 ? '' : 's'}`,
        value: `${n} ${unit}`,
      }));
    case 'interval':
      return fc.constantFrom(
        { leaf: 'quarter', value: '3 month' },
        { leaf: 'month', value: '1 month' },
        { leaf: '6 months', value: '6 month' },
      );
    case 'rate': {
      const unit = (spec.unit ?? 'days').replace(/s$/, '');
      return fc.nat(99).map((n) => ({ leaf: `${n} ${unit}s/week`, value: `${n} ${unit}/week` }));
    }
    case 'date':
      return fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
        .map((date) => ({ leaf: date, value: date }));
    case 'yes-no':
      return fc.boolean().map((yes) => ({ leaf: String(yes), value: String(yes) }));
    case 'count':
      return fc
        .integer({ min: spec.least ?? 0, max: spec.most ?? 1_000_000 })
        .map((n) => ({ leaf: grouped.format(n), value: String(n) }));
    case 'number':
      return fc
        .integer({ min: spec.above === undefined ? 0 : 1000 * spec.above + 1, max: 99_999 })
        .map((n) => ({ leaf: decimal(n, 3), value: decimal(n, 3) }));
    case 'currency':
      return fc.constant({ leaf: 'EUR', value: '"EUR"' });
    case 'path':
      return fc.constantFrom(...paths).map((path) => ({ leaf: JSON.stringify(path), value: `"${path}"` }));
    case 'text':
    case 'any':
    case 'choice':
      return texts;
  }
}

/** `n` with its point moved: 25 and 2 places are 0.25. */
function decimal(n: number, places: number): string {
  const digits = String(n).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
}

const tokens = [
  '&a ', '*a', '*b', '!x ', '!!str ', '<<: ', '? ', '- ', '\t', '"', "'", '{', '}', '[', ']', ': ', ' #', '|', '>', '---\n', '...\n', '\r\n',
  '\uFEFF', '%', '@', '`', ',', '\u0000', 'é', '𝒜', '\u2028', '\uD800', '~', 'none', 'unknown', '1e5', '0.15', '-1', '__proto__: ', '\n', '  ', '{{{', '[[[[',
]; // prettier-ignore

type Mutation = (text: string, at: number) => string;

const mutations: readonly Mutation[] = [
  // In braces and brackets a comma makes two values of a number.
  (text, at) => text.slice(0, at) + text.slice(at).replace(/(\d)(\d{3})(?!\d)/, '$1,$2'),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(0, at) + (tokens[at % tokens.length] ?? '') + text.slice(at),
  (text, at) => onLines(text, at, (lines, i) => lines.splice(i, 1)),
  (text, at) => onLines(text, at, (lines, i) => lines.splice(i, 0, lines[i] ?? '')),
  (text, at) => onLines(text, at, (lines, i) => (lines[i] = ` ${lines[i] ?? ''}`)),
  (text, at) => onLines(text, at, (lines, i) => (lines[i] = (lines[i] ?? '').slice(1))),
  (text, at) => onLines(text, at, (lines, i) => lines.splice(0, 2, lines[i] ?? '', lines[0] ?? '')),
  (text, at) =>
    onLines(
      text,
      at,
      (lines, i) => (lines[i] = (lines[i] ?? '').replace(/: .*/, `: ${tokens[at % tokens.length] ?? ''}`)),
    ),
];

function onLines(text: string, at: number, change: (lines: string[], i: number) => unknown): string {
  const lines = text.split('\n');
  change(lines, at % lines.length);
  return lines.join('\n');
}

/** Documents of a vocabulary that were damaged in a few places. */
export function damagedTextsOf(vocabulary: GroupSpec): fc.Arbitrary<string> {
  const damage = fc.array(fc.tuple(fc.constantFrom(...mutations), fc.nat()), { minLength: 1, maxLength: 6 });
  return fc
    .tuple(documentsOf(vocabulary), damage)
    .map(([tree, steps]) => steps.reduce((text, [mutate, at]) => mutate(text, at % (text.length + 1)), textOf(tree)));
}
