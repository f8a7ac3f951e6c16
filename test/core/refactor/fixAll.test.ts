import assert from 'node:assert/strict';
import { fixAll } from '../../../src/core/refactor/fixAll';
import { after, parse, type Kind } from './marked';

const start = 'company: A\ncurrency: EUR\n';
const fixed = (text: string, kind?: Kind) => after(text, fixAll(parse(text, kind)));

describe('Fixing all', () => {
  it('writes what is clearly meant, keeping comments and line ends', () => {
    const text = `${start}pay:\n  base_salary: 112.000,50 # gross\n  sign-on: { amount: 12,000 }\ntime-off:\n  vaction: 25days\n`;
    const expected = `${start}pay:\n  base-salary: 112000.50 # gross\n  sign-on: { amount: 12000 }\ntime-off:\n  vacation: 25 days\n`;
    assert.equal(fixed(text), expected);
    assert.equal(fixed(text.replaceAll('\n', '\r\n')), expected.replaceAll('\n', '\r\n'));
    assert.equal(fixed(expected), undefined);
  });

  it('touches nothing but what it replaces', () => {
    const text = `${start}pay:\n  raise: 3 %\n  # words\n  hours: 40h/week\n`;
    const spans = fixAll(parse(text))!.edits.map(({ span, text: now }) => [text.slice(span.start, span.end), now]);
    assert.deepEqual(spans, [
      [' ', ''],
      ['h', ''],
    ]);
  });

  it('leaves guesses to the author', () => {
    const guesses = `${start}pay:\n  raise: 3\n  base-salary: 112.000\nterms:\n  notice: 3\n`;
    assert.equal(fixed(guesses), undefined);
    const asks = `${start}negotiation:\n  asks: [{ term: pay.raise, ask: 15 }]\n`;
    assert.equal(fixed(asks), undefined);
  });

  it('mends what a fix brings to light', () => {
    const text = `${start}timeoff:\n  vaction: 25days\n`;
    assert.equal(fixed(text), `${start}time-off:\n  vacation: 25 days\n`);
  });

  it('does not write a key twice', () => {
    const text = `${start}time-off:\n  vaction: 25 days\n  vacatoin: 30 days\n`;
    assert.equal(fixed(text), `${start}time-off:\n  vacation: 25 days\n  vacatoin: 30 days\n`);
    const many = (key: string) => `${start}perks:\n${`  - ${key}: A\n    value: 1\n`.repeat(40)}`;
    assert.equal(fixed(many('nme')), many('name'));
  });

  it('leaves a text alone whose syntax is broken', () => {
    assert.equal(fixed(`${start}time-off:\n  vaction: 25 days\npay: {}}\n`), undefined);
  });

  it('makes no fix that would break the syntax, and makes the others', () => {
    const text = `${start}equity:\n  name: new hire\n  -type: RSU\n  value: 100\ntime-off:\n  vaction: 25 days\n`;
    assert.equal(fixed(text), text.replace('vaction', 'vacation'));
  });

  it('moves an entry with its dash, and mends what is in it', () => {
    const text = `${start}equity:\n  -type: RSU\n  valeu: 100\ntime-off:\n  vaction: 25 days\n`;
    const expected = `${start}equity:\n  - type: RSU\n    value: 100\ntime-off:\n  vacation: 25 days\n`;
    assert.equal(fixed(text), expected);
  });

  it('mends candidate files', () => {
    assert.equal(fixed('assumptions: { raise: 3 % }\n', 'candidate'), 'assumptions: { raise: 3% }\n');
  });
});
