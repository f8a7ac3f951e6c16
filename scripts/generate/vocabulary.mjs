// Turns a JSON schema of schemas/ into the tree of fields that the parser, the views and the documentation read.

/** The tree of fields of a schema, as the `GroupSpec` of src/core/vocabulary.ts. */
export function buildVocabulary(schema) {
  return fieldSpec(schema, '', '', schema);
}

const absentWords = ['unknown', 'none', null];

/** What a schema says of a group, and thereby of all in it that does not say otherwise. */
const inherited = ['component', 'guaranteed', 'ease', 'spare', 'enough', 'section'];

/** `around` is the specification of the group or list that the field is in. */
function fieldSpec(node, name, path, root, around = {}) {
  const field = resolve(node, root);
  const spec = { name, path, title: field.title ?? name, description: field.description ?? '' };
  for (const key of inherited) {
    const own = field[`x-${key}`] ?? around[key];
    if (own !== undefined && !field['x-detail']) spec[key] = own;
  }
  for (const [key, from] of [
    ['examples', 'examples'],
    ['period', 'x-period'],
    ['once', 'x-once'],
    ['hours', 'x-hours'],
    ['fraction', 'x-fraction'],
    ['ofSalary', 'x-of-salary'],
    ['unit', 'x-unit'],
    ['least', 'x-least'],
    ['most', 'x-most'],
    ['above', 'x-above'],
    ['short', 'x-short'],
    ['question', 'x-question'],
    ['essential', 'x-essential'],
    ['aliases', 'x-aliases'],
    ['related', 'x-related'],
    ['better', 'x-better'],
    ['limit', 'x-limit'],
    ['detail', 'x-detail'],
    ['between', 'x-between'],
    ['worseEnd', 'x-worse-end'],
    ['rare', 'x-rare'],
    ['rareSays', 'x-rare-says'],
    ['share', 'x-share'],
    ['clause', 'x-clause'],
    ['row', 'x-row'],
    ['wording', 'x-wording'],
    ['measure', 'x-measure'],
  ])
    if (field[from] !== undefined) spec[key] = field[from];
  if (field.default !== undefined) spec.default = String(field.default);

  if (field['x-kinds']) return { type: 'term', ...spec, ...termParts(field, root), ...moreOf(field, spec, root) };
  if (field['x-map'])
    return {
      type: 'map',
      ...spec,
      absence: [],
      keys: field['x-map'],
      item: fieldSpec(field.additionalProperties, '*', `${path}.*`, root, spec),
    };

  // What is there unless it is written long stands in `else`: see `is-long` in the schema.
  const { anyOf = [] } = field;
  const long = anyOf.some((branch) => branch.else !== undefined);
  const branches = [field, ...anyOf].map((branch) => resolve(branch.else ?? branch, root));
  const array = branches.find((branch) => is(branch, 'array'));
  if (array) {
    const item = fieldSpec(array.items, '', `${path}[]`, root, spec);
    return {
      type: 'list',
      ...spec,
      ...absence(anyOf, root),
      long,
      item,
      single: branches.filter((b) => !is(b, 'array') && isItem(b)).length > 0,
    };
  }
  const object = branches.find((branch) => is(branch, 'object'));
  if (!object) throw new Error(`${path}: neither a term, a list, a map nor a group`);
  return { type: 'group', ...spec, ...absence(anyOf, root), long, ...groupParts(object, branches, spec, root) };
}

function is(branch, type) {
  return [branch.type].flat().includes(type);
}

function isItem(branch) {
  return is(branch, 'object') || branch.anyOf?.some((b) => is(b.else ?? b, 'object')) || branch.oneOf !== undefined;
}

/** Which of `unknown` and `none` may stand for the field as a whole. */
function absence(branches, root) {
  const words = branches.flatMap((branch) => {
    const { enum: own = [], anyOf = [] } = resolve(branch, root);
    return [...own, ...anyOf.flatMap((inner) => resolve(inner, root).enum ?? [])];
  });
  return { absence: ['unknown', 'none'].filter((word) => words.includes(word)) };
}

