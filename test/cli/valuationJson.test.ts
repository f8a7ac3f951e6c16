import { readFileSync } from 'node:fs';
import { json as asJson } from '../../src/cli/print';
import { valuationJson, type ValuationJson } from '../../src/cli/valuationJson';
import { minorUnitDigits } from '../../src/core/currency';
import type { Decimal } from '../../src/core/decimal';
import { parseCandidate, parseOffer } from '../../src/core/parse/parseOffer';
import { readAssumptions } from '../../src/core/value/assumptions';
import { valueOffer } from '../../src/core/value/valueOffer';
import { anyOffer, textOf } from '../core/value/anyOffer';

import assert from 'node:assert/strict';
import fc from 'fast-check';

/** What becomes of the valuation once it is read as JSON: decimals are numbers. */
type Read<T> = T extends Decimal ? number : T extends object ? { [Key in keyof T]: Read<T[Key]> } : T;

function written(offer: string, candidate = ''): string {
  const { fields } = parseOffer(offer);
  const valuation = valueOffer(fields, readAssumptions(parseCandidate(candidate).fields));
  return asJson(valuationJson('a.offer.yaml', fields, valuation));
}

function json(offer: string, candidate?: string): Read<ValuationJson> {
  return JSON.parse(written(offer, candidate)) as Read<ValuationJson>;
}

const parts = ['base-salary', 'bonus', 'sign-on', 'equity', 'retirement', 'insurance', 'time-off', 'flexibility', 'espp', 'development', 'perks']; // prettier-ignore

describe('a valuation as JSON', () => {
  it('has the worst ends of ranges, and asks where in them one would be', () => {
    const [range, worst] = ['150k to 170k/year', '150k/year'].map((salary) =>
      json(`company: A\ncurrency: USD\npay: { base-salary: ${salary}, bonus: 10% }\n`),
    );
    assert.deepEqual([range?.years, range?.total, range?.unknown], [worst?.years, worst?.total, worst?.unknown]);
    const asked = range?.questions.filter((each) => !worst?.questions.includes(each));
    assert.deepEqual(asked, [
      'Base salary: the offer says USD 150,000 to 170,000/year. Where in this range would I be?',
    ]);
  });

  it('has exactly the documented keys, in their order', () => {
    const valued = json(
      readFileSync('examples/tideline.offer.yaml', 'utf8'),
      readFileSync('examples/me.candidate.yaml', 'utf8'),
    );
    assert.deepEqual(Object.keys(valued), [
      'file',
      'company',
      'currency',
      'horizon',
      'years',
      'total',
      'unknown',
      'questions',
    ]);
    assert.equal(valued.years.length, valued.horizon);
    for (const year of valued.years) {
      assert.deepEqual(Object.keys(year), ['year', 'guaranteed', 'expected', 'components', 'kept-if-leaving']);
      assert.deepEqual(Object.keys(year.components), parts);
    }
    assert.deepEqual(Object.keys(valued.total), ['guaranteed', 'expected']);
    assert.ok(valued.unknown.includes('insurance.health.deductible'));
    assert.ok(valued.questions.includes('What is the deductible of the health plan?'));
  });

  it('is the offer of the documentation', () => {
    const [year] = json('company: Acme Robotics\ncurrency: EUR\npay: { base-salary: 112000, bonus: { target: 15%, payout: 80% }, sign-on: 20000 }').years; // prettier-ignore
    assert.equal(year!.guaranteed, 132_000);
    assert.equal(year!.components.bonus, 13_440);
    assert.equal(year!.expected, 145_440);
  });

  it('keeps every cent of amounts that a floating-point number cannot hold', () => {
    const text = written('company: A\ncurrency: USD\npay: { base-salary: 1000000000000, raise: 3.3% }', 'assumptions: { horizon: 40 years }'); // prettier-ignore
    const years = [...text.matchAll(/"base-salary": ([\d.]+)/g)].map((match) => match[1]!);
    const total = /"total": \{\s*"guaranteed": ([\d.]+)/.exec(text)![1]!;
    const cents = (amount: string) => BigInt(amount.replace(/^(\d+)(?:\.(\d{1,2}))?$/, (_, whole: string, part = '') => whole + String(part).padEnd(2, '0'))); // prettier-ignore
    assert.equal(
      years.map(cents).reduce((a, b) => a + b),
      cents(total),
    );
    assert.ok(Number(total) > 2 ** 46);
  });

  it('has the worst end of what is unknown but bounded, and no text that looks like a number', () => {
    const plan = 'insurance: { health: { premium: 100/month, deductible: unknown, out-of-pocket-max: 3000 } }';
    const { years } = json(`company: "5"\ncurrency: USD\n${plan}`, 'assumptions: { medical-spending: 9000 }');
    assert.equal(years[0]!.components.insurance, -4200);
    assert.equal(json('company: "5"\ncurrency: USD').company, '5');
  });

  it('has numbers with no more decimals than the currency', () => {
    fc.assert(
      fc.property(anyOffer, (any) => {
        const small = { ...any, salary: Math.min(any.salary, 10 ** 6) };
        const numbers = json(textOf(small)).years.flatMap(({ components, expected, guaranteed, ...year }) => [
          expected,
          guaranteed,
          year['kept-if-leaving'],
          ...Object.values(components),
        ]);
        const decimals = minorUnitDigits(any.currency);
        for (const number of numbers)
          assert.match(String(number), new RegExp(`^-?\\d+(\\.\\d{1,${Math.max(1, decimals)}})?$`));
        if (decimals === 0) for (const number of numbers) assert.ok(Number.isInteger(number));
      }),
      { numRuns: 40 },
    );
  });
});
