import assert from 'node:assert/strict';
import { hintsOf } from '../../../src/core/assist/hints';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { english } from '../../../src/core/locale';

/** The text with its hints behind the values, in brackets. */
function hinted(text: string, candidate = ''): string {
  const assumptions = readAssumptions(parseCandidate(candidate).fields);
  const hints = hintsOf(parseOffer(text), { assumptions, today: '2026-11-22', locale: english });
  return [...hints].reverse().reduce((shown, { offset, text: words }) => `${shown.slice(0, offset)} [${words}]${shown.slice(offset)}`, text); // prettier-ignore
}

describe('inlay hints', () => {
  for (const [title, expected, candidate] of [
    ['show amounts of other periods by the year', 'currency: EUR\npay: { base-salary: 9400/month [= EUR 112,800/year], raise: 3% }'],
    ['show both ends of a range', 'currency: EUR\npay: { base-salary: 9400 to 9800/month [= EUR 112,800 to EUR 117,600/year] }'],
    ['show no more where an amount is by the year, or is paid once', 'currency: EUR\npay: { base-salary: 9400, sign-on: 500 }'],
    ['need the hours of an hourly pay', 'currency: EUR\npay: { base-salary: 50/hour }'],
    ['use the period a field has by itself', 'currency: EUR\ninsurance: { health: { premium: 120 [= EUR 1,440/year] } }'],
    ['show amounts in the candidate’s currency', 'currency: EUR\npay: { base-salary: 100 [≈ USD 110/year], sign-on: 10 [≈ USD 11] }', 'currency: USD\nassumptions: { exchange-rates: { EUR: 1.1 } }'],
    ['show nothing without a rate', 'currency: EUR\npay: { base-salary: 100 }', 'currency: USD'],
    ['count the days to a deadline', 'expires: 2026-12-04 [12 days left]'],
    ['say when it is today, tomorrow or past', 'expires: 2026-11-22 [today]'],
    ['count back', 'expires: 2026-11-21 [1 day ago]'],
    ['count nothing once it is signed', 'status: signed\nexpires: 2026-12-04'],
    ['show when shares vest first and last', 'starts: 2027-01-31\nequity: [{ type: RSU, vesting: { over: 4 years [until 2031-01-31], cliff: 1 month [until 2027-02-28] } }]'],
    ['count a schedule from its own day', 'starts: 2027-02-01\nequity: [{ type: RSU, vesting: { over: 4 years [until 2030-06-15], start: 2026-06-15 } }]'],
    ['show no days of a grant that repeats', 'starts: 2027-02-01\nequity: [{ type: RSU, refresh: 1 year, vesting: { over: 4 years } }]'],
  ] as const)
    it(title, () => {
      const text = expected.replace(/ \[(?!\{)[^\]{}]*\]/g, '');
      assert.equal(hinted(text, candidate), expected);
    }); // prettier-ignore
});
