import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { sum, zero } from '../../../../src/core/decimal';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { anyOffer, textOf } from '../../value/anyOffer';
import { english } from '../../../../src/core/locale';
import { compareOffers } from '../../../../src/core/words/comparison/compareOffers';
import type { Comparison, FigureRow } from '../../../../src/core/words/comparison/comparison';

function compared(offers: Record<string, string>, candidate?: string, baseline?: string): Comparison {
  const files = Object.entries(offers).map(([id, text]) => ({ id, offer: parseOffer(text).fields }));
  const fields = candidate === undefined ? undefined : parseCandidate(candidate).fields;
  return compareOffers(files, fields, { locale: english, baseline, today: '2026-11-22' });
}

/** What an offer must say so that nothing of it is unknown. */
const nothingElse = 'insurance: none\nretirement: none\ntime-off: { vacation: unlimited, holidays: 10 days }\n';
const offer = (salary: string, more = '') =>
  `company: A\ncurrency: USD\npay: { base-salary: ${salary} }\n${nothingElse}${more}`;
const textsOf = (row: FigureRow | undefined) => row?.figures.map(({ text }) => text);
const component = (comparison: Comparison, name: string) => comparison.components.find((row) => row.name === name);

describe('a comparison', () => {
  it('of an offer with itself finds no difference', () => {
    fc.assert(
      fc.property(anyOffer, (any) => {
        const { differences } = compared({ a: textOf(any), b: textOf(any) });
        for (const row of differences) assert.deepEqual(textsOf(row), ['baseline', 'the same']);
      }),
      { numRuns: 25 },
    );
  });

  it('shows what it can in the currency of the candidate, and differences only between amounts in one currency', () => {
    const euro = offer('100').replace('USD', 'EUR');
    const yen = offer('100').replace('USD', 'JPY');
    const rates = 'currency: USD\nassumptions: { horizon: 1 year, exchange-rates: { EUR: 1.10 } }\n';
    const comparison = compared({ a: offer('100'), b: euro, c: yen }, rates);
    assert.equal(comparison.currency, undefined);
    assert.deepEqual(textsOf(component(comparison, 'base-salary')), ['USD 100', 'USD 110', 'JPY 100']);
    assert.deepEqual(textsOf(comparison.differences[1]), ['baseline', '+USD 10', 'no exchange rate']);
    assert.deepEqual(compared({ a: offer('100'), c: yen }, rates).differences, []);
  });

  it('takes differences from the offer that is asked for, else the current job, else the first', () => {
    const offers = { a: offer('1'), b: offer('2', 'status: current'), c: offer('3') };
    assert.equal(compared(offers, undefined, 'c').baseline, 2);
    assert.equal(compared(offers).baseline, 1);
    assert.equal(compared(offers, undefined, 'gone').baseline, 1);
    assert.equal(compared({ a: offer('1'), c: offer('3') }).baseline, 0);
    assert.deepEqual(textsOf(compared(offers, 'assumptions: { horizon: 1 year }', 'c').differences[1]), [
      '-USD 2',
      '-USD 1',
      'baseline',
    ]);
  });

  it('of one, two and twenty offers has a column for each', () => {
    for (const count of [0, 1, 2, 20]) {
      const offers = Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}`, offer(`${i}`)]));
      const comparison = compared(offers);
      assert.equal(comparison.offers.length, count);
      for (const row of [
        ...comparison.expected,
        ...comparison.guaranteed,
        ...comparison.components,
        ...comparison.differences,
      ])
        assert.equal(row.figures.length, count);
    }
  });

  it('shows all amounts in the candidate’s currency where rates allow it', () => {
    const offers = { a: offer('100'), b: offer('200').replace('USD', 'EUR') };
    const rates = 'currency: USD\nassumptions: { horizon: 1 year, exchange-rates: { EUR: 1.1 } }';
    assert.deepEqual(textsOf(compared(offers, rates).expected[0]), ['USD 100', 'USD 220']);
    const none = compared(offers);
    assert.equal(none.currency, undefined);
    assert.deepEqual(none.differences, []);
    assert.deepEqual(textsOf(none.expected[0]), ['USD 100', 'EUR 200']);
    assert.equal(compared({ a: offer('1'), b: offer('2') }, 'currency: EUR').currency, 'USD');
  });

  it('sums its parts to its total, after conversion too', () => {
    const names = ['brenner', 'current', 'larkspur', 'tideline'];
    const offers = Object.fromEntries(names.map((name) => [name, readFileSync(`examples/${name}.offer.yaml`, 'utf8')]));
    const {
      components,
      expected,
      offers: columns,
    } = compared(offers, readFileSync('examples/me.candidate.yaml', 'utf8'));
    for (const [i] of columns.entries()) {
      // The deductible of one of them is unknown, so its figures have two ends.
      for (const end of ['low', 'high'] as const) {
        const amountOf = ({ figures }: FigureRow) => figures[i]?.range?.[end] ?? figures[i]?.amount ?? zero;
        const total = amountOf(expected.at(-1)!).toString();
        assert.equal(sum(components.map(amountOf)).toString(), total);
        assert.equal(sum(expected.slice(0, -1).map(amountOf)).toString(), total);
      }
    }
    // 624,839.44 EUR at 1.08, leaf by leaf.
    assert.equal(expected.at(-1)!.figures[0]!.amount!.toFixed(2), '674826.61');
  });

  it('keeps in another currency what it pays in it, to the cent', () => {
    const { offers } = compared({ a: readFileSync('examples/brenner.offer.yaml', 'utf8') }, readFileSync('examples/me.candidate.yaml', 'utf8')); // prettier-ignore
    const { years, total } = offers[0]!.valuation;
    assert.equal(years.at(-1)!.keptIfLeaving.toString(), total.expected.toString());
  });

  it('says unknown, not priced, not stated or nothing, each where it is so', () => {
    const offers = {
      a: offer('100', 'equity: none\nespp: 15%\nperks: [{ name: A, value: unknown }]'),
      b: offer('100', 'equity: [{ type: RSU, value: 8, liquid: unknown, vesting: immediate }]\nperks: none'),
      c: offer('EUR 100, bonus: 10%', 'perks: [{ name: A, value: 5 }, { name: B, value: 5 EUR }]'),
    };
    const comparison = compared(offers, 'assumptions: { horizon: 1 year }');
    assert.deepEqual(textsOf(component(comparison, 'base-salary')), ['USD 100', 'USD 100', 'no exchange rate']);
    assert.deepEqual(textsOf(component(comparison, 'bonus')), ['not stated', 'not stated', 'unknown']);
    assert.deepEqual(textsOf(component(comparison, 'equity')), ['USD 0', 'USD 0 to USD 8', 'not stated']);
    assert.deepEqual(textsOf(component(comparison, 'espp')), ['USD 1.76', 'not stated', 'not stated']);
    assert.deepEqual(textsOf(component(comparison, 'perks')), ['unknown', 'USD 0', 'USD 5 + no exchange rate']);
    assert.equal(component(comparison, 'development'), undefined);
  });

  it('does not call an amount unknown because its clawback is', () => {
    const comparison = compared({ a: offer('100, sign-on: { amount: 5, clawback: unknown }') });
    assert.deepEqual(textsOf(component(comparison, 'sign-on')), ['USD 5']);
    assert.ok(comparison.offers[0]!.unknown.some(({ path }) => path === 'pay.sign-on[0].clawback'));
  });

  it('names what has no amount as the file names it', () => {
    const more =
      'equity: [{ type: unknown, name: joining options }, { type: unknown }]\nperks: [{ name: Meals, value: unknown }]';
    const { unknown } = compared({ a: offer('unknown, bonus: 10%', more) }).offers[0]!;
    const titles = unknown.map(({ title }) => title);
    for (const title of ['Base salary', 'Bonus: target bonus (needs the base salary)', 'joining options', 'Grant 2', 'Meals']) assert.ok(titles.includes(title), titles.join()); // prettier-ignore
  });

  it('explains each amount by its formula and assumptions', () => {
    const file = 'assumptions: { horizon: 2 years, raise: 3% }';
    const health =
      'insurance: { health: { premium: 100, deductible: 9, out-of-pocket-max: 50 } }\nperks: [{ name: Meals, value: 8/day }]';
    const comparison = compared({ a: offer('100', health).replace('insurance: none\n', '') }, file);
    const basis = (name: string) => component(comparison, name)!.figures[0]!.basis.join();
    assert.equal(basis('base-salary'), 'Base salary: salary x (1 + raise)^(year - 1); assumes raise 3%.');
    assert.equal(basis('perks'), 'Meals: yearly amount x expected use; assumes working days 260 (default).');
    assert.match(basis('insurance'), /A year without care: -USD 1,200, at worst: -USD 1,250\.$/);
  });

  it('names what options cost to exercise, in the currency of the comparison, and their share of the company', () => {
    const grant =
      'equity: [{ type: ISO, shares: 60000, strike: 1.10, fair-market-value: 2, fully-diluted-shares: 24000000, vesting: immediate }]';
    const euro = 'currency: EUR\nassumptions: { horizon: 1 year, exchange-rates: { USD: 0.5 } }';
    for (const [file, cost] of [
      ['assumptions: { horizon: 1 year }', 'USD 66,000'],
      [euro, 'EUR 33,000'],
    ]) {
      const [basis] = component(compared({ a: offer('100', grant) }, file), 'equity')!.figures[0]!.basis;
      const vested = `To keep what has vested, on leaving: ${cost} after year 1.`;
      assert.ok(basis!.endsWith(` To exercise all of it: ${cost}. ${vested} Share of the company: 0.25%.`), basis);
    }
  });

  it('never shows a total as whole when something of it is unknown', () => {
    const known = offer('101k').replace('insurance: none', 'insurance: { health: { premium: 500/month } }');
    const unknown = offer('100k').replace('insurance: none', 'insurance: { health: unknown }');
    const { expected, guaranteed, differences } = compared({ a: known, b: unknown });
    assert.deepEqual(textsOf(expected.at(-1)), ['USD 380,000', 'at most USD 400,000']);
    assert.deepEqual(textsOf(guaranteed.at(-1)), ['USD 404,000', 'USD 400,000']);
    assert.deepEqual(textsOf(differences.at(-1)), ['baseline', '+USD 20,000 ± unknown']);
  });

  it('shows no total at all without a base salary, and never 0', () => {
    for (const pay of ['pay: { base-salary: unknown }', 'pay: unknown', 'pay:', '']) {
      const silent = `company: B\ncurrency: USD\n${pay}\n${nothingElse}`;
      const { expected, guaranteed, differences, components } = compared({ a: offer('100'), b: silent });
      for (const row of [...expected, ...guaranteed, ...differences]) assert.equal(row.figures[1]?.text, 'unknown');
      assert.equal(components.find(({ name }) => name === 'base-salary')?.figures[1]?.text, 'unknown');
    }
  });

  it('compares nothing without a currency', () => {
    const unstated = offer('100').replace('currency: USD\n', '');
    const { differences, notices } = compared({ a: unstated, b: unstated });
    assert.deepEqual(differences, []);
    assert.equal(notices.length, 1);
  });

  it('counts the years of the current job from the first day of the offers, and says so', () => {
    const current = offer('100', 'status: current\nstarts: 2021-03-01\n');
    const next = (day: string) => offer('100', `starts: ${day}\n`);
    const comparison = compared({ a: current, b: next('2027-05-01'), c: next('2027-02-01') });
    assert.deepEqual(
      comparison.offers.map(({ valuation }) => valuation.from),
      ['2027-02-01', '2027-05-01', '2027-02-01'],
    );
    assert.match(comparison.notices.join(), /^The years of A count from February 1, 2027/);
    assert.equal(compared({ a: current }).offers[0]!.valuation.from, '2026-11-22');
    assert.deepEqual(compared({ a: next('2027-02-01'), b: next('2027-02-01') }).notices, []);
  });

  it('shows what is kept after each year, and what is left after tax where a rate is stated', () => {
    const text = offer('100k', 'espp: none\n').replace('base-salary: 100k', 'base-salary: 100k, sign-on: { amount: 5000, clawback: 2 years }'); // prettier-ignore
    const { kept, afterTax } = compared({ a: text }, 'assumptions: { horizon: 2 years, tax-rate: 40% }');
    assert.deepEqual(kept.map(textsOf), [['USD 100,000'], ['USD 205,000']]);
    assert.deepEqual(afterTax.map(textsOf), [['USD 63,000'], ['USD 60,000'], ['USD 123,000']]);
    assert.deepEqual(compared({ a: text }).afterTax, []);
  });

  it('shows totals in the prices of the baseline’s place', () => {
    const places = { a: 'Denver, US', b: ' seattle,us ', c: 'Nowhere' };
    const offers = Object.fromEntries(
      Object.entries(places).map(([name, place]) => [name, offer('100', `location: "${place}"\n`)]),
    );
    const index = "cost-of-living: { 'Denver, US': 100, 'Seattle, US': 125, 'Bonn, DE': 0 }";
    const rows = (id: string, more = '') =>
      compared(offers, `assumptions: { horizon: 1 year, medical-spending: 0, ${index}${more} }`, id).costOfLiving.map((row) => [row.title, ...textsOf(row)!]); // prettier-ignore
    assert.deepEqual(rows('a'), [['Expected total, at prices of Denver, US', 'USD 100', 'USD 80', 'no index']]);
    assert.deepEqual(rows('b'), [['Expected total, at prices of Seattle, US', 'USD 125', 'USD 100', 'no index']]);
    assert.deepEqual(rows('c', ', tax-rate: 10%').map(([title]) => title), ['Expected total, at prices of Denver, US', 'After tax, at prices of Denver, US']); // prettier-ignore
    assert.deepEqual(compared(offers).costOfLiving, []);
    assert.deepEqual(compared({ a: offers['a']! }, `assumptions: { ${index} }`).costOfLiving, []);
  });

  it('shows what lies between two ends as both of them, in totals and differences', () => {
    const health = (deductible: string) => offer('101k').replace('insurance: none', `insurance: { health: { premium: 100/month, deductible: ${deductible}, coinsurance: 20%, out-of-pocket-max: 3000 } }`); // prettier-ignore
    const { expected, differences, components, offers } = compared(
      { a: health('500'), b: health('unknown'), c: health('unknown') },
      'assumptions: { horizon: 1 year, medical-spending: 4000 }',
    );
    // 500 + 20% x 3,500 = 1,200; 20% x 4,000 = 800 without a deductible, the maximum of 3,000 at worst.
    assert.deepEqual(textsOf(expected.at(-1)), ['USD 98,600', 'USD 96,800 to USD 99,000', 'USD 96,800 to USD 99,000']);
    assert.deepEqual(textsOf(differences.at(-1)), ['baseline', '-USD 1,800 to +USD 400', '-USD 1,800 to +USD 400']);
    assert.equal(textsOf(components.find(({ name }) => name === 'insurance'))![1], '-USD 4,200 to -USD 2,000');
    assert.deepEqual(offers[1]!.unknown.map(({ title }) => title), ['Health insurance: deductible (within a range)']); // prettier-ignore
  });

  it('says for which years the statutory limits are not known', () => {
    const plan = offer('100k', 'starts: 2026-07-01\n').replace('retirement: none', 'retirement: { plan: 401(k), match: { rate: 100%, up-to: 3% } }'); // prettier-ignore
    const notices = (horizon: number) => compared({ a: plan }, `assumptions: { horizon: ${horizon} years }`).notices;
    assert.deepEqual(notices(1), ['The statutory limits of 2027 are not known here; those of 2026 stand in.']);
    assert.deepEqual(notices(3), ['The statutory limits of 2027 to 2029 are not known here; those of 2026 stand in.']);
    assert.deepEqual(
      compared({ a: plan.replace('2026-07', '2026-01') }, 'assumptions: { horizon: 1 year }').notices,
      [],
    );
  });

  it('shows apart what of the equity cannot be sold, and taxes it only when it can be', () => {
    const grants = 'equity: [{ type: RSU, value: 400, liquid: false, vesting: immediate }, { type: RSU, value: 40, liquid: true, vesting: immediate }]'; // prettier-ignore
    const file = 'assumptions: { horizon: 1 year, tax-rate: 50%, equity: { private-discount: 20% } }';
    const comparison = compared({ a: offer('100', grants) }, file);
    assert.deepEqual(textsOf(component(comparison, 'equity')), ['USD 360']);
    assert.deepEqual(textsOf(component(comparison, 'equity-not-sellable')), ['USD 320']);
    assert.deepEqual(textsOf(comparison.afterTax.at(-1)), ['USD 390']);
    assert.equal(component(compared({ a: offer('100') }), 'equity-not-sellable'), undefined);
  });

  it('says when the years of two offers begin far apart', () => {
    const on = (day: string) => offer('100', `starts: ${day}\n`);
    assert.match(compared({ a: on('2027-01-01'), b: on('2027-09-01') }).notices.join(), /^Year 1 of A begins on January 1, 2027, that of A on September 1/); // prettier-ignore
    assert.deepEqual(compared({ a: on('2027-01-01'), b: on('2027-03-01') }).notices, []);
  });

  it('does not call a guaranteed total open because of a match', () => {
    const match = offer('100').replace('retirement: none', 'retirement: { plan: other, match: { rate: 100%, up-to: 3% }, match-limit: GBP 5 }'); // prettier-ignore
    const { guaranteed, expected } = compared({ a: match }, 'assumptions: { horizon: 1 year }');
    assert.deepEqual([textsOf(guaranteed[0]), textsOf(expected[0])], [['USD 100'], ['USD 100 + no exchange rate']]);
  });

  it('guarantees the same whatever is matched, for a match is cut before the contribution', () => {
    const rich = 'company: A\ncurrency: USD\nstarts: 2026-01-01\npay: { base-salary: 400000 }\ninsurance: none\ntime-off: { vacation: unlimited, holidays: 10 days }\nretirement: { plan: 401(k), match: { rate: 100%, up-to: 20% }, match-limit: unknown, contribution: 12% }'; // prettier-ignore
    const { guaranteed } = compared({ a: rich }, 'assumptions: { horizon: 1 year }');
    const [figure] = guaranteed[0]!.figures;
    assert.equal(figure!.range, undefined);
    // 400,000 + 12% of 360,000.
    assert.deepEqual(textsOf(guaranteed[0]), ['USD 443,200']);
  });
});
