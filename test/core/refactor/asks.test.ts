import { formatMessage } from '../../../src/core/finding';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { fixFinding } from '../../../src/core/refactor/fixFinding';
import { markAskInWriting, type NewAnswer, recordAnswer } from '../../../src/core/refactor/recordAnswer';
import { addEntry, type NewAsk, recordAsk } from '../../../src/core/refactor/recordAsk';
import { applyEdits } from '../../../src/core/text';
import { validate } from '../../../src/core/validate/validate';

import assert from 'node:assert/strict';

const on = '2026-11-22';
const days: NewAsk = { term: 'time-off.vacation', ask: '30 days', status: 'asked', on };
const block = '    - term: time-off.vacation\n      ask: 30 days\n      status: asked\n      on: 2026-11-22\n';
const braces = '{ term: time-off.vacation, ask: 30 days, status: asked, on: 2026-11-22 }';
const windows = (text: string) => text.replaceAll('\n', '\r\n');

const asked = (text: string, ask: NewAsk = days) => {
  const edits = recordAsk(parseOffer(text), ask);
  return edits && applyEdits(text, edits);
};

describe('Recording an ask', () => {
  function gives(before: string, after: string, ask?: NewAsk): void {
    assert.equal(asked(before, ask), after);
    assert.equal(asked(windows(before), ask), windows(after), 'with Windows line ends');
  }

  it('begins the log where there is none, in its place', () => {
    gives('company: Acme\nterms:\n  notice: 1 month # mine\n', `company: Acme\nterms:\n  notice: 1 month # mine\nnegotiation:\n  asks:\n${block}`); // prettier-ignore
    gives(
      'negotiation:\n  contact: Recruiting # Ann\n',
      `negotiation:\n  contact: Recruiting # Ann\n  asks:\n${block}`,
    );
    gives('negotiation: # talks\ncompany: Acme\n', `negotiation: # talks\n  asks:\n${block}company: Acme\n`);
    gives('negotiation:\n  asks: # the log\n', `negotiation:\n  asks: # the log\n${block}`);
    gives('negotiation: { contact: Ann }\n', `negotiation: { contact: Ann, asks: [${braces}] }\n`);
    gives('negotiation: { asks: }\n', `negotiation: { asks: [${braces}] }\n`);
    gives('negotiation:\n  asks: []\n', `negotiation:\n  asks: [${braces}]\n`);
    assert.equal(asked(''), `negotiation:\n  asks:\n${block}`);
  });

  it('goes below the last one, as that is written, and below its comments', () => {
    const one = 'negotiation:\n  asks:\n    - term: level # or title\n      ask: L7\n      # they hesitate\n';
    gives(`${one}\n# the end\n`, `${one}${block}\n# the end\n`);
    gives('negotiation:\n  asks:\n  - term: level\n    ask: L7\nperks: []\n', `negotiation:\n  asks:\n  - term: level\n    ask: L7\n${block.replace(/^ {2}/gm, '')}perks: []\n`); // prettier-ignore
    gives('negotiation:\n  asks:\n    - { term: level, ask: L7 } # x\n', `negotiation:\n  asks:\n    - { term: level, ask: L7 } # x\n    - ${braces}\n`); // prettier-ignore
    gives('negotiation: { asks: [{ term: level, ask: L7 }] }\n', `negotiation: { asks: [{ term: level, ask: L7 }, ${braces}] }\n`); // prettier-ignore
    gives('negotiation:\n  asks:\n    -   term: level\n        ask: L7', `negotiation:\n  asks:\n    -   term: level\n        ask: L7\n${block.replace('- ', '-   ').replace(/^ {6}/gm, '        ').trimEnd()}`); // prettier-ignore
  });

  it('writes reason and fallback, quoted where YAML would read them otherwise', () => {
    const ask: NewAsk = { ...days, because: 'they give 30: # really', fallback: '27 days', status: 'planned' };
    const lines = "    - term: time-off.vacation\n      ask: 30 days\n      because: 'they give 30: # really'\n      fallback: 27 days\n      status: planned\n      on: 2026-11-22\n"; // prettier-ignore
    gives('negotiation:\n  asks:\n', `negotiation:\n  asks:\n${lines}`, ask);
    const money: NewAsk = { ...days, term: 'pay.base-salary', ask: '120,000' };
    assert.ok(asked('negotiation: { asks: [] }\n', money)?.includes("ask: '120,000'"));
    assert.ok(asked('company: Acme\n', money)?.includes('ask: 120,000\n'));
    assert.deepEqual(asked('company: Acme\n', { ...days, because: '' }), `company: Acme\nnegotiation:\n  asks:\n${block}`); // prettier-ignore
  });

  it('leaves alone what is broken, shared or of another kind', () => {
    for (const text of [
      'negotiation: { asks: [\n',
      'negotiation: &a { asks: [] }\n',
      'x: &a []\nnegotiation: { asks: *a }\n',
      'negotiation: soon\n',
      'negotiation:\n  asks: vacation\n',
      'negotiation:\n  asks:\n    - vacation\n',
      '- a\n',
    ])
      // prettier-ignore
      assert.equal(asked(text), undefined, text);
  });

  it('is refused at the place of a single value', () => {
    assert.equal(addEntry(parseOffer('company: Acme\n'), 'company', [['a', 'b']]), undefined);
  });
});

