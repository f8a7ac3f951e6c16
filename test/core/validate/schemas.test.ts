import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse as parseYaml, stringify } from 'yaml';
import { validateCandidateSchema, validateOfferSchema } from '../../../src/core/generated/schemaValidators';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { schemaFindings } from '../../../src/core/validate/schemaFindings';
import { candidateVocabulary, offerVocabulary, type FieldSpec, type GroupSpec } from '../../../src/core/vocabulary';
import type { Kind } from './findings';

type Schema = Readonly<Record<string, unknown>> & { readonly definitions: Readonly<Record<string, unknown>> };

const schemaOf = (kind: Kind) => JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')) as Schema;

/** Every field of a vocabulary: those said about others, and the entries of lists and maps, too. */
function* fieldsOf(spec: FieldSpec): Generator<FieldSpec> {
  if (spec.path !== '') yield spec;
  if (spec.type === 'group') for (const field of spec.fields) yield* fieldsOf(field);
  if (spec.type === 'list' || spec.type === 'map') yield* fieldsOf(spec.item);
}

/** What must stand beside a field for its map to be complete, as JSON. */
const companions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '': { company: 'Acme', currency: 'EUR' },
  'pay.bonus[]': { target: '15%' },
  'pay.commission': { target: '15%' },
  'pay.sign-on[]': { amount: 1 },
  'pay.relocation': { amount: 1 },
  clawback: { within: '1 year' },
  refresh: { every: 'year' },
  espp: { discount: '15%' },
  'retirement.match[]': { rate: '50%', 'up-to': '6%' },
  'retirement.pension': { accrual: '1%' },
  'time-off.parental-leave': { length: '1 week' },
  'time-off.sabbatical': { length: '1 week' },
  'terms.non-compete': { length: '1 year' },
  'perks[]': { name: 'Lunch' },
  'negotiation.asks[]': { term: 'level', ask: 'L7' },
  'priorities[]': { term: 'level', need: 'must' },
  'value-case[]': { claim: 'Much' },
  'market[]': { term: 'level' },
};

/** The example in a document of its own, with what the maps around it need besides. */
function inPlace(path: string, example: unknown, kind: Kind, root: GroupSpec): unknown {
  const steps = path.split(/\.|(?=\[\])/);
  let value = example;
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i] ?? '';
    const above = steps.slice(0, i).join('.').replaceAll('.[]', '[]');
    if (step === '[]') value = [value];
    else if (step === '*') value = { [above.endsWith('exchange-rates') ? 'USD' : 'Oslo']: value };
    else {
      const beside =
        above === 'equity[]'
          ? grantWith(step, root)
          : (companions[above] ?? companions[above.split('.').at(-1) ?? ''] ?? {});
      value = above === '' && kind === 'candidate' ? { [step]: value } : { ...beside, [step]: value };
    }
  }
  return value;
}

/** A type of grant that has the field. */
function grantWith(field: string, root: GroupSpec): Readonly<Record<string, unknown>> {
  const equity = root.fields.find(({ name }) => name === 'equity');
  const variants = equity?.type === 'list' && equity.item.type === 'group' ? (equity.item.variants ?? []) : [];
  return { type: variants.find((variant) => variant.fields.includes(field))?.tags[0] };
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

describe('The two schemas', () => {
  it('say the same, word for word, where they define the same', () => {
    const [offer, candidate] = [schemaOf('offer').definitions, schemaOf('candidate').definitions];
    const common = Object.keys(offer).filter((name) => name in candidate);
    assert.ok(common.length > 10);
    for (const name of common) assert.deepEqual(offer[name], candidate[name], name);
  });
});
