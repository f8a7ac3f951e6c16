import assert from 'node:assert/strict';
import { Decimal } from '../../../src/core/decimal';
import { readValue } from '../../../src/core/parse/readValue';
import { candidateVocabulary, findSpec, offerVocabulary, type TermSpec } from '../../../src/core/vocabulary';
import { plain } from './plain';

function spec(path: string): TermSpec {
  const found = findSpec(offerVocabulary, path) ?? findSpec(candidateVocabulary, path);
  if (found?.type !== 'term') throw new Error(`${path} is not a single value`);
  return found;
}

type Case = readonly [written: string, value: string];
type Refusal = readonly [written: string, code: string, replacement?: string];

function reads(path: string, cases: readonly Case[]): void {
  for (const [written, value] of cases)
    it(`reads ${written}`, () => assert.equal(plain(readValue(written, spec(path), 'EUR').value), value));
}

function refuses(path: string, refusals: readonly Refusal[]): void {
  for (const [written, code, replacement] of refusals)
    it(`refuses ${JSON.stringify(written)}`, () => {
      const { fault } = readValue(written, spec(path), 'EUR');
      assert.deepEqual([fault?.code, fault?.replacement], [code, replacement]);
    });
}

describe('Money', () => {
  reads('pay.base-salary', [
    ['185000', '185000 EUR/year'],
    ['185k', '185000 EUR/year'],
    ['185K', '185000 EUR/year'],
    ['1.5k', '1500 EUR/year'],
    ['1.2m', '1200000 EUR/year'],
    ['1.2M/year', '1200000 EUR/year'],
    ['1.234m', '1234000 EUR/year'],
    ['EUR 2m', '2000000 EUR/year'],
    ['19,68,000', '1968000 EUR/year'],
    ['INR 19,68,000.50/year', '1968000.5 INR/year'],
    ['1,00,000/month', '100000 EUR/month'],
    ['1,00,00,000', '10000000 EUR/year'],
    ['1,250.50', '1250.5 EUR/year'],
    ['1,250,000', '1250000 EUR/year'],
    ['120/month', '120 EUR/month'],
    ['55/hour', '55 EUR/hour'],
    ['400/day', '400 EUR/day'],
    ['900/week', '900 EUR/week'],
    ['9000/quarter', '9000 EUR/quarter'],
    ['2,500/biweekly', '2500 EUR/biweekly'],
    ['2500/fortnight', '2500 EUR/biweekly'],
    ['2500/semimonthly', '2500 EUR/semimonthly'],
    ['USD 2000/year', '2000 USD/year'],
    ['2000 USD', '2000 USD/year'],
    ['2000 USD/month', '2000 USD/month'],
    ['0', '0 EUR/year'],
    ['0.10', '0.1 EUR/year'],
    ['12345678901234567890.12', '12345678901234567890.12 EUR/year'],
  ]);
  refuses('pay.base-salary', [
    ['-5', 'negative-amount'],
    ['112.000', 'ambiguous-amount', '112000'],
    ['EUR 112.000/year', 'ambiguous-amount', 'EUR 112000/year'],
    ['€112,000', 'unreadable-amount', 'EUR 112,000'],
    ['$112k per year', 'unreadable-amount', 'USD 112k/year'],
    ['112k€', 'unreadable-amount', 'EUR 112k'],
    ['EUR112000', 'unreadable-amount', 'EUR 112000'],
    ['112000 eur', 'unreadable-amount', 'EUR 112000'],
    ['112000 / year', 'unreadable-amount', '112000/year'],
    ['112000/yr', 'unreadable-amount', '112000/year'],
    ['9000 monthly', 'unreadable-amount', '9000/month'],
    ['1.000.000', 'unreadable-amount', '1000000'],
    ["112'000", 'unreadable-amount', '112000'],
    ['112 000', 'unreadable-amount', '112000'],
    ['1_000', 'unreadable-amount', '1000'],
    ['112.000,50', 'unreadable-amount', '112000.50'],
    ['19,68,00', 'unreadable-amount'],
    ['19,680,00', 'unreadable-amount'],
    ['1,9,68,000', 'unreadable-amount'],
    ['100,68,000', 'unreadable-amount', '10068000'],
    ['12,345,67,890', 'unreadable-amount', '1234567890'],
    ['₹19,68,000', 'unreadable-amount', 'INR 19,68,000'],
    ['₹19.68 LPA', 'unreadable-amount', 'INR 1968000/year'],
    ['19.68 lakhs', 'unreadable-amount', '1968000'],
    ['19.68 lakh per annum', 'unreadable-amount', '1968000/year'],
    ['INR 1.2 crore', 'unreadable-amount', 'INR 12000000'],
    ['12 crayons', 'unreadable-amount'],
    ['€1.2m', 'unreadable-amount', 'EUR 1.2m'],
    ['1,2m', 'unreadable-amount', '1.2m'],
    ['$1.2 million', 'unreadable-amount', 'USD 1.2m'],
    ['1.2 M', 'unreadable-amount', '1.2m'],
    ['1,5 Mio. EUR', 'unreadable-amount', 'EUR 1.5m'],
    ['112000,00', 'unreadable-amount', '112000.00'],
    ['72.000 €', 'unreadable-amount', 'EUR 72000'],
    ['200 per month', 'unreadable-amount', '200/month'],
    ['72000 EUR p.a.', 'unreadable-amount', 'EUR 72000/year'],
    ['TBD', 'value-not-allowed', 'unknown'],
    ['n/a', 'value-not-allowed', 'unknown'],
    ['free', 'value-not-allowed', 'none'],
    ['2500 bi-weekly', 'unreadable-amount', '2500/biweekly'],
    ['2500/bi-weekly', 'unreadable-amount', '2500/biweekly'],
    ['2500 biweekly', 'unreadable-amount', '2500/biweekly'],
    ['2,500 every two weeks', 'unreadable-amount', '2,500/biweekly'],
    ['$2,500 every 2 weeks', 'unreadable-amount', 'USD 2,500/biweekly'],
    ['2500 every other week', 'unreadable-amount', '2500/biweekly'],
    ['2500 per fortnight', 'unreadable-amount', '2500/biweekly'],
    ['2500 fortnightly', 'unreadable-amount', '2500/biweekly'],
    ['2500/2 weeks', 'unreadable-amount', '2500/biweekly'],
    ['2500 per 2 weeks', 'unreadable-amount', '2500/biweekly'],
    ['2500 semi-monthly', 'unreadable-amount', '2500/semimonthly'],
    ['2.5k twice a month', 'unreadable-amount', '2.5k/semimonthly'],
    ['2500 twice per month', 'unreadable-amount', '2500/semimonthly'],
    ['2500 twice monthly', 'unreadable-amount', '2500/semimonthly'],
    ['2500 every month', 'unreadable-amount', '2500/month'],
    ['2500 bimonthly', 'unreadable-amount'],
    ['100k-120k', 'unreadable-range', '100k to 120k'],
    ['about 100k', 'unreadable-amount'],
    ['15%', 'unreadable-amount'],
    ['1e5', 'unreadable-amount'],
    ['0x10', 'unreadable-amount'],
    ['+5', 'unreadable-amount'],
    ['.5', 'unreadable-amount'],
    ['EUR 1 USD', 'unreadable-amount'],
    ['XYZ 1000', 'unknown-currency'],
    ['1000 XYZ', 'unknown-currency'],
    ['unknwon', 'value-not-allowed', 'unknown'],
    ['None', 'value-not-allowed', 'none'],
    ['', 'empty-text'],
    ['  ', 'empty-text'],
  ]);

  it('has no period where it is paid once, and refuses one', () => {
    assert.equal(plain(readValue('20000', spec('pay.sign-on[].amount'), 'EUR').value), '20000 EUR');
    const { fault } = readValue('20000/year', spec('pay.sign-on[].amount'), 'EUR');
    assert.deepEqual([fault?.code, fault?.replacement], ['unexpected-period', undefined]);
  });

  it('with a sign that several currencies share is of the file’s own one where that has it', () => {
    const likely = (text: string, currency: string) => {
      const { replacement, isGuess = false } = readValue(text, spec('pay.base-salary'), currency).fault ?? {};
      return [replacement, isGuess];
    };
    assert.deepEqual(likely('$120,000', 'USD'), ['USD 120,000', false]);
    assert.deepEqual(likely('$120,000', 'CAD'), ['CAD 120,000', false]);
    assert.deepEqual(likely('$120,000', 'EUR'), ['USD 120,000', true]);
    assert.deepEqual(likely('¥9,000,000', 'CNY'), ['CNY 9,000,000', false]);
    assert.deepEqual(likely('€120,000', 'USD'), ['EUR 120,000', false]);
  });

  it('is not guessed to be by the month where an m may stand for millions', () => {
    assert.equal(readValue('9000 m', spec('pay.base-salary'), 'EUR').fault?.replacement, undefined);
    assert.equal(readValue('9000/m', spec('pay.base-salary'), 'EUR').fault?.replacement, '9000/month');
  });

  it('whose commas no country groups so is only guessed', () => {
    assert.equal(readValue('100,68,000', spec('pay.base-salary'), 'EUR').fault?.isGuess, true);
  });

  it('of a share keeps its decimals', () => {
    assert.equal(readValue('$1.250', spec('equity[].strike'), 'USD').fault?.replacement, 'USD 1.250');
  });

  it('is paid one time where its field allows that', () => {
    const read = (text: string, path = 'flexibility.home-office') => readValue(text, spec(path), 'EUR');
    assert.equal(plain(read('1500 once').value), '1500 EUR once');
    assert.equal(plain(read('USD 1,500 once').value), '1500 USD once');
    assert.equal(plain(read('1.5k EUR once', 'perks[].value').value), '1500 EUR once');
    for (const path of ['development.budget', 'development.tuition']) assert.equal(plain(read('900 once', path).value), '900 EUR once'); // prettier-ignore
    for (const text of ['1500 one-time', '1500 one time', '1500 (one-off)', '1500 Once'])
      assert.deepEqual([text, read(text).fault?.replacement], [text, '1500 once']);
    assert.equal(read('$1,500 one-time').fault?.replacement, 'USD 1,500 once');
    assert.equal(read('1500/month once').fault?.replacement, undefined);
  });

  it('is not said to be paid one time where it is by a period, or where it is anyway', () => {
    const fault = (text: string, path: string) => readValue(text, spec(path), 'EUR').fault;
    const [salary, signOn] = [fault('1500 once', 'pay.base-salary'), fault('1500 once', 'pay.sign-on[].amount')];
    assert.deepEqual([salary?.code, salary?.replacement], ['unexpected-period', undefined]);
    assert.deepEqual([signOn?.code, signOn?.replacement], ['unexpected-period', '1500']);
    assert.equal(fault('1500 one-time', 'pay.base-salary')?.replacement, undefined);
    assert.equal(fault('1500 one-time', 'pay.sign-on[].amount')?.replacement, '1500');
  });

  it('takes the period of its field where it names none', () => {
    assert.equal(plain(readValue('120', spec('insurance.health.premium'), 'EUR').value), '120 EUR/month');
  });
});

