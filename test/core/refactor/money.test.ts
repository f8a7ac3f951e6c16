import assert from 'node:assert/strict';
import { refactored, titlesAt } from './marked';

const pay = (written: string, rest = '') => `company: A\ncurrency: EUR\npay:\n  base-salary: ${written}\n${rest}`;
const start = (text: string, marked: string) => titlesAt(marked).filter((title) => title.startsWith(text));

describe('An amount of money', () => {
  it('is written for another period, with what it comes to in its title', () => {
    assert.deepEqual(start('Write as', pay('9,400/month|   # gross')), [
      'Write as 112,800/year',
      'Write as 28,200/quarter',
      'Write as 4,700/semimonthly',
      'Write as 4,338.46/biweekly, rounded',
      'Write as 2,169.23/week, rounded',
      'Write as 433.85/day, at 260 working days a year, rounded',
    ]);
    assert.equal(
      refactored(pay('9,400/month|   # gross'), 'Write as 112,800/year'),
      pay('112,800/year   # gross').replace('|', ''),
    );
  });

  it('is written by the hour where the offer states the hours', () => {
    const titles = start('Write as', pay('104,000|', '  hours: 40/week\n'));
    assert.ok(titles.includes('Write as 50/hour, at 40 hours a week'), titles.join());
    const [ofDays] = start('Write as', pay('50/hour|', '  hours: 8/day\n'));
    assert.equal(ofDays, 'Write as 104,000/year, at 8 hours a day and 260 working days a year');
    const [ofTwoWeeks] = start('Write as', pay('50/hour|', '  hours: 72/fortnight\n'));
    assert.equal(ofTwoWeeks, 'Write as 93,600/year, at 36 hours a week');
  });

  it('by the payday is written by the year', () => {
    assert.equal(refactored(pay('4,000/fortnight|'), 'Write as 104,000/year'), pay('104,000/year'));
    assert.equal(refactored(pay('4,000/semimonthly|'), 'Write as 96,000/year'), pay('96,000/year'));
  });

  it('that is a range is left alone by what would change one of its ends', () => {
    for (const written of ['9400 to 9,800/month|', '9|400 to 9800', 'EUR 9,400 to 9,|800/month'])
      for (const title of ['Write as', 'Add thousands', 'Remove thousands', 'State the'])
        assert.deepEqual(start(title, pay(written)), [], `${written}: ${title}`);
  });

  it('that is not pay is not written by the day or hour', () => {
    const text = 'company: A\ncurrency: EUR\npay: { hours: 40/week }\ndevelopment:\n  budget: 2,400|\n';
    assert.deepEqual(start('Write as', text), [
      'Write as 600/quarter',
      'Write as 200/month',
      'Write as 46.15/week, rounded',
    ]);
  });

  it('keeps its currency, its quotes and the way its thousands are written', () => {
    assert.equal(refactored(pay('"EUR 9,400|/month"'), 'Write as EUR 112,800/year'), pay('"EUR 112,800/year"'));
    assert.equal(refactored(pay('9400 USD/month|'), 'Write as 112800 USD/year'), pay('112800 USD/year'));
    assert.equal(refactored(pay('120k|/year'), 'Write as 10,000/month'), pay('10,000/month'));
  });

  it('keeps groups as in India and an amount in millions', () => {
    assert.equal(refactored(pay('19,68,000|/year'), 'Write as 1,64,000/month'), pay('1,64,000/month'));
    assert.equal(refactored(pay('1,64,000|/month'), 'Write as 19,68,000/year'), pay('19,68,000/year'));
    assert.equal(refactored(pay('1.2m|'), 'State the period: 1.2m/year'), pay('1.2m/year'));
    assert.equal(refactored(pay('1.2m/year|'), 'Write as 100,000/month'), pay('100,000/month'));
    assert.equal(refactored(pay('19,68,000|'), 'State the currency and period: EUR 19,68,000/year'), pay('EUR 19,68,000/year')); // prettier-ignore
    assert.equal(refactored(pay('19,68,000|'), 'Remove thousands separators: 1968000'), pay('1968000'));
    assert.deepEqual(start('Add thousands', pay('19,68,000|')), []);
  });

  it('has no commas within braces, where they end a value', () => {
    const text = 'company: A\ncurrency: EUR\ninsurance: { health: { premium: 900/month| } }\n';
    assert.equal(refactored(text, 'Write as 10800/year'), text.replace('900/month|', '10800/year'));
    assert.deepEqual(start('Add thousands', text.replace('900', '9000')), []);
  });

  it('is rounded to the minor unit of its currency', () => {
    const yen = pay('JPY 1,000,000/year|');
    assert.ok(titlesAt(yen).includes('Write as JPY 83,333/month, rounded'));
  });

  it('that is paid once has no period to convert', () => {
    const text = 'company: A\ncurrency: EUR\npay:\n  sign-on: 20,000|\n';
    assert.deepEqual(start('Write as', text), []);
    assert.deepEqual(start('State', text)[0], 'State the currency: EUR 20,000');
  });

  it('that is paid one time stays so', () => {
    const text = 'company: A\ncurrency: EUR\nflexibility:\n  home-office: 1500 once|\n';
    assert.deepEqual(start('Write as', text), []);
    assert.deepEqual(start('State', text), ['State the currency: EUR 1,500 once']);
    assert.equal(refactored(text, 'Add thousands separators: 1,500'), text.replace('1500 once|', '1,500 once'));
  });

  it('states the period and the currency in which it is read', () => {
    assert.equal(refactored(pay('112000|'), 'State the period: 112,000/year'), pay('112,000/year'));
    assert.equal(
      refactored(pay('112000|'), 'State the currency and period: EUR 112,000/year'),
      pay('EUR 112,000/year'),
    );
    assert.deepEqual(start('State', pay('EUR 112,000/year|')), []);
  });

  it('gets and loses thousands separators', () => {
    assert.equal(refactored(pay('112000.5|0/year'), 'Add thousands separators: 112,000'), pay('112,000.50/year'));
    assert.equal(refactored(pay('112,000|'), 'Remove thousands separators: 112000'), pay('112000'));
    const shares = 'company: A\ncurrency: EUR\nequity:\n  - type: RSU\n    shares: 45000000|\n';
    assert.equal(refactored(shares, 'Add thousands separators: 45,000,000'), shares.replace('45000000|', '45,000,000'));
  });

  it('in a candidate file is converted too', () => {
    const text = 'currency: EUR\nwalk-away: { total: 10000/month| }\n';
    assert.equal(refactored(text, 'Write as 120000/year', 'candidate'), text.replace('10000/month|', '120000/year'));
  });

  it('that several places share by an alias is left alone', () => {
    assert.deepEqual(titlesAt(pay('&salary 112000|')), []);
  });
});
