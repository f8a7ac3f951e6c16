import assert from 'node:assert/strict';
import { offerOf, unpricedOf, valuationOf } from './valuationOf';

const three = 'assumptions: { horizon: 3 years }';
const valued = (bonus: string) =>
  valuationOf(offerOf(`pay: { base-salary: 100000, raise: none, bonus: ${bonus} }`), three);
const totals = (bonus: string) => [valued(bonus).total.expected.toNumber(), valued(bonus).total.guaranteed.toNumber()];
const ends = (bonus: string) => {
  const { range } = valued(bonus);
  return [range?.worst.total.expected.toNumber(), range?.best.total.expected.toNumber()];
};

describe('What limits a bonus', () => {
  it('changes nothing where it is as wide as can be', () => {
    const plain = totals('{ target: 10000, payout: 150% }');
    assert.deepEqual(plain, [345000, 300000]);
    for (const more of ['cap: none', 'first-year: 100%', 'for: 3 years', 'for: 40 years', 'cap: 150%'])
      assert.deepEqual(totals(`{ target: 10000, payout: 150%, ${more} }`), plain, more);
  });

  it('has bounds while it is not known, and never raises what is guaranteed', () => {
    assert.deepEqual(ends('{ target: 10000, payout: 150%, cap: unknown }'), [330000, 345000]);
    assert.deepEqual(ends('{ target: 10000, payout: 100%, first-year: unknown }'), [320000, 330000]);
    assert.deepEqual(ends('{ target: 10000, payout: 100%, for: unknown }'), [300000, 330000]);
    for (const name of ['cap', 'first-year', 'for']) {
      const bonus = `{ target: 10000, payout: 100%, guaranteed: 1 year, ${name}: unknown }`;
      assert.ok(unpricedOf(valued(bonus)).includes(`pay.bonus[0].${name}: unknown`), name);
      assert.ok(totals(bonus)[1]! <= 310000, name);
    }
  });

  it('is guaranteed for a time whatever is paid out, and not beyond', () => {
    assert.deepEqual(totals('{ target: 10000, payout: none, guaranteed: 2 years }'), [320000, 320000]);
    assert.deepEqual(totals('{ target: 10000, payout: unknown, guaranteed: 1 year }')[1], 310000);
    assert.deepEqual(totals('{ target: 10%, payout: 50%, guaranteed: 18 months }'), [322500, 315000]);
  });

  it('counts months of salary with the months that are paid', () => {
    const offer = offerOf(
      'pay: { base-salary: 5000/month, extra-months: 2, raise: none, bonus: { target: 1 month, payout: 100% } }',
    );
    assert.equal(valuationOf(offer, 'assumptions: { horizon: 1 year }').total.expected.toNumber(), 75000);
  });
});
