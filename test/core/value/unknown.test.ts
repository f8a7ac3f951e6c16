import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openBesideRange } from '../../../src/core/compare/openParts';
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
