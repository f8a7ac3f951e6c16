import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../../src/core/locale';
import { checkInWriting } from '../../../../src/core/negotiate/log/inWriting';
import { letterRisks } from '../../../../src/core/negotiate/risks/letterRisks';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { findField } from '../../../../src/core/terms';
import { german } from '../../../support/german';
import { anyOffer, textOf } from '../../value/anyOffer';
import { type RiskWords, riskWords } from '../../../../src/core/words/riskText';
import { compareOffers } from '../../../../src/core/words/comparison/compareOffers';

const today = '2026-11-22';
const head = 'company: A\ncurrency: USD\nstatus: written\nstarts: 2027-01-01\n';
const noRaise = 'assumptions: { raise: 0%, horizon: 4 years }\n';

function risksIn(text: string, candidate = noRaise, locale = english): readonly RiskWords[] {
  const { fields: offer } = parseOffer(text);
  const options = { today, locale };
  const [compared] = compareOffers([{ id: 'a', offer }], parseCandidate(candidate).fields, options).offers;
  const { valuation } = compared!;
  const found = letterRisks({ id: 'a', offer, valuation }, checkInWriting(offer, today));
  return found.map((each) => riskWords(each, offer, valuation.currency, locale));
}
const risks = (text: string, candidate?: string) =>
  risksIn(head + text, candidate).map(({ path, text: told }) => `${path}: ${told}`);

