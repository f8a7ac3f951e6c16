import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../../support/seed';
import { formatMessage } from '../../../src/core/finding';
import { amountsOf, offerOf, texts, unpricedOf, valuationOf } from './valuationOf';

const candidate = (more = '') => `currency: USD\nassumptions: { horizon: 1 year, working-days: 250${more} }`;
const pay = 'pay: { base-salary: 50000 }\n';
const listed = (lines: string, start: string, file = candidate()) =>
  unpricedOf(valuationOf(offerOf(lines), file)).filter((each) => each.startsWith(start));

describe('health insurance', () => {
  const plan = (fields: string) => offerOf(`insurance: { health: { ${fields} } }`);
  const full = 'premium: 100, deductible: 1000, coinsurance: 20%, out-of-pocket-max: 3000';
  const cost = (spending: number, fields = full) =>
    amountsOf(valuationOf(plan(fields), candidate(`, medical-spending: ${spending}`)), 'insurance')[0];

  it('costs premiums and the own share of care, up to the maximum', () => {
    assert.deepEqual([0, 600, 1000, 2000, 11000, 90000].map((spending) => cost(spending)), ['-1200', '-1800', '-2200', '-2400', '-4200', '-4200']); // prettier-ignore
  });

  it('shows what a year without care and the worst year come to', () => {
    const { atSpending } = valuationOf(plan(`${full}, hsa: 500`), candidate(', medical-spending: 600')).lines[0]!;
    assert.deepEqual(texts([atSpending!.none, atSpending!.worst!]), ['-700', '-3700']);
  });

  it('knows the worst year also of a plan that pays all above its deductible, and of no plan without an end', () => {
    const worst = (fields: string) => valuationOf(plan(fields)).lines[0]!.atSpending!.worst?.toString();
    assert.equal(worst('premium: 100, deductible: 1500, coinsurance: none, out-of-pocket-max: 4000'), '-2700');
    assert.equal(worst('premium: 100, deductible: 1500, coinsurance: none, out-of-pocket-max: none'), '-2700');
    assert.equal(worst('premium: 100, deductible: 1500, coinsurance: 20%, out-of-pocket-max: none'), undefined);
    assert.equal(worst('premium: 100, deductible: 1500, coinsurance: 20%, out-of-pocket-max: unknown'), undefined);
  });

  it('needs to know of the plan only what the assumed care touches', () => {
    const lacking = (spending: number, fields: string) =>
      unpricedOf(valuationOf(plan(fields), candidate(`, medical-spending: ${spending}`))).filter((each) =>
        each.startsWith('insurance'),
      );
    assert.deepEqual(lacking(0, 'premium: 100'), []);
    assert.deepEqual(lacking(600, 'premium: 100, out-of-pocket-max: 3000'), [
      'insurance.health.deductible: unknown',
      'insurance.health.coinsurance: unknown',
    ]);
    assert.deepEqual(lacking(600, 'premium: 100, deductible: 1000, out-of-pocket-max: 3000'), []);
    assert.deepEqual(lacking(1600, 'premium: 100, deductible: 1000, out-of-pocket-max: 3000'), [
      'insurance.health.coinsurance: unknown',
    ]);
    assert.deepEqual(lacking(1600, 'premium: unknown, deductible: unknown'), ['insurance.health.premium: unknown', 'insurance.health.deductible: unknown', 'insurance.health.out-of-pocket-max: unknown', 'insurance.health.coinsurance: unknown']); // prettier-ignore
  });

  it('is valued without a candidate file too', () => {
    assert.equal(amountsOf(valuationOf(plan('premium: 100')), 'insurance')[0], '-1200');
  });

  it('in another currency than the assumed care needs its rate, and the plan is what is listed', () => {
    const offer = plan(full).replace('USD', 'EUR');
    const file = candidate(', medical-spending: 600');
    assert.deepEqual(unpricedOf(valuationOf(offer, file)).filter((each) => each.startsWith('insurance')), ['insurance.health: no-rate']); // prettier-ignore
  });

  it('that nobody mentions is listed, and one that is none is not', () => {
    assert.deepEqual(listed('', 'insurance'), ['insurance.health: unknown']);
    assert.deepEqual(listed('insurance: none', 'insurance'), []);
    assert.deepEqual(listed('insurance: unknown', 'insurance'), ['insurance: unknown']);
  });

  it('adds the premiums of other cover', () => {
    const offer = offerOf(
      'insurance: { health: none, dental: 10, vision: { premium: 5 }, life: { coverage: 1000 }, disability: none }',
    );
    const valuation = valuationOf(offer, candidate());
    assert.equal(amountsOf(valuation, 'insurance')[0], '-180');
    assert.equal(valuation.lines.length, 2);
  });
});

