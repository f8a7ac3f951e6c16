import assert from 'node:assert/strict';
import { fillInOffer } from '../../../src/core/refactor/fillIn';
import { applyEdits } from '../../../src/core/text';
import { questionsOf } from '../../../src/core/negotiate/questions/questions';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { after, parse, refactored, titlesAt } from './marked';

const start = 'company: A\ncurrency: EUR\n';

function gives(body: string, title: string, expected: string): void {
  assert.equal(refactored(start + body, title), start + expected);
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  assert.equal(refactored(windows(start + body), title), windows(start + expected), 'with Windows line ends');
}

describe('What an offer does not mention', () => {
  const all = (name: string) => `Fill in all recommended fields of "${name}" as unknown`;

  it('is stated as unknown field by field, in the order of the schema', () => {
    const body = 'time-off:|\n  # in days\n  vacation: 25 days # x\n    # of work\n\n  sick: 5 days\n';
    gives(body, 'State "holidays" as unknown', body.replace('|', '').replace('of work\n', 'of work\n  holidays: unknown\n'));
    gives('time-off:|\n  # sick leave\n  sick: 5 days\n', 'State "vacation" as unknown', 'time-off:\n  vacation: unknown\n  # sick leave\n  sick: 5 days\n');
    gives('time-off|: { sick: 5 days }\n', 'State "holidays" as unknown', 'time-off: { holidays: unknown, sick: 5 days }\n');
  }); // prettier-ignore

  it('is stated for a whole group and the groups in it', () => {
    gives('time-off: { vacation: 25| days }\n', all('time-off'), 'time-off: { vacation: 25 days, holidays: unknown, parental-leave: unknown }\n');
    gives(
      'insurance:|\n  health:\n    plan: PPO\n  dental: none\n',
      all('insurance'),
      'insurance:\n  health:\n    plan: PPO\n    premium: unknown\n    deductible: unknown\n    out-of-pocket-max: unknown\n  dental: none\n',
    );
    gives('pay:\n  base-salary|: 1\n  bonus: none\n  sign-on: none\n  relocation: 8,000 # x\n', all('pay'),
      'pay:\n  base-salary: 1\n  bonus: none\n  sign-on: none\n  relocation:\n    amount: 8,000 # x\n    cash: unknown\n');
  }); // prettier-ignore

  it('of a grant is what its type has', () => {
    const body = 'equity:\n  - type: RSU|\n    value: 100000\n';
    gives(body, all('Grant'), 'equity:\n  - type: RSU\n    value: 100000\n    liquid: unknown\n    vesting: unknown\n');
  });

  it('is stated for the whole offer', () => {
    const text = `# A\n${start}pay:\n  base-salary: 1000\n`;
    const filled = after(text, fillInOffer(parse(text)))!;
    assert.match(filled, /^# A\ncompany: A\ncurrency: EUR\nexpires: unknown\nstarts: unknown\npay:\n {2}base-salary: 1000\n {2}bonus: unknown\n {2}sign-on: unknown\nequity: unknown\n/); // prettier-ignore
    assert.match(filled, /\ninsurance:\n {2}health: unknown\n/);
    assert.equal(fillInOffer(parse(filled)), undefined, 'nothing is left to fill in');
    assert.ok(titlesAt(text.replace('1000', '1000|')).every((title) => !title.includes('of the offer')));
    assert.ok(
      titlesAt(text.replace('A\nc', 'A|\nc')).includes('Fill in all recommended fields of the offer as unknown'),
    );
  });

  it('asks the same questions when it is filled in', () => {
    for (const text of [start, `${start}pay: { relocation: 8000 }\nequity: [{ type: option, shares: 5 }]\ninsurance: { health: { plan: PPO } }\n`]) {
      const document = parseOffer(text);
      const filled = parseOffer(applyEdits(text, fillInOffer(document)!.edits));
      assert.deepEqual(questionsOf(filled.fields, []), questionsOf(document.fields, []));
    }
  }); // prettier-ignore

  it('is nothing to a candidate file', () => {
    assert.equal(fillInOffer(parse('currency: EUR\n', 'candidate')), undefined);
  });
});
