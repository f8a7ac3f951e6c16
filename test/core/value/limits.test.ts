import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { couldBeInUnitedStates, countryOf, statutoryLimit, type LimitName } from '../../../src/core/value/limits';

/** The limits of the United States in 2025 and 2026 as their sources state them, with the words of the page. */
const published: Record<LimitName, readonly [string, number, number]> = {
  deferral: ['deferral, IRC 402(g)', 23_500, 24_500],
  catchUpFrom50: ['further deferral from 50', 7_500, 8_000],
  catchUpFrom60: ['further deferral from 60 to 63', 11_250, 11_250],
  annualAdditions: ['all that is put in, IRC 415(c)', 70_000, 72_000],
  compensation: ['pay that counts, IRC 401(a)(17)', 350_000, 360_000],
  hsaSelf: ['HSA, self', 4_300, 4_400],
  hsaFamily: ['HSA, family', 8_550, 8_750],
  hdhpDeductibleSelf: ['HDHP least deductible, self', 1_650, 1_700],
  hdhpDeductibleFamily: ['HDHP least deductible, family', 3_300, 3_400],
  hdhpMaximumSelf: ['HDHP out-of-pocket maximum, self', 8_300, 8_500],
  hdhpMaximumFamily: ['HDHP out-of-pocket maximum, family', 16_600, 17_000],
  healthFsa: ['health FSA', 3_300, 3_400],
  dependentCareFsa: ['dependent-care FSA, a household', 5_000, 7_500],
  commuterMonthly: ['transit and parking, each, a month', 325, 340],
  tuition: ['tuition free of tax', 5_250, 5_250],
  espp: ['stock bought in an ESPP', 25_000, 25_000],
};

describe('the statutory limits of the United States', () => {
  const names = Object.keys(published) as LimitName[];

  it('are the published figures, and the page shows them with their source', () => {
    const rows = readFileSync('docs/valuation.md', 'utf8').split('\n');
    const digits = (amount: number) => amount.toLocaleString('en');
    for (const name of names) {
      const [words, ...amounts] = published[name];
      assert.deepEqual([2025, 2026].map((year) => statutoryLimit('US', name, year).amount), amounts, name); // prettier-ignore
      const cells = rows.find((row) => row.startsWith(`| ${words} `))?.split('|').map((cell) => cell.trim()); // prettier-ignore
      assert.deepEqual(cells?.slice(2, 5), [...amounts.map(digits), statutoryLimit('US', name, 2026).source], words);
    }
  });

  it('are of the nearest year that is known, which they name', () => {
    const years = (year: number) => names.map((name) => statutoryLimit('US', name, year).year);
    assert.deepEqual([...new Set(years(2019))], [2025]);
    assert.deepEqual([...new Set(years(2031))], [2026]);
  });
});

describe('the country of an offer', () => {
  const country = (location: string) => countryOf(parseOffer(`location: ${location}`).fields);

  it('is what stands after the last comma of its location', () => {
    for (const location of [
      'Seattle, US',
      'Seattle, WA, us',
      'Remote, Seattle,US',
      'US',
      'Seattle, USA',
      'Reno, U.S.',
      'Remote, United States',
    ])
      // prettier-ignore
      assert.equal(country(location), 'US', location);
  });

  it('is not said where nothing stands after the last comma, however many spaces do', () => {
    for (const location of ['US,', 'US, ', ' , ,', `${' '.repeat(50)},,`])
      assert.equal(country(`"${location}"`), undefined);
    assert.equal(country(`"US,${' '.repeat(50)}US${' '.repeat(50)}"`), 'US');
  });

  it('has no limits where it is another or is not said', () => {
    assert.deepEqual(['Berlin, DE', 'Denver, CO', 'Seattle', 'unknown'].map(country), Array(4).fill(undefined));
  });

  it('could be the United States where it is paid in dollars and no other country is named', () => {
    const could = (lines: string) => couldBeInUnitedStates(parseOffer(lines).fields);
    assert.deepEqual(['Denver, CO', 'Seattle', 'San Francisco, CA', 'Seattle, US', 'Paris, FR'].map((each) => could(`currency: USD\nlocation: ${each}`)), [true, true, true, false, false]); // prettier-ignore
    assert.deepEqual([could('currency: USD'), could('currency: EUR\nlocation: Denver, CO')], [true, false]);
  });
});
