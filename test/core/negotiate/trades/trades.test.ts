import { totalEnds } from '../../../../src/core/compare/ranking';
import { valueOffers } from '../../../../src/core/compare/valuedOffers';
import { Decimal } from '../../../../src/core/decimal';
import type { AskContext } from '../../../../src/core/negotiate/asks/askContext';
import { asksOf } from '../../../../src/core/negotiate/asks/asks';
import { readNegotiation } from '../../../../src/core/negotiate/negotiation/negotiation';
import { packagesOf } from '../../../../src/core/negotiate/trades/packages';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { anyOffer, textOf } from '../../value/anyOffer';
import { fourYears, offer, plans, today } from '../plansOf';

import assert from 'node:assert/strict';
import fc from 'fast-check';

const want = (path: string, least: string, more = '') =>
  `${fourYears}priorities: [{ term: ${path}, need: must, at-least: ${least} }${more}]`;
const trades = (text: string, candidate: string) =>
  plans({ a: text }, candidate)['a']?.asks[0]?.trades.map(({ title, text: words, worth, isPreferred }) => [title, words, worth.amount.toNumber(), isPreferred]); // prettier-ignore

describe('what can stand for an ask', () => {
  it('is of the same worth over the horizon, rounded up to what a person would write', () => {
    // 9,000 more in 4 years: 36,000; so 22.5 days, which is too many, and a budget cannot be more than doubled.
    assert.deepEqual(trades(offer('A', 'development: { budget: 10000/year }'), want('pay.base-salary', '109000')), [
      ['Sign-on bonus', 'about USD 36,000 more, once', 36_000, false],
      ['Learning budget', 'about USD 9,000/year more, USD 19,000/year in all', 36_000, false],
    ]);
    // 3,333 x (1 + 1.01 + 1.01^2 + 1.01^3) = 13,533; 9 days of 400 grow to 14,617, a raise of 3.2% brings 13,573.
    assert.deepEqual(
      trades(offer('A', '', ', raise: 1%'), want('pay.base-salary', '103333'))?.map(([title, text]) => [title, text]),
      [
        // prettier-ignore
        ['Sign-on bonus', 'about USD 14,000 more, once'],
        ['Vacation', '9 days more, 29 in all'],
        ['Promised raise', 'about 3.2% a year instead of 1%'],
      ],
    );
  });

  it('is never the term itself, what was declined or agreed, is unknown or not negotiable', () => {
    for (const status of ['declined', 'agreed']) {
      const log = `negotiation: { asks: [{ term: pay.sign-on, ask: 5000, status: ${status} }] }`;
      assert.deepEqual(trades(offer('A', log), want('time-off.vacation', '22 days'))?.map(([title]) => title), ['Base salary']); // prettier-ignore
    }
    const open = offer('A', 'time-off: { vacation: 20 days }\ndevelopment: { budget: unknown }', ', sign-on: unknown').replace('100000/year', '{ value: 100000, negotiable: false }'); // prettier-ignore
    assert.deepEqual(trades(open, want('time-off.vacation', '22 days')), []);
  });

  it('leaves no term below what is needed of it', () => {
    const titles = (days: string) => trades(offer('A', 'time-off: { vacation: 20 days }'), want('pay.base-salary', '102000', `, { term: time-off.vacation, need: important, at-least: ${days} days }`))?.map(([title]) => title); // prettier-ignore
    // 2,000 a year are five days of 400.
    assert.deepEqual(titles('24'), ['Sign-on bonus', 'Vacation']);
    assert.deepEqual(titles('26'), ['Sign-on bonus']);
  });

  it('begins with what the candidate would rather have and does not have yet', () => {
    const more = ', { term: development.budget, need: nice, at-least: 1500/year, instead-of: time-off.vacation }';
    assert.deepEqual(
      trades(offer('A', 'development: { budget: 1000/year }'), want('time-off.vacation', '22 days', more)),
      [
        // prettier-ignore
        ['Learning budget', 'about USD 800/year more, USD 1,800/year in all', 3200, true],
        ['Sign-on bonus', 'about USD 3,200 more, once', 3200, false],
        ['Base salary', 'about USD 800/year more, USD 100,800/year in all', 3200, false],
      ],
    );
    const met = more.replace('1500', '1000');
    assert.equal(trades(offer('A', 'development: { budget: 1000/year }'), want('time-off.vacation', '22 days', met))?.some((each) => each[3]), false); // prettier-ignore
  });

  it('says more of a salary by the payday by the year', () => {
    const byPayday = offer('A', '').replace('100000/year', '4000/biweekly');
    const found = trades(byPayday, want('time-off.vacation', '22 days'));
    assert.match(String(found?.find(([title]) => title === 'Base salary')?.[1] ?? ''), /^about USD [\d,.]+\/year more, USD [\d,.]+\/year in all$/); // prettier-ignore
  });

  it('says that more of what is paid one time is paid one time', () => {
    const found = trades(offer('A', 'development: { budget: 8000 once }'), want('time-off.vacation', '22 days'));
    assert.deepEqual(found?.find(([title]) => title === 'Learning budget')?.[1], 'about USD 3,200 more, USD 11,200 in all, once'); // prettier-ignore
  });

  it('has remote days only where the candidate states their worth, and that is enough', () => {
    const remote = (worth: string) => `, { term: flexibility.remote, need: nice, at-least: 3 days/week${worth} }`;
    const titles = (worth: string) => trades(offer('A', 'flexibility: { remote: none }'), want('time-off.vacation', '22 days', remote(worth)))?.map(([title]) => title); // prettier-ignore
    assert.ok(titles(', worth: 900/year')?.includes('Remote work'));
    assert.ok(!titles(', worth: 700/year')?.includes('Remote work'));
    assert.ok(!titles(', worth: 2000/year')?.includes('Remote work'));
    assert.ok(!titles('')?.includes('Remote work'));
  });

  it('has a later start and other needs, too, where the candidate states their worth', () => {
    const need = ', { term: starts, need: nice, at-least: 2027-03-01, worth: 900/year }';
    const found = trades(offer('A', 'starts: 2027-01-04'), want('time-off.vacation', '22 days', need));
    assert.deepEqual(found?.[0], ['Starts', 'March 1, 2027', 3600, false]);
  });

  it('has an earlier review, with the raises that come earlier by it', () => {
    // A month earlier brings a twelfth of 3,000 in year 1 and 3% more each year after: 1,045.91 in all.
    const asked = offer('A', 'development: { tuition: 100/year }', ', raise: 3%').replace('vacation: 20 days', 'vacation: unlimited'); // prettier-ignore
    const found = trades(asked, want('development.tuition', '600/year'));
    assert.deepEqual(found?.[1], ['First salary review', 'after 10 months', 2091.81, false]);
    const soon = trades(asked.replace('raise: 3%', 'raise: 3%, first-review: 4 months'), want('development.tuition', '600/year')); // prettier-ignore
    assert.ok(!soon?.some(([title]) => title === 'First salary review'), 'nobody reviews a salary before three months');
  });

  it('has a yearly grant where the offer has a first one, priced as it vests', () => {
    const grant = 'equity: { type: RSU, value: 40000, liquid: true, vesting: { over: 4 years, every: year } }';
    const closed = offer('A', `${grant}\ntime-off: { vacation: { value: 20 days, negotiable: false } }`, ', sign-on: unknown').replace('100000/year', '{ value: 100000, negotiable: false }'); // prettier-ignore
    // Grants of x after 1, 2 and 3 years vest a quarter each year: 3/4 + 2/4 + 1/4 of x within 4 years, so 10,000 / 1.5
    // = 6,667.
    const asked = closed.replace('pay: {', 'development: { tuition: 1000/year }\npay: {');
    assert.deepEqual(trades(asked, want('development.tuition', '3500/year')), [
      ['Equity', 'a grant of about USD 6,700 each year, vesting like the first', 10_050, false],
    ]);
  });
});

