import assert from 'node:assert/strict';
import { Decimal } from '../../../src/core/decimal';
import { matchOf } from '../../../src/core/value/components/match';
import { amountsOf, offerOf, texts, unpricedOf, valuationOf } from './valuationOf';

const plan = (fields: string, salary = '100000') =>
  offerOf(`pay: { base-salary: ${salary} }\nretirement: { plan: other, ${fields} }`);
const years = (n: number, more = '') => `currency: USD\nassumptions: { horizon: ${n} years, raise: 0%${more} }`;
const tier = (rate: string, upTo: string) => ({ rate: new Decimal(rate), upTo: new Decimal(upTo) });
const retirement = (offer: string, candidate = years(1)) => amountsOf(valuationOf(offer, candidate), 'retirement');
const listed = (offer: string) => unpricedOf(valuationOf(offer)).filter((each) => each.startsWith('retirement'));

describe('a match', () => {
  it('goes unclaimed as far as too little is put in', () => {
    const tiers = [tier('1', '0.03'), tier('0.5', '0.05')];
    const match = (deferred: number) => matchOf(new Decimal(deferred), new Decimal(100_000), tiers).toNumber();
    assert.deepEqual([0, 2000, 3000, 4000, 5000, 9000].map(match), [0, 2000, 3000, 3500, 4000, 4000]);
  });

  it('counts nothing of a tier that ends below the one before', () => {
    assert.equal(
      matchOf(new Decimal(9000), new Decimal(100_000), [tier('1', '0.05'), tier('1', '0.03')]).toNumber(),
      5000,
    );
  });

  it('is limited where the letter says so, and not where it says there is no limit', () => {
    assert.deepEqual(retirement(plan('match: { rate: 100%, up-to: 6% }, match-limit: 1000')), ['1000']);
    assert.deepEqual(retirement(plan('match: { rate: 100%, up-to: 6% }, match-limit: none')), ['6000']);
    assert.deepEqual(listed(plan('match: { rate: 100%, up-to: 6% }, match-limit: unknown')), [
      'retirement.match-limit: unknown',
    ]);
  });

  it('that is not known is listed, and one that is none is 0', () => {
    assert.deepEqual(listed(plan('match: unknown')), ['retirement.match: unknown']);
    assert.deepEqual(listed(plan('match: { rate: unknown, up-to: 3% }')), ['retirement.match[0].rate: unknown']);
    assert.deepEqual(listed(plan('match: none')), []);
    assert.deepEqual(retirement(plan('match: none')), ['0']);
  });

  it('needs the base salary, and says so', () => {
    const offer = offerOf(
      'pay: { base-salary: unknown }\nretirement: { match: { rate: 100%, up-to: 3% }, contribution: 2% }',
    );
    assert.deepEqual(listed(offer), ['retirement.match: no-salary', 'retirement.contribution: no-salary']);
  });

  it('of a United States plan in another currency needs its exchange rate', () => {
    const offer = offerOf(
      'pay: { base-salary: 100000 }\nretirement: { plan: 401(k), match: { rate: 100%, up-to: 3% } }',
    ).replace('USD', 'EUR');
    assert.deepEqual(listed(offer), ['retirement.plan: no-rate']);
    assert.deepEqual(
      retirement(offer, 'currency: EUR\nassumptions: { horizon: 1 year, exchange-rates: { USD: 0.9 } }'),
      ['3000'],
    );
  });
});

describe('a nonelective contribution', () => {
  it('is guaranteed as far as it is vested when it is made', () => {
    const guaranteed = (vesting: string) =>
      texts(valuationOf(plan(`contribution: 3%, vesting: ${vesting}`), years(4)).lines.find(({ component }) => component === 'retirement')!.guaranteed); // prettier-ignore
    assert.deepEqual(guaranteed('immediate'), ['3000', '3000', '3000', '3000']);
    assert.deepEqual(guaranteed('{ cliff: 2 years }'), ['0', '0', '3000', '3000']);
    assert.deepEqual(guaranteed('{ graded: [0%, 50%, 100%] }'), ['0', '1500', '3000', '3000']);
  });

  it('rests for its guarantee on the salary without raises that nobody promised', () => {
    const valuation = valuationOf(plan('contribution: 10%'), 'assumptions: { horizon: 2 years, raise: 10% }');
    const line = valuation.lines.find(({ component }) => component === 'retirement')!;
    assert.deepEqual(
      [texts(line.expected), texts(line.guaranteed)],
      [
        ['10000', '11000'],
        ['10000', '10000'],
      ],
    );
  });
});

describe('vesting of employer money', () => {
  const kept = (vesting: string) =>
    texts(valuationOf(plan(`contribution: 1%, vesting: ${vesting}`), years(4)).lines.find(({ component }) => component === 'retirement')!.kept); // prettier-ignore

  it('is all or nothing at a cliff, and by completed years where it is graded', () => {
    assert.deepEqual(kept('{ cliff: 3 years }'), ['0', '0', '3000', '4000']);
    assert.deepEqual(kept('{ cliff: 30 months }'), ['0', '0', '3000', '4000']);
    assert.deepEqual(kept('{ graded: [0%, 20%, 40%] }'), ['200', '800', '1200', '1600']);
    assert.deepEqual(kept('immediate'), ['1000', '2000', '3000', '4000']);
  });

  it('that is not known counts as not vested, and is listed', () => {
    for (const [vesting, path] of [
      ['unknown', ''],
      ['{ cliff: unknown }', '.cliff'],
      ['{ graded: [0%, unknown] }', '.graded[1]'],
    ]) {
      assert.deepEqual(kept(vesting!), ['0', '0', '0', '0']);
      assert.deepEqual(listed(plan(`contribution: 1%, vesting: ${vesting}`)), [`retirement.vesting${path}: unknown`]);
    }
  });
});

describe('the statutory limits', () => {
  it('say in the basis of the match for which year they stand in', () => {
    const offer = offerOf('pay: { base-salary: 1 }\nretirement: { plan: 401(k), match: { rate: 100%, up-to: 3% } }');
    const line = valuationOf(offer, years(2)).lines.find(({ component }) => component === 'retirement')!;
    assert.equal(line.basis.formula.args['limits'], '2026, 2026 (for 2027)');
  });

  it('are asked for where the plan is not known', () => {
    assert.deepEqual(listed(plan('match: { rate: 100%, up-to: 3% }').replace('plan: other', 'plan: unknown')), [
      'retirement.plan: unknown',
    ]);
  });
});

describe('retirement', () => {
  it('that the file does not mention is listed, one that is none is not', () => {
    assert.deepEqual(listed(offerOf('pay: { base-salary: 1 }')), ['retirement: unknown']);
    assert.deepEqual(listed(offerOf('pay: { base-salary: 1 }\nretirement: none')), []);
  });

  it('lists profit sharing and pensions as not yet priced', () => {
    assert.deepEqual(listed(plan('profit-sharing: 5%, pension: 1.5%')), [
      'retirement.profit-sharing: not-yet',
      'retirement.pension: not-yet',
    ]);
    assert.deepEqual(listed(plan('profit-sharing: unknown, pension: none')), ['retirement.profit-sharing: unknown']);
  });
});
