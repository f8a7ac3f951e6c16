import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import type { Decimal } from '../../../src/core/decimal';
import type { Candidate, Offer } from '../../../src/core/offer';
import fc from 'fast-check';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { isRangeable, isTerm, rangedValue, type RangeableValue, valueOf } from '../../../src/core/term';
import { walkFields } from '../../../src/core/terms';
import { isCurrentJob } from '../../../src/core/value/context';
import { replaceAt } from '../../../src/core/value/replaceAt';
import { offeredVocabulary } from '../../../src/core/vocabulary';
import { statedRanges } from '../../../src/core/value/statedRanges';
import type { Valuation } from '../../../src/core/value/valuation';
import { valueOffer } from '../../../src/core/value/valueOffer';
import { offerOf, valuationOf } from './valuationOf';

const candidate =
  'assumptions: { horizon: 3 years, medical-spending: 4000, retirement-deferral: 6%, tax-rate: 40%, commute: { cost: 10/day } }';
const totals = (valuation: Valuation) =>
  [valuation.range?.worst ?? valuation, valuation, valuation.range?.best ?? valuation].map(({ total }) => [
    total.guaranteed.toNumber(),
    total.expected.toNumber(),
  ]);

/** Terms of a letter, each with two figures, the low one first. */
const terms = [
  ['pay', 'base-salary', ['100000', '120000'], ''],
  ['pay', 'raise', ['1%', '3%'], ''],
  ['pay', 'bonus', ['10%', '20%'], ''],
  ['pay', 'sign-on', ['5000', '9000'], ''],
  ['pay', 'first-review', ['6 months', '18 months'], ''],
  [
    'insurance',
    'health',
    ['100', '150'],
    '{ premium: @/month, deductible: 500, coinsurance: 20%, out-of-pocket-max: 4000 }',
  ],
  ['retirement', 'match', ['3%', '6%'], '{ rate: 50%, up-to: @ }'],
  ['retirement', 'contribution', ['2%', '4%'], ''],
  ['time-off', 'vacation', ['8 days', '25 days'], ''],
  ['flexibility', 'remote', ['2 days/week', '3 days/week'], ''],
  ['development', 'budget', ['1000', '3000'], ''],
] as const;

type Figures = readonly (readonly [low: boolean, range: boolean])[];

/** A letter with each term at its low or high end, or, where `isRange` says so, as the range between. */
function letter(parts: Figures, text: (ends: readonly [string, string], part: Figures[number]) => string): string {
  const sections = new Map<string, string[]>();
  for (const [i, [section, key, ends, form]] of terms.entries()) {
    const written = text(ends, parts[i] ?? [true, false]);
    const value = form === '' ? written : form.replace('@', written);
    sections.set(section, [...(sections.get(section) ?? []), `${key}: ${value}`]);
  }
  return offerOf([...sections].map(([name, keys]) => `${name}: { ${keys.join(', ')} }`).join('\n'));
}

const lessIsBetter = new Set(['first-review', 'health']);
const parts = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: terms.length, maxLength: terms.length });

