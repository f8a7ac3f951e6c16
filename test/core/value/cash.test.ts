import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../../support/seed';
import { amountsOf, offerOf, texts, unpricedOf, valuationOf } from './valuationOf';

const years = (n: number, more = '') => `assumptions: { horizon: ${n} years${more} }`;
const salary = (text: string, candidate = years(1)) =>
  amountsOf(valuationOf(offerOf(`pay: { base-salary: ${text}, hours: 40/week }`), candidate), 'base-salary');
const listed = (pay: string, candidate?: string) =>
  unpricedOf(valuationOf(offerOf(`pay: ${pay}`), candidate)).filter((each) => each.startsWith('pay'));

describe('a salary', () => {
  it('is counted by the year, whatever its period', () => {
    assert.deepEqual(salary('26/hour'), ['54080']);
    assert.deepEqual(salary('200/day'), ['52000']);
    assert.deepEqual(salary('1000/week'), ['52000']);
    assert.deepEqual(salary('2000/biweekly'), ['52000']);
    assert.deepEqual(salary('2000/fortnight'), ['52000']);
    assert.deepEqual(salary('2250/semimonthly'), ['54000']);
    assert.deepEqual(salary('4500/month'), ['54000']);
    assert.deepEqual(salary('13500/quarter'), ['54000']);
    assert.deepEqual(salary('54k'), ['54000']);
  });

  it('by the payday comes to the same as its sum by the year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e7 }),
        fc.constantFrom(['biweekly', 26], ['fortnight', 26], ['semimonthly', 24] as const),
        (cents, [period, times]) => {
          // prettier-ignore
          const written = (sum: number) => (sum / 100).toFixed(2);
          assert.deepEqual(salary(`${written(cents)}/${period}`), salary(`${written(cents * times)}/year`));
        },
      ),
    );
  });

  it('may be 0 or very large', () => {
    assert.deepEqual(salary('0'), ['0']);
    assert.deepEqual(salary('none'), ['0']);
    assert.deepEqual(salary('1000000000000', years(2, ', raise: 2.5%')), ['1000000000000', '1025000000000']);
  });

  it('covers one year or forty', () => {
    assert.equal(salary('100', years(1)).length, 1);
    const all = salary('100000', years(40, ', raise: 3%'));
    assert.equal(all.length, 40);
    assert.equal(all[39], '316702.7');
  });

  it('of an hour needs the hours', () => {
    assert.deepEqual(listed('{ base-salary: 26/hour }'), ['pay.base-salary: unknown', 'pay.hours: unknown']);
  });

  it('in another currency needs its exchange rate', () => {
    assert.deepEqual(listed('{ base-salary: EUR 100 }'), ['pay.base-salary: no-rate']);
    const candidate = 'currency: USD\nassumptions: { horizon: 1 year, exchange-rates: { EUR: 1.1 } }';
    const valuation = valuationOf(offerOf('pay: { base-salary: EUR 100 }'), candidate);
    assert.deepEqual(amountsOf(valuation, 'base-salary'), ['110']);
    assert.deepEqual(valuation.lines[0]!.basis.assumptions.map(({ path }) => path), ['assumptions.exchange-rates.EUR', 'assumptions.raise']); // prettier-ignore
  });

  it('grows for sure where a raise is promised, likely where it is assumed, not where there is none', () => {
    const line = (raise: string) => valuationOf(offerOf(`pay: { base-salary: 100${raise} }`), years(2, ', raise: 10%')).lines[0]!; // prettier-ignore
    const both = (raise: string) => [texts(line(raise).expected), texts(line(raise).guaranteed)];
    assert.deepEqual(both(', raise: 5%'), [
      ['100', '105'],
      ['100', '105'],
    ]);
    assert.deepEqual(both(''), [
      ['100', '110'],
      ['100', '100'],
    ]);
    assert.deepEqual(both(', raise: none'), [
      ['100', '100'],
      ['100', '100'],
    ]);
    assert.deepEqual(both(', raise: unknown'), [
      ['100', '110'],
      ['100', '100'],
    ]);
    assert.deepEqual(listed('{ base-salary: 100, raise: unknown }'), ['pay.raise: unknown']);
  });

  it('says what it rests on', () => {
    const { basis } = valuationOf(offerOf('pay: { base-salary: 20/hour, hours: 8/day }')).lines[0]!;
    assert.deepEqual(basis.inputs, ['pay.base-salary', 'pay.hours']);
    assert.deepEqual(basis.assumptions.map(({ path, origin }) => `${path} ${origin}`), ['assumptions.working-days default', 'assumptions.raise default']); // prettier-ignore
  });

  it('that cannot be read is listed', () => {
    assert.deepEqual(listed('{ base-salary: lots }'), ['pay.base-salary: unknown']);
    assert.deepEqual(listed('unknown'), ['pay: unknown']);
  });
});

