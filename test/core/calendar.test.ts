import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addMonths, daysBetween, existingDate, formatDate, monthsBetween } from '../../src/core/calendar';
import { localeOf } from '../../src/core/locale';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const months = fc.integer({ min: -600, max: 600 });

describe('The calendar', () => {
  it('knows which days exist', () => {
    const exists = (text: string) => existingDate(text) === text;
    assert.deepEqual(['2024-02-29', '2000-02-29', '2026-12-31'].filter(exists).length, 3);
    for (const text of ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-01', '2026-01-00'])
      assert.equal(existingDate(text), undefined, text);
    for (const text of ['', '2026-1-1', '20260101', '2026-01-01T00:00', '+02026-01-01', ' 2026-01-01'])
      assert.equal(existingDate(text), undefined, text);
  });

  it('adds months and stays within the month it comes to', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2024-02-29', 12), '2025-02-28');
    assert.equal(addMonths('2026-11-20', 14), '2028-01-20');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
  });

  it('counts days in both directions', () => {
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
    assert.equal(daysBetween('2024-03-01', '2024-02-28'), -2);
    assert.equal(daysBetween('2026-01-01', '2027-01-01'), 365);
  });

  it('counts whole months, rounded down', () => {
    assert.equal(monthsBetween('2026-01-15', '2026-02-14'), 0);
    assert.equal(monthsBetween('2026-01-15', '2026-02-15'), 1);
    assert.equal(monthsBetween('2026-01-31', '2026-02-28'), 1);
    assert.equal(monthsBetween('2026-02-15', '2026-01-16'), -1);
    assert.equal(monthsBetween('2026-01-01', '2030-01-01'), 48);
  });

  it('writes a day for a reader of the locale', () => {
    assert.equal(formatDate('2026-11-20', localeOf('en-GB')), '20 November 2026');
    assert.equal(formatDate('2026-11-20', localeOf('de')), '20. November 2026');
  });

  it('gives a day that exists for any number of months, and counts them back', () => {
    fc.assert(
      fc.property(dates, months, (date, count) => {
        const later = addMonths(date, count);
        assert.equal(existingDate(later), later);
        if (count >= 0) assert.equal(monthsBetween(date, later), count);
      }),
    );
  });

  it('counts no days from a day to itself, and the same both ways', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        assert.equal(daysBetween(a, a), 0);
        assert.equal(daysBetween(a, b) + daysBetween(b, a), 0);
        assert.equal(daysBetween(a, b) > 0, a < b);
      }),
    );
  });
});
