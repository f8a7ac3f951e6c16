import assert from 'node:assert/strict';
import fc from 'fast-check';
import { minorUnitDigits } from '../../src/core/currency';
import { Decimal, one } from '../../src/core/decimal';
import { convert, formatMoney, formatStatedMoney, roundTo } from '../../src/core/money';
import { english, localeOf } from '../../src/core/locale';

const format = (amount: number | string, currency = 'USD', locale = english, signed = false) =>
  formatMoney(new Decimal(amount), currency, locale, signed);

describe('money for a reader', () => {
  it('has the decimals of its currency or none', () => {
    assert.equal(format('112000'), 'USD 112,000');
    assert.equal(format('0.5'), 'USD 0.50');
    assert.equal(format('1234.5', 'KWD'), 'KWD 1,234.500');
    assert.equal(format('1234.4', 'JPY'), 'JPY 1,234');
  });

  it('follows the locale', () => {
    assert.equal(format('112000.5', 'EUR', localeOf('de')), '112.000,50 EUR');
    assert.equal(format('-40', 'EUR', localeOf('de')), '-40 EUR');
  });

  it('shows what is negative, and a difference with its sign', () => {
    assert.equal(format('-1234.56'), '-USD 1,234.56');
    assert.equal(format('5', 'USD', english, true), '+USD 5');
    assert.equal(format('-5', 'USD', english, true), '-USD 5');
    assert.equal(format('0', 'USD', english, true), 'USD 0');
  });

  it('never shows a negative nothing', () => {
    assert.equal(format('-0'), 'USD 0');
    assert.equal(format('-0.001'), 'USD 0.00');
  });

  it('is exact beyond the numbers of JavaScript', () => {
    assert.equal(format('1000000000000000.01'), 'USD 1,000,000,000,000,000.01');
    assert.equal(format('123456789012345678901.23'), 'USD 123,456,789,012,345,678,901.23');
  });

  it('without a currency is a number', () => {
    assert.equal(format('1234.5', 'XXX'), '1,234.50');
  });

  it('that a file states keeps all its decimals', () => {
    const stated = (amount: string) => formatStatedMoney(new Decimal(amount), 'USD', english);
    assert.deepEqual(['0.0125', '1.1', '3'].map(stated), ['USD 0.0125', 'USD 1.10', 'USD 3']);
  });
});

describe('rounding', () => {
  const rounded = (amount: string | Decimal, currency: string) => roundTo(currency)(new Decimal(amount)).toString();

  it('goes to the minor unit, half to even', () => {
    assert.deepEqual(
      ['0.125', '0.135', '-0.125'].map((amount) => rounded(amount, 'USD')),
      ['0.12', '0.14', '-0.12'],
    );
    assert.deepEqual(
      ['0.5', '1.5'].map((amount) => rounded(amount, 'JPY')),
      ['0', '2'],
    );
    assert.equal(rounded('0.0005', 'KWD'), '0');
  });

  it('takes no notice of what divisions without end leave behind', () => {
    assert.equal(rounded(one.div(3).times('0.375'), 'USD'), '0.12');
  });

  it('never gives -0', () => {
    assert.equal(Object.is(roundTo('USD')(new Decimal('-0.001')).toNumber(), 0), true);
  });

  it('moves an amount by half a unit at most', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.constantFrom('USD', 'JPY', 'KWD'),
        (amount, code) => {
          const half = new Decimal(10).pow(-minorUnitDigits(code)).div(2);
          assert.ok(roundTo(code)(new Decimal(amount)).minus(amount).abs().lessThanOrEqualTo(half));
        },
      ),
    );
  });
});

describe('conversion', () => {
  const rates = new Map([
    ['USD', one],
    ['EUR', new Decimal('1.08')],
    ['GBP', new Decimal('1.35')],
  ]);
  const converted = (amount: string, from: string, to: string) =>
    convert(new Decimal(amount), from, to, rates)?.toString();

  it('goes by the worth of one unit in the own currency', () => {
    assert.equal(converted('100', 'EUR', 'USD'), '108');
    assert.equal(converted('108', 'USD', 'EUR'), '100');
    assert.equal(converted('100', 'EUR', 'GBP'), '80');
  });

  it('is not done without a rate, but nothing is nothing everywhere', () => {
    assert.equal(converted('1', 'CHF', 'USD'), undefined);
    assert.equal(converted('1', 'USD', 'CHF'), undefined);
    assert.equal(converted('1', 'CHF', 'CHF'), '1');
    assert.equal(converted('0', 'CHF', 'USD'), '0');
  });
});
