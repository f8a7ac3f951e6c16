import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { valueOffer } from '../../../src/core/value/valueOffer';
import { applyEdits } from '../../../src/core/text';
import { setField } from '../../../src/core/refactor/setField';
import { findField } from '../../../src/core/terms';
import { placeOf } from '../../../src/core/term';
import { amountsOf, offerOf, unpricedOf, valuationOf } from './valuationOf';

const years = (horizon: number, raise = '3%') => `assumptions: { horizon: ${horizon} years, raise: ${raise} }`;
const pay = (salary: string, more = '') => offerOf(`pay:\n  base-salary: ${salary}\n${more}`);

describe('A pay scale', () => {
  it('never lowers a year by a step that pays more', () => {
    const step = fc.record({ after: fc.integer({ min: 0, max: 70 }), more: fc.integer({ min: 0, max: 50_000 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 6 }), (steps, horizon) => {
        const inOrder = [...steps].sort((a, b) => a.after - b.after);
        let salary = 100_000;
        const written = inOrder.map(({ after, more }) => `{ after: ${after} months, value: ${(salary += more)} }`);
        const plain = valuationOf(pay('100000'), years(horizon));
        const scaled = valuationOf(pay(`{ value: 100000, steps: [${written.join(', ')}] }`), years(horizon));
        for (const [i, year] of scaled.years.entries()) {
          assert.ok(year.expected.greaterThanOrEqualTo(plain.years[i]!.expected));
          assert.ok(year.guaranteed.greaterThanOrEqualTo(plain.years[i]!.guaranteed));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the salary itself where no step has come, and has none that lacks its time or its amount', () => {
    const plain = amountsOf(valuationOf(pay('100000'), years(3)), 'base-salary');
    for (const steps of ['[{ after: 4 years, value: 200000 }]', '[{ after: unknown, value: 200000 }]', 'none'])
      assert.deepEqual(
        amountsOf(valuationOf(pay(`{ value: 100000, steps: ${steps} }`), years(3)), 'base-salary'),
        plain,
      );
    const open = valuationOf(pay('{ value: 100000, steps: [{ after: 1 year, value: unknown }] }'), years(3));
    assert.deepEqual(amountsOf(open, 'base-salary'), plain);
    assert.ok(unpricedOf(open).includes('pay.base-salary.steps[0].value: unknown'));
    const unknown = valuationOf(pay('{ value: 100000, steps: unknown }'), years(3));
    assert.ok(unpricedOf(unknown).includes('pay.base-salary.steps: unknown'));
    assert.deepEqual(unknown.total, valuationOf(pay('100000'), years(3)).total);
  });

  it('lies between its ends where a step is a range, and has bounds where one is not certain', () => {
    const { range, total } = valuationOf(
      pay('{ value: 100000, steps: [{ after: 1 year, value: 110000 to 120000 }] }'),
      years(2, '0%'),
    );
    assert.deepEqual(
      [range?.worst, range?.best].map((each) => each?.total.expected.toNumber()),
      [210000, 220000],
    );
    assert.equal(total.guaranteed.toNumber(), 210000);
  });

  it('is read in the currency and by the period of its own', () => {
    const inEuro = `${years(1, '0%').replace(' }', '')}, exchange-rates: { EUR: 2, USD: 1 } }\ncurrency: USD`;
    const salary = '{ value: 1000/month, steps: [{ after: 6 months, value: EUR 1000/month }] }';
    assert.deepEqual(amountsOf(valuationOf(pay(salary), inEuro), 'base-salary'), ['18000']);
  });

  it('counts from the first day in the job one has', () => {
    const text = pay('{ value: 50000, steps: [{ after: 5 years, value: 60000 }] }').replace('2026-01-01', '2022-01-01');
    const { fields } = parseOffer(`${text}status: current\n`);
    // After four years and a half the step comes in the middle of the first year that counts.
    const valued = valueOffer(fields, readAssumptions(parseCandidate(years(1, '0%')).fields), '2026-07-01');
    assert.deepEqual(amountsOf(valued, 'base-salary'), ['55000']);
  });
});

describe('Extra months', () => {
  it('add a twelfth of the salary each, and rise with it', () => {
    const amounts = (extra: string) =>
      amountsOf(valuationOf(pay('5000/month', `  extra-months: ${extra}\n`), years(2)), 'base-salary');
    assert.deepEqual(amounts('1'), ['65000', '66950']);
    assert.deepEqual(amounts('0.5'), ['62500', '64375']);
    assert.deepEqual(amounts('none'), ['60000', '61800']);
    // Nothing is added for what nobody knows, and it is asked.
    assert.deepEqual(amounts('unknown'), ['60000', '61800']);
    const open = valuationOf(pay('5000/month', '  extra-months: unknown\n'), years(2));
    assert.ok(unpricedOf(open).includes('pay.extra-months: unknown'));
  });

  it('are paid with the last month of a year, a second one with the sixth', () => {
    const valued = valuationOf(pay('5000/month', '  extra-months: 2\n  raise: none\n'), years(1));
    const payments = valued.lines[0]!.payments!.map(({ month, amount }) => [month, amount.toNumber()]);
    const expected = Array.from({ length: 12 }, (_, i) => [i, i === 5 || i === 11 ? 10000 : 5000]);
    assert.deepEqual(payments, expected);
  });
});

describe('A package', () => {
  it('equals the same offer written apart', () => {
    const any = fc.record({
      salary: fc.integer({ min: 12_000, max: 400_000 }),
      rate: fc.integer({ min: 0, max: 300 }).map((n) => n / 10),
      raise: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(any, ({ salary, rate, raise }) => {
        const retirement = `retirement: { contribution: ${rate}%, vesting: immediate }\n`;
        const value = (salary * (1000 + rate * 10)) / 1000;
        const more = `  raise: ${raise}%\n${retirement}`;
        const apart = valuationOf(pay(String(salary), more), years(3));
        const whole = valuationOf(pay(`{ value: ${value}, includes: [retirement] }`, more), years(3));
        assert.deepEqual(amountsOf(whole, 'base-salary'), amountsOf(apart, 'base-salary'));
        assert.deepEqual(whole.total, apart.total);
      }),
      { numRuns: 100 },
    );
  });

  it('is salary as a whole where the contribution in it is not known, which is listed', () => {
    const open = valuationOf(pay('{ value: 110000, includes: [retirement] }'), years(1));
    assert.deepEqual(amountsOf(open, 'base-salary'), ['110000']);
    assert.ok(unpricedOf(open).some((each) => each.startsWith('retirement')));
  });
});

describe('The further fields of the long form of a term', () => {
  const text = pay('{ value: 100000, steps: [{ after: 1 year, value: 110000, note: said }] }');

  it('have paths, places and states of their own', () => {
    const { fields } = parseOffer(text);
    assert.equal(placeOf(findField(fields, 'pay.base-salary')!).state, 'stated');
    const step = placeOf(findField(fields, 'pay.base-salary.steps[0].value')!);
    assert.equal(text.slice(step.span!.start, step.span!.end), '110000');
    assert.equal(placeOf(findField(parseOffer(pay('100000')).fields, 'pay.base-salary.steps')!).state, 'absent');
  });

  it('stay when the value is written anew', () => {
    const edit = setField(parseOffer(text), 'pay.base-salary', '105000');
    assert.equal(applyEdits(text, [edit!]), text.replace('100000', '105000'));
  });
});
