import assert from 'node:assert/strict';
import { isFixed } from '../../../../src/core/negotiate/terms/ease';
import { parseOffer } from '../../../../src/core/parse/parseOffer';
import { fourYears, offer, plans } from '../plansOf';

const fixed = (path: string, text: string) => isFixed(parseOffer(`company: A\ncurrency: USD\n${text}\n`).fields, path);
const need = `${fourYears}priorities: [{ term: time-off.vacation, need: must, at-least: 25 days }]`;
const trades = (pay: string, more = '') => plans({ a: offer('A', more, pay) }, need)['a']!.asks[0]!.trades;
const signOn = (pay: string) => trades(pay).find(({ path }) => path === 'pay.sign-on');

describe('what the employer calls not negotiable', () => {
  it('is so for the term, for what is around it, and for an entry of its list', () => {
    assert.ok(fixed('pay.base-salary', 'pay: { base-salary: { value: 5, negotiable: false } }'));
    assert.ok(fixed('pay.base-salary', 'pay: { negotiable: false, base-salary: 5 }'));
    assert.ok(!fixed('pay.base-salary', 'pay: { negotiable: false, base-salary: { value: 5, negotiable: true } }'));
    assert.ok(fixed('pay.sign-on', 'pay: { sign-on: { amount: 5, negotiable: false } }'));
    assert.ok(fixed('pay.relocation', 'pay: { relocation: { amount: { value: 5, negotiable: false } } }'));
    assert.ok(!fixed('pay.relocation', 'pay: { relocation: 5 }'));
  });

  it('stands for nothing else', () => {
    assert.ok(signOn(', sign-on: { amount: 5000 }'));
    assert.equal(signOn(', sign-on: { amount: 5000, negotiable: false }'), undefined);
  });
});

describe('a sign-on that stands for something else', () => {
  it('is none where what there is has no sum in the currency of the offer', () => {
    assert.equal(signOn(', sign-on: { amount: unknown }'), undefined);
    assert.equal(signOn(', sign-on: { amount: EUR 5000 }'), undefined);
  });

  it('comes with what there is to no more than half a base salary', () => {
    // Five days of 400 in four years are 8,000; half the salary is 50,000.
    assert.equal(signOn(', sign-on: { amount: 42000 }')?.text, 'about USD 8,000 more, once');
    assert.equal(signOn(', sign-on: { amount: 42001 }'), undefined);
  });
});