describe('Recording an answer', () => {
  const agreed: NewAnswer = { status: 'agreed', answer: '28 days', on, inWriting: false, isForTerm: true };
  const answered = (text: string, answer = agreed, index = 0) => {
    const edits = recordAnswer(parseOffer(text), index, answer);
    return edits && applyEdits(text, edits);
  };
  function gives(before: string, after: string, answer = agreed): void {
    assert.equal(answered(before, answer), after);
    assert.equal(answered(windows(before), answer), windows(after), 'with Windows line ends');
  }

  it('writes status, answer, date and whether it is in writing, and the value into the term', () => {
    gives(
      'time-off:\n  vacation: 25 days # letter\nnegotiation:\n  asks:\n    - term: time-off.vacation # mine\n      ask: 30 days\n      status: asked # by mail\n      on: 2026-11-01\n', // prettier-ignore
      'time-off:\n  vacation: 28 days # letter\nnegotiation:\n  asks:\n    - term: time-off.vacation # mine\n      ask: 30 days\n      status: agreed # by mail\n      answer: 28 days\n      on: 2026-11-22\n      in-writing: false\n', // prettier-ignore
    );
    gives('negotiation: { asks: [{ term: time-off.vacation, ask: 30 days }] }\n', 'time-off:\n  vacation: 28 days\nnegotiation: { asks: [{ term: time-off.vacation, ask: 30 days, status: agreed, answer: 28 days, on: 2026-11-22, in-writing: false }] }\n'); // prettier-ignore
  });

  it('leaves the term alone where that is not wanted, or there is no figure', () => {
    const text = 'time-off: { vacation: 25 days }\nnegotiation: { asks: [{ term: time-off.vacation, ask: 30 days, status: asked }] }\n'; // prettier-ignore
    gives(text, text.replace('asked }', 'countered, answer: 27 days, on: 2026-11-22 }'), { status: 'countered', answer: '27 days', on, isForTerm: false }); // prettier-ignore
    gives(text, text.replace('asked }', 'declined, on: 2026-11-22 }'), { status: 'declined', on, isForTerm: true });
  });

  it('takes back that a term is in writing when the new value is not, and says so when it is', () => {
    const text = (value: string, mark: boolean) => `time-off:\n  vacation: { value: ${value}, in-writing: ${mark} }\nnegotiation:\n  asks:\n    - { term: time-off.vacation, ask: 30 days, status: asked`; // prettier-ignore
    gives(`${text('25 days', true)} }\n`, `${text('28 days', false).replace('asked', 'agreed')}, answer: 28 days, on: 2026-11-22, in-writing: false }\n`); // prettier-ignore
    gives(`${text('25 days', false)} }\n`, `${text('28 days', true).replace('asked', 'agreed')}, answer: 28 days, on: 2026-11-22, in-writing: true }\n`, { ...agreed, inWriting: true }); // prettier-ignore
    // The mark of the group is about its other terms too.
    const group = 'time-off: { vacation: 25 days, sick: 5 days, in-writing: true }\n';
    assert.ok(answered(`${group}negotiation: { asks: [{ term: time-off.vacation, ask: 30 days }] }\n`)?.startsWith(group.replace('25', '28'))); // prettier-ignore
  });

  it('writes a group that has a short form in that, or in its field', () => {
    const log = 'negotiation:\n  asks:\n    - { term: pay.sign-on, ask: 20000, status: asked }\n';
    const answer: NewAnswer = { ...agreed, answer: '15000' };
    for (const [before, after] of [
      ['sign-on: 9000', 'sign-on: 15000'],
      ['sign-on: none', 'sign-on: 15000'],
      ['sign-on: { amount: 9000, paid: 1 month, in-writing: true }', 'sign-on: { amount: 15000, paid: 1 month, in-writing: false }'], // prettier-ignore
      ['sign-on: [{ amount: 9000 }]', 'sign-on: [{ amount: 15000 }]'],
      ['sign-on: [9000]', 'sign-on: [15000]'],
      ['raise: 3%', 'raise: 3%\n  sign-on: 15000'],
    ] as const) {
      const text = answered(`pay:\n  ${before}\n${log}`, answer);
      assert.ok(text?.startsWith(`pay:\n  ${after}\nnegotiation:`), `${before}\n${text}`);
    }
    assert.equal(answered(`pay:\n  sign-on: [{ amount: 9000 }, { amount: 1 }]\n${log}`, answer), undefined);
  });

  it('is refused for an ask that is not there, shared or broken', () => {
    const text = 'negotiation: { asks: [{ term: level, ask: L7 }] }\n';
    assert.equal(answered(text, agreed, 1), undefined);
    assert.equal(answered(text.replace('[{', '[&a {')), undefined);
    assert.equal(answered(text.replace(' }]', '')), undefined);
  });

  it('marks an ask as in writing', () => {
    for (const [before, after] of [
      ['in-writing: false', 'in-writing: true'],
      ['status: agreed', 'status: agreed, in-writing: true'],
    ] as const) {
      // prettier-ignore
      const text = `negotiation: { asks: [{ term: level, ask: L7, ${before} }] }\n`;
      assert.equal(applyEdits(text, markAskInWriting(parseOffer(text), 0)!), text.replace(before, after));
    }
  });
});

