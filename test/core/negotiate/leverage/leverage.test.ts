import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareOffers } from '../../../../src/core/compare/compareOffers';
import { english } from '../../../../src/core/locale';
import { leverageOf } from '../../../../src/core/negotiate/leverage/leverage';
import { leverageFor } from '../../../../src/core/words/audience/seenBy';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { leverageTexts, leverageWords, type LeverageWords } from '../../../../src/core/words/leverageText';
import { readNegotiation } from '../../../../src/core/negotiate/negotiation/negotiation';
import { decisionTexts } from '../../../../src/core/words/summary/standingSection';

const today = '2026-11-22';
/** An offer whose expected total over one year is its base salary. */
const offer = (company: string, status: string, base: string, more = '') => `company: ${company}
currency: USD
status: ${status}
insurance: { health: { plan: statutory, premium: none } }
retirement: none
time-off: { vacation: unlimited, holidays: 10 days }
pay: { base-salary: ${base}/year }
${more}`;

function leverage(offers: readonly string[], more = ''): LeverageWords {
  const parsed = offers.map((text) => ({ id: /company: (\w+)/.exec(text)?.[1] ?? '', offer: parseOffer(text).fields }));
  const candidate = parseCandidate(
    `currency: USD\nassumptions: { horizon: 1 year, medical-spending: 1500/year }\n${more}`,
  ).fields;
  const options = { today, locale: english };
  return leverageWords(
    leverageOf(readNegotiation(parsed, candidate, compareOffers(parsed, candidate, options), today)),
    english,
  );
}
const of = (id: string, found: LeverageWords) => found.offers.find((each) => each.id === id)!;
const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map(({ id }) => id);
const texts = (id: string, found: LeverageWords) => leverageTexts(of(id, found), found, english);

