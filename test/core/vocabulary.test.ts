import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseYaml, stringify } from 'yaml';
import { Decimal } from '../../src/core/decimal';
import { english } from '../../src/core/locale';
import type { Candidate, Offer } from '../../src/core/offer';
import { absentField } from '../../src/core/parse/absentField';
import { parseCandidate, parseOffer } from '../../src/core/parse/parseOffer';
import { isTerm, placeOf, type Field, type Term, type Value } from '../../src/core/term';
import { walkFields } from '../../src/core/terms';
import { readAssumptions } from '../../src/core/value/assumptions';
import { replaceAt } from '../../src/core/value/replaceAt';
import { components, type Component } from '../../src/core/value/valuation';
import { valueOffer } from '../../src/core/value/valueOffer';
import { offerVocabulary, type FieldSpec, type TermSpec } from '../../src/core/vocabulary';
import { inPlace } from './validate/inPlace';
import { compareOffers } from '../../src/core/words/comparison/compareOffers';

const today = '2026-11-22';

/** All terms of an offer, and lists of them, that are no details and not for its owner alone. */
function* termsIn(spec: FieldSpec): Generator<FieldSpec> {
  if (spec.detail === true || spec.section === 'none') return;
  if (spec.type === 'group') for (const field of spec.fields) yield* termsIn(field);
  else if (spec.type === 'list' && spec.item.type === 'group') yield* termsIn(spec.item);
  else yield spec;
}

const specs = [...termsIn(offerVocabulary)];

/** Amounts that tell of a part and are not counted in it: what others paid, what is insured, what the employer pays. */
const shownOnly = ['equity[].preferred-price', 'insurance.health.employer-premium', 'insurance.life.coverage'];

describe('The offer format', () => {
  it('has no field that a comparison does not show where it is stated', () => {
    const shown = (offer: Offer) => {
      const { offers, sections } = compareOffers([{ id: 'a', offer }], undefined, { locale: english, today });
      const heads = offers.map(({ company, currency }) => [company, currency]);
      const rows = sections.flatMap((section) => section.rows);
      return JSON.stringify([heads, rows.map(({ title, cells }) => [title, cells.map(({ entries }) => entries.map(({ text }) => text))])]); // prettier-ignore
    };
    const hidden = specs.filter((spec) => {
      const isYesNo = spec.type === 'term' && spec.kinds.includes('yes-no');
      return (isYesNo ? [true, false] : (spec.examples ?? [])).every((example) => {
        const { fields } = parseOffer(stringify(inPlace(spec.path, example, 'offer', offerVocabulary)));
        const path = spec.path.replaceAll('[]', '[0]');
        return shown(fields) === shown(replaceAt(fields, path, () => absentField(spec, path)));
      });
    });
    assert.deepEqual(hidden.map(({ path }) => path), []); // prettier-ignore
  });

  it('says of each term that moves an amount which part it belongs to, and each amount of a part moves it', () => {
    const moved = new Map<FieldSpec, Component[]>();
    const tries = new Map<FieldSpec, number>();
    for (const [offer, candidate] of goldens()) {
      const assumptions = readAssumptions(candidate);
      const amounts = (each: Offer) => {
        const { years } = valueOffer(each, assumptions, today);
        return components.map((name) => years.map((year) => year.components[name].toFixed()).join());
      };
      const before = amounts(offer);
      for (const { field, spec } of walkFields(offer, offerVocabulary)) {
        const { path, state } = placeOf(field);
        const [own = [], tried = 0] = [moved.get(spec), tries.get(spec)];
        // A term that has moved its own part need not do so in each of the files, and one that moves nothing seldom
        // does in the fifth.
        if (state !== 'stated' || spec.type !== 'term' || tried > 3 || own.some((each) => each === spec.component))
          continue;
        tries.set(spec, tried + 1);
        for (const other of others(field, spec)) {
          const after = amounts(replaceAt(offer, path, () => other));
          const names = components.filter((_, i) => before[i] !== after[i]);
          moved.set(spec, [...(moved.get(spec) ?? []), ...names]);
        }
      }
    }
    const moving = [...moved].filter(([, names]) => names.length > 0);
    const wrong = moving.filter(([{ component }, names]) => component === undefined || (component !== 'several' && !names.includes(component))); // prettier-ignore
    assert.deepEqual(wrong.map(([{ path }, names]) => [path, ...names]), []); // prettier-ignore
    assert.ok(moving.length > 50, String(moving.length));
    const uncounted = specs
      .filter((spec): spec is TermSpec => spec.type === 'term' && spec.kinds.includes('money'))
      .filter((spec) => (spec.component ?? 'several') !== 'several')
      .filter((spec) => !(moved.get(spec) ?? []).some((name) => name === spec.component));
    assert.deepEqual(
      uncounted.map(({ path }) => path),
      shownOnly,
      'No valuation that is worked out by hand counts these.',
    );
  });

  it('says of each term of a part how easy it is to grant, and whether the job can be had without it', () => {
    const unsaid = specs
      .filter(({ component = 'several' }) => component !== 'several')
      .filter(({ ease, spare }) => ease === undefined || spare === undefined);
    assert.deepEqual(unsaid.map(({ path }) => path), []); // prettier-ignore
  });
});

/** The offers and candidates whose valuations are worked out by hand. */
function* goldens(): Generator<readonly [Offer, Candidate | undefined]> {
  const folder = 'test/fixtures/valuation';
  for (const name of readdirSync(folder)) {
    const golden = parseYaml(readFileSync(`${folder}/${name}`, 'utf8')) as Readonly<Record<string, string | undefined>>;
    const textOf = (key: string) => golden[key] ?? (golden[`${key}-file`] && readFileSync(golden[`${key}-file`] ?? '', 'utf8')); // prettier-ignore
    const candidate = textOf('candidate');
    yield [parseOffer(textOf('offer') ?? '').fields, candidate === undefined ? undefined : parseCandidate(candidate).fields]; // prettier-ignore
  }
}

/** What else a field could say: nothing, and another value. */
function others(field: Field, spec: TermSpec): readonly Field[] {
  const absent = absentField(spec, placeOf(field).path);
  if (!isTerm(field) || field.state !== 'stated') return [absent];
  const { value } = field;
  const values: readonly Value[] =
    value.kind === 'choice'
      ? (spec.words ?? []).map((word) => ({ kind: 'choice', word }))
      : value.kind === 'yes-no'
        ? [{ kind: 'yes-no', yes: !value.yes }]
        : value.kind === 'percent'
          ? [{ kind: 'percent', ratio: value.ratio.div(2) }]
          : 'amount' in value
            ? [new Decimal(2), new Decimal('0.5')].map((by) => ({ ...value, amount: value.amount.times(by) }))
            : [];
  return [absent, ...values.map((each): Term<Value> => ({ ...field, value: each }))];
}
