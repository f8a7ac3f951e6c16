/**
 * The vocabulary of the two file kinds: every field with its meaning, read from the JSON schemas at build time.
 * Titles, descriptions, examples, default periods and default values are written there and nowhere else.
 */
import { longKeys, type FieldSpec, type GroupSpec, type TermSpec } from './fieldSpec';
import { candidateVocabulary, offerVocabulary } from './generated/vocabularies';

export * from './fieldSpec';
export { candidateVocabulary, offerVocabulary };

/** The vocabulary of what an offer offers, without the log of the talks about it. */
export const offeredVocabulary: GroupSpec = {
  ...offerVocabulary,
  fields: offerVocabulary.fields.filter(({ section }) => section !== 'none'),
};

/** The first example of a field as it would be written; undefined where it has none or where that is a map. */
export function exampleText({ examples }: FieldSpec): string | undefined {
  const first = examples?.[0];
  return typeof first === 'string' || typeof first === 'number' || typeof first === 'boolean'
    ? String(first)
    : undefined;
}

/** The property of a field in code: `base-salary` is `baseSalary`. */
export function camelCase(name: string): string {
  return !name.includes('-') ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The field at a path such as `pay.base-salary`, `equity`, `equity[0].value` or `equity[].value`; undefined when there
 * is none.
 */
export function findSpec(root: GroupSpec, path: string): FieldSpec | undefined {
  let spec: FieldSpec | undefined = root;
  for (const step of path.split(/\.|(?=\[)/)) {
    if (spec === undefined) return undefined;
    if (/^\[\d*\]$/.test(step)) spec = spec.type === 'list' ? spec.item : undefined;
    else spec = childSpec(spec, step);
  }
  return spec;
}

function childSpec(spec: FieldSpec, name: string): FieldSpec | undefined {
  switch (spec.type) {
    case 'group':
      return spec.fields.find((field) => field.name === name);
    case 'list':
      return childSpec(spec.item, name);
    case 'map':
      return spec.item;
    case 'term':
      return spec.more && childSpec(spec.more, name);
  }
}

/**
 * The field that a bare value of a group, or of an entry of a list, stands for; undefined where it has no short form.
 */
export function shortField(spec: FieldSpec): TermSpec | undefined {
  const group = spec.type === 'list' ? spec.item : spec;
  const short = group.type === 'group' ? group.fields.find(({ name }) => name === group.short) : undefined;
  return short?.type === 'term' ? short : undefined;
}

/** What a bare value of a field is read as: of a group, the field that its short form states, else one of its words. */
export function bareTerm(spec: FieldSpec): TermSpec | undefined {
  if (spec.type === 'term') return spec;
  const { path, name, title, description, absence } = spec;
  return spec.type === 'group' && spec.short === undefined && spec.words !== undefined
    ? { type: 'term', kinds: ['choice'], words: spec.words, long: false, path, name, title, description, absence }
    : shortField(spec);
}

/** Returns the same term where one figure is needed: of an ask, a bound or a percentile, and of what is tried. */
export function singleFigure(spec: TermSpec): TermSpec {
  return spec.range === true ? { ...spec, range: false } : spec;
}

/**
 * The keys of a field that is written as a map, in standard order; `tag` is what its tag says, where it has variants.
 */
export function keysOf(spec: FieldSpec | undefined, tag: string | undefined): readonly string[] {
  if (spec?.type === 'term') return spec.long ? longKeysOf(spec) : [];
  if (spec?.type !== 'group') return [];
  const variant = spec.variants?.find(({ tags }) => tag !== undefined && tags.includes(tag));
  return variant?.fields ?? spec.fields.map(({ name }) => name);
}

/** The keys of the long form of a term, in standard order. */
function longKeysOf({ more }: TermSpec): readonly string[] {
  const [value, ...details] = longKeys;
  return [value, ...(more?.fields.map(({ name }) => name) ?? []), ...details];
}

const below = new WeakMap<FieldSpec, readonly FieldSpec[]>();

/** All fields of the vocabulary, parents before their children, details left out. */
export function allSpecs(root: FieldSpec): readonly FieldSpec[] {
  const specs = below.get(root) ?? [...specsFrom(root)];
  below.set(root, specs);
  return specs;
}

function* specsFrom(root: FieldSpec): Generator<FieldSpec> {
  if (root.path !== '') yield root;
  if (root.type === 'term' && root.more !== undefined) for (const field of root.more.fields) yield* allSpecs(field);
  if (root.type === 'group') for (const field of root.fields) if (!field.detail) yield* allSpecs(field);
  if (root.type === 'list' && root.item.type === 'group')
    for (const field of root.item.fields) if (!field.detail) yield* allSpecs(field);
}

/** A group and the field that its short form states are one term. */
export function canonical(path: string): string {
  const spec = findSpec(offerVocabulary, path);
  const short = spec?.type === 'group' ? shortField(spec) : undefined;
  return short === undefined ? path : `${path}.${short.name}`;
}