describe('packages', () => {
  const texts = { a: offer('A', 'development: { budget: 1000/year }', ', sign-on: 0'), b: offer('B', 'development: { budget: 3000/year }', ', sign-on: 20000') }; // prettier-ignore

  it('bring an offer level with the one that leads for no more than the break-even salary', () => {
    const { a, b } = plans(texts, fourYears);
    // B has 20,000 + 4 x 2,000 more.
    assert.deepEqual(
      a?.packages.map(({ parts, total, cost }) => [
        parts.map(({ title, text }) => `${title}: ${text}`),
        total.toNumber(),
        cost.toNumber(),
      ]),
      [
        // prettier-ignore
        [['Sign-on bonus: USD 20,000', 'Learning budget: USD 3,000/year'], 432_000, 28_000],
      ],
    );
    assert.deepEqual(b?.packages, []);
  });

  it('are marked where they are below the walk-away point, which the offer with them must reach', () => {
    const of = (least: number) => plans(texts, `${fourYears}walk-away: { total: ${least}/year }`)['a']?.packages[0]?.walkAway; // prettier-ignore
    assert.deepEqual([of(108_000), of(108_001)], [undefined, 'missed']);
  });

  it('reach the total and stay within the cost, whatever they are', () => {
    let count = 0;
    const any = fc.record({ one: anyOffer, target: fc.double({ min: 1, max: 1.3, noNaN: true }), cost: fc.integer({ min: 0, max: 10 ** 6 }) }); // prettier-ignore
    fc.assert(
      fc.property(any, ({ one, target, cost }) => {
        const small = { ...one, currency: 'USD', salary: 50_000 + (one.salary % 100_000), grants: [] };
        const ground = contextOf(textOf(small), `${fourYears}priorities: [{ term: time-off.vacation, need: must, at-least: 61 days }, { term: pay.base-salary, need: must, at-least: 160000 }]`); // prettier-ignore
        const now = totalEnds(ground.valuation, 'expected').low;
        const limits = { target: now.times(new Decimal(target.toFixed(3))).plus(1), cost: new Decimal(cost) };
        for (const each of packagesOf(asksOf(ground, undefined, []), limits, ground)) {
          count++;
          assert.ok(each.cost.lessThanOrEqualTo(limits.cost), `${each.cost.toString()} of ${cost}`);
          assert.ok(each.total.greaterThanOrEqualTo(limits.target));
          assert.ok(each.parts.length <= 4);
        }
      }),
      { numRuns: 25 },
    );
    assert.ok(count > 5);
  });
});