describe('A quick fix of the log', () => {
  function fixes(text: string): [string, string][] {
    const document = parseOffer(`company: Acme\ncurrency: EUR\n${text}`);
    return validate(document).flatMap((finding) => {
      const fix = fixFinding(document, finding);
      return fix === undefined ? [] : [[formatMessage(fix.title), applyEdits(document.text, fix.edits).split('\n').slice(2).join('\n')]]; // prettier-ignore
    });
  }

  it('writes what was agreed into the term', () => {
    const log = 'negotiation: { asks: [{ term: time-off.vacation, ask: 30 days, status: agreed, answer: 28 days }] }\n';
    assert.deepEqual(fixes(`time-off:\n  vacation: 25 days # x\n${log}`), [['Write 28 days into "time-off.vacation"', `time-off:\n  vacation: 28 days # x\n${log}`]]); // prettier-ignore
    assert.deepEqual(fixes(log), [
      ['Write 28 days into "time-off.vacation"', `time-off:\n  vacation: 28 days\n${log}`],
    ]);
  });

  it('writes the answer of an ask that was agreed, and none that was countered', () => {
    const ask = (rest: string) => `level: L7\nnegotiation: { asks: [{ term: level, ask: L7, status: ${rest} }] }\n`;
    assert.deepEqual(fixes(ask('agreed')), [['Write the answer: L7', ask('agreed, answer: L7')]]);
    assert.deepEqual(fixes(ask('countered')), []);
  });

  it('marks promises and agreed asks as in writing', () => {
    const text = 'status: written\ntime-off: { vacation: { value: 28 days, in-writing: false } }\n';
    assert.deepEqual(fixes(text), [['Mark as in writing', text.replace('false', 'true')]]);
    const log = 'status: written\nnegotiation: { asks: [{ term: level, ask: L7, status: agreed, answer: L7, in-writing: false }] }\n'; // prettier-ignore
    assert.deepEqual(fixes(log), [['Mark as in writing', log.replace('false', 'true')]]);
  });
});
