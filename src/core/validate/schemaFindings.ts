import { isMap, isScalar, type Node } from 'yaml';
import { error, type Finding } from '../finding';
import type { SchemaError, SchemaValidator } from '../generated/schemaValidators';
import { nearest } from '../nearest';
import { toPlainData, type PlainData } from '../parse/plainData';
import type { YamlSource } from '../parse/yamlSource';
import type { Span } from '../span';
import { allSpecs, findSpec, type FieldSpec, type GroupSpec } from '../vocabulary';

/**
 * What the published schema refuses in a document, one finding for each mistake. The reader tells of values that cannot be
 * read, with better words than a schema has; what it told already (`known`) is not told again.
 */
export function schemaFindings(
  yaml: YamlSource,
  vocabulary: GroupSpec,
  validate: SchemaValidator,
  known: readonly Finding[],
): Finding[] {
  if (yaml.root === undefined && known.length > 0) return [];
  const plain = toPlainData(yaml);
  const data = plain.data === null ? {} : plain.data;
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  const findings: Finding[] = [];
  const context = { plain, vocabulary, findings };
  // Unknown keys first: a key that is misspelt is the reason why a required one is missing.
  for (const each of errors) {
    if (each.keyword !== 'additionalProperties') continue;
    const finding = unknownKey(each, context);
    if (!known.some(({ span }) => span.start <= finding.span.start && finding.span.end <= span.end))
      findings.push(finding);
  }
  for (const each of errors) if (each.keyword === 'required') missingKey(each, context);
  for (const each of errors) if (each.keyword === 'minItems' || each.keyword === 'maxItems') listLength(each, context);
  for (const each of errors) if (each.keyword === 'propertyNames') findings.push(badCurrencyKey(each, context));
  for (const each of errors)
    if (!isTold(each, [...known, ...findings], context)) findings.push(notAllowed(each, context));
  return withoutRepeats(findings);
}

interface Context {
  readonly plain: PlainData;
  readonly vocabulary: GroupSpec;
  readonly findings: Finding[];
}

function unknownKey({ instancePath, params }: SchemaError, context: Context): Finding {
  const key = String(params['additionalProperty']);
  const span = keySpan(`${instancePath}/${escape(key)}`, context);
  if (key === '<<')
    return error('unknown-key', span, 'Merge keys ("<<") are not part of the format; write the fields out.');
  const spec = specAt(instancePath, context);
  const present = keysAt(instancePath, context);
  const allowed = allowedKeys(spec, instancePath, context);
  const variant = foreignVariant(spec, key);
  if (variant !== undefined)
    return error('unknown-key', span, '"{key}" does not belong to this grant; it is for {types}.', {
      key,
      types: variant,
    });
  const homes = spec?.type === 'term' ? [] : homesOf(key, context.vocabulary);
  const home = homes[0];
  if (home !== undefined && homes.length === 1)
    return error('unknown-key', span, 'Unknown key "{key}" here; it belongs under "{home}".', { key, home });
  const meant = nearest(
    key,
    allowed.filter((name) => !present.includes(name)),
  );
  if (meant !== undefined)
    return {
      ...error('unknown-key', span, 'Unknown key "{key}"; did you mean "{meant}"?', { key, meant }),
      replacement: meant,
    };
  const names = [...allSpecs(context.vocabulary)].map((each) => each.name).filter((name) => name !== '');
  const far = spec?.type === 'term' ? undefined : nearest(key, names);
  const farHome = far === undefined ? undefined : homesOf(far, context.vocabulary)[0];
  if (far !== undefined && farHome !== undefined && farHome !== '')
    return error('unknown-key', span, 'Unknown key "{key}"; did you mean "{meant}" under "{home}"?', {
      key,
      meant: far,
      home: farHome,
    });
  return error('unknown-key', span, 'Unknown key "{key}". Allowed here: {allowed}.', {
    key,
    allowed: allowed.join(', '),
  });
}

/** Where in the vocabulary a key has its place. */
function homesOf(key: string, vocabulary: GroupSpec): string[] {
  const paths = [...allSpecs(vocabulary)].filter((each) => each.name === key).map((each) => each.path);
  return paths.map((path) => path.slice(0, -key.length - 1).replaceAll('[]', '')).filter((home) => home !== '');
}

/** The grant types that do have the key, when this one does not. */
function foreignVariant(spec: FieldSpec | undefined, key: string): string | undefined {
  if (spec?.type !== 'group' || spec.variants === undefined) return undefined;
  const owners = spec.variants.filter((variant) => variant.fields.includes(key)).flatMap((variant) => variant.tags);
  return owners.length === 0 ? undefined : owners.join(', ');
}

