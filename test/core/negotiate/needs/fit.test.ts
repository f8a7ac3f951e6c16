import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../../src/core/locale';
import { fitOf, type Fit } from '../../../../src/core/negotiate/needs/fit';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { fitWords } from '../../../../src/core/words/fitText';
import { checkPriorities } from '../../../../src/core/negotiate/needs/needs';

function fit(offer: string, priorities: readonly string[]): Fit | undefined {
  const candidate = parseCandidate(`currency: USD\npriorities:\n${priorities.map((each) => `  - ${each}\n`).join('')}`);
  assert.deepEqual(candidate.findings, []);
  const { fields } = parseOffer(`currency: USD\n${offer}`);
  const results = checkPriorities(fields, candidate.fields);
  return fitOf({ id: 'a', offer: fields, results }, candidate.fields, 'USD');
}
const numbers = (each: Fit | undefined) => [each?.score, each?.range.low, each?.range.high].map((n) => n?.toNumber());
const vacation = (need: string, more = '') => `{ term: time-off.vacation, need: ${need}, at-least: 20 days${more} }`;
const remote = (need: string, more = '') => `{ term: flexibility.remote, need: ${need}, at-least: 4 days/week${more} }`;
const offer = (days: string, home: string) => `time-off: { vacation: ${days} }\nflexibility: { remote: ${home} }`;

describe('how well an offer fits', () => {
  it('is 100 points where every need is met, and shared by weight: must 3, important 2, nice 1', () => {
    assert.deepEqual(numbers(fit(offer('20 days', '4 days/week'), [vacation('must'), remote('nice')])), [100, 100, 100]); // prettier-ignore
    assert.deepEqual(numbers(fit(offer('20 days', 'none'), [vacation('must'), remote('nice')])), [75, 75, 75]);
    assert.deepEqual(numbers(fit(offer('20 days', 'none'), [vacation('nice'), remote('important')]))[1]!.toFixed(2), '33.33'); // prettier-ignore
    assert.deepEqual(numbers(fit(offer('20 days', 'none'), [vacation('nice', ', weight: 4'), remote('must', ', weight: 1')])), [80, 80, 80]); // prettier-ignore
  });

  it('holds a salary with its extra months against what is needed', () => {
    const need = '{ term: pay.base-salary, need: must, at-least: 65000/year }';
    assert.deepEqual(numbers(fit('pay: { base-salary: 5000/month, extra-months: 1 }', [need])), [100, 100, 100]);
    assert.equal(fit('pay: { base-salary: 5000/month }', [need])?.missedMusts.length, 1);
  });

  it('counts a need in part by what there is of it, but a must not', () => {
    const half = offer('10 days', '4 days/week');
    assert.deepEqual(numbers(fit(half, [vacation('nice'), remote('nice')])), [75, 75, 75]);
    assert.deepEqual(numbers(fit(half, [vacation('must'), remote('must')])), [50, 50, 50]);
    const most = '{ term: flexibility.travel, need: nice, at-most: 10% }';
    assert.deepEqual(numbers(fit('flexibility: { travel: 40% }', [most])), [25, 25, 25]);
    const day = '{ term: starts, need: nice, at-least: 2027-06-01 }';
    assert.deepEqual(numbers(fit('starts: 2027-05-31', [day])), [0, 0, 0]);
  });

  it('leaves what is not known out of the score and shows it as a range', () => {
    assert.deepEqual(numbers(fit(offer('20 days', 'unknown'), [vacation('nice'), remote('nice')])), [100, 50, 100]);
    assert.deepEqual(numbers(fit(offer('unknown', 'unknown'), [vacation('nice')])), [undefined, 0, 100]);
  });

  it('names the musts that are missed and those that are open', () => {
    const found = fit(offer('10 days', 'unknown'), [vacation('must'), remote('must')]);
    assert.deepEqual(found?.missedMusts.map(({ path }) => path), ['time-off.vacation']); // prettier-ignore
    assert.deepEqual(found.openMusts.map(({ path }) => path), ['flexibility.remote']); // prettier-ignore
  });

  it('says of each priority what it adds', () => {
    const found = fit(offer('10 days', 'unknown'), [vacation('nice'), remote('important')])!;
    const texts = fitWords(found, undefined, english).priorities.map(({ text }) => text);
    assert.deepEqual(texts, [
      'Remote work (important, weight 2): not known, 0 to 66.7 points',
      'Vacation (nice, weight 1): met in part, 16.7 of 33.3 points',
    ]);
  });

  it('adds up what needs that are met are worth, and what one would give up for them', () => {
    const all = [vacation('nice', ', worth: 100/month'), remote('nice', ', worth: 500, instead-of: pay.sign-on')];
    const found = fit(`${offer('20 days', 'unknown')}\npay: { sign-on: 5000 }`, all);
    assert.deepEqual([found?.worth.low.toNumber(), found?.worth.high.toNumber()], [1200, 1700]);
    assert.equal(found?.priorities[1]?.alternative?.verdict, 'met');
  });

  it('is nothing without priorities, or where none has any weight', () => {
    assert.equal(fit(offer('1 day', 'none'), [vacation('nice', ', weight: 0')]), undefined);
  });

  it('stays within 0 and 100 and never falls when the offer gives more', () => {
    const days = fc.integer({ min: 0, max: 40 });
    const needs = fc.constantFrom('must', 'important', 'nice');
    const weight = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
    const weighs = (n: number | undefined) => (n === undefined ? '' : `, weight: ${n}`);
    fc.assert(
      fc.property(days, days, needs, needs, weight, weight, (one, other, needA, needB, a, b) => {
        const priorities = [vacation(needA, weighs(a)), remote(needB, weighs(b))];
        const scores = [Math.min(one, other), Math.max(one, other)].map((n) =>
          numbers(fit(offer(`${n} days`, 'full'), priorities)),
        );
        const [less, more] = scores;
        for (let i = 0; i < 3; i++) {
          assert.ok(less![i]! <= more![i]!);
          assert.ok(less![i]! >= 0 && more![i]! <= 100);
        }
        const open = numbers(fit(offer('unknown', 'full'), priorities));
        assert.ok(open[1]! <= less![1]! && open[2]! >= more![2]!);
      }),
    );
  });
});
