import assert from 'node:assert/strict';
import fc from 'fast-check';
import { validateOfferSchema } from '../../../src/core/generated/schemaValidators';
import { noCurrency } from '../../../src/core/currency';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { toPlainData } from '../../../src/core/parse/plainData';
import { readValue } from '../../../src/core/parse/readValue';
import { endsOfValue, withoutEnds } from '../../../src/core/term';
import { candidateVocabulary, findSpec, offerVocabulary, type TermSpec } from '../../../src/core/vocabulary';
import { writtenValue } from '../../../src/core/writtenValue';
import { plain } from './plain';

function spec(path: string): TermSpec {
  const found = findSpec(offerVocabulary, path) ?? findSpec(candidateVocabulary, path);
  if (found?.type !== 'term') throw new Error(`${path} is not a single value`);
  return found;
}

const read = (path: string, written: string) => readValue(written, spec(path), 'EUR');

/** The worse end, and both ends. */
function reads(path: string, cases: readonly (readonly [written: string, worse: string, low: string, high: string])[]) {
  for (const [written, ...expected] of cases)
    it(`reads ${written} of ${path}`, () => {
      const { value } = read(path, written);
      assert.ok(value, JSON.stringify(read(path, written).fault));
      const { low, high } = endsOfValue(value) ?? {};
      assert.deepEqual([plain(withoutEnds(value)), plain(low), plain(high)], expected);
      assert.ok(low && high && !('ends' in low) && !('ends' in high));
    });
}

type Refusal = readonly [written: string, code: string, replacement?: string, isGuess?: true];

function refuses(path: string, refusals: readonly Refusal[]): void {
  for (const [written, code, replacement, isGuess] of refusals)
    it(`refuses ${JSON.stringify(written)} of ${path}`, () => {
      const { fault } = read(path, written);
      assert.deepEqual([fault?.code, fault?.replacement, fault?.isGuess], [code, replacement, isGuess]);
      if (replacement !== undefined) assert.equal(read(path, replacement).fault, undefined, replacement);
    });
}

