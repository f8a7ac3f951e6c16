import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Decimal, one, sum } from '../../../src/core/decimal';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { cashByMonth } from '../../../src/core/value/cashByMonth';
import type { Valuation } from '../../../src/core/value/valuation';
import { convertValuation, valueOffer } from '../../../src/core/value/valueOffer';
import { anyOffer, textOf } from './anyOffer';
import { offerOf, valuationOf } from './valuationOf';

const cash = (lines: string, horizon = 2) =>
  cashByMonth(valuationOf(offerOf(lines), `assumptions: { horizon: ${horizon} years }`));
/** The months with something in them: their number and amount. */
const paid = (lines: string, horizon = 2) =>
  cash(lines, horizon).flatMap(({ month, amount }) => (amount.isZero() ? [] : [[month, amount.toNumber()]]));

function sumsToYears(valuation: Valuation): void {
  for (const line of valuation.lines)
    for (const [year, amount] of line.expected.entries()) {
      const own = line.payments?.filter(({ month }) => Math.floor(month / 12) === year);
      if (own !== undefined) assert.equal(sum(own.map((each) => each.amount)).toString(), amount.toString(), line.path);
    }
}

describe('the cash of each month', () => {
  it('is a twelfth of the salary, with the rest of the cents spread', () => {
    const months = cash('pay: { base-salary: 100000 }', 1).map(({ amount }) => amount.toNumber());
    assert.deepEqual(new Set(months), new Set([8333.33, 8333.34]));
    assert.equal(months.length, 12);
  });

  it('is more from the first review on', () => {
    const months = cash('pay: { base-salary: 120000, raise: 5%, first-review: 3 months }').map(({ amount }) => amount.toNumber()); // prettier-ignore
    assert.deepEqual(months, [...Array<number>(3).fill(10_000), ...Array<number>(12).fill(10_500), ...Array<number>(9).fill(11_025)]); // prettier-ignore
  });

  it('has a bonus at the end of its year, commission by the month, payments in their month', () => {
    assert.deepEqual(paid('pay: { base-salary: none, bonus: { target: 500 } }'), [[11, 500], [23, 500]]); // prettier-ignore
    assert.equal(paid('pay: { base-salary: none, commission: { target: 1200 } }', 1).length, 12);
    const signOn = 'sign-on: [{ amount: 5, paid: 0 months }, { amount: 7, paid: 12 months }], relocation: { amount: 9, cash: true }'; // prettier-ignore
    assert.deepEqual(paid(`pay: { base-salary: none, ${signOn} }`), [[0, 14], [12, 7]]); // prettier-ignore
    assert.deepEqual(paid('pay: { base-salary: 1000 }\nespp: { discount: 20%, purchase-every: 6 months }').filter(([, amount]) => amount! > 90), [[5, 95.83], [11, 95.83], [17, 95.83], [23, 95.83]]); // prettier-ignore
  });

  it('has shares in the month at whose end they vest, and marks what a cliff releases', () => {
    const grant = (more: string) => `pay: { base-salary: none }\nequity: [{ type: RSU, value: 2400, vesting: { over: 2 years, every: month, cliff: 1 year }, ${more} }]`; // prettier-ignore
    const months = cash(grant('liquid: true'));
    assert.deepEqual(months.map(({ amount }) => amount.toNumber()), [...Array<number>(11).fill(0), 1200, ...Array<number>(12).fill(100)]); // prettier-ignore
    assert.deepEqual(months.flatMap(({ month, parts }) => (parts.some(({ isCliff }) => isCliff) ? [month] : [])), [11]); // prettier-ignore
    assert.deepEqual([months[11]!.from, months[12]!.from], ['2026-12-01', '2027-01-01']);
    assert.deepEqual(paid(grant('liquid: false')), []);
  });

  it('begins each month on the day of the first, or on its last day', () => {
    const days = (starts: string) =>
      cashByMonth(valuationOf(`company: A\ncurrency: USD\nstarts: ${starts}`)).map(({ from }) => from!);
    assert.deepEqual(days('2028-02-29').slice(0, 2), ['2028-02-29', '2028-03-29']);
    assert.equal(days('2028-02-29')[12], '2029-02-28');
    assert.deepEqual(days('2027-01-31').slice(0, 3), ['2027-01-31', '2027-02-28', '2027-03-31']);
  });

  it('sums to the year for every part of any offer, in another currency too', () => {
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 1, max: 12 }), (any, horizon) => {
        const valuation = valueOffer(parseOffer(textOf(any)).fields, { ...readAssumptions(undefined), horizon });
        sumsToYears(valuation);
        const rates = new Map([[valuation.currency, new Decimal('1.0837')], ['CHF', one]]); // prettier-ignore
        sumsToYears(convertValuation(valuation, 'CHF', rates)!);
      }),
      { numRuns: 60 },
    );
  });
});
