import assert from 'node:assert/strict';
import fc from 'fast-check';
import { amountsOf, offerOf, unpricedOf, valuationOf } from './valuationOf';

const year = 'assumptions: { horizon: 1 year }';
const pay = (premiums: string, more = 'hours: 40/week') =>
  valuationOf(offerOf(`pay: { base-salary: 80000, raise: none, ${more}, premiums: ${premiums} }`), year);
const without = valuationOf(offerOf('pay: { base-salary: 80000, raise: none, hours: 40/week }'), year);

describe('A premium', () => {
  it('of 0% changes nothing, whatever its hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.boolean(), (hours, sure) => {
        const valued = pay(`[{ name: Nights, rate: 0%, hours: ${hours}/week, guaranteed: ${sure} }]`);
        assert.deepEqual(valued.total, without.total);
      }),
    );
  });

  it('adds nothing and is listed where its rate or its hours are not known', () => {
    for (const [premiums, path] of [
      ['unknown', 'pay.premiums'],
      ['[{ name: Nights, rate: unknown, hours: 8/week }]', 'pay.premiums[0].rate'],
      ['[{ name: Nights, rate: 15% }]', 'pay.premiums[0].hours'],
      ['[{ name: On call, rate: 5/hour, hours: unknown }]', 'pay.premiums[0].hours'],
    ] as const) {
      const valued = pay(premiums);
      assert.deepEqual(valued.total, without.total, premiums);
      assert.ok(unpricedOf(valued).includes(`${path}: unknown`), `${premiums}: ${unpricedOf(valued).join()}`);
    }
    const noContract = pay('[{ name: Nights, rate: 15%, hours: 8/week }]', 'first-review: 1 year');
    assert.ok(unpricedOf(noContract).includes('pay.hours: unknown'));
  });

  it('is guaranteed only where the letter says so', () => {
    const nights = (more: string) => pay(`{ name: Nights, rate: 1000/year${more} }`).total;
    assert.equal(nights('').guaranteed.toNumber(), 80000);
    assert.equal(nights(', guaranteed: unknown').guaranteed.toNumber(), 80000);
    assert.equal(nights(', guaranteed: true').guaranteed.toNumber(), 81000);
    for (const more of ['', ', guaranteed: unknown', ', guaranteed: true'])
      assert.equal(nights(more).expected.toNumber(), 81000);
  });

  it('is in another currency what the rate makes of it', () => {
    const offer = offerOf(
      'pay: { base-salary: 80000, raise: none, premiums: { name: x, rate: EUR 5/hour, hours: 1/week } }',
    );
    const rates = 'currency: USD\nassumptions: { horizon: 1 year, exchange-rates: { EUR: 2 } }';
    assert.deepEqual(amountsOf(valuationOf(offer, rates), 'bonus'), ['520']);
  });
});