describe('A percentage', () => {
  reads('pay.raise', [
    ['15%', '0.15'],
    ['0%', '0'],
    ['2.5%', '0.025'],
    ['4,5%', '0.045'],
    ['0,125%', '0.00125'],
    ['12,75%', '0.1275'],
    ['100%', '1'],
  ]);
  refuses('pay.raise', [
    ['15', 'percent-without-sign', '15%'],
    ['0.15', 'percent-without-sign', '15%'],
    ['.15', 'percent-without-sign', '15%'],
    ['1', 'percent-without-sign', '1%'],
    ['1.5', 'percent-without-sign', '1.5%'],
    ['100000000000000000000000', 'percent-without-sign', '100000000000000000000000%'],
    ['15 %', 'unreadable-percent', '15%'],
    ['15 percent', 'unreadable-percent', '15%'],
    ['5,5 %', 'unreadable-percent', '5.5%'],
    ['1,500%', 'unreadable-percent', '1.500%'],
    ['4,5', 'percent-without-sign', '4.5%'],
    ['-5%', 'negative-amount'],
    ['a lot', 'unreadable-percent'],
  ]);

  it('may be below zero only where the field says so', () => {
    assert.equal(plain(readValue('-10%', spec('assumptions.equity.growth'), 'EUR').value), '-0.1');
  });
});

