import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { anyOffer, textOf } from '../../value/anyOffer';
import { fourYears, offer, plans } from '../plansOf';
import type { AskWords, PlanWords } from '../../../../src/core/words/planWords';

const ask = (plan: PlanWords | undefined, path: string, kind = 'term') =>
  plan?.asks.find((each) => each.path === path && each.kind === kind);
const figures = (found: AskWords | undefined) =>
  found && [found.now, found.opening.text, found.target.text, found.fallback?.text, found.target.worth?.amount.toNumber()]; // prettier-ignore
const paths = (plan: PlanWords | undefined) => plan?.asks.map(({ path, kind }) => (kind === 'term' ? path : kind));

describe('the asks of one offer', () => {
  it('are none where it lacks nothing and there is no other', () => {
    const met = `${fourYears}priorities: [{ term: time-off.vacation, need: must, at-least: 20 days }]\nmarket: [{ term: pay.base-salary, p50: 100000 }]`; // prettier-ignore
    assert.deepEqual(paths(plans({ a: offer('A') }, met)['a']), []);
    assert.deepEqual(paths(plans({ a: offer('A') })['a']), []);
  });

  it('follow from a need that is not met: its threshold is the target, and its worth what the valuation says', () => {
    const { a } = plans({ a: offer('A') }, `${fourYears}priorities: [{ term: time-off.vacation, need: must, at-least: 25 days }]`); // prettier-ignore
    // 5 days of 100,000 / 250 = 400 each, in 4 years.
    assert.deepEqual(figures(ask(a, 'time-off.vacation')), ['20 days', '25 days', '25 days', undefined, 8000]);
    assert.equal(ask(a, 'time-off.vacation')?.need, 'must');
    assert.equal(ask(a, 'time-off.vacation')?.reasons[0]?.text, 'You must have at least 25 days.');
  });

  it('follow from a market range: the median is the target, and a need below it the fallback', () => {
    const range = 'market: [{ term: pay.base-salary, p25: 90000, p50: 120000, p75: 140000, source: survey, as-of: 2026-09-01 }]'; // prettier-ignore
    const { a } = plans({ a: offer('A') }, `${fourYears}${range}\npriorities: [{ term: pay.base-salary, need: must, at-least: 110000 }]`); // prettier-ignore
    assert.deepEqual(figures(ask(a, 'pay.base-salary')), ['USD 100,000/year', 'USD 120,000/year', 'USD 120,000/year', 'USD 110,000/year', 80_000]); // prettier-ignore
    assert.equal(ask(a, 'pay.base-salary')?.reasons[1]?.text, 'The market median is USD 120,000/year (survey; September 1, 2026).'); // prettier-ignore
    assert.deepEqual(paths(plans({ a: offer('A') }, `${fourYears}${range.replace('120000', '95000')}`)['a']), []);
  });

  it('follow from what another offer has: what is firm is the target and the opening, what is only said neither', () => {
    const budget = (amount: number) => `development: { budget: ${amount}/year }`;
    const texts = { a: offer('A', budget(1000)), b: offer('B', budget(2000)), c: offer('C', budget(2400)).replace('written', 'verbal') }; // prettier-ignore
    const { a, b, c } = plans(texts, fourYears);
    assert.deepEqual(figures(ask(a, 'development.budget')), ['USD 1,000/year', 'USD 2,000/year', 'USD 2,000/year', undefined, 4000]); // prettier-ignore
    assert.deepEqual(ask(a, 'development.budget')?.reasons.map(({ text }) => text), ['B (written): USD 2,000/year.', 'C (verbal): USD 2,400/year.']); // prettier-ignore
    assert.deepEqual(figures(ask(b, 'development.budget')), ['USD 2,000/year', 'nothing in writing yet', 'USD 2,400/year', undefined, 1600]); // prettier-ignore
    assert.equal(ask(b, 'development.budget')?.opening.wanted, undefined);
    const more = plans({ ...texts, c: texts.c.replace('2400', '2600') }, fourYears)['a'];
    assert.equal(ask(more, 'development.budget')?.opening.text, 'USD 2,000/year');
    assert.equal(ask(c, 'development.budget'), undefined);
  });

  it('may be for what is paid one time, and do not hold it against an amount by the year', () => {
    const log = 'negotiation: { asks: [{ term: flexibility.home-office, ask: 2000 once, status: asked }] }';
    const { a } = plans({ a: offer('A', `flexibility: { home-office: 1500 once }\n${log}`) }, fourYears);
    const found = ask(a, 'flexibility.home-office');
    assert.deepEqual(figures(found), ['USD 1,500 once', 'USD 2,000 once', 'USD 2,000 once', undefined, 500]);
    assert.equal(found?.ease, 'once');
    const [yearly, once] = ['flexibility: { home-office: 500/year }', 'flexibility: { home-office: 1500 once }'];
    for (const [own, other] of [[yearly, once], [once, yearly]] as const) // prettier-ignore
      assert.equal(ask(plans({ a: offer('A', own), b: offer('B', other) }, fourYears)['a'], 'flexibility.home-office'), undefined); // prettier-ignore
  });

  it('may be for a share of the salary', () => {
    const log = 'negotiation: { asks: [{ term: pay.sign-on, ask: 12%, status: asked }] }';
    const { a } = plans({ a: offer('A', log, ', sign-on: 10%') }, fourYears);
    assert.deepEqual(figures(ask(a, 'pay.sign-on'))?.slice(1), ['12% of salary', '12% of salary', undefined, 2000]);
  });

  it('are none for what another offer has more of where the candidate says that there is enough, but for pay', () => {
    const texts = { a: offer('A'), b: offer('B', 'time-off: { vacation: 30 days, holidays: 10 days }', ', sign-on: 10000') }; // prettier-ignore
    const enough = `${fourYears}priorities: [{ term: time-off.vacation, need: must, at-least: 20 days }]`;
    assert.equal(ask(plans(texts, enough)['a'], 'time-off.vacation'), undefined);
    assert.notEqual(ask(plans(texts, fourYears)['a'], 'time-off.vacation'), undefined);
  });

  it('leave plans of another kind alone, stay within the law, and never make a notice period longer', () => {
    const health = (company: string, terms: string, more = '') =>
      offer(company, `terms: { notice: ${company === 'A' ? '1 month' : '3 months'} }${more}`).replace('insurance: none', `insurance: { health: { ${terms} } }`); // prettier-ignore
    const high = 'plan: HDHP, premium: 80, deductible: 2400, coinsurance: 20%, out-of-pocket-max: 6000';
    const low = 'plan: PPO, premium: 10, deductible: 300, coinsurance: 10%, out-of-pocket-max: 2000';
    const spending = fourYears.replace('raise', 'medical-spending: 5000/year, raise');
    const { a } = plans({ a: health('A', high), b: health('B', low) }, spending);
    assert.deepEqual(
      paths(a)?.filter((path) => /^(?:insurance|terms)/.test(path)),
      [],
    );
    const same = plans({ a: health('A', high), b: health('B', high.replace('2400', '1000')) }, spending)['a'];
    // The least deductible of an HDHP for one person is 1,700 in 2026.
    assert.equal(ask(same, 'insurance.health.deductible')?.target.text, 'USD 1,700/year');
    const need = `${spending}priorities: [{ term: insurance.health.deductible, need: must, at-most: 500 }, { term: terms.notice, need: must, at-least: 6 months }]`; // prettier-ignore
    const needed = plans({ a: health('A', high) }, need)['a'];
    assert.equal(ask(needed, 'insurance.health.deductible')?.target.text, 'USD 1,700/year');
    assert.equal(ask(needed, 'terms.notice'), undefined);
    const least = plans({ a: health('A', high.replace('2400', '1700')) }, need)['a'];
    assert.equal(ask(least, 'insurance.health.deductible'), undefined);
  });

  it('write what is stated in another currency in the one of the offer, in its period and rounded up', () => {
    const monthly = offer('A').replace('USD', 'EUR').replace('100000/year', '5000/month');
    const rate = fourYears.replace('raise: 0%', 'raise: 0%, exchange-rates: { EUR: 1.1 }');
    const { a } = plans({ a: monthly }, `${rate}priorities: [{ term: pay.base-salary, need: must, at-least: 80000/year }]`); // prettier-ignore
    // 80,000 / 1.1 / 12 = 6,060.61 a month, and 1,070 more a month are 1,070 x 48 x 1.1 dollars.
    assert.deepEqual(figures(ask(a, 'pay.base-salary')), ['EUR 5,000/month', 'EUR 6,070/month', 'EUR 6,070/month', undefined, 56_496]); // prettier-ignore
    assert.deepEqual(paths(plans({ a: monthly }, `${fourYears}priorities: [{ term: pay.base-salary, need: nice, at-least: 80000/year }]`)['a']), []); // prettier-ignore
  });

  it('open no higher than the market of the place knows, unless the target is', () => {
    const range = (p90: string) => `${fourYears}priorities: [{ term: pay.base-salary, need: must, at-least: 110000 }]\nmarket: [{ term: pay.base-salary, location: "Bonn, DE", p50: 90000, p90: ${p90}, source: survey, as-of: 2026-09-01 }]`; // prettier-ignore
    const own = offer('A', 'location: "Bonn, DE"');
    const opening = (candidate: string) => plans({ a: own, b: offer('B').replace('100000', '119000') }, candidate)['a']!.asks.find(({ path, kind }) => path === 'pay.base-salary' && kind === 'term')!.opening.text; // prettier-ignore
    assert.equal(opening(range('140000')), 'USD 119,000/year');
    assert.equal(opening(range('115000')), 'USD 115,000/year');
    assert.equal(opening(range('105000')), 'USD 110,000/year');
    assert.equal(opening(range('115000').replace('Bonn, DE', 'Rome, IT')), 'USD 119,000/year');
  });

  const salary = (texts: Readonly<Record<string, string>>, candidate = fourYears) =>
    ask(plans(texts, candidate)['a'], 'pay.base-salary');
  const bonn = offer('A', 'location: "Bonn, DE"');
  const elsewhere = offer('B', 'location: "Zurich, CH"').replace('100000', '118000');
  const need = (word: string, least: number) => `${fourYears}priorities: [{ term: pay.base-salary, need: ${word}, at-least: ${least} }]`; // prettier-ignore

  it('open with no base salary more than 20% above the offer, unless one must have or has logged more', () => {
    const other = offer('B').replace('100000', '140000');
    assert.deepEqual(figures(salary({ a: offer('A'), b: other }))?.slice(1, 3), ['USD 120,000/year', 'USD 120,000/year']); // prettier-ignore
    assert.equal(salary({ a: offer('A'), b: other })?.uncapped?.text, 'USD 140,000/year');
    assert.equal(salary({ a: offer('A') }, need('important', 150_000))?.opening.text, 'USD 120,000/year');
    assert.equal(salary({ a: offer('A') }, need('must', 150_000))?.opening.text, 'USD 150,000/year');
    assert.equal(salary({ a: offer('A'), b: other }, need('must', 125_000))?.opening.text, 'USD 125,000/year');
    assert.equal(salary({ a: offer('A') }, need('must', 110_000))?.uncapped, undefined);
    const log = 'negotiation: { asks: [{ term: pay.base-salary, ask: 130000/year }] }';
    assert.deepEqual(figures(salary({ a: offer('A', log), b: other }))?.slice(1, 3), ['USD 130,000/year', 'USD 130,000/year']); // prettier-ignore
  });

  it('take no money of another place as a figure, unless the cost of living says what it buys here', () => {
    const places = (zurich: number) => fourYears.replace('raise: 0%', `raise: 0%, cost-of-living: { "Bonn, DE": 100, "Zurich, CH": ${zurich} }`); // prettier-ignore
    assert.equal(salary({ a: bonn, b: elsewhere }), undefined);
    assert.equal(salary({ a: bonn, b: elsewhere }, need('nice', 101_000))?.opening.text, 'USD 101,000/year');
    assert.equal(salary({ a: bonn, b: elsewhere }, places(150)), undefined);
    // 118,000 x 100 / 110 = 107,272.73
    const adjusted = salary({ a: bonn, b: elsewhere }, places(110));
    assert.equal(adjusted?.opening.text, 'USD 108,000/year');
    assert.equal(adjusted.reasons[0]?.text, 'B (written) in Zurich, CH: USD 118,000/year, about USD 108,000/year at prices of Bonn, DE.'); // prettier-ignore
    assert.equal(salary({ a: bonn, b: elsewhere.replace('Zurich, CH', ' bonn,de') })?.opening.text, 'USD 118,000/year');
    const euros = fourYears.replace('raise: 0%', 'raise: 0%, exchange-rates: { EUR: 1 }');
    assert.equal(salary({ a: offer('A'), b: offer('B').replace('USD', 'EUR').replace('100000', '118000') }, euros), undefined); // prettier-ignore
    const once = { a: offer('A', 'location: "Bonn, DE"', ', sign-on: 1000'), b: offer('B', 'location: "Zurich, CH"', ', sign-on: 9000') }; // prettier-ignore
    assert.equal(ask(plans(once, places(110))['a'], 'pay.sign-on'), undefined);
    const vacation = { a: bonn, b: offer('B', 'location: "Zurich, CH"\ntime-off: { vacation: 25 days, holidays: 10 days }') }; // prettier-ignore
    assert.equal(ask(plans(vacation, fourYears)['a'], 'time-off.vacation')?.opening.text, '25 days');
  });

  it('take no term of a written offer for written that is only said', () => {
    const other = (rest: string) =>
      offer('B', rest).replace('100000/year', '{ value: 110000/year, in-writing: false }');
    const said = salary({ a: offer('A'), b: other('') });
    assert.deepEqual([said?.opening.wanted, said?.target.text], [undefined, 'USD 110,000/year']);
    assert.equal(said?.reasons[0]?.text, 'B (written): USD 110,000/year (not in writing).');
    const agreed = offer('B', 'negotiation: { asks: [{ term: pay.base-salary, ask: 110000/year, status: agreed, in-writing: false }] }').replace('100000', '110000'); // prettier-ignore
    assert.equal(salary({ a: offer('A'), b: agreed })?.opening.wanted, undefined);
    assert.equal(salary({ a: offer('A'), b: agreed.replace(', in-writing: false', '') })?.opening.text, 'USD 110,000/year'); // prettier-ignore
  });

  it('open with the break-even salary only where the offer that leads is in writing and for the same place', () => {
    const level = (b: string) => ask(plans({ a: bonn, b }, fourYears)['a'], 'pay.base-salary', 'break-even')?.opening;
    const here = elsewhere.replace('Zurich, CH', 'Bonn, DE');
    assert.equal(level(here)?.text, 'USD 118,000/year');
    assert.equal(level(here.replace('118000', '150000'))?.text, 'USD 120,000/year');
    assert.equal(level(here.replace('written', 'verbal'))?.wanted, undefined);
    assert.equal(level(elsewhere)?.wanted, undefined);
  });

  it('have what the log says as target and fallback, and open no higher once asked', () => {
    const log = (entry: string) => `negotiation: { asks: [{ term: time-off.vacation, ask: 25 days, fallback: 22 days, ${entry} }] }`; // prettier-ignore
    const need = `${fourYears}priorities: [{ term: time-off.vacation, need: must, at-least: 28 days }]`;
    const of = (entry: string) => ask(plans({ a: offer('A', log(entry)) }, need)['a'], 'time-off.vacation');
    assert.deepEqual(figures(of('status: planned')), ['20 days', '28 days', '25 days', '22 days', 8000]);
    assert.deepEqual(figures(of('status: asked')), ['20 days', '25 days', '25 days', '22 days', 8000]);
    assert.equal(of('status: agreed'), undefined);
    assert.deepEqual([of('status: declined')?.isClosed, of('status: countered')?.isClosed], [true, false]);
  });

  it('keep what the log words freely as it is, without an amount', () => {
    const log = 'negotiation: { asks: [{ term: equity, ask: a second grant, because: The first one is small. }] }';
    const found = ask(plans({ a: offer('A', log) }, fourYears)['a'], 'equity');
    assert.deepEqual(figures(found), ['not stated', 'a second grant', 'a second grant', undefined, undefined]);
    assert.equal(found?.reasons[0]?.text, 'You plan to ask for a second grant: The first one is small.');
  });

  it('are questions where the offer does not say', () => {
    const open = offer('A', 'development: { budget: unknown }');
    const { a } = plans({ a: open, b: offer('B', 'development: { budget: 2000/year }') }, `${fourYears}priorities: [{ term: development.budget, need: must, at-least: 1000/year }]`); // prettier-ignore
    assert.equal(ask(a, 'development.budget'), undefined);
    assert.deepEqual(a?.open, [{ path: 'development.budget', title: 'Learning budget' }]);
  });

  it('count the candidate’s own word for a need, and not what the valuation says of the same term as well', () => {
    const remote = offer('A', 'flexibility: { remote: 1 day/week }');
    const { a } = plans({ a: remote }, `${fourYears.replace('raise: 0%', 'raise: 0%, commute: { cost: 10/day }')}priorities: [{ term: flexibility.remote, need: nice, at-least: 3 days/week, worth: 3000/year }]`); // prettier-ignore
    const worth = ask(a, 'flexibility.remote')?.target.worth;
    // 3,000 in each of 4 years; the valuation counts 2 days x 10 in each of 50 weeks.
    assert.deepEqual([worth?.amount.toNumber(), worth?.money.toNumber(), worth?.isStated], [12_000, 4000, true]);
  });

  it('have the break-even salary as one of their own where another offer leads', () => {
    const { a, b } = plans({ a: offer('A'), b: offer('B').replace('100000', '112345') }, fourYears);
    const level = ask(a, 'pay.base-salary', 'break-even');
    // To the next 100 above 112,345, for 4 years.
    assert.deepEqual([level?.target.text, level?.target.worth?.amount.toNumber()], ['USD 112,400/year', 49_600]);
    assert.deepEqual(paths(a), ['break-even', 'pay.base-salary']);
    assert.deepEqual(paths(b), []);
  });

  it('name the claims that argue for them, for what is around them, or for a part of them', () => {
    const claims = 'value-case: [{ claim: X, evidence: e, supports: [pay.base-salary] }, { claim: Y, supports: [pay] }, { claim: Z, supports: [time-off] }]'; // prettier-ignore
    const { a } = plans({ a: offer('A') }, `${fourYears}${claims}\npriorities: [{ term: pay.base-salary, need: must, at-least: 110000 }, { term: time-off.holidays, need: nice, at-least: 12 days }, { term: pay.sign-on, need: nice, at-least: 1 }]`); // prettier-ignore
    assert.deepEqual(ask(a, 'pay.base-salary')?.claims, [{ claim: 'X', evidence: 'e' }, { claim: 'Y' }]);
    assert.deepEqual(ask(a, 'time-off.holidays')?.claims, [{ claim: 'Z' }]);
    const bare = plans({ a: offer('A') }, `${fourYears}priorities: [{ term: pay.base-salary, need: must, at-least: 110000 }]`); // prettier-ignore
    assert.deepEqual(ask(bare['a'], 'pay.base-salary')?.claims, []);
  });

  it('come by need, worth and ease; what is closed or only a policy of another employer comes last', () => {
    const own = offer('A', 'development: { budget: 1000/year, tuition: 1000/year }\nperks: []', ', relocation: { amount: 0, cash: true }'); // prettier-ignore
    const other = offer('B', 'time-off: { vacation: 40 days, holidays: 30 days }\ndevelopment: { budget: 1500/year }', ', relocation: { amount: 2000, cash: true }'); // prettier-ignore
    const needs = 'priorities: [{ term: development.tuition, need: nice, at-least: 1001/year }, { term: development.conferences, need: must, at-least: 2/year }]'; // prettier-ignore
    const closed = own.replace('vacation: 20 days', 'vacation: { value: 20 days, negotiable: false }');
    const { a } = plans({ a: closed.replace('tuition', 'conferences: 1/year, tuition'), b: other }, fourYears + needs); // prettier-ignore
    // Without a need: 2,000 once, 4 x 500 a year, 20 days of holidays, and what is not negotiable.
    assert.deepEqual(paths(a), ['development.conferences', 'development.tuition', 'break-even', 'pay.relocation.amount', 'development.budget', 'time-off.holidays', 'time-off.vacation']); // prettier-ignore
  });

  it('are none for the job one has, what is signed, and what is over', () => {
    const texts = Object.fromEntries(
      ['current', 'signed', 'declined', 'expired', 'written'].map((status) => [status, offer(status).replace('written', status)]), // prettier-ignore
    );
    assert.deepEqual(Object.keys(plans(texts, fourYears)), ['written']);
  });

  it('mark a fallback below the walk-away point, and show no fallback to others', () => {
    const log = 'negotiation: { asks: [{ term: pay.base-salary, ask: 120000/year, fallback: 105000/year }] }';
    const of = (least: number, audience: 'self' | 'employer' = 'self') => ask(plans({ a: offer('A', log) }, `${fourYears}walk-away: { total: ${least}/year }`, audience)['a'], 'pay.base-salary')?.fallback; // prettier-ignore
    assert.equal(of(105_001)?.walkAway, 'missed');
    assert.equal(of(105_000)?.walkAway, undefined);
    assert.equal(of(105_000, 'employer'), undefined);
  });
});