function missingKey({ instancePath, params }: SchemaError, context: Context): void {
  const key = String(params['missingProperty']);
  const unknown = context.findings.filter(
    (finding) => finding.code === 'unknown-key' && isIn(finding.span, instancePath, context),
  );
  if (unknown.some((finding) => finding.replacement === key || key === 'value')) return;
  const group = specAt(instancePath, context);
  const name = group === undefined || instancePath === '' ? '' : group.name || group.title.toLowerCase();
  context.findings.push(
    name === ''
      ? error('missing-key', ownerSpan(instancePath, context), '"{key}" is missing.', { key })
      : error('missing-key', ownerSpan(instancePath, context), '"{key}" is missing in "{name}".', { key, name }),
  );
}

function listLength({ instancePath, keyword, params }: SchemaError, context: Context): void {
  const limit = Number(params['limit']);
  context.findings.push(
    keyword === 'minItems'
      ? error(
          'empty-list',
          ownerSpan(instancePath, context),
          'This list is empty; add an entry, or write "none" or "unknown".',
        )
      : error('list-too-long', ownerSpan(instancePath, context), 'This list has more than {limit} entries.', { limit }),
  );
}

function badCurrencyKey({ instancePath, params }: SchemaError, context: Context): Finding {
  const key = String(params['propertyName']);
  return error(
    'unknown-currency',
    keySpan(`${instancePath}/${escape(key)}`, context),
    '"{code}" is not a currency of ISO 4217; write it like EUR or USD.',
    { code: key },
  );
}

/** The last resort for what no finding above explains. */
function notAllowed({ instancePath }: SchemaError, context: Context): Finding {
  const spec = specAt(instancePath, context);
  const span = ownerSpan(instancePath, context);
  return spec === undefined
    ? error('value-not-allowed', span, 'This is not allowed here.')
    : error('value-not-allowed', span, 'This is not a value of "{name}".', {
        name: spec.name === '' ? spec.title : spec.name,
      });
}

/** Whether a finding in the place the error is about explains it already. */
function isTold({ instancePath }: SchemaError, told: readonly Finding[], context: Context): boolean {
  return told.some((finding) => isIn(finding.span, instancePath, context));
}

function isIn(span: Span, pointer: string, { plain }: Context): boolean {
  if (pointer === '') return true;
  const entry = plain.nodes.get(pointer);
  const key = rangeOf(entry?.key);
  const value = rangeOf(entry?.node);
  const start = Math.min(key?.start ?? Infinity, value?.start ?? Infinity);
  const end = Math.max(key?.end ?? -1, value?.end ?? -1);
  return start <= span.start && span.start <= end;
}

/** The span to mark for a whole map or list: its key, else its first key or value, never many lines. */
function ownerSpan(pointer: string, context: Context): Span {
  const entry = context.plain.nodes.get(pointer);
  const key = rangeOf(entry?.key);
  if (key !== undefined) return key;
  const node = entry?.node;
  const first = isMap(node) ? (node.items[0]?.key as Node | undefined) : node;
  return rangeOf(first) ?? { start: 0, end: 1 };
}

function keySpan(pointer: string, context: Context): Span {
  return rangeOf(context.plain.nodes.get(pointer)?.key) ?? { start: 0, end: 1 };
}

function rangeOf(node: Node | undefined): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

function keysAt(pointer: string, { plain }: Context): string[] {
  const node = plain.nodes.get(pointer)?.node;
  return isMap(node) ? node.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')) : [];
}

function allowedKeys(spec: FieldSpec | undefined, pointer: string, context: Context): string[] {
  if (spec?.type === 'term') return spec.long ? ['value', 'in-writing', 'negotiable', 'source', 'note'] : [];
  const group = spec?.type === 'list' ? spec.item : spec;
  if (group?.type !== 'group') return [];
  const tag = group.tag === undefined ? undefined : context.plain.nodes.get(`${pointer}/${group.tag}`)?.node;
  const variant = isScalar(tag) ? group.variants?.find((each) => each.tags.includes(String(tag.value))) : undefined;
  return variant === undefined ? group.fields.map((field) => field.name) : [...variant.fields];
}

function specAt(pointer: string, { vocabulary }: Context): FieldSpec | undefined {
  let spec: FieldSpec | undefined = vocabulary;
  for (const step of pointer.split('/').slice(1).map(unescape)) {
    if (spec?.type === 'list' && /^\d+$/.test(step)) spec = spec.item;
    else if (spec?.type === 'term' && step === 'value') continue;
    else spec = spec === undefined ? undefined : findSpec(asGroup(spec), step);
  }
  return spec?.type === 'list' && spec.single && pointer !== '' && !/\/\d+$/.test(pointer) ? spec.item : spec;
}

/** A list whose single entry stands without the list is read as that entry. */
function asGroup(spec: FieldSpec): GroupSpec {
  const group = spec.type === 'list' ? spec.item : spec;
  return group as GroupSpec;
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescape(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, span, message }) => {
    const name = `${code}:${span.start}:${span.end}:${JSON.stringify(message.args)}`;
    return seen.has(name) ? false : seen.add(name);
  });
}