describe('a bonus', () => {
  const bonus = (text: string) =>
    valuationOf(offerOf(`pay: { base-salary: 100000, ${text} }`), years(2, ', raise: 10%'));
  const guaranteed = (text: string) =>
    texts(bonus(text).lines.find(({ component }) => component === 'bonus')!.guaranteed);

  it('is guaranteed only where the letter guarantees it, and on the guaranteed salary', () => {
    assert.deepEqual(guaranteed('bonus: 10%'), ['0', '0']);
    assert.deepEqual(guaranteed('bonus: { target: 10%, guaranteed: true }'), ['10000', '10000']);
    assert.deepEqual(guaranteed('bonus: { target: 5000, guaranteed: true }'), ['5000', '5000']);
  });

  it('of which the guarantee is not known counts as expected, and the guarantee is listed', () => {
    assert.deepEqual(guaranteed('bonus: { target: 10%, guaranteed: unknown }'), ['0', '0']);
    assert.deepEqual(listed('{ base-salary: 1, bonus: { target: 10%, guaranteed: unknown } }'), [
      'pay.bonus[0].guaranteed: unknown',
    ]);
  });

  it('names the assumed payout where the offer states none, and only there', () => {
    const assumed = (pay: string) =>
      bonus(pay).lines.flatMap(({ component, basis }) => (component === 'bonus' ? basis.assumptions.map(({ path }) => path) : [])); // prettier-ignore
    assert.deepEqual(assumed('bonus: 10%'), ['assumptions.bonus-payout']);
    assert.deepEqual(assumed('commission: 20000'), ['assumptions.bonus-payout']);
    assert.deepEqual(assumed('bonus: { target: 10%, payout: 100% }'), []);
    assert.deepEqual(assumed('bonus: { target: 10%, payout: none }'), []);
    assert.deepEqual(assumed('bonus: { target: 10%, guaranteed: true }'), []);
  });

  it('adds up with further bonuses and commission', () => {
    assert.deepEqual(amountsOf(bonus('bonus: [10%, 1000], commission: { target: 20000, payout: 70% }'), 'bonus'), [
      '25000',
      '26000',
    ]);
  });

  it('says what it lacks', () => {
    assert.deepEqual(listed('{ base-salary: 1, bonus: unknown, commission: unknown }'), [
      'pay.bonus: unknown',
      'pay.commission: unknown',
    ]);
    assert.deepEqual(listed('{ base-salary: 1, bonus: { target: 1%, payout: unknown } }'), [
      'pay.bonus[0].payout: unknown',
    ]);
    assert.deepEqual(listed('{ base-salary: unknown, bonus: 10% }'), [
      'pay.base-salary: unknown',
      'pay.bonus[0].target: no-salary',
    ]);
    assert.deepEqual(listed('{ base-salary: 1, bonus: none, commission: none }'), []);
  });
});

