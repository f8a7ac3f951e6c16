import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openBesideRange, openInTotal } from '../../../src/core/compare/openParts';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { isTerm } from '../../../src/core/term';
import { walkFields } from '../../../src/core/terms';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { effects } from '../../../src/core/value/effects';
import type { Valuation } from '../../../src/core/value/valuation';
import { valueOffer } from '../../../src/core/value/valueOffer';
import { offerVocabulary } from '../../../src/core/vocabulary';

const candidate = parseCandidate(readFileSync('examples/me.candidate.yaml', 'utf8')).fields;
const value = (text: string) => valueOffer(parseOffer(text).fields, readAssumptions(candidate));

/** Everything that a reader is shown, without how it comes about. */
function figures({ years, total, lines }: Valuation): string {
  return JSON.stringify([years, total, lines.map(({ component, expected, kept }) => [component, expected, kept])]);
}

/** The offer with each of its stated terms replaced by `unknown`, one at a time. */
function* withOneUnknown(text: string): Generator<{ readonly path: string; readonly text: string }> {
  for (const { field, spec } of walkFields(parseOffer(text).fields, offerVocabulary)) {
    if (!isTerm(field) || field.state !== 'stated' || field.span === undefined) continue;
    if (!spec.absence.includes('unknown')) continue;
    const { start, end } = field.span;
    yield { path: field.path, text: `${text.slice(0, start)}unknown${text.slice(end)}` };
  }
}

/** A short form has no more to be unknown than its whole. */
function covers(path: string): (listed: string) => boolean {
  return (listed) => path === listed || path.startsWith(`${listed}.`) || path.startsWith(`${listed}[`);
}

const files = ['brenner', 'current', 'larkspur', 'tideline'].map((name) => `examples/${name}.offer.yaml`);
const everything = `company: A
currency: USD
location: Denver, US
starts: 2026-07-01
pay:
  base-salary: 40/hour
  hours: 40/week
  raise: 4%
  bonus: [{ target: 15%, payout: 80%, guaranteed: true }, { target: 5000, payout: 50% }]
  commission: { target: 20000, payout: 70% }
  sign-on: [{ amount: 20000, paid: 3 months, clawback: { within: 18 months, pro-rata: true } }, 5000]
  relocation: { amount: 9000, cash: true, clawback: { within: 3 years, pro-rata: true } }
equity:
  - { type: RSU, value: 90000, liquid: true, vesting: { over: 3 years, every: month, cliff: 1 year, start: 2 months } }
  - { type: RSU, shares: 1000, price: 12.5, liquid: true, vesting: { yearly: [10%, 20%, 70%], every: quarter } }
  - { type: RSU, value: 9000, liquid: true, refresh: { every: 1 year, first: 6 months, times: 2 }, vesting: { over: 2 years } }
  - { type: NSO, shares: 800, strike: 2, fair-market-value: 3.5, liquid: true, vesting: { over: 4 years, cliff: 1 year } }
  - { type: phantom, shares: 80, price: 9, liquid: true, vesting: { over: 2 years } }
espp: { discount: 15%, contribution-limit: 8% }
insurance:
  health: { premium: 100, deductible: 500, coinsurance: 20%, out-of-pocket-max: 900, hsa: 300/year }
  dental: { premium: 10 }
  life: { coverage: 100000, premium: 5 }
retirement:
  plan: 401(k)
  match: [{ rate: 100%, up-to: 3% }, { rate: 50%, up-to: 5% }]
  match-limit: 3000
  contribution: 2%
  profit-sharing: 3%
  vesting: { graded: [0%, 50%, 100%] }
  pension: { accrual: 1%, vesting: { cliff: 2 years } }
time-off:
  vacation: 25 days
  personal: 2 days
  holidays: 12 days
  parental-leave: { length: 16 weeks, pay: 80% }
  sabbatical: { length: 4 weeks, after: 2 years }
flexibility: { home-office: 400/year, remote: 2 days/week }
development: { budget: 2000, tuition: 3000, use: 50% }
perks: [{ name: Meals, value: 8/day, use: 50% }]
`;

