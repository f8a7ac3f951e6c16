import assert from 'node:assert/strict';
import { offerOf, texts, unpricedOf, valuationOf } from './valuationOf';

const years = (more: string) => `currency: USD\nassumptions: { horizon: 1 year, tax-rate: 25%, ${more} }`;
const afterTax = (lines: string, more = 'raise: 0%') =>
  valuationOf(offerOf(lines), years(more)).years[0]!.afterTax!.toNumber();
const salary = 'pay: { base-salary: 100000 }';

describe('the estimate after tax', () => {
  it('is not there without a tax rate', () => {
    const { tax, years: valued, total } = valuationOf(offerOf(salary));
    assert.deepEqual([tax, valued[0]!.afterTax, total.afterTax], [undefined, undefined, undefined]);
  });

  it('taxes pay, shares and priced days, and nothing else', () => {
    assert.equal(afterTax(salary), 75_000);
    assert.equal(afterTax('pay: { base-salary: 100000, sign-on: 8000, bonus: 10% }'), 88_500);
    assert.equal(afterTax(`${salary}\nequity: [{ type: RSU, value: 4000, liquid: true, vesting: immediate }]`), 78_000);
    // 26 days are a tenth of a year.
    assert.equal(afterTax(`${salary}\ntime-off: { vacation: 36 days, holidays: 10 days }`), 82_500);
    for (const free of [
      'perks: [{ name: Meals, value: 100 }]',
      'development: { budget: 100 }',
      'flexibility: { home-office: 100 }',
      'retirement: { plan: other, contribution: 0.1% }',
    ])
      assert.equal(afterTax(`${salary}\n${free}`), 75_100, free);
  });

  it('leaves what is put into a United States plan untaxed, up to the limit and without the catch-up', () => {
    const plan = `${salary}\nretirement: { plan: 401(k) }`;
    assert.equal(afterTax(plan, 'retirement-deferral: 10%'), 77_500);
    assert.equal(afterTax(plan, 'retirement-deferral: 50%'), 75_000 + 24_500 / 4);
    assert.equal(afterTax(plan, 'retirement-deferral: 50%, birth-year: 1960'), 75_000 + 24_500 / 4);
    assert.equal(afterTax(plan.replace('401(k)', 'occupational'), 'retirement-deferral: 10%'), 75_000);
  });

  it('taxes all pay where there is no plan to put it into, or none of which the kind is known', () => {
    const us = `location: Reno, US\n${salary}`;
    for (const retirement of ['', '\nretirement: none', '\nretirement: { contribution: 0% }', '\nretirement: unknown'])
      assert.equal(afterTax(us + retirement, 'retirement-deferral: 10%'), 75_000, retirement);
  });

  it('leaves what is put into the HSA of an HDHP untaxed, within the limit for both together', () => {
    const health = (plan: string, coverage = 'single') =>
      `${salary}\ninsurance: { health: { plan: ${plan}, premium: 0, coverage: ${coverage}, hsa: 1000 } }`;
    const hsa = 'hsa-deferral: 2000';
    assert.equal(afterTax(health('HDHP'), hsa), 76_000 + 500);
    assert.equal(afterTax(health('PPO'), hsa), 76_000);
    // 4,400 for one person and 8,750 for a family in 2026, of which the employer gives 1,000.
    assert.equal(afterTax(health('HDHP'), 'hsa-deferral: 9000'), 76_000 + 3_400 / 4);
    assert.equal(afterTax(health('HDHP', 'family'), 'hsa-deferral: 9000'), 76_000 + 7_750 / 4);
    const open = valuationOf(offerOf(health('unknown')), years(hsa));
    assert.ok(unpricedOf(open).includes('insurance.health.plan: unknown'));
  });

  it('is never a refund', () => {
    assert.equal(afterTax('pay: { base-salary: 100 }\nretirement: { plan: 401(k) }', 'retirement-deferral: 100%'), 100);
  });

  it('sums by year to its total, and says what it rests on', () => {
    const valuation = valuationOf(offerOf('pay: { base-salary: 33333.33, raise: 3.3% }'), 'assumptions: { tax-rate: 33.3% }'); // prettier-ignore
    const [total, ...rest] = [valuation.total.afterTax!, ...valuation.years.map((year) => year.afterTax!)];
    assert.equal(rest.reduce((a, b) => a.plus(b)).toString(), total.toString());
    assert.deepEqual(texts(valuation.tax!.byYear), ['11100', '11466.3', '11844.69', '12235.56']);
    assert.deepEqual(valuation.tax!.basis.assumptions.map(({ path }) => path), ['assumptions.tax-rate']); // prettier-ignore
  });
});