describe('time off', () => {
  const timeOff = (fields: string, more = '') =>
    amountsOf(valuationOf(offerOf(`${pay}time-off: ${fields}`), candidate(more)), 'time-off')[0];

  it('is priced beyond the baseline, in working days', () => {
    assert.equal(timeOff('{ vacation: 25 days, holidays: 10 days }'), '3000');
    assert.equal(timeOff('{ vacation: 5 weeks, holidays: 10 days }'), '3000');
    assert.equal(timeOff('{ vacation: 20 days, personal: 5 days, holidays: 10 days }'), '3000');
    assert.equal(timeOff('{ vacation: 1.2 months, holidays: 10 days }'), '3000');
  });

  it('in hours is counted by the hours of a day, and by 8 of them where nobody knows', () => {
    const inHours = (pay: string, leave: string) => {
      const { lines, unpriced } = valuationOf(offerOf(`pay: { base-salary: 50000${pay} }\ntime-off: { vacation: ${leave}, holidays: 10 days }`), candidate()); // prettier-ignore
      const found = lines.find(({ path }) => path === 'time-off.vacation')!;
      return [found.expected[0]!.toString(), formatMessage(found.basis.formula), unpriced.some(({ path }) => path === 'pay.hours')]; // prettier-ignore
    };
    const formula = '(days - baseline) x salary of the year / working days';
    assert.deepEqual(inHours(', hours: 40/week', '200 hours'), ['3000', `${formula}; a day has 8 hours`, false]);
    assert.deepEqual(inHours(', hours: 37.5/week', '187.5 hours'), ['3000', `${formula}; a day has 7.5 hours`, false]);
    assert.deepEqual(inHours(', hours: 6/day', '150 hours'), ['3000', `${formula}; a day has 6 hours`, false]);
    const assumed = `${formula}; a day has 8 hours, as the offer does not state its hours`;
    assert.deepEqual(inHours('', '200 hours'), ['3000', assumed, false]);
    assert.deepEqual(inHours(', hours: unknown', '200 hours'), ['3000', assumed, true]);
  });

  it('counts against the offer below the baseline, also where there is none at all', () => {
    assert.equal(timeOff('{ vacation: 5 days, holidays: 8 days }'), '-1400');
    assert.equal(timeOff('none'), '-4000');
    assert.equal(timeOff('{ vacation: none, holidays: none }'), '-4000');
  });

  it('without a number counts as the baseline and says so', () => {
    const valuation = valuationOf(offerOf(`${pay}time-off: { vacation: unlimited, holidays: 10 days }`), candidate());
    assert.equal(amountsOf(valuation, 'time-off')[0], '0');
    assert.ok(valuation.lines.some(({ path }) => path === 'time-off.vacation'));
  });

  it('never comes to -0', () => {
    const offer = offerOf('pay: { base-salary: 0 }\ntime-off: { vacation: 5 days, holidays: 5 days }');
    for (const line of valuationOf(offer).lines) assert.ok(line.expected.every((amount) => !amount.isNegative()));
  });

  it('says what it lacks', () => {
    assert.deepEqual(listed(pay, 'time-off'), ['time-off.vacation: unknown', 'time-off.holidays: unknown']);
    assert.deepEqual(listed(`${pay}time-off: { vacation: 9 days, personal: unknown, holidays: none }`, 'time-off'), [
      'time-off.personal: unknown',
    ]);
    assert.deepEqual(listed('time-off: { vacation: 9 days, holidays: none }', 'time-off'), [
      'time-off.vacation: no-salary',
      'time-off.holidays: no-salary',
    ]);
    assert.deepEqual(listed('time-off: unknown', 'time-off'), ['time-off: unknown']);
  });

  it('takes the default for a year of no working days', () => {
    const offer = offerOf(`${pay}time-off: { vacation: 23 days, holidays: 10 days }`);
    assert.equal(
      amountsOf(valuationOf(offer, 'assumptions: { horizon: 1 year, working-days: 0 }'), 'time-off')[0],
      '2500',
    );
  });
});

