import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import '../support/seed';
import { Decimal } from '../../src/core/decimal';
import { parseOffer } from '../../src/core/parse/parseOffer';
import { readValue } from '../../src/core/parse/readValue';
import { isTerm, type Group, type Value } from '../../src/core/term';
import { walkFields } from '../../src/core/terms';
import { findSpec, offerVocabulary, type TermSpec } from '../../src/core/vocabulary';
import { writtenValue } from '../../src/core/writtenValue';

describe('a value as a file states it', () => {
  it('reads as the same value, for every value of the examples', () => {
    let checked = 0;
    for (const name of readdirSync('examples').filter((each) => each.endsWith('.offer.yaml'))) {
      const { fields } = parseOffer(readFileSync(`examples/${name}`, 'utf8'));
      for (const [value, spec] of valuesOf(fields)) {
        assert.deepEqual(readValue(writtenValue(value, 'USD'), spec, 'USD').value, value, spec.path);
        checked++;
      }
    }
    assert.ok(checked > 150);
  });

  it('reads as the same money, whatever the amount, the currency and the period', () => {
    const spec = findSpec(offerVocabulary, 'pay.base-salary') as TermSpec;
    const amounts = fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 4 })).map(([n, e]) => new Decimal(n).div(10 ** e)); // prettier-ignore
    const periods = fc.constantFrom('hour', 'day', 'week', 'biweekly', 'semimonthly', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(amounts, fc.constantFrom('USD', 'EUR', 'JPY'), periods, (amount, currency, period) => {
        const value: Value = { kind: 'money', amount, currency, period };
        assert.deepEqual(readValue(writtenValue(value, 'EUR'), spec, 'EUR').value, value);
      }),
    );
  });

  it('keeps a fraction and what is paid one time', () => {
    const written = (text: string, path: string) => writtenValue(readValue(text, findSpec(offerVocabulary, path) as TermSpec, 'USD').value!, 'USD'); // prettier-ignore
    assert.equal(written('1/60', 'retirement.pension.accrual'), '1/60');
    assert.equal(written('EUR 1500 once', 'flexibility.home-office'), 'EUR 1,500 once');
    assert.equal(written('1.2m', 'pay.base-salary'), '1,200,000/year');
    assert.equal(written('192 hours', 'time-off.vacation'), '192 hours');
  });

  it('is short and like what people write', () => {
    const read = (text: string, path: string) => readValue(text, findSpec(offerVocabulary, path) as TermSpec, 'USD').value!; // prettier-ignore
    assert.equal(writtenValue(read('192000/year', 'pay.base-salary'), 'USD'), '192,000/year');
    assert.equal(writtenValue(read('EUR 9400/month', 'pay.base-salary'), 'USD'), 'EUR 9,400/month');
    assert.equal(writtenValue(read('1 day', 'time-off.vacation'), 'USD'), '1 day');
    assert.equal(writtenValue(read('2.5%', 'pay.raise'), 'USD'), '2.5%');
  });
});

function* valuesOf(group: Group): Generator<readonly [Value, TermSpec]> {
  for (const { field, spec } of walkFields(group, offerVocabulary))
    if (spec.type === 'term' && isTerm(field) && field.state === 'stated') yield [field.value, spec];
}