describe('The risks in a letter', () => {
  it('are none where nothing binds, is open or must be paid back', () => {
    assert.deepEqual(risks('pay: { base-salary: 100000, bonus: none, sign-on: 5000 }\nequity: none\n'), []);
    assert.deepEqual(risks('terms: { notice: none, non-compete: none, non-solicit: false, probation: none }\n'), []);
  });

  it('name what must still happen, and that there is no letter, before all else', () => {
    const terms = 'terms: { visa: not-sponsored, contingencies: [background check, reference calls] }\n';
    assert.deepEqual(risks(terms), [
      'terms.contingencies: What must still happen before the offer holds: background check and reference calls. Do not give notice before.',
      'terms.visa: The employer does not sponsor your right to work.',
    ]);
    const spoken = risksIn((head + terms).replace('written', 'verbal')).map(({ path }) => path);
    assert.deepEqual(spoken, ['status', 'terms.contingencies', 'terms.visa']);
  });

  it('name what was only said once there is a letter', () => {
    const text = 'time-off: { vacation: { value: 28 days, in-writing: false } }\n';
    const said = ['time-off.vacation: This was only said, and the letter does not say it: 28 days.'];
    assert.deepEqual(risks(text), said);
    assert.deepEqual(risksIn((head + text).replace('written', 'verbal')).map(({ path }) => path), ['status']); // prettier-ignore
  });

  it('say how much must be paid back, for how long, and what of it is left after a year', () => {
    const clawback = (more: string) => risks(`pay: { sign-on: { amount: 24000, clawback: ${more} } }\n`);
    const path = 'pay.sign-on[0].clawback';
    assert.deepEqual(clawback('12 months'), [`${path}: Who leaves within 12 months of the payment pays back all of USD 24,000.`]); // prettier-ignore
    // 24,000 x (24 - 12) / 24 = 12,000
    assert.deepEqual(clawback('{ within: 24 months, pro-rata: true }'), [
      `${path}: Who leaves within 24 months of the payment pays back a part of USD 24,000 that shrinks with each month. After year 1 that is USD 12,000.`,
    ]);
    assert.deepEqual(clawback('{ within: 12 months, pro-rata: unknown }'), [
      `${path}: Who leaves within 12 months of the payment pays back USD 24,000; whether that shrinks with each month is not known.`,
    ]);
    assert.deepEqual(clawback('unknown'), [
      `${path}: Whether it must be paid back on leaving is not known; at worst that is all of USD 24,000.`,
    ]);
    for (const none of ['none', '0 months']) assert.deepEqual(clawback(none), []);
    assert.match(risks('pay: { relocation: { amount: 9000, cash: false, clawback: 1 year } }\n').join(), /^pay\.relocation\.clawback: Who leaves within 1 year .+ USD 9,000\.$/); // prettier-ignore
  });

  it('say what is lost before a cliff', () => {
    const grant = (more: string) => risks(`equity: { type: RSU, value: 160000, liquid: true, ${more} }\n`);
    assert.deepEqual(grant('vesting: { over: 4 years, every: month, cliff: 1 year }'), [
      'equity[0].vesting: USD 40,000 of it vest at once on January 1, 2028; who leaves before loses that.',
    ]);
    assert.deepEqual(grant('vesting: { over: 4 years }'), []);
    assert.deepEqual(grant('vesting: unknown'), ['equity[0].vesting: When it vests is not known, so it is not counted.']); // prettier-ignore
    assert.deepEqual(grant('name: x'), ['equity[0].vesting: It has no vesting schedule, so it is not counted.']);
  });

  it('say of equity that cannot be sold what of it is counted', () => {
    const grant = 'equity: { type: RSU, value: 160000, liquid: false, vesting: { over: 4 years } }\n';
    assert.deepEqual(risks(grant), ['equity[0].liquid: It cannot be sold. It is counted at nothing.']);
    const half = noRaise.replace(' }', ', equity: { private-discount: 50% } }');
    assert.deepEqual(risks(grant, half), ['equity[0].liquid: It cannot be sold. The expected total counts USD 80,000 of it.']); // prettier-ignore
    assert.deepEqual(risks(grant.replace('false', 'unknown')), [
      'equity[0].liquid: Whether it can be sold is not known. The expected total counts USD 0 to USD 160,000 of it.',
    ]);
  });

  it('say when options gain nothing, and how long they can be exercised at what cost', () => {
    const options = (strike: string, window: string) =>
      risks(`equity: { type: ISO, shares: 1000, strike: ${strike}, fair-market-value: 2, liquid: true, vesting: { over: 4 years }, exercise-window: ${window} }\n`); // prettier-ignore
    assert.deepEqual(options('1', '90 days'), [
      'equity[0].exercise-window: Who leaves has 90 days to exercise what has vested; after that it is lost. Exercising all of it costs USD 1,000.',
    ]);
    assert.deepEqual(options('2', '10 years'), [
      'equity[0].strike: The strike price is USD 2 and a share is worth USD 2 today, so exercising gains nothing.',
    ]);
    assert.deepEqual(options('1', '12 months'), []);
  });

  it('say what of the total rests on a bonus that nobody guarantees', () => {
    const bonus = (more: string) => risks(`pay: { base-salary: 100000, bonus: ${more} }\n`);
    assert.deepEqual(bonus('{ target: 10%, payout: 80% }'), [
      'pay.bonus[0]: Nothing of it is guaranteed. The expected total counts USD 32,000 of it, at a payout of 80%.',
    ]);
    assert.deepEqual(bonus('{ target: 10%, guaranteed: unknown }'), [
      'pay.bonus[0]: Whether it is guaranteed is not known. The expected total counts USD 40,000 of it, at a payout of 100%, which is assumed.',
    ]);
    assert.deepEqual(bonus('{ target: 10%, guaranteed: true }'), []);
    assert.deepEqual(bonus('{ target: unknown }'), ['pay.bonus[0]: Nothing of it is guaranteed.']);
    assert.deepEqual(risks('pay: { base-salary: 1, commission: { target: 1000, payout: 50% } }\n'), [
      'pay.commission: Nothing of it is guaranteed. The expected total counts USD 2,000 of it, at a payout of 50%.',
    ]);
  });

  it('say how a non-compete binds, and whether it is paid', () => {
    const nonCompete = (more: string) => risks(`terms: { non-compete: ${more} }\n`).join();
    const bound = 'terms.non-compete: It binds you for 12 months after leaving.';
    assert.equal(nonCompete('12 months'), `${bound} Nothing says that you are paid meanwhile.`);
    assert.equal(nonCompete('{ length: 12 months, paid: none }'), `${bound} You are not paid meanwhile.`);
    assert.equal(nonCompete('{ length: 12 months, paid: 50% }'), `${bound} Meanwhile you get 50% of your pay.`);
    assert.equal(nonCompete('{ length: 12 months, paid: unknown }'), `${bound} Whether you are paid meanwhile is not known.`); // prettier-ignore
    assert.equal(nonCompete('unknown'), 'terms.non-compete: Whether there is one is not known.');
  });

  it('say what of the employer’s retirement money is lost on leaving', () => {
    const plan = (vesting: string) =>
      risks(`pay: { base-salary: 100000 }\nretirement: { contribution: 5%, vesting: ${vesting} }\n`);
    // Two years of 5,000 before the cliff of three.
    assert.deepEqual(plan('{ cliff: 3 years }'), [
      'retirement.vesting: Who leaves after year 2 loses USD 10,000 of what the employer put in.',
    ]);
    assert.deepEqual(plan('{ cliff: 1 year }'), [
      'retirement.vesting: The cliff is 1 year; who leaves before loses what the employer put in.',
    ]);
    assert.deepEqual(plan('immediate'), []);
  });

  it('end with how the work is bound and ends', () => {
    const terms = 'terms: { notice: 3 months, probation: 6 months, contract: at-will, non-solicit: true, ip-assignment: all }\n'; // prettier-ignore
    assert.deepEqual(risks(terms).map((each) => each.split(':')[0]), ['terms.ip-assignment', 'terms.non-solicit', 'terms.contract', 'terms.probation', 'terms.notice']); // prettier-ignore
    assert.match(risks(terms).join(), /at any time, and no severance is stated\./);
    assert.match(risks(`${terms}pay: { severance: 2 months }\n`).join(), /at any time; the severance is 2 months\./);
    assert.deepEqual(risks('expires: 2027-02-01\n'), [
      'starts: The job starts before the offer expires on February 1, 2027; check both dates.',
    ]);
  });

  it('speak of nothing that the offer does not hold, in any offer and language', () => {
    fc.assert(
      fc.property(anyOffer, (data) => {
        const text = textOf(data);
        const { fields } = parseOffer(text);
        const own = risksIn(text);
        assert.deepEqual(own.map(({ path }) => path), risksIn(text, noRaise, german).map(({ path }) => path)); // prettier-ignore
        for (const { path, text: told } of own) {
          assert.ok(findField(fields, path) !== undefined, path);
          assert.doesNotMatch(told, /\{\w+\}|NaN|undefined/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