describe('Money or a share of the base salary', () => {
  reads('insurance.life.coverage', [
    ['400%', '4'],
    ['200000', '200000 EUR'],
  ]);
  refuses('insurance.life.coverage', [
    ['4x salary', 'unreadable-percent', '400%'],
    ['2.5 times annual base salary', 'unreadable-percent', '250%'],
    ['400% of your base salary', 'unreadable-percent', '400%'],
  ]);
  for (const cover of ['health', 'dental', 'vision', 'life', 'disability'])
    reads(`insurance.${cover}.premium`, [
      ['0.7%', '0.007'],
      ['0,7%', '0.007'],
      // As in version 1: a small number is money.
      ['10', '10 EUR/month'],
    ]);
  reads('pay.sign-on[].amount', [
    ['10%', '0.1'],
    ['50', '50 EUR'],
  ]);
  reads('perks[].value', [
    ['2%', '0.02'],
    ['100', '100 EUR/year'],
    ['100 once', '100 EUR once'],
  ]);
  refuses('insurance.health.premium', [['0.7% of salary', 'unreadable-percent', '0.7%']]);
  refuses('pay.raise', [['4x salary', 'unreadable-percent']]);
});

describe('A percentage or a fraction', () => {
  const accrual = 'retirement.pension.accrual';
  const sixtieth = new Decimal(1).div(60).toFixed();
  reads(accrual, [
    ['1.5%', '0.015'],
    ['1,5%', '0.015'],
    ['1/60', sixtieth],
    ['3/80', '0.0375'],
  ]);
  refuses(accrual, [
    ['1/60th', 'unreadable-percent', '1/60'],
    ['1/60 of salary', 'unreadable-percent', '1/60'],
    ['1 / 60', 'unreadable-percent', '1/60'],
    ['60/1', 'unreadable-percent'],
    ['1/0', 'unreadable-percent'],
    ['0/60', 'unreadable-percent'],
  ]);
  refuses('pay.raise', [['1/60', 'unreadable-percent']]);
});

