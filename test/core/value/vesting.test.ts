import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Decimal, sum, zero } from '../../../src/core/decimal';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { tranchesOf, type Tranche } from '../../../src/core/value/vesting';

function schedule(vesting: string, starts = '2027-01-04', granted = zero) {
  const { fields } = parseOffer(
    `currency: USD\nstarts: ${starts}\nequity: [{ type: RSU, value: 1, vesting: ${vesting} }]\n`,
  );
  return tranchesOf(fields.equity.items[0]!.vesting, granted, fields.starts);
}

const shown = (tranches: readonly Tranche[] | undefined) =>
  tranches?.map(({ month, share }) => `${month.toDecimalPlaces(4).toString()}: ${share.toDecimalPlaces(4).toString()}`);

describe('a vesting schedule', () => {
  it('runs in even months where it does not say how often', () => {
    const { value } = schedule('{ over: 1 year }');
    assert.equal(value?.length, 12);
    assert.deepEqual(shown(value)?.slice(0, 2), ['1: 0.0833', '2: 0.0833']);
  });

  it('ends with what uneven steps leave', () => {
    assert.deepEqual(shown(schedule('{ over: 4 years, every: 18 months }').value), [
      '18: 0.375',
      '36: 0.375',
      '48: 0.25',
    ]);
  });

  it('releases at the cliff what had accrued until then', () => {
    const { value } = schedule('{ over: 4 years, every: quarter, cliff: 1 year }');
    assert.deepEqual(shown(value)?.slice(0, 2), ['12: 0.25', '15: 0.0625']);
  });

  it('is not touched by a cliff before its first step', () => {
    assert.deepEqual(shown(schedule('{ over: 2 years, every: year, cliff: 6 months }').value), ['12: 0.5', '24: 0.5']);
  });

  it('gives all of it at a cliff after its end', () => {
    assert.deepEqual(shown(schedule('{ over: 1 year, cliff: 18 months }').value), ['18: 1']);
  });

  it('gives all of it at once when it is immediate', () => {
    assert.deepEqual(shown(schedule('immediate').value), ['0: 1']);
  });

  it('counts yearly shares at the end of each year, or in steps within it', () => {
    assert.deepEqual(shown(schedule('{ yearly: [10%, 90%] }').value), ['12: 0.1', '24: 0.9']);
    assert.deepEqual(shown(schedule('{ yearly: [10%, 90%], every: 6 months }').value), [
      '6: 0.05',
      '12: 0.05',
      '18: 0.45',
      '24: 0.45',
    ]);
  });

  it('starts later by a time', () => {
    assert.deepEqual(shown(schedule('{ yearly: [100%], start: 3 months }').value), ['15: 1']);
  });

  it('starts at a date, days included, so that a day after a year is in the next year', () => {
    assert.deepEqual(shown(schedule('{ yearly: [100%], start: 2027-01-04 }').value), ['12: 1']);
    assert.deepEqual(shown(schedule('{ yearly: [100%], start: 2027-01-05 }').value), ['12.0323: 1']);
    assert.deepEqual(shown(schedule('{ yearly: [100%], start: 2026-12-04 }').value), ['11: 1']);
  });

  it('counts whole months from the end of a month and from 29 February', () => {
    assert.deepEqual(shown(schedule('{ yearly: [100%], start: 2027-02-28 }', '2027-01-31').value), ['13: 1']);
    assert.deepEqual(shown(schedule('{ yearly: [100%], start: 2029-02-28 }', '2028-02-29').value), ['24: 1']);
  });

  it('of a repeated grant does not begin before the grant', () => {
    const { value } = schedule('{ yearly: [100%], start: 2027-02-04 }', '2027-01-04', new Decimal(24));
    assert.deepEqual(shown(value), ['36: 1']);
  });

  it('of days and weeks ends its year exactly at month 12', () => {
    for (const every of ['day', 'week']) {
      const { value } = schedule(`{ over: 2 years, every: ${every} }`);
      assert.equal(sum(value!.filter(({ month }) => month.lessThanOrEqualTo(12)).map(({ share }) => share)).toFixed(30), '0.500000000000000000000000000000'); // prettier-ignore
      // What vests more often than each month is gathered by the month.
      assert.equal(value!.length, 24);
    }
  });

  it('says which field it lacks', () => {
    const lacking = (vesting: string, starts?: string) => schedule(vesting, starts).missing?.path;
    assert.equal(lacking('unknown'), 'equity[0].vesting');
    assert.equal(lacking('{ over: unknown }'), 'equity[0].vesting.over');
    assert.equal(lacking('{ cliff: 1 year }'), 'equity[0].vesting.over');
    assert.equal(lacking('{ over: 4 years, every: 0.001 days }'), 'equity[0].vesting.every');
    assert.equal(lacking('{ yearly: [unknown, unknown] }'), 'equity[0].vesting.yearly[0]');
    assert.equal(lacking('{ over: 4 years, start: 2027-03-01 }', 'unknown'), 'starts');
  });

  it('is the usual one where a step or the start is not known, and has the longest cliff', () => {
    const months = (vesting: string) => schedule(vesting).value!.map(({ month, share }) => [month.toNumber(), share.toNumber()]); // prettier-ignore
    assert.deepEqual(months('{ over: 4 years, every: unknown }'), months('{ over: 4 years }'));
    assert.deepEqual(months('{ yearly: [50%, 50%], every: unknown }'), [[12, 0.5], [24, 0.5]]); // prettier-ignore
    assert.deepEqual(months('{ over: 4 years, start: unknown }'), months('{ over: 4 years }'));
    assert.deepEqual(months('{ over: 4 years, cliff: unknown }'), [[48, 1]]);
    assert.deepEqual(months('{ yearly: [50%, unknown, 20%] }'), [[12, 0.5], [24, 0], [36, 0.2]]); // prettier-ignore
  });

  it('sums to the grant, whatever it is', () => {
    const months = fc.integer({ min: 1, max: 480 });
    fc.assert(
      fc.property(months, months, months, (over, every, cliff) => {
        const { value } = schedule(`{ over: ${over} months, every: ${every} months, cliff: ${cliff} months }`);
        assert.equal(sum(value!.map(({ share }) => share)).toFixed(40), new Decimal(1).toFixed(40));
      }),
    );
  });
});