describe('the best alternative to an offer', () => {
  it('is the firm one that comes to most: signed, written, or the job one has', () => {
    const found = leverage([
      offer('A', 'written', '100'),
      offer('B', 'written', '80'),
      offer('C', 'current', '90'),
      offer('D', 'verbal', '120'),
      offer('E', 'process', '70'),
    ]);
    assert.deepEqual(ids(of('A', found).byValue?.best), ['C']);
    assert.deepEqual(ids(of('A', found).byValue?.softer), ['D']);
    // 90 against 100.
    assert.equal(of('A', found).byValue?.difference?.low.toNumber(), -10);
    assert.deepEqual(ids(of('D', found).byValue?.best), ['A']);
    assert.deepEqual(ids(of('D', found).byValue?.softer), []);
    assert.deepEqual(ids(found.offers), ['A', 'B', 'D', 'E']);
    assert.deepEqual(ids(found.alternatives), ['C', 'A', 'B', 'D', 'E']);
    assert.deepEqual(texts('A', found), [
      'Best alternative by value: C (current job), USD 90 over 1 year.',
      'That is USD 10 less than this offer.',
      'Could come to more, but is not in writing: D (verbal).',
    ]);
  });

  it('is the best of those that are only spoken where nothing is firm, and that is said', () => {
    const found = leverage([offer('A', 'written', '100'), offer('B', 'verbal', '80'), offer('C', 'process', '90')]);
    assert.deepEqual(ids(of('A', found).byValue?.best), ['C']);
    assert.equal(of('A', found).byValue?.isFirm, false);
    assert.ok(texts('A', found).includes('It is not firm yet: there is no other offer in writing.'));
  });

  it('is named with what the candidate must have and it does not give', () => {
    const needs = 'priorities: [{ term: time-off.vacation, need: must, at-least: 20 days }, { term: pay.base-salary, need: must, at-least: 85 }]'; // prettier-ignore
    const days = (text: string) => text.replace('vacation: unlimited', 'vacation: 15 days');
    const found = leverage([offer('A', 'written', '100'), days(offer('B', 'written', '95')), offer('C', 'written', '70')], needs); // prettier-ignore
    assert.equal(texts('A', found)[2], 'B does not meet what you must have: vacation.');
    assert.ok(texts('B', found).every((text) => !text.includes('must have: ')));
    assert.deepEqual(
      of('A', found).byValue?.missed.map(({ id, musts }) => [id, musts.map(({ path }) => path)]),
      [['B', ['time-off.vacation']]],
    );
  });

  it('is there also where it cannot be compared, and is none by priorities of which nothing is known', () => {
    const needs = 'priorities: [{ term: time-off.sick, need: nice }]';
    const found = leverage([offer('A', 'verbal', '100', '').replace('vacation', 'sick'), 'company: B\ncurrency: USD\nstatus: process'], needs); // prettier-ignore
    assert.deepEqual(texts('A', found), ['Cannot be compared by value: B (in process).']);
    assert.deepEqual(texts('B', found).at(-1), 'Best alternative by your priorities: A (verbal), 100 of 100 points; this offer has 0 to 100.'); // prettier-ignore
  });

  it('is none that is declined, has expired or was not answered in time', () => {
    const found = leverage([
      offer('A', 'written', '100'),
      offer('B', 'declined', '200'),
      offer('C', 'expired', '200'),
      offer('D', 'written', '200', 'expires: 2026-11-21'),
    ]);
    assert.deepEqual(ids(found.over), ['B', 'C', 'D']);
    assert.deepEqual(ids(found.offers), ['A']);
    assert.equal(of('A', found).byValue, undefined);
    assert.deepEqual(texts('A', found), ['There is no alternative to it here.']);
    assert.deepEqual(ids(leverage([offer('D', 'signed', '1', 'expires: 2026-11-21'), offer('E', 'written', '1', `expires: ${today}`)]).over), []); // prettier-ignore
  });

  it('is several where they are equal or something bounded that is not known decides', () => {
    const equal = leverage([offer('A', 'written', '1'), offer('B', 'written', '90'), offer('C', 'written', '90')]);
    assert.deepEqual(ids(of('A', equal).byValue?.best), ['B', 'C']);
    // Of 1,500 spent, the unknown deductible takes all or nothing: B comes to 98,500 to 100,000.
    const health = (deductible: string) => `insurance: { health: { plan: PPO, premium: none, coinsurance: none, deductible: ${deductible}, out-of-pocket-max: 1500 }, dental: none, vision: none }`; // prettier-ignore
    const some = (company: string, base: string, insurance: string) => offer(company, 'written', base).replace(/^insurance: .*$/m, insurance); // prettier-ignore
    const found = leverage(
      [offer('A', 'written', '100000'), some('B', '100000', health('unknown')), offer('C', 'written', '99000')],
      '',
    );
    const best = of('A', found).byValue;
    assert.deepEqual(ids(best?.best), ['B', 'C']);
    assert.deepEqual([best?.worth.low.toNumber(), best?.worth.high.toNumber()], [99000, 100000]);
    assert.deepEqual([best?.difference?.low.toNumber(), best?.difference?.high.toNumber()], [-1000, 0]);
  });

  it('keeps in view what is not known and has no bounds', () => {
    const open = offer('B', 'written', '80').replace('}\n', '}\n').replace('80/year }', '80/year, bonus: unknown }');
    const found = leverage([offer('A', 'written', '100'), open, offer('C', 'written', '90')]);
    assert.deepEqual(ids(of('A', found).byValue?.best), ['C']);
    assert.deepEqual(ids(of('A', found).byValue?.open), ['B']);
    assert.equal(of('B', found).byValue?.difference?.open, 'unknown');
    assert.ok(texts('B', found).includes('Beside this offer that is +USD 20 ± unknown.'));
    const pay = leverage([offer('A', 'written', '100'), offer('B', 'written', 'x').replace('x/year', 'unknown')]);
    assert.equal(of('A', pay).byValue, undefined);
    assert.equal(of('B', pay).byValue?.difference, undefined);
    assert.deepEqual(texts('B', pay), ['Best alternative by value: A (written), USD 100 over 1 year.']);
  });

  it('says when it lapses before the offer itself must be answered', () => {
    const found = leverage([
      offer('A', 'written', '100', 'expires: 2026-12-10'),
      offer('B', 'written', '90', 'expires: 2026-12-04'),
    ]);
    assert.ok(texts('A', found).includes('It must be answered by December 4, 2026; after that day it is no alternative any more.')); // prettier-ignore
    assert.ok(!texts('B', found).some((text) => text.startsWith('It must')));
  });

  it('by priorities is the one with the most points that misses no must', () => {
    const more = 'priorities:\n  - { term: flexibility.remote, need: must, at-least: 2 days/week }\n  - { term: development.budget, need: must, at-least: 1000/year }\n  - { term: terms.notice, need: nice, at-least: 1 month }'; // prettier-ignore
    const rest = (remote: number, notice = '1 month') => `flexibility: { remote: ${remote} days/week }\ndevelopment: { budget: 1000 }\nterms: { notice: ${notice} }`; // prettier-ignore
    const offers = [
      offer('A', 'written', '1', rest(3)),
      offer('B', 'written', '9', rest(1)),
      offer('C', 'written', '1', rest(2, '2 weeks')),
    ];
    const found = leverage(offers, more);
    assert.deepEqual(ids(of('A', found).byFit?.best), ['C']);
    assert.deepEqual(ids(of('C', found).byFit?.best), ['A']);
    assert.ok(texts('C', found).some((text) => text.startsWith('Best alternative by your priorities: A (written), 100 of 100 points; this offer has 9'))); // prettier-ignore
    const none = leverage(offers.slice(0, 2), more);
    assert.ok(texts('A', none).includes('No firm alternative meets all that you must have.'));
    assert.equal(of('A', leverage(offers)).byFit, undefined);
  });
});

