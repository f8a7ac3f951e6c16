import assert from 'node:assert/strict';
import { isClear } from '../../../src/core/refactor/fixAll';
import { validate } from '../../../src/core/validate/validate';
import { parse, type Kind } from './marked';

/** What a text says wrongly, and what is offered in its place. */
type Case = readonly [lines: string, replacement: string];

const head = 'company: A\ncurrency: EUR\n';

/** Replacements after which a value means the same, or of which the text says just that; Fix All makes them. */
const certain: Readonly<Record<string, readonly Case[]>> = {
  'the same letters, or one wrong of five or more': [
    ['Title: x', 'title'],
    ['time_off: { sick: 5 days }', 'time-off'],
    ['tilte: x', 'title'],
    ['time-off: { vaction: 25 days }', 'vacation'],
    ['status: Written', 'written'],
    ['retirement: { plan: 401k }', '401(k)'],
    ['equity: { type: RSU, vesting: imediate }', 'immediate'],
    ['negotiation: { asks: [{ term: time-off.vaction, ask: 30 days }] }', 'time-off.vacation'],
  ],
  'another name of the same thing': [
    ['pay: { salary: 100000 }', 'base-salary'],
    ['pay: { signing-bonus: 10000 }', 'sign-on'],
    ['time-off: { annual-leave: 25 days }', 'vacation'],
    ['pay: { bonus: { value: 15%, payout: 80% } }', 'target'],
    ['equity: { type: ISO, options: 20000 }', 'shares'],
  ],
  'a path without what stands before it': [
    ['negotiation: { asks: [{ term: vacation, ask: 30 days }] }', 'time-off.vacation'],
    ['negotiation: { asks: [{ term: health.deductible, ask: 500 }] }', 'insurance.health.deductible'],
  ],
  'a space or a colon that is missing': [
    ['pay: {base-salary:112000}', 'base-salary: 112000'],
    ['equity:\n  -type: RSU\n  value: 100', '- type'],
    ['pay: base-salary 112000', 'base-salary: 112000'],
    ['pay: base-salary:112000', 'base-salary: 112000'],
  ],
  'an amount that can be read in one way': [
    ['pay: { base-salary: €112000 }', 'EUR 112000'],
    ['pay:\n  base-salary: 112.000,50', '112000.50'],
    ['pay:\n  base-salary: 1.112.000', '1112000'],
    ['pay:\n  base-salary: 12,50', '12.50'],
    ["pay:\n  base-salary: 112'000", '112000'],
    ['pay: { base-salary: 9000 per month }', '9000/month'],
    ['pay: { base-salary: 9000/m }', '9000/month'],
    ['pay: { base-salary: 112,000 }', '112000'],
    ['pay: { base-salary: 112000,50 }', '112000.50'],
    ['equity: { type: ISO, shares: 20,000 }', '20000'],
    ['pay: { sign-on: [20,000] }', '20000'],
    ['currency-of: x\npay: { base-salary: eur 100 }', 'EUR 100'],
  ],
  'a percentage, a time or a rate': [
    ['pay: { raise: 3 % }', '3%'],
    ['pay: { raise: 0 }', '0%'],
    ['time-off: { vacation: 25days }', '25 days'],
    ['time-off: { vacation: 5w }', '5 weeks'],
    ['time-off: { vacation: 0 }', '0 days'],
    ['terms: { notice: 3 mo }', '3 months'],
    ['terms: { notice: 3-months }', '3 months'],
    ['equity: { type: RSU, value: 1, vesting: { over: 4y } }', '4 years'],
    ['equity: { type: RSU, value: 1, vesting: { over: 4 years, every: monthly } }', 'month'],
    ['pay: { hours: 40h/week }', '40/week'],
    ['flexibility: { remote: 3 days per week }', '3 days/week'],
  ],
  'a day that can be read in one way': [
    ['expires: 20.11.2026', '2026-11-20'],
    ['expires: 5.5.2026', '2026-05-05'],
    ['expires: 05/20/2026', '2026-05-20'],
    ['expires: 2026/11/20', '2026-11-20'],
    ['expires: 20 Nov 2026', '2026-11-20'],
    ['expires: November 20, 2026', '2026-11-20'],
  ],
  'a word for what is not known, for nothing, for yes and for no': [
    ['location: TBD', 'unknown'],
    ['expires: not stated', 'unknown'],
    ['insurance: { dental: no }', 'none'],
    ['insurance: { dental: not offered }', 'none'],
    ['insurance: { health: { premium: free } }', 'none'],
    ['flexibility: { remote: fully }', 'full'],
    ['terms: { non-solicit: yes }', 'true'],
    ['terms: { non-solicit: "true" }', 'true'],
  ],
};