describe('Money or a percentage', () => {
  reads('pay.bonus[].target', [
    ['15%', '0.15'],
    ['12000', '12000 EUR/year'],
    ['101', '101 EUR/year'],
    ['0', '0 EUR/year'],
  ]);
  refuses('pay.bonus[].target', [
    ['15', 'percent-without-sign', '15%'],
    ['100', 'percent-without-sign', '100%'],
    ['0.15', 'percent-without-sign', '15%'],
    ['15 percent', 'unreadable-percent', '15%'],
  ]);
});

describe('Money or a length of time', () => {
  reads('pay.severance', [
    ['3 months', '3 month'],
    ['20000', '20000 EUR'],
  ]);
  refuses('pay.severance', [
    ['3', 'duration-without-unit', '3 months'],
    ['three months', 'unreadable-duration'],
  ]);
});

describe('A length of time', () => {
  reads('terms.notice', [
    ['4 years', '4 year'],
    ['1 year', '1 year'],
    ['12 months', '12 month'],
    ['16 weeks', '16 week'],
    ['25 days', '25 day'],
    ['1.5 years', '1.5 year'],
    ['27,5 days', '27.5 day'],
    ['2,25 years', '2.25 year'],
    ['0 months', '0 month'],
  ]);
  refuses('terms.notice', [
    ['3', 'duration-without-unit', '3 months'],
    ['1', 'duration-without-unit', '1 month'],
    ['3 mo', 'unreadable-duration', '3 months'],
    ['2y', 'unreadable-duration', '2 years'],
    ['6-weeks', 'unreadable-duration', '6 weeks'],
    ['3months', 'unreadable-duration', '3 months'],
    ['1,5y', 'unreadable-duration', '1.5 years'],
    ['1,500 days', 'unreadable-duration'],
    ['a while', 'unreadable-duration'],
    ['-1 month', 'unreadable-duration'],
  ]);

  it('is suggested in the unit of its field, but nobody waits more than ten years', () => {
    const suggestion = (path: string, text: string) => readValue(text, spec(path), 'EUR').fault?.replacement;
    assert.equal(suggestion('time-off.vacation', '25'), '25 days');
    assert.equal(suggestion('equity[].vesting.over', '4'), '4 years');
    assert.equal(suggestion('equity[].vesting.over', '48'), '48 months');
    assert.equal(suggestion('equity[].vesting.cliff', '1'), '1 year');
    assert.equal(suggestion('equity[].vesting.cliff', '12'), '12 months');
    assert.equal(suggestion('equity[].exercise-window', '90'), '90 days');
    assert.equal(suggestion('time-off.parental-leave.length', '16'), '16 weeks');
  });
});

