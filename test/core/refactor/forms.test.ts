import assert from 'node:assert/strict';
import { refactored, titlesAt } from './marked';

const start = 'company: A\ncurrency: EUR\n';
const long = 'Write in the long form';
const short = 'Write in the short form';
const inWriting = 'Mark as in writing';

/**
 * The text after a refactoring, without the first lines that all offers have; checks that it is as expected with CRLF
 * too.
 */
function gives(body: string, title: string, expected: string): void {
  assert.equal(refactored(start + body, title), start + expected);
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  assert.equal(refactored(windows(start + body), title), windows(start + expected), 'with Windows line ends');
}

describe('A term', () => {
  it('is written in its long form', () => {
    gives(
      'time-off:\n  vacation: 25 days|   # per letter\n',
      long,
      'time-off:\n  vacation: { value: 25 days, in-writing: false }   # per letter\n',
    );
    gives(
      'time-off: { vacation: 25| days }\n',
      long,
      'time-off: { vacation: { value: 25 days, in-writing: false } }\n',
    );
  });

  it('with a comma becomes a block, because in braces the comma would end it', () => {
    gives(
      'pay:\n    base-salary: 112,000|   # gross\n    raise: 3%\n',
      long,
      'pay:\n    base-salary:\n        value: 112,000   # gross\n        in-writing: false\n    raise: 3%\n',
    );
  });

  it('is written in its short form where the long one says nothing else', () => {
    gives('time-off: { vacation: { value: 2|5 days } } # x\n', short, 'time-off: { vacation: 25 days } # x\n');
    gives(
      'pay:\n  base-salary:\n    value: 112,000| # gross\n    in-writing: false\n  raise: 3%\n',
      `${short}, without "in-writing: false"`,
      'pay:\n  base-salary: 112,000 # gross\n  raise: 3%\n',
    );
    for (const more of ['in-writing: true', 'note: by phone', 'in-writing: false, note: by phone'])
      assert.ok(
        !titlesAt(`${start}time-off:\n  vacation|: { value: 25 days, ${more} }\n`).join().includes(short),
        more,
      );
    const commented = 'time-off:\n  vacation|:\n    # says Ann\n    value: 25 days\n';
    assert.ok(!titlesAt(start + commented).includes(short), 'a comment would be lost');
  });

  it('is so where it is a word that stands for a whole group or list', () => {
    for (const [group, word] of [
      ['insurance:\n  health', 'none'],
      ['retirement:\n  vesting', 'immediate'],
      ['pay:\n  bonus', 'none'],
      ['pay:\n  sign-on', 'unknown'],
    ] as const) {
      const [bare, wrapped] = [`${group}: ${word} # x\n`, `${group}: { value: ${word}, in-writing: false } # x\n`];
      gives(bare.replace(' #', '| #'), long, wrapped);
      gives(wrapped.replace(word, `${word}|`), `${short}, without "in-writing: false"`, bare);
      if (word === 'unknown') continue;
      gives(bare.replace(' #', '| #'), inWriting, `${group}: { value: ${word}, in-writing: true } # x\n`);
      gives(wrapped.replace(word, `${word}|`), inWriting, `${group}: { value: ${word}, in-writing: true } # x\n`);
    }
  });

  it('is marked as in writing', () => {
    gives('time-off:\n  vacation: 25 days|\n', inWriting, 'time-off:\n  vacation: { value: 25 days, in-writing: true }\n');
    gives('time-off:\n  vacation: { value: 25 days|, note: x }\n', inWriting, 'time-off:\n  vacation: { value: 25 days, in-writing: true, note: x }\n');
    gives('time-off:\n  vacation: { value: 25 days, in-writing: false| }\n', inWriting, 'time-off:\n  vacation: { value: 25 days, in-writing: true }\n');
    gives('time-off:\n  vacation:\n    value: 25 days # x|\n    note: y\n', inWriting, 'time-off:\n  vacation:\n    value: 25 days # x\n    in-writing: true\n    note: y\n'.replace('|', ''));
    assert.ok(!titlesAt(`${start}time-off: { vacation|: { value: 25 days, in-writing: true } }\n`).includes(inWriting));
    assert.ok(!titlesAt(`${start}time-off: { vacation|: unknown }\n`).includes(inWriting));
  }); // prettier-ignore

  it('is marked as unknown, the rest of its long form and its comment staying', () => {
    const title = 'Mark as unknown';
    gives('time-off:\n  vacation: 25 days| # x\n', title, 'time-off:\n  vacation: unknown # x\n');
    gives('time-off: { vacation: { value: 25 days|, note: x } }\n', title, 'time-off: { vacation: { value: unknown, note: x } }\n');
    assert.ok(!titlesAt(`${start}time-off: { vacation: unknown| }\n`).includes(title));
    assert.ok(!titlesAt('company: A|\ncurrency: EUR\n').includes(title), 'a company is never unknown');
  }); // prettier-ignore
});

