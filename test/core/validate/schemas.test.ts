import { readFileSync } from 'node:fs';
import { parse as parseYaml, stringify } from 'yaml';
import { validateCandidateSchema, validateOfferSchema } from '../../../src/core/generated/schemaValidators';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { schemaFindings } from '../../../src/core/validate/schemaFindings';
import { candidateVocabulary, type FieldSpec, offerVocabulary } from '../../../src/core/vocabulary';
import type { Kind } from './findings';
import { inPlace } from './inPlace';

import assert from 'node:assert/strict';

type Schema = Readonly<Record<string, unknown>> & { readonly definitions: Readonly<Record<string, unknown>> };

const schemaOf = (kind: Kind) => JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')) as Schema;

/** Every field of a vocabulary: those said about others, and the entries of lists and maps, too. */
function* fieldsOf(spec: FieldSpec): Generator<FieldSpec> {
  if (spec.path !== '') yield spec;
  if (spec.type === 'group') for (const field of spec.fields) yield* fieldsOf(field);
  if (spec.type === 'list' || spec.type === 'map') yield* fieldsOf(spec.item);
  if (spec.type === 'term' && spec.more !== undefined) for (const field of spec.more.fields) yield* fieldsOf(field);
}

for (const [kind, vocabulary, parse, validate] of [
  ['offer', offerVocabulary, parseOffer, validateOfferSchema],
  ['candidate', candidateVocabulary, parseCandidate, validateCandidateSchema],
] as const)
  describe(`The schema of ${kind} files`, () => {
    it('gives every field a title, a description in full sentences and an example', () => {
      for (const { path, title, description, examples } of fieldsOf(vocabulary)) {
        assert.match(title, /^[A-Z0-9].*[^.]$/, path);
        assert.match(description, /^[^ ].*\.$/s, path);
        assert.ok((examples ?? []).length > 0, `${path} has no example`);
      }
    });

    it('accepts each of its examples in place, and so does the reader', () => {
      for (const { path, examples = [] } of fieldsOf(vocabulary))
        for (const example of examples) {
          const text = JSON.stringify(inPlace(path, example, kind, vocabulary));
          const { yaml, findings } = parse(text);
          assert.deepEqual([...findings, ...schemaFindings(yaml, vocabulary, validate, [])], [], text);
        }
    });

    it('accepts each of its defaults in place, and so does the reader', () => {
      const withDefault = [...fieldsOf(vocabulary)].filter((spec) => spec.default !== undefined);
      assert.ok(withDefault.length > 5);
      for (const { path, default: written = '' } of withDefault) {
        const text = stringify(inPlace(path, parseYaml(written), kind, vocabulary));
        const { yaml, findings } = parse(text);
        assert.deepEqual([...findings, ...schemaFindings(yaml, vocabulary, validate, [])], [], text);
      }
    });

    it('has no pattern without both its ends, and bounds the length of what it matches', () => {
      for (const node of nodesOf(schemaOf(kind))) {
        if (typeof node['pattern'] !== 'string') continue;
        assert.match(node['pattern'], /^\^.*\$$/);
        assert.ok('maxLength' in node || node['pattern'] === '^[A-Z]{3}$', JSON.stringify(node));
      }
    });
  });

function* nodesOf(node: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node)) yield node as Readonly<Record<string, unknown>>;
  for (const child of Object.values(node)) yield* nodesOf(child);
}

function withoutRanges(definitions: Schema['definitions']): Schema['definitions'] {
  const isRange = (node: unknown) => /^#.*-range$/.test(String((node as { $ref?: unknown } | null)?.$ref));
  return JSON.parse(
    JSON.stringify(definitions, (_, value: unknown) =>
      Array.isArray(value) ? (value as unknown[]).filter((each) => !isRange(each)) : value,
    ),
  ) as Schema['definitions'];
}

describe('The two schemas', () => {
  it('say the same, word for word, where they define the same, but that only an offer has ranges', () => {
    const [offer, candidate] = [withoutRanges(schemaOf('offer').definitions), schemaOf('candidate').definitions];
    const common = Object.keys(offer).filter((name) => name in candidate);
    assert.ok(common.length > 10);
    for (const name of common) assert.deepEqual(offer[name], candidate[name], name);
  });
});