describe('A range of a letter', () => {
  it('has a total between its ends, and what is guaranteed is that of the worst', () => {
    fc.assert(
      fc.property(parts, (figures) => {
        const valuation = valuationOf(
          letter(figures, ([low, high], [isLow, isRange]) => (isRange ? `${low} to ${high}` : isLow ? low : high)),
          candidate,
        );
        const [worst = [], own = [], best = []] = totals(valuation);
        assert.ok((worst[1] ?? 0) <= (own[1] ?? 0) && (own[1] ?? 0) <= (best[1] ?? 0));
        assert.deepEqual([worst[0], best[0]], [own[0], own[0]]);
        assert.equal(
          valuation.range !== undefined,
          figures.some(([, isRange]) => isRange),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is worth what its ends are: all at their worst, and all at their best', () => {
    fc.assert(
      fc.property(parts, (figures) => {
        const valued = (text: Parameters<typeof letter>[1]) => valuationOf(letter(figures, text), candidate);
        const end = (which: 'worst' | 'best') => letterAt(figures, which);
        const valuation = valued(([low, high], [isLow, isRange]) =>
          isRange ? `${low} to ${high}` : isLow ? low : high,
        );
        const [worst, best] = [end('worst'), end('best')].map((text) => valuationOf(text, candidate));
        assert.deepEqual(valuation.years, worst?.years);
        assert.deepEqual((valuation.range?.worst ?? valuation).years, worst?.years);
        const expected = ({ years }: Valuation) => years.map(({ components }) => components);
        assert.deepEqual(best && expected(valuation.range?.best ?? valuation), best && expected(best));
      }),
      { numRuns: 60 },
    );
  });

  it('of two equal ends is worth the same as the figure', () => {
    fc.assert(
      fc.property(parts, (figures) => {
        const both = [([low, high]: readonly [string, string], [isLow]: Figures[number]) => `${isLow ? low : high} to ${isLow ? low : high}`, ([low, high]: readonly [string, string], [isLow]: Figures[number]) => (isLow ? low : high)]; // prettier-ignore
        const [range, figure] = both.map((text) => valuationOf(letter(figures, text), candidate));
        assert.deepEqual(range?.years, figure?.years);
        assert.deepEqual(range?.total, figure?.total);
        assert.deepEqual(range?.range?.best.total, figure?.total);
      }),
      { numRuns: 30 },
    );
  });

  it('of hours is worse at its low end where the pay is by the hour, at its high end where it is not', () => {
    const salary = (lines: string) => totals(valuationOf(offerOf(lines), 'assumptions: { horizon: 1 year }'));
    assert.deepEqual(salary('pay: { base-salary: 30/hour, hours: 20 to 30/week }'), [
      [31200, 31200],
      [31200, 31200],
      [31200, 46800],
    ]);
    assert.deepEqual(salary('pay: { base-salary: 60000, hours: 20 to 30/week }'), [
      [60000, 60000],
      [60000, 60000],
      [60000, 60000],
    ]);
  });

  it('of a match is worse where less of one is own money, also before a better tier', () => {
    const plan = (tiers: string) =>
      totals(
        valuationOf(
          offerOf(`pay: { base-salary: 100000 }\nretirement: { plan: other, match: ${tiers} }`),
          'assumptions: { horizon: 1 year, retirement-deferral: 6% }',
        ),
      ).map(([, expected = 0]) => expected - 100_000);
    assert.deepEqual(plan('{ rate: 50%, up-to: 4% to 6% }'), [2000, 2000, 3000]);
    // 50% of 4% and 100% of 2%; 50% of 2% and 100% of 4%.
    assert.deepEqual(plan('[{ rate: 50%, up-to: 2% to 4% }, { rate: 100%, up-to: 6% }]'), [4000, 4000, 5000]);
  });

  it('is at the end that gives less, of every field that takes one', () => {
    const tried = new Set<string>();
    const reversed = goldens().flatMap(([offer, candidate]) => {
      const assumptions = readAssumptions(candidate);
      return [...walkFields(offer, offeredVocabulary)].flatMap(({ field, spec }) => {
        if (spec.type !== 'term' || spec.range !== true || !isTerm(field) || field.state !== 'stated') return [];
        const { value } = field;
        if (!isRangeable(value)) return [];
        const ends = (['0.8', '1.2'] as const).map((factor) => times(value, factor));
        const worse = spec.better === 'less' || spec.worseEnd === 'high' ? 'high' : 'low';
        const range = rangedValue(ends[0]!, ends[1]!, worse);
        const ranged = replaceAt(offer, field.path, () => ({ ...field, value: range }));
        const [worst = [], own = [], best = []] = totals(valueOffer(ranged, assumptions));
        tried.add(spec.path);
        // What something unknown costs is in neither total while it is unknown.
        const isOpen = valueOffer(offer, assumptions).range !== undefined;
        const isRight = worst[1]! <= best[1]! && (isOpen || (worst[1] === own[1] && worst[0] === own[0]));
        return isRight
          ? []
          : [`${spec.path} of ${valueOf(offer.company)?.text ?? ''}: ${[worst, own, best].join(' | ')}`];
      });
    });
    assert.deepEqual(reversed, []);
    assert.ok(tried.size > 35, [...tried].join());
  });

  it('leaves what is not known to its own bounds', () => {
    const { range, unpriced } = valuationOf(offerOf('pay: { base-salary: 100k to 120k, relocation: 4000 to 6000 }'), 'assumptions: { horizon: 1 year }'); // prettier-ignore
    assert.deepEqual(
      range && [range.worst, range.best].map(({ total }) => total.expected.toNumber()),
      [100000, 126000],
    );
    // Were it cash, the low end of it would be sure.
    assert.deepEqual(
      range && [range.worst, range.best].map(({ total }) => total.guaranteed.toNumber()),
      [100000, 104000],
    );
    assert.deepEqual(
      unpriced.map(({ path }) => path).filter((path) => path.startsWith('pay')),
      ['pay.relocation.cash'],
    );
  });

  it('is found in groups, lists and long forms', () => {
    const { fields } = parseOffer(offerOf('pay: { base-salary: { value: 100k to 120k, note: a band }, sign-on: [5000, 6000 to 7000] }')); // prettier-ignore
    assert.deepEqual(statedRanges(fields).map(({ term }) => term.path), ['pay.base-salary', 'pay.sign-on[1].amount']); // prettier-ignore
    const other = parseCandidate('assumptions: { horizon: 1 year }').fields;
    assert.equal(valueOffer(fields, readAssumptions(other)).total.expected.toNumber(), 111000);
  });
});

/** The letter with each range at an end. */
function letterAt(figures: Figures, which: 'worst' | 'best'): string {
  let i = 0;
  return letter(figures, ([low, high], [isLow, isRange]) => {
    const key = terms[i++]?.[1] ?? '';
    const isWorstHigh = lessIsBetter.has(key);
    const atLow = isRange ? (which === 'worst') !== isWorstHigh : isLow;
    return atLow ? low : high;
  });
}

function times(value: RangeableValue, factor: string): RangeableValue {
  const by = (amount: Decimal) => {
    const product = amount.times(factor);
    // Shares, and how often a grant repeats, are whole numbers.
    return value.kind === 'quantity' ? product.round() : product;
  };
  return value.kind === 'percent' ? { ...value, ratio: by(value.ratio) } : { ...value, amount: by(value.amount) };
}

/** The offers whose valuations are worked out by hand, but those of the job one has. */
function goldens(): readonly (readonly [Offer, Candidate | undefined])[] {
  const folder = 'test/fixtures/valuation';
  return readdirSync(folder).flatMap((name) => {
    const golden = parseYaml(readFileSync(`${folder}/${name}`, 'utf8')) as Readonly<Record<string, string | undefined>>;
    const file = (key: string) =>
      golden[key] ?? (golden[`${key}-file`] && readFileSync(golden[`${key}-file`]!, 'utf8'));
    const { fields } = parseOffer(file('offer') ?? '');
    const mine = file('candidate');
    return isCurrentJob(fields)
      ? []
      : [[fields, mine === undefined ? undefined : parseCandidate(mine).fields] as const];
  });
}
