import assert from 'node:assert/strict';
import { english } from '../../../src/core/locale';
import { writtenFor } from '../../../src/core/negotiate/terms/termValue';
import { plans } from '../negotiate/plansOf';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { unloggedAsks } from '../../../src/core/panel/whatIfComparison';

const text = `company: Acme
currency: EUR
status: written
pay: { base-salary: 100000/year, sign-on: 5000 }
time-off: { vacation: 25 days }
negotiation: { asks: [{ term: pay.base-salary, ask: 10k/month }, { term: time-off.vacation, ask: 28 days }] }
`;
const { fields } = parseOffer(text);
const told = (path: string, value: string) => unloggedAsks(fields, [{ path, text: value }], [], english).length === 0;

describe('what is tried and not in the log', () => {
  it('is another value or another term, not the same value in other words', () => {
    assert.ok(told('pay.base-salary', '10,000/month'));
    assert.ok(told('pay.base-salary', 'EUR 10,000/month'));
    assert.ok(!told('pay.base-salary', '11,000/month'));
    assert.ok(!told('pay.base-salary', '120,000/year'), 'another period is another wording of a letter');
    assert.ok(told('time-off.vacation', '28 days'));
    assert.ok(!told('pay.sign-on', '10,000'));
  });

  it('is known by the group or by the field that stands for it', () => {
    const own = text.replace('pay.base-salary, ask: 10k/month', 'pay.relocation, ask: 8000');
    const [offer] = [parseOffer(own).fields];
    const untold = (value: string) =>
      unloggedAsks(offer, [{ path: 'pay.relocation.amount', text: value }], [], english);
    assert.deepEqual(untold('8,000'), []);
    assert.equal(untold('9,000').length, 1);
  });

  it('is a further grant in words, which no value of the equity says', () => {
    assert.deepEqual(unloggedAsks(fields, [{ path: 'equity', text: '15,500' }], [], english), [
      { path: 'equity', text: 'a grant of EUR 15,500 each year, vesting like the first' },
    ]);
    const logged = parseOffer(text.replace('pay.base-salary, ask: 10k/month', 'equity, ask: "a grant of EUR 15,500 each year, vesting like the first"')).fields; // prettier-ignore
    assert.deepEqual(unloggedAsks(logged, [{ path: 'equity', text: '15,500' }], [], english), []);
  });

  it('is not what one gives, unless it is tried with another value', () => {
    const candidate = 'currency: EUR\npriorities: [{ term: pay.sign-on, need: nice }]\n';
    const { concessions } = plans({ a: text }, candidate)['a']!;
    const [given] = concessions;
    assert.ok(given !== undefined);
    const { path } = given;
    assert.deepEqual(
      unloggedAsks(fields, [{ path, text: writtenFor(given.wanted, fields) }], concessions, english),
      [],
    );
    assert.equal(unloggedAsks(fields, [{ path, text: '1,000' }], concessions, english).length, 1);
  });
});