describe('A range', () => {
  reads('pay.base-salary', [
    ['150k to 170k/year', '150000 EUR/year', '150000 EUR/year', '170000 EUR/year'],
    ['150k to 170k', '150000 EUR/year', '150000 EUR/year', '170000 EUR/year'],
    ['150,000/year to 170,000', '150000 EUR/year', '150000 EUR/year', '170000 EUR/year'],
    ['150,000/year to 170,000/year', '150000 EUR/year', '150000 EUR/year', '170000 EUR/year'],
    ['USD 12.5k to 14k/month', '12500 USD/month', '12500 USD/month', '14000 USD/month'],
    ['9000 to 9500 USD/month', '9000 USD/month', '9000 USD/month', '9500 USD/month'],
    ['9000 USD to USD 9500/month', '9000 USD/month', '9000 USD/month', '9500 USD/month'],
    ['25 to 30/hour', '25 EUR/hour', '25 EUR/hour', '30 EUR/hour'],
    ['150k to 150k', '150000 EUR/year', '150000 EUR/year', '150000 EUR/year'],
  ]);
  reads('pay.bonus[].target', [
    ['10% to 20%', '0.1', '0.1', '0.2'],
    ['10 to 20%', '0.1', '0.1', '0.2'],
    ['10% to 20', '0.1', '0.1', '0.2'],
    ['0% to 10%', '0', '0', '0.1'],
    ['10k to 20k', '10000 EUR/year', '10000 EUR/year', '20000 EUR/year'],
  ]);
  // Less of these is better, so that the high end is the worse one.
  reads('insurance.health.premium', [['100 to 150', '150 EUR/month', '100 EUR/month', '150 EUR/month']]);
  reads('terms.probation', [['3 to 6 months', '6 month', '3 month', '6 month']]);
  reads('flexibility.travel', [['10% to 20%', '0.2', '0.1', '0.2']]);
  reads('equity[].strike', [['1.25 to 2', '2 EUR', '1.25 EUR', '2 EUR']]);
  // Of these nothing is plainly better.
  reads('terms.notice', [['1 to 3 months', '1 month', '1 month', '3 month']]);
  reads('pay.bonus[].payout', [['80% to 100%', '0.8', '0.8', '1']]);
  reads('equity[].shares', [['10,000 to 12,000', '10000', '10000', '12000']]);
  reads('flexibility.remote', [
    ['2 to 3 days/week', '2 day/week', '2 day/week', '3 day/week'],
    ['1 day/week to 3 days/week', '1 day/week', '1 day/week', '3 day/week'],
  ]);
  reads('time-off.vacation', [
    ['20 to 25 days', '20 day', '20 day', '25 day'],
    ['20 days to 25', '20 day', '20 day', '25 day'],
  ]);

  refuses('pay.base-salary', [
    ['170k to 150k/year', 'range-out-of-order', '150k to 170k/year'],
    ['USD 170k to 150k', 'range-out-of-order', 'USD 150k to 170k'],
    ['150k-170k', 'unreadable-range', '150k to 170k'],
    ['150k – 170k', 'unreadable-range', '150k to 170k'],
    ['150-170k', 'unreadable-range', '150k to 170k', true],
    ['150 to 170k', 'ambiguous-amount', '150k to 170k', true],
    ['between 150k and 170k', 'unreadable-range', '150k to 170k'],
    ['from 150k to 170k', 'unreadable-range', '150k to 170k'],
    ['€150k - €170k', 'unreadable-range', 'EUR 150k to EUR 170k'],
    ['150.000 to 170.000', 'unreadable-range', '150000 to 170000', true],
    ['up to 170k/year', 'unreadable-range', '0 to 170k/year'],
    ['150k/year to 14k/month', 'range-ends-differ'],
    ['EUR 150k to USD 170k', 'range-ends-differ'],
    ['150k to 160k to 170k', 'range-of-many-ends', '150k to 170k', true],
    ['XYZ 150k to 170k', 'unknown-currency'],
    ['150k to negotiable', 'unreadable-range'],
    ['$150k–$170k p.a.', 'unreadable-range', 'USD 150k to USD 170k/year', true],
    ['150k to 170k per year', 'unreadable-range', '150k to 170k/year'],
    ['150k to unknown', 'unreadable-range'],
  ]);
  refuses('pay.bonus[].target', [
    ['20% to 10%', 'range-out-of-order', '10% to 20%'],
    ['up to 10%', 'unreadable-range', '0% to 10%'],
    ['Up to 10 %', 'unreadable-range', '0% to 10%'],
    ['at most 10%', 'unreadable-range', '0% to 10%'],
    ['max. 10%', 'unreadable-range', '0% to 10%'],
    ['bis zu 10%', 'unreadable-range', '0% to 10%'],
    ['10-20%', 'unreadable-range', '10% to 20%'],
    ['10–20 %', 'unreadable-range', '10% to 20%'],
    ['10%-20%', 'unreadable-range', '10% to 20%'],
    ['between 10 and 20%', 'unreadable-range', '10% to 20%'],
    ['zwischen 10 und 20%', 'unreadable-range', '10% to 20%'],
    ['10% to 20000/year', 'range-ends-differ'],
    ['10%  to  20%', 'unreadable-range', '10% to 20%'],
  ]);
  refuses('flexibility.remote', [
    ['2-3 days/week', 'unreadable-range', '2 to 3 days/week'],
    ['2 to 3', 'unreadable-range', '2 to 3 days/week', true],
    ['3 to 1 day/week', 'range-out-of-order', '1 to 3 days/week'],
    ['up to 3 days/week', 'unreadable-range', '0 to 3 days/week'],
    ['3 days/week to full', 'unreadable-range'],
  ]);
  refuses('terms.notice', [
    ['4 weeks to 3 months', 'range-ends-differ'],
    ['up to 3 months', 'unreadable-range', '0 to 3 months'],
    ['1-3 months', 'unreadable-range', '1 to 3 months'],
  ]);
  // One figure is needed here.
  refuses('assumptions.raise', [
    ['2% to 3%', 'range-not-allowed'],
    ['up to 3%', 'range-not-allowed'],
  ]);
  refuses('walk-away.total', [['150k to 170k', 'range-not-allowed']]);
  refuses('equity[].vesting.every', [['3 to 6 months', 'range-not-allowed']]);
  refuses('equity[].vesting.yearly[]', [['20% to 25%', 'range-not-allowed']]);

  it('leaves what is none as it was', () => {
    assert.equal(plain(read('location', 'Berlin to Munich, 2-3 days').value), '"Berlin to Munich, 2-3 days"');
    assert.equal(read('terms.notice', '4-years').fault?.replacement, '4 years');
    assert.equal(read('received', '20-11-2026').fault?.replacement, '2026-11-20');
    assert.equal(read('pay.base-salary', '-5').fault?.code, 'negative-amount');
    assert.equal(read('equity[].vesting.start', '20-11-2026').fault?.code, 'unreadable-date');
  });

  it('may stand in quotes, in a long form and in braces, where a comma ends a value', () => {
    const { fields, findings } = parseOffer(
      'company: A\npay: { base-salary: { value: "150,000 to 170,000", in-writing: true }, sign-on: 10k to 20k }\n',
    );
    assert.deepEqual(findings, []);
    assert.equal(plain(endsOfValue(fields.pay.baseSalary.value)?.high), `170000 ${noCurrency}/year`);
    assert.equal(plain(endsOfValue(fields.pay.signOn.items[0]?.amount.value)?.high), `20000 ${noCurrency}`);
    const split = parseOffer('company: A\npay: { sign-on: { amount: 12,000 to 15,000 } }\n').findings;
    assert.deepEqual(split.map(({ code, replacement }) => [code, replacement]), [['comma-in-braces', '12000 to 15000']]); // prettier-ignore
  });

  it('is written as it is read', () => {
    for (const [path, written] of [
      ['pay.base-salary', '150,000 to 170,000/year'],
      ['pay.base-salary', 'USD 25 to 30/hour'],
      ['pay.bonus[].target', '10% to 20%'],
      ['terms.notice', '1 to 3 months'],
      ['flexibility.remote', '2 to 3 days/week'],
      ['development.conferences', '1 to 2/year'],
      ['equity[].shares', '10000 to 12000'],
    ] as const) {
      const { value } = read(path, written);
      assert.ok(value);
      assert.equal(writtenValue(value, 'EUR'), written);
    }
  });
});

