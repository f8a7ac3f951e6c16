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

  it('writes nothing that could mean another amount', () => {
    for (const terms of [
      'pay: { sign-on: 25000/year, relocation: 8000/month }',
      'equity: { type: RSU, value: 40000/year, vesting: { over: 4 years } }',
      'pay: { sign-on: [100,200] }',
      'pay: { base-salary: $120000 }',
      'pay: { base-salary: 0.2m }',
      'pay: { hours: 8 }',
      'pay: { hours: 0 }',
      'retirement: { match-limit: nothing }',
      'flexibility: { remote: yes }',
      'equity: { type: ISU }',
      'retirement: { limit: 9000 }',
      'negotiation: { asks: [{ term: premium, ask: 100 }] }',
      'time-off: { vacation: 27,5 days }',
      'time-off:\n  vacation: 27,5 days',
      'pay:\n  hours: 37,5/week',
      'pay: { raise: n/a }',
      'pay: { raise: "-" }',
      'expires: open',
    ])
      assert.equal(fixed(`${start}${terms}\n`), undefined, terms);
    for (const assumptions of [
      'horizon: 0',
      'horizon: none',
      'working-days: none',
      'birth-year: none',
      'working-days: 0',
    ])
      assert.equal(fixed(`assumptions: { ${assumptions} }\n`, 'candidate'), undefined, assumptions);
    assert.equal(fixed('currency: $\n', 'candidate'), undefined);
  });

  it('replaces tabs where they are all that indents and breaks a text, and mends the rest', () => {
    const text = `${start}pay:\n\traise: 3 %\n\tbonus:\n\t\ttarget: 10%\nequity:\n\t- type: RSU\n\t  value: 1000\n`;
    const expected = `${start}pay:\n  raise: 3%\n  bonus:\n    target: 10%\nequity:\n  - type: RSU\n    value: 1000\n`;
    assert.equal(fixed(text), expected);
    assert.equal(fixed(text.replaceAll('\n', '\r\n')), expected.replaceAll('\n', '\r\n'));
    for (const other of [
      'pay:\n  bonus:\n    target: 10%\n\traise: 3%\n',
      'pay:\n\tnote: |\n\t\ta\n\traise: 3%\n',
      'pay:\n\traise: 3%\ntitle\n',
    ])
      assert.equal(fixed(`${start}${other}`), undefined, other);
  });

  it('writes 0 as 0, and never as a word', () => {
    const text = `${start}pay: { raise: 0 }\ntime-off: { vacation: 0 }\nflexibility: { remote: 0 }\nespp: { contribution-limit: 0 }\n`;
    const expected = `${start}pay: { raise: 0% }\ntime-off: { vacation: 0 days }\nflexibility: { remote: 0 days/week }\nespp: { contribution-limit: 0% }\n`;
    assert.equal(fixed(text), expected);
  });

  it('mends what a fix brings to light', () => {
    const text = `${start}timeoff:\n  vaction: 25days\n`;
    assert.equal(fixed(text), `${start}time-off:\n  vacation: 25 days\n`);
  });

  it('does not write a key twice', () => {
    const text = `${start}time-off:\n  vaction: 25 days\n  vacatoin: 30 days\n`;
    assert.equal(fixed(text), `${start}time-off:\n  vacation: 25 days\n  vacatoin: 30 days\n`);
    const many = (key: string) => `${start}perks:\n${`  - name: A\n    ${key}: 1\n`.repeat(40)}`;
    assert.equal(fixed(many('valeu')), many('value'));
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