describe('a sign-on bonus', () => {
  const signOn = (text: string, n = 3) =>
    valuationOf(offerOf(`pay: { base-salary: none, sign-on: ${text} }`), years(n));
  const kept = (text: string) => signOn(text).years.map(({ keptIfLeaving }) => keptIfLeaving.toString());

  it('at month 12 is paid in year 2', () => {
    assert.deepEqual(amountsOf(signOn('{ amount: 900, paid: 12 months }'), 'sign-on'), ['0', '900', '0']);
    assert.deepEqual(amountsOf(signOn('{ amount: 900, paid: 11 months }'), 'sign-on'), ['900', '0', '0']);
    assert.deepEqual(amountsOf(signOn('{ amount: 900, paid: 364 days }'), 'sign-on'), ['900', '0', '0']);
    assert.deepEqual(amountsOf(signOn('{ amount: 900, paid: 365 days }'), 'sign-on'), ['0', '900', '0']);
  });

  it('is kept less what must be paid back, in full or pro rata', () => {
    assert.deepEqual(kept('900'), ['900', '900', '900']);
    assert.deepEqual(kept('{ amount: 900, clawback: 18 months }'), ['0', '900', '900']);
    assert.deepEqual(kept('{ amount: 900, clawback: { within: 18 months, pro-rata: true } }'), ['600', '900', '900']);
    assert.deepEqual(kept('{ amount: 900, clawback: 12 months }'), ['900', '900', '900']);
    assert.deepEqual(kept('{ amount: 900, paid: 12 months, clawback: { within: 2 years, pro-rata: true } }'), [
      '0',
      '450',
      '900',
    ]);
    assert.deepEqual(kept('{ amount: 900, clawback: none }'), ['900', '900', '900']);
  });

  it('lists a clawback of which too little is known', () => {
    for (const [clawback, path] of [
      ['unknown', ''],
      ['{ within: unknown }', '.within'],
      ['{ within: 1 year, pro-rata: unknown }', '.pro-rata'],
    ])
      assert.deepEqual(listed(`{ base-salary: 1, sign-on: { amount: 1, clawback: ${clawback} } }`), [
        `pay.sign-on[0].clawback${path}: unknown`,
      ]);
  });

  it('of unknown time or amount is listed', () => {
    assert.deepEqual(listed('{ base-salary: 1, sign-on: unknown }'), ['pay.sign-on: unknown']);
    assert.deepEqual(listed('{ base-salary: 1, sign-on: { amount: 5, paid: unknown } }'), [
      'pay.sign-on[0].paid: unknown',
    ]);
    assert.deepEqual(listed('{ base-salary: 1, sign-on: [{ amount: unknown }, 5] }'), [
      'pay.sign-on[0].amount: unknown',
    ]);
  });
});

describe('relocation', () => {
  const relocation = (text: string) =>
    valuationOf(offerOf(`pay: { base-salary: none, relocation: ${text} }`), years(3));

  it('that is paid out counts once, for sure, and is kept less what must be paid back', () => {
    const valuation = relocation('{ amount: 9000, cash: true, clawback: { within: 18 months, pro-rata: true } }');
    assert.deepEqual(amountsOf(valuation, 'sign-on'), ['9000', '0', '0']);
    assert.equal(valuation.total.guaranteed.toString(), '9000');
    // After 12 of 18 months a third is left to repay.
    assert.deepEqual(texts(valuation.years.map(({ keptIfLeaving }) => keptIfLeaving)), ['6000', '9000', '9000']);
  });

  it('that is reimbursed is shown and never counted', () => {
    for (const cash of ['false', 'none']) {
      const valuation = relocation(`{ amount: unknown, cash: ${cash} }`);
      assert.deepEqual(amountsOf(valuation, 'sign-on'), ['0', '0', '0']);
      assert.ok(valuation.lines.some(({ path }) => path === 'pay.relocation'));
      assert.deepEqual(listed(`{ base-salary: 1, relocation: { amount: unknown, cash: ${cash} } }`), []);
    }
  });

  it('that is reimbursed is paid back by who leaves within the clawback', () => {
    const kept = (clawback: string) => texts(relocation(`{ amount: 9000, cash: false, clawback: ${clawback} }`).years.map(({ keptIfLeaving }) => keptIfLeaving)); // prettier-ignore
    // Of 18 months pro rata 6 are left after year 1.
    assert.deepEqual(kept('{ within: 18 months, pro-rata: true }'), ['-3000', '0', '0']);
    assert.deepEqual(kept('{ within: 24 months, pro-rata: false }'), ['-9000', '0', '0']);
    assert.deepEqual(kept('none'), ['0', '0', '0']);
    const unknown = relocation('{ amount: 9000, cash: false, clawback: unknown }').range;
    assert.deepEqual(
      [unknown?.worst, unknown?.best].map((end) => end?.years[2]!.keptIfLeaving.toNumber()),
      [-9000, 0],
    );
    const open = relocation('{ amount: unknown, cash: false, clawback: { within: 18 months } }');
    assert.ok(open.unpriced.some(({ path }) => path === 'pay.relocation.amount'));
  });

  it('says what it lacks', () => {
    const lacking = (text: string) => listed(`{ base-salary: 1, relocation: ${text} }`);
    assert.deepEqual(lacking('unknown'), ['pay.relocation: unknown']);
    assert.deepEqual(lacking('none'), []);
    assert.deepEqual(lacking('5000'), ['pay.relocation.cash: unknown']);
    assert.deepEqual(lacking('{ amount: 5000, cash: unknown }'), ['pay.relocation.cash: unknown']);
    assert.deepEqual(lacking('{ amount: unknown, cash: true }'), ['pay.relocation.amount: unknown']);
    assert.deepEqual(lacking('{ amount: 5, cash: true, clawback: unknown }'), ['pay.relocation.clawback: unknown']);
  });
});
