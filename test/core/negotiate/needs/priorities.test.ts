import assert from 'node:assert/strict';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { english } from '../../../../src/core/locale';
import { checkPriorities } from '../../../../src/core/negotiate/needs/needs';
import { thresholdText } from '../../../../src/core/words/termWords';

/** The verdict on one priority; `threshold` such as `at-least: 25 days`. */
function verdict(term: string, threshold: string, offer: string, candidate = 'currency: USD'): string | undefined {
  const more = threshold === '' ? '' : `, ${threshold}`;
  const file = parseCandidate(`${candidate}\npriorities: [{ term: ${term}, need: must${more} }]\n`);
  assert.deepEqual(file.findings, []);
  return checkPriorities(parseOffer(`currency: USD\n${offer}`).fields, file.fields)[0]?.verdict;
}

const vacation = (threshold: string, days: string) =>
  verdict('time-off.vacation', threshold, `time-off: { vacation: ${days} }`);
const salary = (threshold: string, pay: string, candidate?: string) =>
  verdict('pay.base-salary', threshold, `pay: { base-salary: ${pay}, hours: 40/week }`, candidate);

describe('a priority without a threshold', () => {
  it('is met by what there is, not by none, no or 0, and open where nothing is said', () => {
    assert.equal(verdict('insurance.health', '', 'insurance: { health: { plan: PPO } }'), 'met');
    assert.equal(verdict('insurance.health', '', 'insurance: { health: none }'), 'unmet');
    assert.equal(verdict('insurance.health', '', 'insurance: { health: unknown }'), 'unknown');
    assert.equal(verdict('insurance.health', '', ''), 'unknown');
    assert.equal(verdict('development.budget', '', 'development: { budget: 0 }'), 'unmet');
    assert.equal(verdict('terms.visa', '', 'terms: { visa: not-sponsored }'), 'unmet');
    assert.equal(verdict('time-off.vacation', '', 'time-off: { vacation: lots }'), 'unknown');
  });
});

describe('a burden without a threshold', () => {
  it('is best when there is none, and says nothing sure of how much is too much', () => {
    assert.equal(verdict('terms.non-solicit', '', 'terms: { non-solicit: false }'), 'met');
    assert.equal(verdict('terms.non-solicit', '', 'terms: { non-solicit: true }'), 'unmet');
    assert.equal(verdict('terms.non-compete', '', 'terms: { non-compete: none }'), 'met');
    assert.equal(verdict('terms.non-compete', '', 'terms: { non-compete: { length: 6 months } }'), 'unknown');
    assert.equal(verdict('terms.probation', '', 'terms: { probation: none }'), 'met');
    assert.equal(verdict('flexibility.travel', '', ''), 'unknown');
  });
});

