import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import type { Valuation } from '../../../src/core/value/valuation';
import { valueOffer } from '../../../src/core/value/valueOffer';
import { offerOf, valuationOf } from './valuationOf';

const candidate = 'assumptions: { horizon: 4 years, medical-spending: 4000, equity: { private-discount: 60% } }';
const health = (terms: string) => offerOf(`insurance: { health: { premium: 100/month, ${terms} } }`);
const ends = ({ range }: Valuation, amountOf: (valuation: Valuation) => { toNumber(): number }) =>
  range && [range.worst, range.best].map((end) => amountOf(end).toNumber());
const insurance = (offer: string) => ends(valuationOf(offer, candidate), ({ years }) => years[0]!.components.insurance);

describe('a term that is unknown but has bounds', () => {
  it('leaves a health plan between no deductible and the out-of-pocket maximum', () => {
    // Premiums of 1,200; out-of-pocket costs from 20% x 4,000 = 800 to the maximum.
    assert.deepEqual(insurance(health('deductible: unknown, coinsurance: 20%, out-of-pocket-max: 3000')), [-4200, -2000]); // prettier-ignore
    // No more is paid than care costs.
    assert.deepEqual(insurance(health('deductible: unknown, coinsurance: 20%, out-of-pocket-max: 9000')), [-5200, -2000]); // prettier-ignore
  });

  it('may be several terms of a plan at once', () => {
    assert.deepEqual(insurance(health('hsa: none')), [-5200, -1200]);
    assert.deepEqual(insurance(health('deductible: 500, out-of-pocket-max: unknown')), [-5200, -1700]);
    assert.deepEqual(insurance(health('deductible: 500, coinsurance: unknown, out-of-pocket-max: 2000')), [-3200, -1700]); // prettier-ignore
  });

  it('keeps what care costs in the range of a plan whose premium is unknown', () => {
    const offer = health('deductible: unknown, coinsurance: 20%, out-of-pocket-max: 9000').replace('100/month', 'unknown'); // prettier-ignore
    const { range } = valuationOf(offer, candidate);
    assert.ok(range?.worst.unpriced.some(({ path }) => path === 'insurance.health.premium'));
    assert.deepEqual(insurance(offer), [-4000, -800]);
  });

  it('may decide what is paid, guaranteed or kept', () => {
    const totals = (lines: string) => {
      const valuation = valuationOf(offerOf(lines), candidate);
      return [
        ends(valuation, ({ total }) => total.expected),
        ends(valuation, ({ total }) => total.guaranteed),
        ends(valuation, ({ years }) => years[0]!.keptIfLeaving),
      ];
    };
    const same = (amount: number) => [amount, amount];
    assert.deepEqual(totals('pay: { relocation: { amount: 9000 } }'), [[0, 9000], [0, 9000], [0, 9000]]); // prettier-ignore
    assert.deepEqual(totals('pay: { bonus: { target: 500, guaranteed: unknown } }'), [same(2000), [0, 2000], same(500)]); // prettier-ignore
    assert.deepEqual(totals('pay: { sign-on: { amount: 600, clawback: unknown } }'), [same(600), same(600), [0, 600]]);
    assert.deepEqual(totals('pay: { sign-on: { amount: 600, clawback: { within: 24 months, pro-rata: unknown } } }'), [same(600), same(600), [0, 300]]); // prettier-ignore
    assert.deepEqual(totals('equity: [{ type: RSU, value: 4000, vesting: { over: 4 years } }]'), [[1600, 4000], same(0), [400, 1000]]); // prettier-ignore
  });

  it('is, for the vesting of a 401(k), bounded by the slowest the law allows', () => {
    const plan = (name: string) => `pay: { base-salary: 100000 }\nretirement: { plan: ${name}, contribution: 1%, vesting: unknown }`; // prettier-ignore
    const kept = (name: string) => {
      const { range } = valuationOf(offerOf(plan(name)), 'assumptions: { horizon: 6 years }');
      return range?.worst.years.map((year, i) => year.keptIfLeaving.minus(100_000 * (i + 1)).toNumber());
    };
    assert.deepEqual(kept('401(k)'), [0, 0, 1200, 2400, 4000, 6000]);
    assert.deepEqual(kept('other'), [0, 0, 0, 0, 0, 0]);
  });

  it('does not hide another unknown behind its worst end', () => {
    const sum = (lines: string) => valuationOf(offerOf(lines), candidate).range!.open.map(({ path, reason }) => `${path}: ${reason}`).filter((each) => each.startsWith('pay.relocation')); // prettier-ignore
    assert.deepEqual(sum('pay: { relocation: { amount: unknown, cash: unknown } }'), ['pay.relocation.amount: unknown']); // prettier-ignore
    assert.deepEqual(sum('pay: { relocation: { amount: GBP 5000 } }'), ['pay.relocation.amount: no-rate']);
  });

  it('lists every term that was closed, not only the first', () => {
    const listed = valuationOf(health('hsa: none'), candidate).unpriced.map(({ path }) => path).filter((path) => path.startsWith('insurance.health.')); // prettier-ignore
    assert.deepEqual(listed.sort(), ['coinsurance', 'deductible', 'out-of-pocket-max'].map((name) => `insurance.health.${name}`)); // prettier-ignore
  });

  it('may be one step of a graded vesting, or the cliff of a 401(k), which the law bounds', () => {
    const kept = (lines: string, end: 'worst' | 'best') => valuationOf(offerOf(`pay: { base-salary: 100000 }\nretirement: { ${lines} }`), candidate).range![end].years.map((year, i) => year.keptIfLeaving.minus(100_000 * (i + 1)).toNumber()); // prettier-ignore
    const graded = 'plan: other, contribution: 1%, vesting: { graded: [0%, unknown, 100%] }';
    assert.deepEqual([kept(graded, 'worst')[0], kept(graded, 'best')[0]], [0, 1000]);
    assert.deepEqual(kept('plan: 401(k), contribution: 1%, vesting: { cliff: unknown }', 'worst'), [0, 0, 3000, 4000]);
  });

  it('is in a range that has everything it can be', () => {
    const money = fc.integer({ min: 0, max: 9000 });
    const percent = fc.integer({ min: 0, max: 100 }).map((n) => `${n}%`);
    const yesNo = fc.boolean();
    const terms = fc.record({
      deductible: money,
      coinsurance: percent,
      maximum: money,
      liquid: yesNo,
      cash: yesNo,
      sure: yesNo,
      limit: money,
      within: fc.integer({ min: 0, max: 60 }),
      vested: fc.integer({ min: 0, max: 6 }),
      hidden: fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 9 }),
    });
    const assumptions = readAssumptions(parseCandidate(candidate).fields);
    fc.assert(
      fc.property(terms, ({ hidden, ...known }) => {
        // The maximum counts what is paid below the deductible too, so it is never less.
        const stated = { ...known, maximum: Math.max(known.maximum, known.deductible) };
        const text = (hide: readonly number[]) => {
          const term = (i: number, value: unknown) => (hide.includes(i) ? 'unknown' : String(value));
          return offerOf(`pay:
  base-salary: 50000
  bonus: { target: 10%, guaranteed: ${term(5, stated.sure)} }
  sign-on: { amount: 700, clawback: { within: ${term(7, `${stated.within} months`)} } }
  relocation: { amount: 900, cash: ${term(4, stated.cash)} }
equity: [{ type: RSU, value: 4000, liquid: ${term(3, stated.liquid)}, vesting: { over: 4 years } }]
insurance: { health: { premium: 10, deductible: ${term(0, stated.deductible)}, coinsurance: ${term(1, stated.coinsurance)}, out-of-pocket-max: ${term(2, stated.maximum)} } }
retirement: { plan: other, match: { rate: 100%, up-to: 5% }, contribution: 2%, match-limit: ${term(6, stated.limit)}, vesting: { cliff: ${term(8, `${stated.vested} years`)} } }`);
        };
        const value = (hide: readonly number[]) => valueOffer(parseOffer(text(hide)).fields, assumptions);
        const [full, open] = [value([]), value(hidden)];
        const { worst, best } = open.range ?? { worst: open, best: open };
        for (const [i, year] of full.years.entries())
          for (const name of ['expected', 'guaranteed', 'keptIfLeaving'] as const) {
            const [low, high] = [worst.years[i]![name], best.years[i]![name]];
            assert.ok(low.lessThanOrEqualTo(year[name]) && year[name].lessThanOrEqualTo(high), `${name} ${low.toString()} ${year[name].toString()} ${high.toString()}\n${text(hidden)}`); // prettier-ignore
          }
      }),
      { numRuns: 200 },
    );
  });
});