function termParts(field, root) {
  const words = (field['x-words'] ?? field.enum)?.filter((word) => !absentWords.includes(word));
  const long = (field.anyOf ?? []).some(
    (branch) => branch.allOf?.[0].$ref === '#/definitions/long' || branch.properties !== undefined,
  );
  const plainUnion = (field.anyOf ?? []).flatMap((branch) => resolve(branch, root).anyOf ?? []);
  return {
    kinds: field['x-kinds'],
    ...(words ? { words } : {}),
    ...(field['x-says'] ? { says: field['x-says'] } : {}),
    ...absenceOfTerm(field, plainUnion, root),
    ...bounds(plainUnion),
    ...(takesRange(field, root) ? { range: true } : {}),
    long,
  };
}

/** The fields that the long form of a term has beside its value and its details. */
function moreOf(field, spec, root) {
  const object = (field.anyOf ?? []).find((branch) => branch.properties !== undefined);
  if (object === undefined) return {};
  const { value: _value, ...others } = object.properties;
  const fields = properties({ properties: others }, spec, root).filter(({ detail }) => !detail);
  const { name, path, title, description } = spec;
  return { more: { type: 'group', name, path, title, description, absence: [], long: false, required: [], fields } };
}

/** Where `none` would mean nothing, a field excludes it. */
function absenceOfTerm(field, plainUnion, root) {
  const words = absence([...(field.anyOf ?? []), ...plainUnion], root).absence;
  const isNeverNone = field.not?.$ref === '#/definitions/none';
  return { absence: words.filter((word) => word !== 'none' || !isNeverNone) };
}

/** Whether one of its forms is a range; a field that needs one figure excludes it. */
function takesRange(field, root) {
  if (field.not?.$ref === '#/definitions/range') return false;
  const refs = (node) =>
    (node.anyOf ?? []).flatMap(({ $ref }) => ($ref ? [$ref, ...refs(definition($ref, root))] : []));
  return refs(field).some((ref) => ref.endsWith('-range'));
}

/** The bounds of a number beyond that it is not negative, which no number is. */
function bounds(branches) {
  const {
    minimum = 0,
    maximum,
    exclusiveMinimum,
  } = branches.find(({ type }) => /^(?:number|integer)$/.test(type)) ?? {};
  return {
    ...(minimum > 0 ? { least: minimum } : {}),
    ...(maximum === undefined ? {} : { most: maximum }),
    ...(exclusiveMinimum === undefined ? {} : { above: exclusiveMinimum }),
  };
}

function groupParts(object, branches, spec, root) {
  const parts = { required: object.required ?? [] };
  const words = branches.flatMap((branch) => branch.enum ?? []).filter((word) => !absentWords.includes(word));
  if (words.length) parts.words = words;
  if (!object.oneOf) return { ...parts, fields: properties(object, spec, root) };

  // Variants told apart by a tag: the fields of all of them, and which belong to which.
  const tag = object.discriminator.propertyName;
  const fields = new Map();
  const variants = object.oneOf.map((branch) => {
    for (const field of properties(branch, spec, root)) fields.set(field.name, field);
    const { title, examples } = branch;
    return { title, examples, tags: branch.properties[tag].enum, fields: Object.keys(branch.properties) };
  });
  const all = [...fields.values()].map((field) =>
    field.name === tag
      ? { ...field, type: 'term', kinds: ['choice'], words: variants.flatMap((variant) => variant.tags) }
      : field,
  );
  return { ...parts, fields: all, tag, variants };
}

function properties(object, spec, root) {
  return Object.entries(object.properties).map(([name, node]) =>
    fieldSpec(node, name, spec.path ? `${spec.path}.${name}` : name, root, spec),
  );
}

/** A schema node with the definition it refers to; what it says itself comes first. */
function resolve(node, root) {
  const reference = node.$ref ?? (node.allOf?.length === 1 ? node.allOf[0].$ref : undefined);
  if (!reference) return node;
  const target = resolve(definition(reference, root), root);
  const { $ref: _ref, allOf: _allOf, ...own } = node;
  return { ...target, ...own };
}

function definition(reference, root) {
  return root.definitions[reference.replace('#/definitions/', '')];
}
