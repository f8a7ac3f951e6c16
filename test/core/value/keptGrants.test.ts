import assert from 'node:assert/strict';
import { Decimal } from '../../../src/core/decimal';
import type { Offer } from '../../../src/core/offer';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { type Assumptions, readAssumptions } from '../../../src/core/value/assumptions';
import { valueOffer } from '../../../src/core/value/valueOffer';

const grants = [
  '{ type: RSU, value: 40000 EUR, liquid: true, vesting: { over: 4 years, start: 2025-03-01 } }',
  '{ type: ISO, shares: 900, strike: 2, fair-market-value: 9 EUR, fully-diluted-shares: 90000, vesting: { over: 3 years } }',
  '{ type: phantom, value: 3000, liquid: false, vesting: { over: 2 years }, refresh: { every: 1 year } }',
];
const own = `company: A
currency: USD
status: current
starts: 2025-06-01
pay: { base-salary: 90000/year, hours: 40/week }
equity: [${grants.join(', ')}]
`;
const other =
  'company: B\ncurrency: EUR\nstatus: written\nstarts: 2026-02-01\npay: { base-salary: 1, hours: 20/week }\n';
const [mine, another] = [
  'currency: USD\nassumptions: { horizon: 4 years, exchange-rates: { EUR: 1.1 } }\n',
  'currency: CHF\nassumptions: { horizon: 3 years, raise: 1%, bonus-payout: 9%, retirement-deferral: 1%, medical-spending: 9, hsa-deferral: 9, tax-rate: 9%, espp-contribution: 9%, time-off-baseline: 1 day, holiday-baseline: 1 day, working-days: 211, parental-leave-use: 9%, birth-year: 1970, commute: { cost: 9/day, time: 1 hour/day }, equity: { growth: 7%, private-discount: 20%, dilution: 9% }, exchange-rates: { EUR: 2, USD: 3 }, cost-of-living: { Oslo: 9 } }\n',
].map((text) => readAssumptions(parseCandidate(text).fields));

/** An offer that nothing was valued of before. */
const anew = (() => {
  let count = 0;
  return (text: string) => parseOffer(`${text}# ${count++}\n`).fields;
})();

const equityOf = (offer: Offer, assumptions: Assumptions, from?: string) =>
  valueOffer(offer, assumptions, from)
    .lines.filter(({ component }) => component === 'equity')
    .map(({ expected, kept, payments, stake, basis }) => JSON.stringify([expected, kept, payments, stake, basis.assumptions])); // prettier-ignore

describe('A grant is valued anew', () => {
  for (const [status, otherStatus] of [
    ['current', 'written'],
    ['written', 'current'],
  ] as const)
    it(`when anything else of the ${status} offer that it rests on is another`, () => {
      const text = own.replace('current', status);
      const others = parseOffer(other.replace('written', otherStatus)).fields;
      const offer = anew(text);
      for (const from of ['2026-09-01', undefined]) {
        const before = equityOf(offer, mine!, from);
        assert.equal(before.length, grants.length);
        const changing = (Object.keys(offer) as (keyof Offer)[]).filter((key) => {
          if (key === 'equity') return false;
          equityOf(offer, mine!, from);
          const after = equityOf({ ...offer, [key]: others[key] }, mine!, from);
          assert.deepEqual(after, equityOf({ ...anew(text), [key]: others[key] }, mine!, from), key);
          return JSON.stringify(after) !== JSON.stringify(before);
        });
        assert.deepEqual(changing.sort(), ['currency', 'starts', 'status']);
      }
    });

  it('when an assumption that it rests on is another, or the day from which it counts', () => {
    const offer = anew(own);
    const before = equityOf(offer, mine!);
    const changing = (Object.keys(mine!) as (keyof Assumptions)[]).filter((key) => {
      const changed = { ...mine!, [key]: another![key] };
      equityOf(offer, mine!);
      const after = equityOf(offer, changed);
      assert.deepEqual(after, equityOf(anew(own), changed), key);
      return JSON.stringify(after) !== JSON.stringify(before);
    });
    const resting = ['dilution', 'equityGrowth', 'exchangeRates', 'horizon', 'privateDiscount'];
    assert.deepEqual(changing.sort(), resting);
    for (const from of ['2025-09-01', '2026-12-01'])
      assert.deepEqual(equityOf(offer, mine!, from), equityOf(anew(own), mine!, from));
  });

  it('and not when nothing is', () => {
    const offer = anew(own);
    const lines = (each: Offer) => valueOffer(each, mine!).lines.filter(({ component }) => component === 'equity');
    const raised = { ...offer, pay: { ...offer.pay, baseSalary: { ...offer.pay.baseSalary } } };
    lines(offer).forEach((line, i) => assert.equal(lines(raised)[i], line));
    assert.ok(lines(offer)[0]!.expected.some((amount) => amount.greaterThan(new Decimal(0))));
  });
});
