import assert from 'node:assert/strict';
import { amountsOf, offerOf, unpricedOf, valuationOf } from './valuationOf';

const offer = (leave: string, salary = '50000') =>
  offerOf(`pay: { base-salary: ${salary} }\ntime-off: { vacation: 10 days, holidays: 10 days, ${leave} }`);
const candidate = (more = '') => `assumptions: { horizon: 3 years, raise: 10%, working-days: 250${more} }`;
const timeOff = (leave: string, more?: string) => amountsOf(valuationOf(offer(leave), candidate(more)), 'time-off');
const listed = (leave: string, salary?: string) =>
  unpricedOf(valuationOf(offer(leave, salary), candidate())).filter((each) => each.startsWith('time-off'));

describe('parental leave', () => {
  it('counts its paid working days as far as they are likely to be used', () => {
    // 8 weeks are 40 days of 200, 220 and 242.
    const use = ', parental-leave-use: 25%';
    assert.deepEqual(timeOff('parental-leave: 8 weeks', use), ['2000', '2200', '2420']);
    assert.deepEqual(timeOff('parental-leave: { length: 8 weeks, pay: 50% }', use), ['1000', '1100', '1210']);
    assert.deepEqual(timeOff('parental-leave: { length: 8 weeks, pay: none }', use), ['0', '0', '0']);
    assert.deepEqual(timeOff('parental-leave: 8 weeks'), ['0', '0', '0']);
    assert.deepEqual(timeOff('parental-leave: none', use), ['0', '0', '0']);
  });

  it('is expected and never guaranteed', () => {
    const valuation = valuationOf(offer('parental-leave: 8 weeks'), candidate(', parental-leave-use: 25%'));
    assert.equal(valuation.total.guaranteed.toString(), '150000');
  });

  it('says what it lacks', () => {
    assert.deepEqual(listed('parental-leave: unknown'), ['time-off.parental-leave: unknown']);
    assert.deepEqual(listed('parental-leave: { length: unknown }'), ['time-off.parental-leave.length: unknown']);
    assert.deepEqual(listed('parental-leave: { length: 8 weeks, pay: unknown }'), ['time-off.parental-leave.pay: unknown']); // prettier-ignore
    assert.ok(listed('parental-leave: 8 weeks', 'unknown').includes('time-off.parental-leave: no-salary'));
  });
});

describe('a sabbatical', () => {
  it('counts once, in the year in which its service is reached', () => {
    const sabbatical = (after: string) => timeOff(`sabbatical: { length: 4 weeks, after: ${after} }`);
    assert.deepEqual(sabbatical('none'), ['4000', '0', '0']);
    assert.deepEqual(sabbatical('11 months'), ['4000', '0', '0']);
    assert.deepEqual(sabbatical('1 year'), ['0', '4400', '0']);
    assert.deepEqual(sabbatical('30 months'), ['0', '0', '4840']);
    assert.deepEqual(sabbatical('3 years'), ['0', '0', '0']);
  });

  it('says what it lacks', () => {
    assert.deepEqual(listed('sabbatical: unknown'), ['time-off.sabbatical: unknown']);
    assert.deepEqual(listed('sabbatical: 4 weeks'), ['time-off.sabbatical.after: unknown']);
    assert.deepEqual(listed('sabbatical: { length: unknown, after: 1 year }'), ['time-off.sabbatical.length: unknown']);
    assert.ok(listed('sabbatical: { length: 4 weeks, after: 1 year }', 'unknown').includes('time-off.sabbatical: no-salary')); // prettier-ignore
  });
});
