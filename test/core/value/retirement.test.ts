import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Decimal } from '../../../src/core/decimal';
import { employerMatchOf } from '../../../src/core/value/components/match';
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
    const match = (deferred: number) => employerMatchOf(new Decimal(deferred), new Decimal(100_000), tiers).toNumber();
    assert.deepEqual([0, 2000, 3000, 4000, 5000, 9000].map(match), [0, 2000, 3000, 3500, 4000, 4000]);
  });

  it('counts nothing of a tier that ends below the one before', () => {
    assert.equal(
      employerMatchOf(new Decimal(9000), new Decimal(100_000), [tier('1', '0.05'), tier('1', '0.03')]).toNumber(),
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
    const own = line.basis.limits.filter(({ name }) => name === 'deferral');
    assert.deepEqual(
      own.map(({ amount, currency, year, standsFor, source }) => [amount, currency, year, standsFor, source]),
      [[24_500, 'USD', 2026, [2027], 'IRS Notice 2025-67']],
    );
  });

  it('count the further deferral of people from 50, by the age at the end of the year', () => {
    const offer = offerOf(
      'pay: { base-salary: 400000 }\nretirement: { plan: 401(k), match: { rate: 10%, up-to: 100% } }',
    );
    const born = (more: string) => retirement(offer, years(1, `, retirement-deferral: 10%${more}`));
    assert.deepEqual(born(''), ['2450']);
    assert.deepEqual([1977, 1976, 1967, 1966, 1963, 1962].map((year) => born(`, birth-year: ${year}`)[0]), ['2450', '3250', '3250', '3575', '3575', '3250']); // prettier-ignore
    const [line] = valuationOf(offer, years(1, ', birth-year: 1970')).lines.slice(-1);
    assert.ok(line!.basis.assumptions.some(({ path }) => path === 'assumptions.birth-year'));
    assert.ok(line!.basis.limits.some(({ name }) => name === 'catchUpFrom50'));
    const ofLimit = offer.replace('match: { rate: 10%, up-to: 100% }', 'match-of-limit: 50%');
    assert.deepEqual(retirement(ofLimit, years(1, ', retirement-deferral: 10%, birth-year: 1970')), ['12250']);
  });

  it('hold for a plan of unknown kind in the United States, and for a share of the limit itself', () => {
    const offer = (location: string, fields: string) => offerOf(`location: ${location}\npay: { base-salary: 400000 }\nretirement: { ${fields} }`); // prettier-ignore
    const rich = years(1, ', retirement-deferral: 50%');
    assert.deepEqual(retirement(offer('Reno, US', 'match: { rate: 100%, up-to: 10% }'), rich), ['24500']);
    assert.deepEqual(retirement(offer('Berlin, DE', 'match: { rate: 100%, up-to: 10% }'), rich), ['40000']);
    assert.deepEqual(retirement(offer('Berlin, DE', 'match-of-limit: 50%'), rich), ['12250']);
    assert.ok(listed(offer('Reno, US', 'contribution: 1%')).includes('retirement.plan: unknown'));
  });

  it('leave no more than the pay of the year to be put in', () => {
    const offer = plan('profit-sharing: 100%', '20000').replace('plan: other', 'plan: 401(k)');
    assert.deepEqual(retirement(offer, years(1, ', retirement-deferral: 10%')), ['18000']);
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

  it('counts profit sharing and pension as expected, each kept as it vests', () => {
    const offer = plan('profit-sharing: 5%, vesting: { cliff: 2 years }, pension: { accrual: 1.5%, vesting: { cliff: 3 years } }'); // prettier-ignore
    const lines = valuationOf(offer, years(3)).lines.filter(({ component }) => component === 'retirement');
    assert.deepEqual(lines.map((line) => [texts(line.expected), texts(line.guaranteed), texts(line.kept)]), [
      [['5000', '5000', '5000'], ['0', '0', '0'], ['0', '10000', '15000']],
      [['1500', '1500', '1500'], ['0', '0', '0'], ['0', '0', '4500']],
    ]); // prettier-ignore
  });

  it('lists what is open about profit sharing and pension', () => {
    assert.deepEqual(listed(plan('profit-sharing: unknown, pension: none')), ['retirement.profit-sharing: unknown']);
    assert.deepEqual(listed(plan('pension: unknown')), ['retirement.pension: unknown']);
    assert.deepEqual(listed(plan('pension: { accrual: unknown }')), ['retirement.pension.accrual: unknown']);
    assert.deepEqual(listed(plan('pension: { accrual: 1%, vesting: unknown }')), ['retirement.pension.vesting: unknown']); // prettier-ignore
    assert.deepEqual(listed(plan('pension: 1%, profit-sharing: 1%', 'unknown')), ['retirement.profit-sharing: no-salary', 'retirement.pension.accrual: no-salary']); // prettier-ignore
  });
});

describe('the limit of annual additions', () => {
  const all = (fields: string, salary = '400000') => {
    const offer = plan(fields, salary).replace('plan: other', 'plan: 401(k)');
    const { lines } = valuationOf(offer, years(1, ', retirement-deferral: 10%'));
    return lines.filter(({ component }) => component === 'retirement').map(({ expected: [amount] }) => amount!.toString()); // prettier-ignore
  };

  it('cuts profit sharing first, then the match, and the nonelective contribution last', () => {
    // 72,000 less the own 24,500 leaves 47,500; pay counts up to 360,000.
    const match = (rate: number) => `match: { rate: ${rate}%, up-to: 10% }, contribution: 5%, profit-sharing: 10%`;
    assert.deepEqual(all(match(40)), ['9800', '18000', '19700']);
    assert.deepEqual(all(match(140)), ['29500', '18000', '0']);
    assert.deepEqual(all(match(300)), ['29500', '18000', '0']);
  });

  it('leaves what is guaranteed alone when a higher raise is assumed', () => {
    // 20% of 360,000 and more are cut to 72,000 less what one puts in oneself, which grows with the salary.
    const offer = plan('match: { rate: 100%, up-to: 6% }, contribution: 20%', '350000').replace('plan: other', 'plan: 401(k)'); // prettier-ignore
    const guaranteed = (raise: number) => valuationOf(offer, years(4, `, raise: ${raise}%`)).total.guaranteed;
    for (const raise of [1, 5, 10, 40]) assert.equal(guaranteed(raise).toString(), guaranteed(0).toString());
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 6 }),
        fc.nat({ max: 60 }),
        fc.nat({ max: 100 }),
        (salary, rate, raise) => {
          const rich = plan(`match: { rate: 100%, up-to: 9% }, contribution: ${rate}%`, `${salary}`).replace('plan: other', 'plan: 401(k)'); // prettier-ignore
          const [flat, raised] = [0, raise].map((each) => valuationOf(rich, years(3, `, raise: ${each}%, retirement-deferral: 12%`))); // prettier-ignore
          assert.ok(raised!.total.guaranteed.greaterThanOrEqualTo(flat!.total.guaranteed));
          for (const year of raised!.years) assert.ok(year.expected.greaterThanOrEqualTo(year.guaranteed));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('holds whatever the offer and the candidate put in', () => {
    const rate = fc.integer({ min: 0, max: 300 });
    const salaries = fc.integer({ min: 0, max: 10 ** 6 });
    fc.assert(
      fc.property(rate, rate, rate, rate, salaries, (match, contribution, profit, deferral, salary) => {
        const fields = `match: { rate: ${match}%, up-to: 100% }, contribution: ${contribution}%, profit-sharing: ${profit}%`;
        const offer = plan(fields, `${salary}`).replace('plan: other', 'plan: 401(k)');
        const { years: [year] } = valuationOf(offer, years(1, `, retirement-deferral: ${deferral}%`)); // prettier-ignore
        const own = Math.min(24_500, (salary * deferral) / 100);
        assert.ok(year!.components.retirement.plus(own).lessThanOrEqualTo(72_000));
        assert.ok(year!.guaranteed.lessThanOrEqualTo(year!.expected));
      }),
    );
  });
});
