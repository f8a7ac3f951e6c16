import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { english } from '../../../../src/core/locale';
import { marketPositionsOf } from '../../../../src/core/negotiate/market/market';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { marketLine, marketWords } from '../../../../src/core/words/marketText';

function positions(offer: string, ranges: readonly string[], more = 'currency: USD\n') {
  const candidate = parseCandidate(`${more}market:\n${ranges.map((each) => `  - { ${each} }\n`).join('')}`).fields;
  const { fields } = parseOffer(offer);
  return marketPositionsOf(fields, candidate, '2026-11-22').map((each) => ({
    ...marketWords(each, fields, english),
    line: marketLine(each, fields, english),
  }));
}
const survey = 'source: survey, as-of: 2026-09-01';
const salary = (figures: string) => `term: pay.base-salary, ${figures}, ${survey}`;
const offer = (base: string, more = '') => `company: A\ncurrency: USD\npay: { base-salary: ${base} }\n${more}`;
const line = (text: string, figures: string) => positions(text, [salary(figures)])[0]!.line;
const place = (text: string, figures: string) => positions(text, [salary(figures)])[0]!.placeText;

describe('the place of an offer in the market', () => {
  it('is interpolated between the percentiles that are given', () => {
    // 50 + (75 - 50) x (192 - 176) / (196 - 176) = 50 + 25 x 16/20 = 70
    const text = 'about percentile 70, between p50 (USD 176,000/year) and p75 (USD 196,000/year)';
    assert.equal(place(offer('192000'), 'p25: 158000, p50: 176000, p75: 196000, p90: 220000'), text);
    // Across a percentile that is left out: 25 + (90 - 25) x (192 - 158) / (220 - 158) = 25 + 65 x 34/62 = 60.645...
    assert.match(
      place(offer('192000'), 'p25: 158000, p90: 220000'),
      /^about percentile 60\.6, between p25 .* and p90 /,
    );
    assert.equal(place(offer('176000'), 'p25: 158000, p50: 176000, p75: 196000'), 'at p50 (USD 176,000/year)');
  });

  it('is that of a whole year: with extra months, and of a package without what is no salary', () => {
    const figures = 'p25: 60000, p50: 65000, p75: 70000';
    assert.match(place(offer('5000/month, extra-months: 1'), figures), /^at p50/);
    const packaged = offer('{ value: 71500, includes: [retirement] }', 'retirement: { contribution: 10% }\n');
    assert.match(place(packaged, figures), /^at p50/);
  });

  it('is not made up beyond the percentiles that are given', () => {
    assert.equal(place(offer('220001'), 'p25: 158000, p90: 220000'), 'above p90 (USD 220,000/year)');
    assert.equal(place(offer('157999'), 'p25: 158000, p90: 220000'), 'below p25 (USD 158,000/year)');
    assert.equal(place(offer('176000'), 'p50: 176000'), 'at p50 (USD 176,000/year)');
  });

  it('takes the highest of percentiles that are equal', () => {
    assert.equal(place(offer('176000'), 'p25: 158000, p50: 176000, p75: 176000'), 'at p75 (USD 176,000/year)');
  });

  it('has the gap to each percentile in money a year', () => {
    const [found] = positions(offer('9400/month').replace('USD', 'EUR'), [salary('p25: 158000, p50: 180000 EUR')], 'currency: USD\nassumptions: { exchange-rates: { EUR: 1.08 } }\n'); // prettier-ignore
    // 9,400 x 12 = 112,800; x 1.08 = 121,824; less 158,000 = -36,176; 180,000 EUR are 194,400: -72,576.
    assert.deepEqual(found?.percentiles.map(({ gap }) => gap?.toNumber()), [-36176, -72576]); // prettier-ignore
    assert.equal(found.currency, 'USD');
    assert.equal(found.offered, 'EUR 9,400/month');
    assert.equal(found.placeText, 'below p25 (USD 158,000/year)');
  });

  it('counts a share of the salary in a range of money, alone and beside an amount', () => {
    const bonus = (terms: string) => positions(`currency: USD\npay: { base-salary: 120000, bonus: ${terms} }`, [`term: pay.bonus, p25: 8000, p50: 16000, p75: 24000, ${survey}`])[0]!; // prettier-ignore
    // 10% of 120,000 are 12,000, halfway to 16,000.
    assert.match(bonus('10%').placeText, /^about percentile 37\.5, between p25/);
    assert.match(bonus('[{ target: 10% }, { target: 4000 }]').placeText, /^at p50/);
    assert.match(bonus('[{ target: 10% }, { target: unknown }]').placeText, /^cannot be compared/);
  });

  it('counts a term in its own unit', () => {
    const leave = (days: string) => positions(`time-off: { vacation: ${days} }`, [`term: time-off.vacation, p25: 20 days, p75: 6 weeks, ${survey}`])[0]!; // prettier-ignore
    // 5 weeks are 25 days: 25 + 50 x (25 - 20) / (30 - 20) = 50
    assert.match(leave('5 weeks').placeText, /^about percentile 50, between p25 \(20 days\) and p75 \(6 weeks\)$/);
    assert.equal(leave('unlimited').placeText, 'above p75 (6 weeks)');
    assert.equal(leave('none').placeText, 'below p25 (20 days)');
    assert.equal(leave('5 weeks').percentiles[0]?.gap, undefined);
    const bonus = positions(offer('1').replace('}', ', bonus: [{ target: 10% }, { target: 5% }] }'), [`term: pay.bonus, p50: 10%, p75: 20%, ${survey}`])[0]; // prettier-ignore
    assert.match(bonus!.placeText, /^about percentile 62\.5,/);
    assert.equal(bonus?.offered, '10% + 5%');
  });

  it('says why a term cannot be compared', () => {
    const reason = (text: string, figures: string) => {
      const found = positions(text, [salary(figures)])[0]!;
      return found.place.kind === 'incomparable' ? found.place.reason : found.place.kind;
    };
    for (const base of ['unknown', '15%', '']) assert.equal(reason(offer(base), 'p50: 1'), 'unknown');
    assert.equal(reason('company: A', 'p50: 1'), 'unknown');
    assert.equal(reason(offer('100 EUR'), 'p50: 90'), 'no-rate');
    assert.equal(reason(offer('100'), 'p50: 90 EUR'), 'no-rate');
    assert.equal(reason(offer('50/hour'), 'p50: 90000'), 'no-hours');
    assert.equal(reason(offer('100'), 'p25: 90, p50: 80'), 'out-of-order');
    assert.equal(reason(offer('100'), 'role: x'), 'no-percentiles');
    const severance = positions(offer('100').replace('}', ', severance: 2 months }'), [`term: pay.severance, p50: 20000, ${survey}`]); // prettier-ignore
    assert.deepEqual(severance[0]?.place, { kind: 'incomparable', reason: 'other-kind' });
  });

  it('quotes source and date, and says what speaks against quoting them', () => {
    const flags = (text: string, range: string) => positions(text, [`term: pay.base-salary, p50: 100, ${range}`])[0]!.flags; // prettier-ignore
    assert.equal(line(offer('100'), 'p50: 100'), 'at p50 (USD 100/year); survey; September 1, 2026');
    assert.deepEqual(flags(offer('100'), 'as-of: 2025-11-22'), ['no-source']);
    assert.deepEqual(flags(offer('100'), 'source: s, as-of: 2025-11-21'), ['old']);
    assert.deepEqual(flags(offer('100'), 'role: r'), ['no-source', 'no-date']);
    const own = offer('100', 'title: Staff  engineer\nlocation: Berlin\n');
    assert.deepEqual(flags(own, `role: staff Engineer, location: Berlin, ${survey}`), []);
    assert.deepEqual(flags(own, `role: Engineer, location: Bonn, ${survey}`), ['other-role', 'other-location']);
    assert.equal(
      positions(own, [`term: pay.base-salary, role: Engineer, location: Bonn, p50: 100, as-of: 2020-01-01`])[0]!.line,
      'at p50 (USD 100/year); no source; January 1, 2020; more than a year old; for Engineer, while the offer is for Staff  engineer; for Bonn, while the offer is for Berlin', // prettier-ignore
    );
  });

  it('leaves out ranges about no term of an offer', () => {
    assert.deepEqual(positions(offer('1'), [`term: pay.wage, p50: 1, ${survey}`, `term: pay, p50: 1, ${survey}`]), []);
  });

  it('of the examples is that of the salary survey', () => {
    const candidate = parseCandidate(readFileSync('examples/me.candidate.yaml', 'utf8')).fields;
    const places = ['current', 'larkspur', 'tideline', 'brenner'].map((name) => {
      const { fields } = parseOffer(readFileSync(`examples/${name}.offer.yaml`, 'utf8'));
      const [found] = marketPositionsOf(fields, candidate, '2026-11-22');
      return [found?.place.kind, found?.place.kind === 'within' ? found.place.percent.toNumber() : undefined];
    });
    // 165,000 between p25 158,000 and p50 176,000: 25 + 25 x 7/18 = 34.72
    assert.deepEqual(places, [['below', undefined], ['within', 70], ['within', 34.7], ['below', undefined]]); // prettier-ignore
  });
});

