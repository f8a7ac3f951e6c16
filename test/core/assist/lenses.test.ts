import assert from 'node:assert/strict';
import { lensesOf } from '../../../src/core/assist/lenses';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { valueOffer } from '../../../src/core/value/valueOffer';
import { english } from '../../../src/core/locale';

function lenses(text: string, candidate = 'assumptions: { horizon: 2 years }'): string[] {
  const document = parseOffer(text);
  const valuation = valueOffer(document.fields, readAssumptions(parseCandidate(candidate).fields));
  return lensesOf(document, valuation, english).map(({ span, text: words, does }) => {
    const line = text.slice(0, span.start).split('\n').length;
    return `${line}: ${words}${does === undefined ? '' : ` -> ${does}`}`;
  });
}

describe('code lenses', () => {
  const rest = 'insurance: none\nretirement: none\ntime-off: { vacation: unlimited, holidays: 10 days }\n';

  it('show above an offer its totals and what can be done with it', () => {
    const all = lenses(`company: A\ncurrency: USD\npay: { base-salary: 100000, bonus: 10% }\n${rest}`);
    assert.deepEqual(all.slice(0, 3), [
      '1: Year 1: USD 110,000, USD 100,000 guaranteed',
      '1: Compare with… -> compare',
      '1: Summary -> summary',
    ]);
    assert.match(all[3]!, /^1: \d+ questions -> questions$/);
    assert.equal(all[4], '1: 2 years: USD 220,000, USD 200,000 guaranteed');
  });

  it('show what is unknown as unknown', () => {
    assert.equal(lenses('company: A\ncurrency: USD\n')[0], '1: Year 1: unknown, unknown guaranteed');
  });

  it('show above grants and plans what they come to, and the day of a cliff', () => {
    const text = `company: A
currency: USD
starts: 2027-02-01
equity:
  - type: RSU
    value: 4000
    liquid: true
    vesting: { over: 4 years, cliff: 1 year }
insurance:
  health: { premium: 100/month }
retirement:
  match: { rate: 100%, up-to: 3% }
pay: { base-salary: 1000 }
`;
    const all = lenses(text).slice(5);
    assert.deepEqual(all, [
      '5: USD 1,000 in year 1, USD 2,000 in all, nothing before 2028-02-01',
      '10: -USD 1,200 in year 1, -USD 2,400 in all',
      '11: Match: USD 30 in year 1, USD 60 in all',
    ]);
  });

  it('stand aside while the syntax is broken', () => {
    assert.deepEqual(lenses('company: A\npay: { base-salary: 1\nequity: none\n'), []);
  });
});