describe('a term that becomes unknown', () => {
  for (const [name, text] of [
    ...files.map((file) => [file, readFileSync(file, 'utf8')]),
    ['every priced field', everything],
  ])
    it(`changes no figure of ${name} without being listed`, () => {
      const before = figures(value(text!));
      let changed = 0;
      for (const each of withOneUnknown(text!)) {
        const after = value(each.text);
        if (figures(after) === before) continue;
        changed++;
        const listed = after.unpriced.filter(({ reason }) => reason === 'unknown').map(({ path }) => path);
        assert.ok(listed.some(covers(each.path)), `${each.path} is not among ${listed.join(', ')}`);
      }
      assert.ok(changed > 5, `only ${changed} terms mattered`);
    });

  for (const [name, text] of [
    ...files.map((file) => [file, readFileSync(file, 'utf8')]),
    ['every priced field', everything],
  ])
    it(`moves the total of ${name} the way that is said of it`, () => {
      const total = (valuation: Valuation, end: 'worst' | 'best') =>
        (valuation.range?.[end] ?? valuation).total.expected;
      const before = value(text!);
      for (const each of withOneUnknown(text!)) {
        const after = value(each.text);
        const listed = openBesideRange(after).filter(({ path }) => covers(each.path)(path));
        const uncounted = listed.filter(({ isCounted }) => isCounted !== true);
        if (uncounted.length === 0 || uncounted.some(({ reason }) => reason === 'no-salary')) continue;
        const directions = new Set(uncounted.map(({ effect }) => effect.direction));
        const [was, is] = [total(before, 'worst'), total(after, 'best')];
        if (!directions.has('subtracts') && !directions.has('either')) assert.ok(is.lessThanOrEqualTo(total(before, 'best')), each.path); // prettier-ignore
        if (!directions.has('adds') && !directions.has('either')) assert.ok(is.greaterThanOrEqualTo(was), each.path);
      }
    });

  it('is listed though the others are not, and stands once', () => {
    const { unpriced } = value(
      everything.replace('2000, tuition: 3000, use: 50%', '2000, tuition: 3000, use: unknown'),
    );
    assert.deepEqual(unpriced, [{ path: 'development.use', reason: 'unknown', effect: effects.development }]);
  });
});