describe('The schema of offers', () => {
  const places = [
    ['pay: { base-salary: @ }', ['150', '170', 'k', '/year', '/month', 'EUR', ' to ', ',000']],
    ['pay: { bonus: @ }', ['10', '20', '%', ' to ', 'k', '/year']],
    ['terms: { notice: @ }', ['1', '3', ' month', 's', ' to ', ' weeks']],
    ['flexibility: { remote: @ }', ['2', '3', ' day', 's', '/week', ' to ', '/month', 'full']],
    ['equity: { type: RSU, shares: @ }', ['10', ',000', ' to ', '0']],
  ] as const;
  /** What takes more than a pattern to see. */
  const stricter = /^(?:range-|ambiguous-amount|unknown-currency|unreadable-amount)/;
  const isBare = /(?:^|to )\d+(?: to|$)/;
  for (const [place, parts] of places)
    it(`and the reader agree on ranges in ${place}`, () => {
      const ends = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 }).map((each) => each.join(''));
      const texts = fc.tuple(ends, ends).map(([low, high]) => `${low} to ${high}`);
      fc.assert(
        fc.property(texts, (text) => {
          const { yaml, findings } = parseOffer(`company: A\ncurrency: EUR\n${place.replace('@', `"${text}"`)}\n`);
          const accepted = validateOfferSchema(toPlainData(yaml).data);
          const [first] = findings;
          if (first === undefined) assert.ok(accepted, text);
          else if (!stricter.test(first.code) && !isBare.test(text)) assert.ok(!accepted, `${text}: ${first.code}`);
        }),
        { numRuns: 400 },
      );
    });
});
