import { isMap, isSeq, visit } from 'yaml';
import type { Finding } from '../finding';
import type { SchemaError } from '../generated/schemaValidators';
import { rangeOf } from '../parse/nodes';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { escapeStep, toPlainData } from '../parse/plainData';
import type { Span } from '../text';
import { isIn, keysAt, keySpan, type Places } from './places';
import { mostErrors, validatorOf } from './schemaFindings';

/**
 * Tells whether a YAML language server that has the published schema refuses what a finding about the document is
 * about.
 */
export function schemaRefusals(document: OfferDocument | CandidateDocument): (finding: Finding) => boolean {
  const { yaml, vocabulary, kind } = document;
  const plain = toPlainData(yaml);
  const validate = validatorOf(kind);
  validate(plain.data ?? {});
  const errors = (validate.errors ?? []).slice(0, mostErrors);
  const places = { yaml, plain, vocabulary };
  const values = refusedValues(errors).filter((pointer) => isSeen(pointer, places));
  const keys = [...refusedKeys(errors, places), ...keysThatAreNoWords(document)];
  const lacking = errors.filter(({ keyword }) => keyword === 'required').map(({ instancePath }) => instancePath);
  const keysBesideMissing = lacking.flatMap((pointer) => keySpansIn(pointer, places));
  return ({ code, span }) => {
    if (code === 'missing-key') return lacking.length > 0;
    // A key that is misspelt is one that is missing.
    if (/^(?:unknown-key|missing-space)$/.test(code) && keysBesideMissing.some((key) => isSame(key, span))) return true;
    return keys.some((key) => isSame(key, span)) || values.some((pointer) => isIn(span, pointer, places));
  };
}

/** The values that are refused for themselves: a schema refuses each whole that has a refused part, too. */
function refusedValues(errors: readonly SchemaError[]): readonly string[] {
  const wholes = new Set(errors.flatMap(({ instancePath }) => wholesOf(instancePath)));
  for (const { keyword, instancePath } of errors)
    if (keyword === 'additionalProperties' || keyword === 'required') wholes.add(instancePath);
  return [...new Set(errors.map(({ instancePath }) => instancePath))].filter((pointer) => !wholes.has(pointer));
}

function wholesOf(pointer: string): readonly string[] {
  const steps = pointer.split('/');
  return steps.slice(1).map((_, i) => steps.slice(0, i + 1).join('/'));
}

function refusedKeys(errors: readonly SchemaError[], places: Places): readonly Span[] {
  return errors
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map(({ instancePath, params }) => `${instancePath}/${escapeStep(String(params['additionalProperty']))}`)
    .filter((pointer) => isSeen(pointer, places))
    .map((pointer) => keySpan(pointer, places));
}

function keySpansIn(pointer: string, places: Places): readonly Span[] {
  const pointers = keysAt(pointer, places).map((key) => `${pointer}/${escapeStep(key)}`);
  return pointers.filter((each) => isSeen(each, places)).map((each) => keySpan(each, places));
}

/** In braces a server looks at no key without a colon, and it takes what a merge key brings for fields. */
function isSeen(pointer: string, { plain }: Places): boolean {
  return [...wholesOf(pointer), pointer].every((each) => {
    const { node, alias } = plain.nodes.get(each) ?? {};
    return each === '' || (!each.endsWith('/<<') && (node !== undefined || alias !== undefined));
  });
}

/** A map or list in the place of a key is a key that no schema has. */
function keysThatAreNoWords({ yaml }: OfferDocument | CandidateDocument): readonly Span[] {
  const spans: Span[] = [];
  visit(yaml.document, {
    Pair: (_, { key }) => {
      const span = isMap(key) || isSeq(key) ? rangeOf(key) : undefined;
      if (span !== undefined) spans.push(span);
    },
  });
  return spans;
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}