describe('a detail that is unknown', () => {
  const offer = (lines: string) =>
    `company: A\ncurrency: USD\nstarts: 2026-01-01\ninsurance: none\ntime-off: none\nretirement: none\n${lines}`;
  const years = (text: string, assumptions = 'horizon: 4 years') =>
    valueOffer(parseOffer(text).fields, readAssumptions(parseCandidate(`assumptions: { time-off-baseline: 0 days, holiday-baseline: 0 days, ${assumptions} }`).fields)); // prettier-ignore
  const expected = (text: string, assumptions?: string) => years(text, assumptions).total.expected.toNumber();
  const pay = (terms: string) => offer(`pay: { base-salary: 100000, ${terms} }`);
  const grant = (terms: string) => offer(`pay: { base-salary: none }\nequity: [{ type: RSU, value: 48000, liquid: true, ${terms} }]`); // prettier-ignore
  const plan = (terms: string) => offer(`pay: { base-salary: 100000 }`).replace('retirement: none', `retirement: { plan: other, ${terms} }`); // prettier-ignore
  const listed = (text: string) => years(text).unpriced.map(({ path, isCounted }) => `${path}${isCounted === true ? ' counted' : ''}`); // prettier-ignore
  const ends = (text: string, assumptions?: string) => {
    const { range } = years(text, assumptions);
    return [range?.worst, range?.best].map((each) => each?.total.expected.toNumber());
  };

  it('leaves a bonus at its target with the assumed payout', () => {
    assert.equal(expected(pay('bonus: { target: 10%, payout: unknown }')), 440000);
    assert.equal(expected(pay('commission: { target: 20000, payout: unknown }'), 'bonus-payout: 50%'), 440000);
    assert.deepEqual(listed(pay('bonus: { target: 10%, payout: unknown }')), ['pay.bonus[0].payout counted']);
    const sure = years(pay('bonus: { target: 10%, payout: unknown, guaranteed: true }'));
    assert.deepEqual([sure.total.expected, sure.total.guaranteed].map(Number), [440000, 400000]);
    assert.deepEqual(openInTotal(sure, 'guaranteed'), { reason: 'unknown', direction: 'adds' });
    assert.equal(openInTotal(sure, 'expected'), undefined);
  });

  it('leaves a sign-on bonus in the first year, and not guaranteed until the date is known', () => {
    const { years: list, total } = years(pay('sign-on: { amount: 20000, paid: unknown }'));
    assert.equal(list[0]!.components['sign-on'].toNumber(), 20000);
    assert.equal(total.guaranteed.toNumber(), 400000);
  });

  it('leaves a grant its usual steps, its whole where the cliff ends with the vesting, and its first grant', () => {
    const whole = grant('vesting: { over: 4 years, every: unknown }');
    assert.deepEqual([expected(whole), ...listed(whole)], [48000, 'equity[0].vesting.every counted']);
    const cliff = 'vesting: { over: 4 years, cliff: unknown }';
    assert.deepEqual([expected(grant(cliff)), ...ends(grant(cliff))], [48000, 48000, 48000]);
    assert.deepEqual(ends(grant(cliff), 'horizon: 1 year'), [0, 12000]);
    assert.equal(expected(grant('vesting: { over: 4 years }, refresh: unknown')), 48000);
    assert.equal(expected(grant('vesting: { over: 1 year }, refresh: { every: unknown, first: 12 months }')), 48000);
    assert.equal(expected(grant('vesting: { over: 1 year }, refresh: { every: 1 year, times: unknown }')), 48000);
    assert.deepEqual(listed(grant('vesting: { over: 1 year }, refresh: unknown')), ['equity[0].refresh']);
    assert.equal(expected(grant('vesting: { yearly: [50%, unknown, 25%] }')), 36000);
  });

  it('leaves a match its tiers, each at its worst where it is not known', () => {
    const match = (tiers: string) => expected(plan(`match: [${tiers}]`), 'horizon: 1 year') - 100000;
    assert.equal(match('{ rate: 100%, up-to: 3% }, { rate: unknown, up-to: 6% }'), 3000);
    assert.equal(match('{ rate: 100%, up-to: 3% }, { rate: 50%, up-to: unknown }'), 3000);
    assert.equal(match('{ rate: unknown, up-to: 3% }, { rate: 50%, up-to: 6% }'), 1500);
    // The less the first tier takes, the less the second, better one gives, or the other way round.
    assert.equal(match('{ rate: 100%, up-to: unknown }, { rate: 50%, up-to: 6% }'), 3000);
    assert.equal(match('{ rate: 25%, up-to: unknown }, { rate: 50%, up-to: 6% }'), 1500);
    const [first] = years(plan('match: [{ rate: unknown, up-to: 3% }]')).lines.filter(({ component }) => component === 'retirement'); // prettier-ignore
    assert.equal(first, undefined);
  });

  it('leaves a stock purchase plan within the law, and days off at those that are known', () => {
    const stock = `${pay('raise: none')}\nespp: { discount: 10%, contribution-limit: unknown }`;
    assert.equal(expected(stock, 'horizon: 1 year').toFixed(2), '101111.11');
    const days = (time: string) =>
      pay('raise: none').replace('time-off: none', `time-off: { ${time}, holidays: 0 days }`);
    const assumptions = 'horizon: 1 year, working-days: 250';
    assert.equal(expected(days('vacation: 25 days, personal: unknown'), assumptions), 110000);
    assert.deepEqual(listed(days('vacation: 25 days, personal: unknown')), ['time-off.personal']);
  });

  it('lies between none and all of it where it is a share of use or of pay', () => {
    const budgets = 'development: { budget: 1000, use: unknown }\nperks: [{ name: x, value: 500, use: unknown }]';
    assert.deepEqual(ends(`${pay('raise: none')}\n${budgets}`), [400000, 406000]);
    const leave = pay('raise: none').replace('time-off: none', 'time-off: { vacation: none, holidays: none, parental-leave: { length: 50 days, pay: unknown } }'); // prettier-ignore
    const used = 'horizon: 1 year, working-days: 250, parental-leave-use: 50%';
    assert.deepEqual(ends(leave, used), [100000, 110000]);
  });

  it('never raises what is guaranteed, nor lowers the best or raises the worst that can be expected', () => {
    const places = ['starts', 'status', 'currency', 'location'];
    const variants = [
      everything,
      everything
        .replace('payout: 80%, guaranteed', 'payout: 60%, guaranteed')
        .replace('paid: 3 months', 'paid: 70 months'),
      everything.replace('raise: 4%', 'raise: 4%\n  first-review: 30 months').replace('40/hour', '400000'),
      everything.replace('40/hour', '380000').replace('rate: 100%, up-to: 3%', 'rate: 300%, up-to: 9%').replace('contribution: 2%', 'contribution: 15%'), // prettier-ignore
      everything.replace('location: Denver, US\n', '').replace('40/hour', '700000'),
    ];
    for (const text of variants) {
      const before = years(text);
      for (const each of withOneUnknown(text)) {
        const after = years(each.text);
        if (places.includes(each.path)) continue;
        const [worst, best] = [after.range?.worst ?? after, after.range?.best ?? after];
        for (const end of [after, worst])
          assert.ok(end.total.guaranteed.lessThanOrEqualTo(before.total.guaranteed), each.path);
        // What is counted meanwhile, under an assumption, is no bound.
        const open = openBesideRange(after).filter(({ path }) => covers(each.path)(path));
        if (open.length > 0 || after.range === undefined) continue;
        assert.ok(worst.total.expected.lessThanOrEqualTo(before.total.expected), `${each.path}: at worst`);
        assert.ok(best.total.expected.greaterThanOrEqualTo(before.total.expected), `${each.path}: at best`);
      }
    }
  });
});