describe('the asks of the examples', () => {
  const read = (name: string) => readFileSync(`examples/${name}.offer.yaml`, 'utf8');
  const texts = Object.fromEntries(['current', 'larkspur', 'tideline', 'brenner'].map((name) => [name, read(name)]));
  const { larkspur, tideline, brenner } = plans(texts, readFileSync('examples/me.candidate.yaml', 'utf8'));

  it('of Larkspur', () => {
    // 6,000 a year by the candidate's own word.
    assert.deepEqual(figures(ask(larkspur, 'flexibility.remote')), ['2 days/week', '3 days/week', '3 days/week', undefined, 24_000]); // prettier-ignore
    // 5 days x 192,000 / 260 x (1 + 1.03 + 1.03^2 + 1.03^3), each year rounded.
    assert.deepEqual(figures(ask(larkspur, 'time-off.vacation')), ['20 days', '25 days', '25 days', '23 days', 15_447.25]); // prettier-ignore
    assert.deepEqual(paths(larkspur)?.slice(0, 3), ['flexibility.remote', 'time-off.vacation', 'pay.relocation.cash']);
  });

  it('of Tideline', () => {
    // 10,000 x (1 + 1.03 + 1.03^2 + 1.03^3), each year rounded. The median of Denver; Larkspur's salary of Seattle buys
    // less there.
    assert.deepEqual(figures(ask(tideline, 'pay.base-salary')), ['USD 165,000/year', 'USD 176,000/year', 'USD 175,000/year', 'USD 170,000/year', 41_836.26]); // prettier-ignore
  });

  it('of Brenner', () => {
    // 160,000 / 1.08 / 12 = 12,345.68, which the candidate must have. Neither Denver's median nor Seattle's salary is a
    // figure for Munich.
    const [now, ...rest] = figures(ask(brenner, 'pay.base-salary')) ?? [];
    assert.deepEqual([now, ...rest.slice(0, 3)], ['EUR 9,400/month', 'EUR 12,400/month', 'EUR 12,400/month', undefined]); // prettier-ignore
  });
});

