import { error, type Finding } from '../finding';
import {
  type SchemaError,
  type SchemaValidator,
  validateCandidateSchema,
  validateOfferSchema,
} from '../generated/schemaValidators';
import { toPlainData, unescapeStep } from '../parse/plainData';
import { nameOf } from '../parse/reading';
import type { YamlSource } from '../parse/yamlSource';
import { exampleText, type GroupSpec, longKeys } from '../vocabulary';
import { anyIn, isIn, keysAt, ownerSpan, type Places, specAt } from './places';
import { allowedKeys, unknownKey } from './unknownKey';

/** The published schema of a kind of file, as a function that validates plain data. */
export function validatorOf(kind: 'offer' | 'candidate'): SchemaValidator {
  return kind === 'offer' ? validateOfferSchema : validateCandidateSchema;
}

/** How many errors of the schema are looked at: more than any reader would mend in one go. */
export const mostErrors = 1000;

/**
 * What the published schema refuses in a document, one finding for each mistake. The reader tells of values that cannot
 * be read, with better words than a schema has; what it and the rules told already (`known`) is not told again.
 */
export function schemaFindings(
  yaml: YamlSource,
  vocabulary: GroupSpec,
  validate: SchemaValidator,
  known: readonly Finding[],
): readonly Finding[] {
  if (yaml.root === undefined && known.length > 0) return [];
  const plain = toPlainData(yaml);
  if (validate(plain.data ?? {})) return [];
  const errors = (validate.errors ?? []).slice(0, mostErrors);
  const places = { yaml, plain, vocabulary };
  // Unknown keys first: a key that is misspelt is the reason why a required one is missing.
  const findings = errors
    .flatMap((each) => unknownKeys(each, places))
    .filter(({ span }) => !known.some((each) => each.span.start <= span.start && span.end <= each.span.end));
  for (const each of errors)
    if (each.keyword === 'required' && !isMisspelt(each, findings, places)) findings.push(missingKey(each, places));
  for (const each of errors)
    if (each.keyword === 'minItems' || each.keyword === 'maxItems') findings.push(listLength(each, places));
  const offsets = known.map(({ span }) => span.start).sort((a, b) => a - b);
  const untold = errors.filter(({ instancePath }) => !anyIn(offsets, instancePath, places));
  // The deepest first: an error of a part explains those of the whole.
  for (const each of untold.sort((a, b) => depth(b) - depth(a)))
    if (!findings.some(({ span }) => isIn(span, each.instancePath, places))) findings.push(notAllowed(each, places));
  return findings;
}

function unknownKeys({ keyword, instancePath, params }: SchemaError, places: Places): readonly Finding[] {
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    return isValueOfLongForm(key, instancePath, places) ? [] : [unknownKey(instancePath, key, places)];
  }
  const spec = specAt(instancePath, places);
  if (keyword !== 'required' || spec?.type !== 'group' || spec.tag !== params['missingProperty']) return [];
  // Without the tag that tells variants apart the schema looks no further.
  const allowed = allowedKeys(spec, instancePath, places);
  const unknown = keysAt(instancePath, places).filter((key) => !allowed.includes(key));
  return unknown.map((key) => unknownKey(instancePath, key, places));
}

/** Whether a key is the `value` of a long form in which another key is misspelt. */
function isValueOfLongForm(key: string, pointer: string, places: Places): boolean {
  const spec = specAt(pointer, places);
  if (key !== 'value' || spec?.type !== 'group' || !spec.long) return false;
  const others = keysAt(pointer, places).filter((each) => !(longKeys as readonly string[]).includes(each));
  return others.length > 0 && others.every((each) => !spec.fields.some(({ name }) => name === each));
}

/** Whether the missing key is there, misspelt. */
function isMisspelt({ instancePath, params }: SchemaError, told: readonly Finding[], places: Places): boolean {
  const key = String(params['missingProperty']);
  return told
    .filter(({ code, span }) => /^(?:unknown-key|missing-space)$/.test(code) && isIn(span, instancePath, places))
    .some(({ replacement = '' }) => key === 'value' || replacement.replace(/^- |:.*/gs, '') === key);
}

function missingKey({ instancePath, params }: SchemaError, places: Places): Finding {
  const key = String(params['missingProperty']);
  const span = ownerSpan(instancePath, places);
  const steps = instancePath.split('/').slice(1);
  const name = unescapeStep(steps.at(-1) ?? '');
  const list = unescapeStep(steps.at(-2) ?? '');
  if (name === '') return error('missing-key', span, '"{key}" is missing.', { key });
  return /^\d+$/.test(name)
    ? error('missing-key', span, '"{key}" is missing in this entry of "{list}".', { key, list })
    : error('missing-key', span, '"{key}" is missing in "{name}".', { key, name });
}

function listLength({ instancePath, keyword, params }: SchemaError, places: Places): Finding {
  const span = ownerSpan(instancePath, places);
  if (keyword === 'maxItems')
    return error('list-too-long', span, 'This list has more than {limit} entries.', { limit: Number(params['limit']) });
  const [word, other] = specAt(instancePath, places)?.absence ?? [];
  if (word === undefined) return error('empty-list', span, 'This list is empty; add an entry, or leave the key out.');
  return other === undefined
    ? error('empty-list', span, 'This list is empty; add an entry, or write {word}.', { word })
    : error('empty-list', span, 'This list is empty; add an entry, or write {word} or {other}.', { word, other });
}

/** The last resort for what no finding above explains. */
function notAllowed({ instancePath }: SchemaError, places: Places): Finding {
  const spec = specAt(instancePath, places);
  const span = ownerSpan(instancePath, places);
  if (spec === undefined) return error('value-not-allowed', span, 'This is not allowed here.');
  const name = nameOf(spec);
  const example = spec.type === 'term' ? exampleText(spec) : undefined;
  return example === undefined
    ? error('value-not-allowed', span, 'This is not a value of "{name}".', { name })
    : error('value-not-allowed', span, 'This is not a value of "{name}"; write it like {example}.', { name, example });
}

function depth({ instancePath }: SchemaError): number {
  return instancePath.split('/').length;
}