describe('Leave', () => {
  reads('time-off.vacation', [
    ['unlimited', 'unlimited'],
    ['25 days', '25 day'],
    ['192 hours', '192 hour'],
    ['1 hour', '1 hour'],
  ]);
  refuses('time-off.vacation', [
    ['unlimted', 'value-not-allowed', 'unlimited'],
    ['192h', 'unreadable-duration', '192 hours'],
    ['192 hrs', 'unreadable-duration', '192 hours'],
    ['192', 'duration-without-unit', '192 hours'],
    ['60', 'duration-without-unit', '60 days'],
  ]);
  reads('time-off.parental-leave.length', [['480 hours', '480 hour']]);
  reads('time-off.sabbatical.length', [['160 hours', '160 hour']]);
  refuses('terms.notice', [
    ['192 hours', 'unreadable-duration'],
    ['192h', 'unreadable-duration'],
  ]);
});

describe('How often', () => {
  reads('equity[].vesting.every', [
    ['day', '1 day'],
    ['week', '1 week'],
    ['month', '1 month'],
    ['quarter', '3 month'],
    ['year', '1 year'],
    ['6 months', '6 month'],
  ]);
  refuses('equity[].vesting.every', [
    ['monthly', 'unreadable-duration', 'month'],
    ['quarterly', 'unreadable-duration', 'quarter'],
    ['annually', 'unreadable-duration', 'year'],
    ['biweekly', 'unreadable-duration', '2 weeks'],
    ['semimonthly', 'unreadable-duration'],
    ['0 months', 'unreadable-duration'],
    ['3', 'duration-without-unit', '3 months'],
  ]);
});

describe('A rate', () => {
  reads('pay.hours', [
    ['40/week', '40 hour/week'],
    ['40 hours/week', '40 hour/week'],
    ['1 hour/week', '1 hour/week'],
    ['37.5/week', '37.5 hour/week'],
    ['37,5/week', '37.5 hour/week'],
    ['37,5 hours/week', '37.5 hour/week'],
    ['170/month', '170 hour/month'],
    ['72/biweekly', '72 hour/biweekly'],
    ['72 hours/fortnight', '72 hour/biweekly'],
    ['80/semimonthly', '80 hour/semimonthly'],
  ]);
  refuses('pay.hours', [
    ['40', 'unreadable-rate', '40/week'],
    ['1,875/year', 'unreadable-rate'],
    ['40 hours', 'unreadable-rate', '40/week'],
    ['40h/week', 'unreadable-rate', '40/week'],
    ['40 hours per week', 'unreadable-rate', '40/week'],
    ['8 hours a day', 'unreadable-rate', '8/day'],
    ['72 every two weeks', 'unreadable-rate', '72/biweekly'],
    ['72 hours bi-weekly', 'unreadable-rate', '72/biweekly'],
    ['72 biweekly', 'unreadable-rate', '72/biweekly'],
    ['72 hours per fortnight', 'unreadable-rate', '72/biweekly'],
    ['72 hours/2 weeks', 'unreadable-rate', '72/biweekly'],
    ['80 hours twice a month', 'unreadable-rate', '80/semimonthly'],
    ['37,5 hours per week', 'unreadable-rate', '37.5/week'],
    ['37,5', 'unreadable-rate', '37.5/week'],
    ['none', 'unreadable-rate'],
    ['5 days/week', 'unreadable-rate'],
    ['40/hour', 'unreadable-rate'],
    ['full time', 'unreadable-rate'],
  ]);

  it('is counted in the unit of its field', () => {
    assert.equal(plain(readValue('3/week', spec('flexibility.remote'), 'EUR').value), '3 day/week');
    assert.equal(plain(readValue('3 days/week', spec('flexibility.remote'), 'EUR').value), '3 day/week');
    assert.equal(plain(readValue('full', spec('flexibility.remote'), 'EUR').value), 'full');
    assert.equal(readValue('3', spec('flexibility.remote'), 'EUR').fault?.replacement, '3 days/week');
    assert.equal(plain(readValue('1/year', spec('development.conferences'), 'EUR').value), '1 time/year');
    assert.equal(plain(readValue('50 minutes/day', spec('assumptions.commute.time'), 'EUR').value), '50 minute/day');
  });
});