describe('asks, whatever the offers,', () => {
  const any = fc
    .record({ one: anyOffer, other: anyOffer, days: fc.integer({ min: 1, max: 70 }) })
    .map(({ one, other, days }) => ({
      // prettier-ignore
      texts: { a: text(one, 'A'), b: text(other, 'B') },
      priorities: [`{ term: time-off.vacation, need: must, at-least: ${days} days }`, `{ term: pay.base-salary, need: nice, at-least: ${one.salary + 1} }`, `{ term: pay.sign-on, need: important, at-least: 5000, worth: 100/year }`], // prettier-ignore
    }));
  function text(each: typeof anyOffer extends fc.Arbitrary<infer T> ? T : never, company: string): string {
    const small = { ...each, currency: 'USD', salary: 1 + (each.salary % 1_000_000), grants: [] };
    return `${textOf(small).replace('company: A', `company: ${company}`)}\nstatus: written`;
  }
  const candidate = (priorities: readonly string[]) => `${fourYears}priorities: [${priorities.join(', ')}]`;

  it('are worth nothing less than nothing', () => {
    let count = 0;
    fc.assert(
      fc.property(any, ({ texts, priorities }) => {
        for (const { asks } of Object.values(plans(texts, candidate(priorities))))
          for (const { target, path } of asks) {
            count++;
            assert.ok(!target.worth?.amount.isNegative(), `${path} ${target.text}`);
          }
      }),
      { numRuns: 12 },
    );
    assert.ok(count > 20);
  });

  it('are the same in any order of offers and priorities', () => {
    const bare = (found: Readonly<Record<string, PlanWords>>) =>
      JSON.stringify(
        Object.keys(found)
          .sort()
          .map((id) => ({
            ...found[id],
            asks: found[id]?.asks.map((each) => ({ ...each, reasons: each.reasons.length })),
          })),
      );
    fc.assert(
      fc.property(any, ({ texts, priorities }) => {
        const turned = Object.fromEntries(Object.entries(texts).reverse());
        assert.equal(bare(plans(turned, candidate([...priorities].reverse()))), bare(plans(texts, candidate(priorities)))); // prettier-ignore
      }),
      { numRuns: 5 },
    );
  });
});