describe('budgets, perks and the rest', () => {
  it('count their yearly amount times the expected use', () => {
    const valuation = valuationOf(
      offerOf(
        'flexibility: { home-office: 50/month }\ndevelopment: { budget: 1000, tuition: 500, use: 40% }\nperks: [{ name: A, value: 8/day, use: 25% }, { name: A, value: 100 }]',
      ),
      candidate(),
    );
    assert.equal(amountsOf(valuation, 'flexibility')[0], '600');
    assert.equal(amountsOf(valuation, 'development')[0], '600');
    assert.equal(amountsOf(valuation, 'perks')[0], '600');
    assert.equal(valuation.total.guaranteed.toString(), '0');
  });

  it('that are a share of the salary rise with it, and come to that share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.nat(1000),
        fc.integer({ min: 1, max: 4 }),
        (salary, promille, horizon) => {
          // prettier-ignore
          const years = `assumptions: { horizon: ${horizon} years, raise: 4% }`;
          const share = `${promille / 10}%`;
          const parts = (pay: number) => {
            const offer = offerOf(`pay: { base-salary: ${pay}, sign-on: ${share} }\ninsurance: { dental: ${share} }\nperks: [{ name: A, value: ${share} }]`); // prettier-ignore
            const valued = valuationOf(offer, years);
            return { valued, of: (component: 'sign-on' | 'insurance' | 'perks') => valued.years.map(({ components }) => components[component]) }; // prettier-ignore
          };
          const [now, more] = [parts(salary), parts(salary + 1000)];
          const [signOn] = now.of('sign-on');
          assert.equal(signOn?.toString(), now.of('perks')[0]?.toString());
          assert.ok(now.of('sign-on').slice(1).every((each) => each.isZero())); // prettier-ignore
          assert.deepEqual(texts(now.of('insurance')), texts(now.of('perks').map((each) => each.negated().plus(0))));
          for (const [i, perk] of now.of('perks').entries()) assert.ok(more.of('perks')[i]!.greaterThanOrEqualTo(perk));
        },
      ),
    );
  });

  it('that are a share of a salary that nobody knows are listed', () => {
    const lines = 'pay: { sign-on: 10% }\ninsurance: { health: { premium: 8% }, dental: 1% }\nperks: [{ name: A, value: 2% }]'; // prettier-ignore
    assert.deepEqual(listed(lines, 'perks'), ['perks[0].value: no-salary']);
    assert.deepEqual(listed(lines, 'pay.sign-on'), ['pay.sign-on[0].amount: no-salary']);
    assert.ok(listed(lines, 'insurance').includes('insurance.dental.premium: no-salary'));
    assert.ok(listed(lines, 'insurance').includes('insurance.health.premium: no-salary'));
  });

  it('count what is paid one time once, whatever the horizon', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 12 }), fc.nat(100), (amount, horizon, use) => {
        const offer = offerOf(`perks: [{ name: A, value: ${amount} once, use: ${use}% }]`);
        const { total } = valuationOf(offer, `assumptions: { horizon: ${horizon} years }`);
        const yearly = offerOf(`perks: [{ name: A, value: ${amount}, use: ${use}% }]`);
        assert.equal(total.expected.toString(), valuationOf(yearly, 'assumptions: { horizon: 1 year }').total.expected.toString()); // prettier-ignore
      }),
    );
  });

  it('say what is unknown', () => {
    assert.deepEqual(listed('development: { budget: unknown, tuition: 5, use: unknown }', 'development'), [
      'development.budget: unknown',
      'development.use: unknown',
    ]);
    assert.deepEqual(listed('perks: [{ name: A, value: unknown }, { name: B }]', 'perks'), ['perks[0].value: unknown']);
    assert.deepEqual(listed('perks: unknown\ndevelopment: unknown\nflexibility: unknown', ''), [
      ...listed('', ''),
      'flexibility: unknown',
      'development: unknown',
      'perks: unknown',
    ]);
  });
});
