import assert from 'node:assert/strict';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import type { Component } from '../../../src/core/value/valuation';
import { valueOffer } from '../../../src/core/value/valueOffer';

/** A job since July 2024, compared with offers that begin in January 2027, two and a half years later. */
function valued(lines: string, status = 'current', from = '2027-01-01') {
  const offer = `company: A\ncurrency: USD\nstatus: ${status}\nstarts: 2024-07-01\n${lines}\n`;
  const assumptions = readAssumptions(parseCandidate('assumptions: { horizon: 3 years, raise: 10% }').fields);
  return valueOffer(parseOffer(offer).fields, assumptions, from);
}
const amounts = (lines: string, component: Component, status?: string) =>
  valued(lines, status).years.map((year) => year.components[component].toNumber());
const kept = (lines: string) => valued(lines).lines[1]!.kept.map((amount) => amount.toNumber());

describe('the job one has', () => {
  it('is valued from the day the offers begin, at the salary of today', () => {
    assert.equal(valued('').from, '2027-01-01');
    assert.deepEqual(amounts('pay: { base-salary: 100 }', 'base-salary'), [100, 110, 121]);
    assert.equal(valued('', 'written').from, '2024-07-01');
    assert.equal(valued('', 'current', '2020-01-01').from, '2024-07-01');
  });

  it('has only what still vests, on the schedule that runs', () => {
    const grant = (vesting: string) => `equity: [{ type: RSU, value: 4800, liquid: true, vesting: ${vesting} }]`;
    // 30 of 48 months are over: 18 are left.
    assert.deepEqual(amounts(grant('{ over: 4 years, every: month, cliff: 1 year }'), 'equity'), [1200, 600, 0]);
    assert.deepEqual(amounts(grant('{ yearly: [10%, 20%, 30%, 40%] }'), 'equity'), [1440, 1920, 0]);
    assert.deepEqual(amounts(grant('immediate'), 'equity'), [0, 0, 0]);
    // A refresher each year from month 12: those of months 12 and 24 go on, 36 and 48 come.
    const refresher = 'equity: [{ type: RSU, value: 1200, liquid: true, refresh: 1 year, vesting: { over: 1 year, every: year } }]'; // prettier-ignore
    assert.deepEqual(amounts(refresher, 'equity'), [1200, 1200, 1200]);
  });

  it('has been paid its sign-on bonus and relocation', () => {
    const pay = 'pay: { base-salary: none, sign-on: [{ amount: 5 }, { amount: 7, paid: 36 months }], relocation: { amount: 9, cash: true } }'; // prettier-ignore
    assert.deepEqual(amounts(pay, 'sign-on'), [7, 0, 0]);
    assert.deepEqual(valued(pay).years.map(({ keptIfLeaving }) => keptIfLeaving.toNumber()), [7, 7, 7]); // prettier-ignore
  });

  it('counts its whole service for vesting and for a sabbatical', () => {
    const plan = (vesting: string) => `pay: { base-salary: 1000, raise: none }\nretirement: { plan: other, contribution: 10%, vesting: ${vesting} }`; // prettier-ignore
    assert.deepEqual(kept(plan('{ cliff: 4 years }')), [0, 200, 300]);
    assert.deepEqual(kept(plan('{ graded: [0%, 0%, 0%, 50%, 100%] }')), [50, 200, 300]);
    const sabbatical = (after: string) => `pay: { base-salary: 2600, raise: none }\ntime-off: { vacation: unlimited, holidays: 10 days, sabbatical: { length: 1 week, after: ${after} } }`; // prettier-ignore
    assert.deepEqual(amounts(sabbatical('4 years'), 'time-off'), [0, 50, 0]);
    assert.deepEqual(amounts(sabbatical('2 years'), 'time-off'), [0, 0, 0]);
  });

  it('is under the limits of the years that are compared', () => {
    const plan = 'pay: { base-salary: 400000, raise: none }\nretirement: { plan: 401(k), contribution: 1% }';
    const [limit] = valued(plan).lines[1]!.basis.limits.filter(({ name }) => name === 'compensation');
    assert.deepEqual([limit!.year, limit!.standsFor], [2026, [2027, 2028, 2029]]);
  });

  it('costs on leaving what its clawbacks still take', () => {
    // Paid in July 2024, 48 months pro rata: 30 months are over in January 2027, 42 a year later.
    const pay = 'pay: { base-salary: none, sign-on: { amount: 4800, clawback: { within: 48 months, pro-rata: true } }, relocation: { amount: 4800, cash: true, clawback: 3 years } }'; // prettier-ignore
    assert.deepEqual(valued(pay).years.map(({ keptIfLeaving }) => keptIfLeaving.toNumber()), [-600, 0, 0]); // prettier-ignore
    assert.deepEqual(amounts(pay, 'sign-on'), [0, 0, 0]);
  });

  it('counts what it costs to keep the options that vested before, too', () => {
    const grant = 'equity: [{ type: ISO, shares: 4800, strike: 1, fair-market-value: 3, liquid: true, vesting: { over: 4 years } }]'; // prettier-ignore
    const [line] = valued(grant).lines;
    assert.deepEqual(
      line!.stake!.vestedExerciseCost!.map((cost) => cost.toNumber()),
      [4200, 4800, 4800],
    );
    assert.deepEqual(
      line!.expected.map((amount) => amount.toNumber()),
      [2400, 1200, 0],
    );
  });

  it('of which nobody knows since when it runs has no old money in it', () => {
    const lines = 'pay: { base-salary: 10, sign-on: 50 }\nequity: [{ type: RSU, value: 400, liquid: true, vesting: { over: 4 years } }]'; // prettier-ignore
    const offer = parseOffer(`company: A\ncurrency: USD\nstatus: current\n${lines}\n`).fields;
    const { years, unpriced } = valueOffer(offer, readAssumptions(undefined), '2027-01-01');
    assert.deepEqual(years.map(({ expected }) => expected.toNumber()), [10, 10, 10, 10]); // prettier-ignore
    assert.ok(unpriced.some(({ path, isCounted }) => path === 'starts' && isCounted !== true));
  });
});