function contextOf(text: string, candidateText: string): AskContext {
  const [offers, candidate] = [[{ id: 'a', offer: parseOffer(text).fields }], parseCandidate(candidateText).fields];
  const negotiation = readNegotiation(offers, candidate, valueOffers(offers, candidate, { today }), today);
  return { ...negotiation, ...negotiation.offers[0]!, others: [] };
}

describe('trades, whatever the offer,', () => {
  it('are worth the ask, and with one step less they are not', () => {
    let count = 0;
    fc.assert(
      fc.property(anyOffer, fc.integer({ min: 61, max: 70 }), (one, days) => {
        const small = { ...one, salary: 20_000 + (one.salary % 200_000), grants: one.grants.slice(0, 1) };
        const { a } = plans({ a: textOf(small) }, `assumptions: { horizon: 3 years }\npriorities: [{ term: time-off.vacation, need: must, at-least: ${days} days }]`); // prettier-ignore
        for (const ask of a?.asks ?? [])
          for (const { worth, step } of ask.trades) {
            count++;
            const wanted = ask.target.worth!.amount;
            assert.ok(worth.amount.greaterThanOrEqualTo(wanted));
            assert.ok(worth.amount.minus(step!.worth).lessThan(wanted));
          }
      }),
      { numRuns: 25 },
    );
    assert.ok(count > 25);
  });
});