describe('A bare value that stands for a group', () => {
  it('is written with its key', () => {
    const title = 'Write with the key "amount"';
    gives('pay:\n  sign-on: 20000| # x\n', title, 'pay:\n  sign-on: { amount: 20000 } # x\n');
    gives('pay:\n  sign-on: 20,000|\n', title, 'pay:\n  sign-on:\n    amount: 20,000\n');
    gives(
      'pay:\n  sign-on:\n    - 20,000|\n    - 10000\n',
      title,
      'pay:\n  sign-on:\n    - amount: 20,000\n    - 10000\n',
    );
    gives('pay: { sign-on: [20000|, 10000] }\n', title, 'pay: { sign-on: [{ amount: 20000 }, 10000] }\n');
  });

  it('is marked as in writing with its key', () => {
    gives('espp: 15%|\n', inWriting, 'espp: { discount: 15%, in-writing: true }\n');
    assert.ok(!titlesAt(`${start}espp: 15%|\n`).includes(long));
  });

  it('is marked as in writing as a whole when the cursor is in the key of its map', () => {
    gives('insurance:\n  heal|th:\n    plan: PPO # x\n    premium: 120\n  dental: none\n', inWriting,
      'insurance:\n  health:\n    plan: PPO # x\n    premium: 120\n    in-writing: true\n  dental: none\n'); // prettier-ignore
  });
});

describe('Braces and brackets', () => {
  const title = 'Write as a block, one entry a line';

  it('become a block', () => {
    gives(
      'pay:\n  bonus: { target: 15%, "payout": 80%| }   # x\n  raise: 3%\n',
      title,
      'pay:\n  bonus:   # x\n    target: 15%\n    "payout": 80%\n  raise: 3%\n',
    );
    gives(
      'pay:\n  sign-on:\n    - { amount: 20000|, clawback: { within: 12 months } } # first\n    - 10000\n',
      title,
      'pay:\n  sign-on:\n    - amount: 20000 # first\n      clawback: { within: 12 months }\n    - 10000\n',
    );
    gives('terms:\n  contingencies: [background che|ck, visa]\n', title, 'terms:\n  contingencies:\n    - background check\n    - visa\n');
    gives('pay: {\n  bonus: 15%|,\n  raise: 3%\n}\n', title, 'pay:\n  bonus: 15%\n  raise: 3%\n');
  }); // prettier-ignore

  it('stay where a comment is within them, or an anchor', () => {
    for (const body of ['pay: {\n  bonus: 15%|, # x\n  raise: 3%\n}\n', 'pay: { bonus: 15%|, raise: &r 3% }\n'])
      assert.ok(!titlesAt(start + body).includes(title), body);
  });
});

describe('A block', () => {
  const title = 'Write on one line';

  it('is written on one line', () => {
    gives(
      'pay:\n  bonus:\n    target: 15%|\n    payout: 80%   # x\n\n  raise: 3%\n',
      title,
      'pay:\n  bonus: { target: 15%, payout: 80% }   # x\n\n  raise: 3%\n',
    );
    gives(
      'pay:\n  sign-on:\n    - amount: 20000|\n      clawback:\n        within: 12 months\n    - 10000\n',
      title,
      'pay:\n  sign-on:\n    - { amount: 20000, clawback: { within: 12 months } }\n    - 10000\n',
    );
    gives('pay:\n  bonus: # x\n    target: 15%|\n  raise: 3%\n', title, 'pay:\n  bonus: { target: 15% } # x\n  raise: 3%\n');
    gives('pay:\n  sign-|on:\n    - amount: 20000\n    - 10000\n', title, 'pay:\n  sign-on: [{ amount: 20000 }, 10000]\n');
  }); // prettier-ignore

  it('stays where a comment, a comma or the length of the line stands against it', () => {
    for (const body of [
      'pay:\n  bonus:\n    # x\n    target: 15%|\n',
      'pay:\n  bonus: # x\n    target: 15%| # y\n',
      'pay:\n  bonus: # x\n    # y\n    target: 15%|\n',
      'pay:\n  commission:\n    target: 20,000|\n',
      `pay:\n  bonus:\n    target: 15%|\n    note: ${'long '.repeat(30)}\n`,
    ])
      assert.ok(!titlesAt(start + body).includes(title), body);
  });
});