/** Replacements that are likely, while something else could be meant; the author chooses them. */
const guesses: Readonly<Record<string, readonly Case[]>> = {
  'a key that is another one by two letters, or a short one by one': [
    ['time-off: { vacashon: 25 days }', 'vacation'],
    ['equity: { tpe: RSU, value: 100 }', 'type'],
    ['retirement: { match: { date: 50%, up-to: 6% } }', 'rate'],
    ['espp: { discount: 15%, limit: 10% }', 'contribution-limit'],
    ['status: dexlimed', 'declined'],
    ['equity: { type: ISU, shares: 10 }', 'RSU'],
  ],
  'a name for more than the field, or for less': [
    ['time-off: { pto: 25 days }', 'vacation'],
    ['time-off: { paid-time-off: 25 days }', 'vacation'],
    ['options: { type: ISO, shares: 100 }', 'equity'],
    ['401k: { match: { rate: 50%, up-to: 6% } }', 'retirement'],
    ['benefits: [{ name: Lunch, value: 5/day }]', 'perks'],
    ['training: { budget: 1000/year }', 'development'],
  ],
  'a path with something else before it': [
    ['negotiation: { asks: [{ term: flexibility.vacation, ask: 30 days }] }', 'time-off.vacation'],
    ['negotiation: { asks: [{ term: premium, ask: 100 }] }', 'insurance.health.premium'],
  ],
  'words that may be a sentence': [
    ['flexibility: remote only', 'remote: only'],
    ['flexibility: {remote only}', 'remote: only'],
  ],
  'an amount that can be read in two ways': [
    ['pay: { base-salary: 112.000 }', '112000'],
    ['currency-of: x\npay: { base-salary: $120000 }', 'USD 120000'],
    ['equity: { type: ISO, shares: 10, strike: €1.250 }', 'EUR 1.250'],
    ['equity: { type: ISO, shares: 10, strike: 1,250 }', '1250'],
    ['terms: { notice: 1,250 days }', '1250 days'],
    ['pay: { raise: 1,250% }', '1.250%'],
    ['pay: { sign-on: [100,200] }', '100200'],
    ['pay: { raise: 3 }', '3%'],
    ['terms: { notice: 3 }', '3 months'],
    ['terms: { notice: 3m }', '3 months'],
    ['pay: { hours: 8 }', '8/week'],
  ],
  'a day that can be read in two ways': [
    ['expires: 05.04.2026', '2026-04-05'],
    ['expires: 2026-11-20T17:00', '2026-11-20'],
  ],
  'a word that may say something else': [
    ['flexibility: { remote: anywhere }', 'full'],
    ['flexibility: { remote: remote }', 'full'],
    ['flexibility: { remote: yes }', 'full'],
    ['expires: open', 'unknown'],
    ['level: n/a', 'unknown'],
    ['insurance: { dental: not applicable }', 'none'],
    ['insurance: { health: { premium: not included } }', 'none'],
    ['retirement: { match-limit: nothing }', 'none'],
    ['terms: { non-compete: fully paid }', 'none'],
  ],
};

/** Lines of a candidate file that are guesses. */
const guessesOfCandidates: readonly Case[] = [
  ['assumptions: { cost-of-living: { Berlin, DE: 100 } }', '"Berlin, DE"'],
  ['currency: $', 'USD'],
];

const certainOfCandidates: readonly Case[] = [
  ['assumptions: { exchange-rates: { USD: 0,92 } }', '0.92'],
  ['assumptions: { raise: 3 % }', '3%'],
];

function replacementsOf(text: string, kind: Kind): readonly string[] {
  const lines = kind === 'offer' ? `${text.includes('currency-of') ? 'company: A\ncurrency: GBP\n' : head}${text.replace('currency-of: x\n', '')}\n` : `${text}\n`; // prettier-ignore
  return validate(parse(lines, kind)).flatMap((finding) =>
    finding.severity !== 'error' || finding.replacement === undefined
      ? []
      : [`${isClear(finding) ? 'certain' : 'guess'}: ${finding.replacement}`],
  );
}

describe('A replacement', () => {
  for (const [kind, lists] of [
    ['certain', certain],
    ['guess', guesses],
  ] as const)
    for (const [why, cases] of Object.entries(lists))
      it(`is ${kind === 'certain' ? 'certain' : 'a guess'}: ${why}`, () => {
        for (const [text, replacement] of cases)
          assert.deepEqual(replacementsOf(text, 'offer'), [`${kind}: ${replacement}`], text);
      });

  it('is one or the other in a candidate file too', () => {
    for (const [text, replacement] of certainOfCandidates)
      assert.deepEqual(replacementsOf(text, 'candidate'), [`certain: ${replacement}`], text);
    for (const [text, replacement] of guessesOfCandidates)
      assert.deepEqual(replacementsOf(text, 'candidate'), [`guess: ${replacement}`], text);
  });

  it('is none where nothing is more likely than the rest', () => {
    for (const text of ['expires: 05/04/2026', 'pay: { base-salary: 3m }', 'expires: 2026-02-30'])
      assert.deepEqual(replacementsOf(text, 'offer'), [], text);
  });
});