describe('A date', () => {
  reads('received', [
    ['2026-11-20', '2026-11-20'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ]);
  refuses('received', [
    ['2026-02-29', 'date-does-not-exist'],
    ['1900-02-29', 'date-does-not-exist'],
    ['2026-13-01', 'date-does-not-exist'],
    ['2026-04-31', 'date-does-not-exist'],
    ['2026-00-10', 'date-does-not-exist'],
    ['2026-1-2', 'unreadable-date', '2026-01-02'],
    ['2026/11/20', 'unreadable-date', '2026-11-20'],
    ['2026-11-20T00:00:00Z', 'unreadable-date', '2026-11-20'],
    ['20.11.2026', 'unreadable-date', '2026-11-20'],
    ['11/20/2026', 'unreadable-date', '2026-11-20'],
    ['20/11/2026', 'unreadable-date', '2026-11-20'],
    ['20 November 2026', 'unreadable-date', '2026-11-20'],
    ['Nov 20, 2026', 'unreadable-date', '2026-11-20'],
    ['3/4/2026', 'unreadable-date'],
    ['31.02.2026', 'unreadable-date'],
    ['20261120', 'unreadable-date'],
    ['soon', 'unreadable-date'],
  ]);

  it('stands for a length of time where both are allowed', () => {
    const start = spec('equity[].vesting.start');
    assert.equal(plain(readValue('2027-03-15', start, 'EUR').value), '2027-03-15');
    assert.equal(plain(readValue('3 months', start, 'EUR').value), '3 month');
    assert.equal(readValue('2027-02-30', start, 'EUR').fault?.code, 'date-does-not-exist');
  });
});

describe('Yes or no', () => {
  reads('terms.non-solicit', [
    ['true', 'true'],
    ['false', 'false'],
  ]);
  refuses('terms.non-solicit', [
    ['yes', 'not-true-or-false', 'true'],
    ['No', 'not-true-or-false', 'false'],
    ['TRUE', 'not-true-or-false', 'true'],
    ['off', 'not-true-or-false', 'false'],
    ['maybe', 'not-true-or-false'],
    ['1', 'not-true-or-false'],
  ]);
});

describe('A number', () => {
  reads('equity[].shares', [
    ['45,000,000', '45000000'],
    ['1600', '1600'],
    ['0', '0'],
  ]);
  refuses('equity[].shares', [
    ['1.5', 'unreadable-number'],
    ['-1', 'unreadable-number'],
    ['20k', 'unreadable-number'],
    ['4,50', 'unreadable-number'],
    ['1e3', 'unreadable-number'],
  ]);

  it('may have decimals where it is no count', () => {
    assert.equal(plain(readValue('0.92', spec('assumptions.exchange-rates.USD'), 'EUR').value), '0.92');
    assert.equal(readValue('0,92', spec('assumptions.exchange-rates.USD'), 'EUR').fault?.code, 'unreadable-number');
  });
});

describe('A word of the vocabulary', () => {
  reads('status', [['written', 'written']]);
  reads('retirement.plan', [['401(k)', '401(k)']]);
  refuses('status', [
    ['Written', 'value-not-allowed', 'written'],
    ['writen', 'value-not-allowed', 'written'],
    ['wirtten', 'value-not-allowed', 'written'],
    ['soon', 'value-not-allowed'],
    ['unknown', 'value-not-allowed'],
  ]);
  refuses('retirement.plan', [['401k', 'value-not-allowed', '401(k)']]);
});

describe('A currency', () => {
  reads('currency', [['EUR', '"EUR"']]);
  refuses('currency', [
    ['eur', 'unknown-currency', 'EUR'],
    ['Euro', 'unknown-currency'],
    ['XYZ', 'unknown-currency'],
    ['XXX', 'unknown-currency'],
  ]);
});

describe('Text', () => {
  reads('title', [
    ['Staff Engineer', '"Staff Engineer"'],
    ['true', '"true"'],
    ['5', '"5"'],
  ]);
  refuses('title', [
    ['', 'empty-text'],
    ['x'.repeat(2001), 'text-too-long'],
  ]);
});

describe('What has bounds', () => {
  for (const path of ['assumptions.horizon', 'assumptions.working-days', 'assumptions.birth-year'])
    it(`is told with them, and never written as a word: ${path}`, () => {
      for (const written of ['0', 'none', 'long']) {
        const { fault } = readValue(written, spec(path), 'EUR');
        assert.match(fault?.text ?? '', /from \{least\} to \{most\}; write it like \{example\}/);
        assert.equal(fault?.replacement, undefined);
      }
    });
});