describe('a threshold', () => {
  it('in money holds against a share of the salary, and the other way round', () => {
    const commission = (text: string, threshold: string) => verdict('pay.commission.target', threshold, `pay: { base-salary: 70000, commission: { target: ${text}, payout: 60% } }`); // prettier-ignore
    assert.equal(commission('100%', 'at-least: 90000/year'), 'unmet');
    assert.equal(commission('100%', 'at-least: 70000/year'), 'met');
    assert.equal(commission('7000/year', 'at-least: 10%'), 'met');
    assert.equal(commission('6999/year', 'at-least: 10%'), 'unmet');
    assert.equal(verdict('pay.bonus', 'at-least: 10000', 'pay: { base-salary: unknown, bonus: 10% }'), 'unknown');
  });

  it('by the year says nothing of what is paid one time, and the other way round', () => {
    const budget = (text: string, threshold: string) => verdict('development.budget', `at-least: ${threshold}`, `development: { budget: ${text} }`); // prettier-ignore
    assert.deepEqual([budget('5000 once', '2000/year'), budget('2000', '5000 once')], ['unknown', 'unknown']);
    assert.deepEqual([budget('5000 once', '2000 once'), budget('1000 once', '2000 once')], ['met', 'unmet']);
    assert.deepEqual([budget('none', '2000 once'), budget('unknown', '2000 once')], ['unmet', 'unknown']);
  });

  it('by the hour holds without the hours of a year', () => {
    const rate = (text: string) => verdict('pay.base-salary', 'at-least: 40/hour', `pay: { base-salary: ${text} }`);
    assert.deepEqual(['39/hour', '40/hour', '100000/year'].map(rate), ['unmet', 'met', 'unknown']);
  });

  it('of parental leave counts hours as weeks of work', () => {
    const leave = (hours: string) => verdict('time-off.parental-leave', 'at-least: 12 weeks', `time-off: { parental-leave: ${hours} }`); // prettier-ignore
    assert.deepEqual(['479 hours', '480 hours'].map(leave), ['unmet', 'met']);
  });

  it('of leave counts in working days', () => {
    assert.deepEqual(['24 days', '25 days', '5 weeks', 'unknown', 'none'].map((days) => vacation('at-least: 25 days', days)), ['unmet', 'met', 'met', 'unknown', 'unmet']); // prettier-ignore
    assert.deepEqual(
      ['25 days', '26 days', 'none'].map((days) => vacation('at-most: 25 days', days)),
      ['met', 'unmet', 'met'],
    );
  });

  it('is met from below by unlimited leave, and passed by it from above', () => {
    assert.equal(vacation('at-least: 40 days', 'unlimited'), 'met');
    assert.equal(vacation('at-most: 40 days', 'unlimited'), 'unmet');
    assert.equal(vacation('at-least: unlimited', '60 days'), 'unmet');
    assert.equal(vacation('at-least: unlimited', 'unlimited'), 'met');
    assert.equal(vacation('at-most: unlimited', '60 days'), 'met');
  });

  it('of remote work counts days, and full is as many as one can ask for', () => {
    const remote = (threshold: string, days: string) =>
      verdict('flexibility.remote', threshold, `flexibility: { remote: ${days} }`);
    assert.equal(remote('at-least: 3 days/week', '2 days/week'), 'unmet');
    assert.equal(remote('at-least: 3 days/week', '13 days/month'), 'met');
    assert.equal(remote('at-least: 3 days/week', 'full'), 'met');
    assert.equal(remote('at-least: full', '4 days/week'), 'unmet');
    assert.equal(remote('at-least: 1 day/week', 'none'), 'unmet');
    assert.equal(remote('at-most: none', 'none'), 'met');
    assert.equal(remote('at-most: none', '1 day/week'), 'unmet');
  });

  it('of money counts by the year, whatever the period', () => {
    assert.equal(salary('at-least: 96000/year', '8000/month'), 'met');
    assert.equal(salary('at-least: 96001/year', '8000/month'), 'unmet');
    assert.equal(salary('at-least: 8000/month', '50/hour'), 'met');
  });

  it('of money in another currency needs a rate', () => {
    const rates = 'currency: EUR\nassumptions: { exchange-rates: { USD: 0.9 } }';
    assert.equal(salary('at-least: 90000', '100000', rates), 'met');
    assert.equal(salary('at-least: 90001', '100000', rates), 'unmet');
    assert.equal(salary('at-least: USD 90001', '100000', rates), 'met');
    assert.equal(salary('at-least: 90000', '100000', 'currency: CHF'), 'unknown');
  });

  it('of money is in the currency of the offer where the candidate states none', () => {
    assert.equal(salary('at-least: 90000', '100000', 'note: x'), 'met');
  });

  it('may bound a term from both sides', () => {
    const travel = (share: string) =>
      verdict('flexibility.travel', 'at-least: 5%, at-most: 10%', `flexibility: { travel: ${share} }`);
    assert.deepEqual(['4%', '5%', '10%', '11%', 'unknown'].map(travel), ['unmet', 'met', 'met', 'unmet', 'unknown']);
  });

  it('of a time, a date, a yes or no, and a word', () => {
    assert.equal(verdict('terms.notice', 'at-most: 3 months', 'terms: { notice: 12 weeks }'), 'met');
    assert.equal(verdict('starts', 'at-most: 2027-03-01', 'starts: 2027-03-02'), 'unmet');
    assert.equal(verdict('starts', 'at-least: 2027-03-01', 'starts: 2027-03-02'), 'met');
    assert.equal(verdict('terms.non-solicit', 'at-most: false', 'terms: { non-solicit: true }'), 'unmet');
    assert.equal(verdict('terms.non-solicit', 'at-most: false', 'terms: { non-solicit: false }'), 'met');
    assert.equal(verdict('terms.non-solicit', 'at-most: false', 'terms: { non-solicit: none }'), 'met');
    assert.equal(verdict('terms.visa', 'at-least: sponsored', 'terms: { visa: sponsored }'), 'met');
    assert.equal(verdict('terms.visa', 'at-least: sponsored', 'terms: { visa: not-sponsored }'), 'unmet');
    assert.equal(verdict('level', 'at-least: L6', 'level: l6'), 'met');
    assert.equal(verdict('level', 'at-least: L6', 'level: L7'), 'unknown');
  });

  it('of a group is about the field its short form states', () => {
    const nonCompete = (text: string) =>
      verdict('terms.non-compete', 'at-most: 6 months', `terms: { non-compete: ${text} }`);
    assert.deepEqual(['none', '6 months', '{ length: 1 year }', 'unknown'].map(nonCompete), [
      'met',
      'met',
      'unmet',
      'unknown',
    ]);
    assert.equal(verdict('terms.non-compete', 'at-most: none', 'terms: { non-compete: none }'), 'met');
    assert.equal(verdict('terms.non-compete', 'at-most: none', 'terms: { non-compete: 1 month }'), 'unmet');
  });

  it('of a list is about the sum of its entries', () => {
    const signOn = (text: string, threshold = 'at-least: 20000') =>
      verdict('pay.sign-on', threshold, `pay: { sign-on: ${text} }`);
    assert.equal(signOn('[12000, { amount: 8000, paid: 1 year }]'), 'met');
    assert.equal(signOn('[12000, { amount: 7999, paid: 1 year }]'), 'unmet');
    assert.equal(signOn('[12000, { amount: unknown }]'), 'unknown');
    assert.equal(signOn('[22000, { amount: unknown }]'), 'met');
    assert.equal(signOn('none'), 'unmet');
    assert.equal(signOn('none', 'at-most: 5'), 'met');
  });

  it('of another kind than the offer’s value is not compared', () => {
    assert.equal(verdict('pay.bonus', 'at-least: 10%', 'pay: { bonus: 12000 }'), 'unknown');
    assert.equal(verdict('pay.bonus', 'at-least: 10%', 'pay: { bonus: 12% }'), 'met');
    assert.equal(verdict('pay.severance', 'at-least: 3 months', 'pay: { severance: 20000 }'), 'unknown');
  });

  it('of a group without a main field, or that cannot be read, is open', () => {
    assert.equal(verdict('insurance.health', 'at-least: PPO', 'insurance: { health: { plan: PPO } }'), 'unknown');
    assert.equal(vacation('at-least: plenty', '25 days'), 'unknown');
  });
});

describe('priorities', () => {
  it('stand musts first, then in the order of the file, with their bounds in words', () => {
    const file = parseCandidate(
      'priorities: [{ term: level, need: nice }, { term: starts, need: important, at-least: 2027-01-01, at-most: 2027-02-01 }, { term: title, need: must }, { term: espp, need: important }]',
    );
    const results = checkPriorities(parseOffer('currency: USD').fields, file.fields);
    assert.deepEqual(
      results.map(({ path }) => path),
      ['title', 'starts', 'espp', 'level'],
    );
    assert.equal(thresholdText(results[1]!, 'USD', english), 'not before January 1, 2027, not after February 1, 2027');
  });

  it('about terms that do not exist are passed over', () => {
    for (const term of ['nonsense', 'constructor', 'node', 'pay.node', '__proto__'])
      assert.equal(verdict(term, '', ''), undefined);
  });
});