describe('leverage', () => {
  it('names the terms in which another offer is better, and no term that one of them does not state', () => {
    const more = (days: string, hours: number, budget: string) => `time-off: { vacation: ${days} }\ndevelopment: { budget: ${budget} }\npay: { base-salary: 1, hours: ${hours}/week }`; // prettier-ignore
    const plain = (company: string, rest: string) => `company: ${company}\ncurrency: USD\nstatus: written\n${rest}`;
    const found = leverage([plain('A', more('20 days', 40, 'unknown')), plain('B', more('5 weeks', 38, '500'))]);
    assert.deepEqual(of('A', found).elsewhere[0]?.terms, [
      { path: 'pay.hours', title: 'Working hours', here: '40 hours/week', there: '38 hours/week' },
      { path: 'time-off.vacation', title: 'Vacation', here: '20 days', there: '5 weeks' },
    ]);
    assert.deepEqual(of('B', found).elsewhere, []);
  });

  it('holds each offer against the walk-away point, for the candidate alone', () => {
    const found = leverage([offer('A', 'written', '100'), offer('B', 'written', '70')], 'walk-away: { total: 80/year }'); // prettier-ignore
    assert.deepEqual([of('A', found).walkAway?.gap.low.toNumber(), of('A', found).walkAway?.verdict], [20, 'reached']);
    assert.ok(texts('B', found).includes('For you alone: it is USD 10 a year below your walk-away point.'));
    assert.ok(!JSON.stringify(leverageFor(found, 'program')).includes('walkAway'));
  });

  it('says which offer must be answered before which', () => {
    const found = leverage([
      offer('A', 'written', '1', 'expires: 2026-12-11'),
      offer('B', 'verbal', '1', 'expires: 2026-12-01'),
      offer('C', 'process', '1', 'expires: 2026-12-01'),
      offer('D', 'written', '1', 'expires: unknown'),
      offer('E', 'signed', '1', 'expires: 2026-12-02'),
      offer('F', 'current', '1'),
    ]);
    assert.deepEqual(decisionTexts(found.decisions, english), [
      'B must be answered by December 1, 2026, the same day as C and 10 days before A.',
      'C must be answered by December 1, 2026, the same day as B and 10 days before A.',
      'A must be answered by December 11, 2026.',
      'D does not say until when it must be answered.',
    ]);
  });

  const statuses = ['process', 'verbal', 'written', 'signed', 'declined', 'expired', 'current'];
  const some = fc.array(
    fc.record({
      status: fc.constantFrom(...statuses),
      base: fc.integer({ min: 1, max: 5 }).map((n) => `${n}00`),
      expires: fc.constantFrom('', 'expires: 2026-11-20', 'expires: 2026-12-01', 'expires: 2026-12-05'),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const written = (list: readonly { status: string; base: string; expires: string }[]) =>
    list.map(({ status, base, expires }, i) => offer(`C${i}`, status, base, expires));

  it('never names an offer as its own alternative, nor one that is over', () => {
    fc.assert(
      fc.property(some, (list) => {
        const found = leverage(written(list));
        const over = new Set(ids(found.over));
        for (const { id, byValue, elsewhere } of found.offers)
          for (const each of [byValue?.best, byValue?.softer, byValue?.open, byValue?.unranked, elsewhere].flatMap(
            (part) => ids(part) ?? [],
          ))
            // prettier-ignore
            assert.ok(each !== id && !over.has(each));
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of the offers', () => {
    fc.assert(
      fc.property(some, fc.nat(), (list, seed) => {
        const texts = written(list);
        const moved = [...texts.slice(seed % texts.length), ...texts.slice(0, seed % texts.length)].reverse();
        const sorted = (found: LeverageWords) => ({
          ...found,
          over: [...found.over].sort((a, b) => (a.id < b.id ? -1 : 1)),
          offers: [...found.offers].sort((a, b) => (a.id < b.id ? -1 : 1)),
        });
        assert.deepEqual(sorted(leverage(moved)), sorted(leverage(texts)));
      }),
      { numRuns: 40 },
    );
  });
});