describe('a percentile', () => {
  const figures = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 5 });
  const rank = (base: number, [p10, p25, p50, p75, p90]: readonly number[]) => {
    const range = `term: pay.base-salary, p10: ${p10}, p25: ${p25}, p50: ${p50}, p75: ${p75}, p90: ${p90}`;
    const found = positions(offer(`${base}`), [range])[0]!.place;
    return found.kind === 'below' ? 0 : found.kind === 'above' ? 100 : found.kind === 'within' ? found.percent.toNumber() : assert.fail(); // prettier-ignore
  };

  it('never falls when the term rises', () => {
    fc.assert(
      fc.property(figures, fc.nat(1100), fc.nat(1100), (unsorted, a, b) => {
        const sorted = [...unsorted].sort((x, y) => x - y);
        const [low, high] = a < b ? [a, b] : [b, a];
        assert.ok(rank(low, sorted) <= rank(high, sorted));
      }),
    );
  });

  it('does not depend on the unit that amounts are written in', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 1100 }), (unsorted, base) => {
        const sorted = [...unsorted].sort((x, y) => x - y);
        const range = (unit: string) => `term: pay.base-salary, p10: ${sorted[0]}${unit}, p50: ${sorted[2]}${unit}, p90: ${sorted[4]}${unit}`; // prettier-ignore
        const [yearly, monthly] = [positions(offer(`${base}/year`), [range('/year')]), positions(offer(`${base}/month`), [range('/month')])]; // prettier-ignore
        assert.deepEqual(yearly[0]?.place, monthly[0]?.place);
      }),
    );
  });
});
