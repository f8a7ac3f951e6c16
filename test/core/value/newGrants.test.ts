import assert from 'node:assert/strict';
import { offerOf, unpricedOf, valuationOf } from './valuationOf';

const year = 'assumptions: { horizon: 1 year, equity: { private-discount: 50% } }';
const of = (grant: string) =>
  valuationOf(offerOf(`pay: { base-salary: 100000, raise: none }\nequity: [${grant}]`), year);
const expected = (grant: string) => of(grant).total.expected.toNumber();

describe('A grant of performance shares', () => {
  const psu = (payout: string) => `{ type: PSU, value: 10000, liquid: true, vesting: immediate${payout} }`;

  it('counts in full where nothing is said of the payout, and as far as it is paid out', () => {
    assert.equal(expected(psu('')), 110000);
    assert.equal(expected(psu(', payout: 60%')), 106000);
    assert.equal(expected(psu(', payout: 150%')), 115000);
    assert.equal(expected(psu(', payout: none')), 100000);
  });

  it('lies between nothing and all of it while the payout is not known', () => {
    const { range, total } = of(psu(', payout: unknown'));
    assert.deepEqual(
      [range?.worst, range?.best].map((each) => each?.total.expected.toNumber()),
      [100000, 110000],
    );
    assert.equal(total.guaranteed.toNumber(), 100000);
  });
});

describe('A grant that waits for a sale of the company', () => {
  const rsu = (more: string) => `{ type: RSU, value: 10000, vesting: immediate${more} }`;

  it('counts as one that cannot be sold, whatever else the letter says', () => {
    for (const liquid of ['', ', liquid: true', ', liquid: false', ', liquid: unknown'])
      assert.equal(expected(rsu(`${liquid}, condition: liquidity-event`)), 105000, liquid);
    assert.equal(expected(rsu(', liquid: true, condition: none')), 110000);
  });

  it('is at worst one where nobody knows, and this is listed', () => {
    const open = of(rsu(', liquid: true, condition: unknown'));
    assert.equal(open.total.expected.toNumber(), 105000);
    assert.ok(unpricedOf(open).includes('equity[0].condition: unknown'));
  });

  it('is never paid out as cash', () => {
    const { lines } = of(rsu(', liquid: true, condition: liquidity-event'));
    const equity = lines.find(({ component }) => component === 'equity');
    assert.ok(equity?.payments?.every(({ isCash }) => !isCash));
  });
});
