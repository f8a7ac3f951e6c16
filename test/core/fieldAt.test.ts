import assert from 'node:assert/strict';
import { fieldAt } from '../../src/core/fieldAt';
import { parseOffer } from '../../src/core/parse/parseOffer';
import { placeOf } from '../../src/core/term';
import { offerVocabulary } from '../../src/core/vocabulary';

/** What is at the mark `|` in an offer: its path and whether it is the key or the value. */
function at(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const found = fieldAt(parseOffer(marked.replace('|', '')).fields, offerVocabulary, offset);
  return found === undefined ? undefined : `${found.part} of ${placeOf(found.field).path}`;
}

describe('the field at an offset', () => {
  it('is the innermost one, by its key or its value', () => {
    assert.equal(at('pay:\n  base-|salary: 100\n'), 'key of pay.base-salary');
    assert.equal(at('pay:\n  base-salary: 1|00\n'), 'value of pay.base-salary');
    assert.equal(at('p|ay:\n  base-salary: 100\n'), 'key of pay');
    assert.equal(at('pay:\n  sign-on:\n    - amount: 5\n      clawback: { wit|hin: 1 year }\n'), 'key of pay.sign-on[0].clawback.within'); // prettier-ignore
    assert.equal(at('time-off:\n  vacation: { value: 2|5 days, in-writing: true }\n'), 'value of time-off.vacation');
  });

  it('is none between fields', () => {
    assert.equal(at('company: A\n|\n# words\ncurrency: EUR\n'), undefined);
  });
});