describe('what the candidate can give', () => {
  const given = (text: string, candidate: string) =>
    plans({ a: text }, fourYears + candidate)['a']?.concessions.map(({ path, down, worth, reason }) => [path, down, worth?.toNumber(), reason]); // prettier-ignore

  it('is what is more than a need asks for, what is nice to have, and first what he or she would give up for a need', () => {
    const rich = offer('A', 'time-off: { vacation: 30 days, holidays: 10 days }\ndevelopment: { budget: 2000/year }\nflexibility: { remote: 1 day/week }', ', sign-on: 5000'); // prettier-ignore
    const needs = 'priorities: [{ term: time-off.vacation, need: must, at-least: 25 days }, { term: development.budget, need: nice }, { term: flexibility.remote, need: important, at-least: 3 days/week, instead-of: pay.sign-on }]'; // prettier-ignore
    assert.deepEqual(given(rich, needs), [
      ['pay.sign-on', 'none', 5000, 'you would give it up for Remote work'],
      // 5 days at 400, in 4 years.
      ['time-off.vacation', '25 days', 8000, '25 days is enough for you'],
      ['development.budget', 'none', 8000, 'nice to have'],
    ]);
  });

  it('says what is enough in the words and the currency of the need', () => {
    const budget = offer('A', 'development: { budget: 2000/year }').replaceAll('USD', 'EUR');
    const need = 'assumptions: { exchange-rates: { EUR: 1.25 } }\npriorities: [{ term: development.budget, need: important, at-least: 1500/year }]'; // prettier-ignore
    const [found] = plans({ a: budget }, `currency: USD\n${need}`)['a']!.concessions;
    assert.deepEqual([found?.down, found?.reason], ['EUR 1,200/year', 'USD 1,500/year is enough for you']);
  });

  it('is nothing that is needed, asked for or not negotiable', () => {
    const must = 'priorities: [{ term: pay.sign-on, need: must }, { term: flexibility.remote, need: nice, at-least: 3 days/week, instead-of: pay.sign-on }]'; // prettier-ignore
    assert.deepEqual(given(offer('A', 'flexibility: { remote: none }', ', sign-on: 5000'), must), []);
    const vacation = 'time-off: { vacation: { value: 30 days, negotiable: false }, holidays: 10 days }';
    const enough = 'priorities: [{ term: time-off.vacation, need: must, at-least: 25 days }]';
    assert.deepEqual(given(offer('A', vacation), enough), []);
    const asked = 'time-off: { vacation: 30 days, holidays: 10 days }\nnegotiation: { asks: [{ term: time-off.vacation, ask: 31 days }] }'; // prettier-ignore
    assert.deepEqual(given(offer('A', asked), enough), []);
    const agreed = asked.replace('ask: 31 days', 'ask: 31 days, status: agreed, answer: 30 days');
    assert.deepEqual(given(offer('A', agreed), enough), []);
  });

  it('is nothing that a job cannot be without', () => {
    const nice = ['title', 'location', 'starts', 'pay.base-salary', 'pay.sign-on'].map((path) => `{ term: ${path}, need: nice }`); // prettier-ignore
    const text = offer('A', 'title: Designer\nlocation: "Bonn, DE"\nstarts: 2027-01-04', ', sign-on: 5000');
    const { concessions } = plans({ a: text }, `${fourYears}priorities: [${nice.join(', ')}]`)['a']!;
    assert.deepEqual(concessions.map(({ path }) => path), ['pay.sign-on']); // prettier-ignore
  });

  it('is no pay because a bound of it is reached: of pay more is always wanted', () => {
    const bounds = 'priorities: [{ term: pay.base-salary, need: must, at-least: 80000 }, { term: pay.sign-on, need: important, at-least: 1000 }]'; // prettier-ignore
    assert.deepEqual(given(offer('A', '', ', sign-on: 5000'), bounds), []);
  });

  it('is nothing that a policy sets for all employees', () => {
    const more = 'time-off: { vacation: 20 days, holidays: 14 days, parental-leave: 12 weeks }';
    const needs = 'priorities: [{ term: time-off.holidays, need: important, at-least: 10 days }, { term: time-off.parental-leave, need: nice }]'; // prettier-ignore
    assert.deepEqual(given(offer('A', more), needs), []);
  });

  it('is marked where the offer without it is below the walk-away point, and is not for others', () => {
    const rich = offer('A', '', ', sign-on: 5000');
    const nice = `${fourYears}walk-away: { total: 101000/year }\npriorities: [{ term: pay.sign-on, need: nice }]`;
    assert.equal(plans({ a: rich }, nice)['a']?.concessions[0]?.walkAway, 'missed');
    assert.deepEqual(plans({ a: rich }, nice, 'employer')['a']?.concessions, []);
  });
});
