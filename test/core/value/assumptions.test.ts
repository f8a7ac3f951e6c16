import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseCandidate } from '../../../src/core/parse/parseOffer';
import { assumedFigures, monthsOf, readAssumptions } from '../../../src/core/value/assumptions';
import { Decimal } from '../../../src/core/decimal';
import { english } from '../../../src/core/locale';
import { describeValue } from '../../../src/core/words/describe';

const read = (assumptions: string) => readAssumptions(parseCandidate(`assumptions: { ${assumptions} }`).fields);

describe('assumptions', () => {
  it('are the documented defaults where the candidate says nothing', () => {
    const page = readFileSync('docs/valuation.md', 'utf8');
    for (const { path, value, origin } of assumedFigures(readAssumptions(undefined))) {
      assert.equal(origin, 'default');
      const name = path.replace('assumptions.', '');
      const row = page.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``)) ?? '';
      const figure = describeValue(value, english).replace('/year', ' a year');
      assert.ok(row.includes(figure), `${name}: ${figure} is not in "${row}"`);
    }
  });

  it('say which of them are the candidate’s', () => {
    const { raise, workingDays } = read('raise: 2%, working-days: unknown');
    assert.deepEqual([raise.origin, workingDays.origin], ['candidate', 'default']);
  });

  it('cover whole years from 1 to 40', () => {
    const horizon = (text: string) => read(`horizon: ${text}`).horizon;
    assert.deepEqual(['1 year', '18 months', '0 years', '5 weeks', '40 years', '99999999999 years', 'unknown'].map(horizon), [1, 2, 1, 1, 40, 40, 4]); // prettier-ignore
  });

  it('leave out exchange rates of 0, and give the own currency the rate 1', () => {
    const text = 'currency: EUR\nassumptions: { exchange-rates: { USD: 0, GBP: 1.2, EUR: 5, CHF: unknown } }';
    const { exchangeRates } = readAssumptions(parseCandidate(text).fields);
    assert.deepEqual([...exchangeRates].map(([code, rate]) => [code, rate.toNumber()]), [['EUR', 1], ['GBP', 1.2]]); // prettier-ignore
  });

  it('count a payout of more than the target as it is', () => {
    assert.equal(read('bonus-payout: 150%').bonusPayout.value.ratio.toNumber(), 1.5);
  });

  it('count a share of more than all as all', () => {
    const { taxRate, privateDiscount, dilution, retirementDeferral, esppContribution, parentalLeaveUse } = read(
      'tax-rate: 140%, equity: { private-discount: 101%, dilution: 200% }, retirement-deferral: 600%, espp-contribution: 100%, parental-leave-use: 100.1%',
    );
    for (const share of [taxRate, privateDiscount, dilution, retirementDeferral, esppContribution, parentalLeaveUse])
      assert.deepEqual([share?.value.ratio.toNumber(), share?.origin], [1, 'candidate']);
  });

  it('fall back on the defaults where a figure is out of its bounds', () => {
    for (const days of ['0', '367', '{ value: 400 }'])
      assert.equal(read(`working-days: ${days}`).workingDays.origin, 'default');
    for (const year of ['1000', '"1,000"', '9999']) assert.equal(read(`birth-year: ${year}`).birthYear, undefined);
    assert.equal(read('cost-of-living: { Oslo: 0 }').costOfLiving.size, 0);
  });

  it('count 12 months, 52 weeks and 365 days a year', () => {
    for (const [amount, unit] of [
      [1, 'year'],
      [12, 'month'],
      [52, 'week'],
      [365, 'day'],
    ] as const)
      // prettier-ignore
      assert.equal(monthsOf({ kind: 'duration', amount: new Decimal(amount), unit }).toNumber(), 12);
  });
});
