import assert from 'node:assert/strict';
import { english } from '../../../../src/core/locale';
import { revisionDocument } from '../../../../src/core/words/revision/revisionDocument';
import { printMarkdown } from '../../../../src/core/write/markdown';
import { parseOffer } from '../../../../src/core/parse/parseOffer';
import { revisionOf } from '../../../../src/core/words/revision/revision';

const head = 'company: A\ncurrency: USD\n';
const revision = (old: string, own: string) =>
  revisionOf({ old: parseOffer(head + old).fields, own: parseOffer(head + own).fields }, undefined, {
    today: '2026-11-22',
    locale: english,
  });
const document = (old: string, own: string, names = { old: 'a', own: 'b' }) =>
  printMarkdown(revisionDocument(revision(old, own), parseOffer(head + own).fields, names, english));
const leave = (days: string, more = '') => `time-off: { vacation: ${days} }\n${more}`;
const log = (status: string, more = 'ask: 30 days, answer: 28 days') => `negotiation: { asks: [{ term: time-off.vacation, status: ${status}, ${more} }] }\n`; // prettier-ignore
const state = (old: string, own: string, more?: string) => revision(leave(old), leave(own, log('agreed', more))).agreed[0]?.state; // prettier-ignore

describe('what was agreed, beside a new revision', () => {
  it('is in it now, as before, no longer or not', () => {
    assert.equal(state('25 days', '28 days'), 'now');
    assert.equal(state('28 days', '28 days'), 'still');
    assert.equal(state('28 days', '25 days'), 'lost');
    assert.equal(state('25 days', '26 days'), 'not');
    assert.equal(state('25 days', '30 days'), 'not');
    assert.equal(state('unknown', 'unknown'), 'not');
  });

  it('is what was asked for where there is no answer, and the last of several', () => {
    assert.equal(state('25 days', '30 days', 'ask: 30 days'), 'now');
    const twice = 'negotiation: { asks: [{ term: time-off.vacation, status: agreed, ask: 27 days }, { term: time-off.vacation, status: agreed, ask: 6 weeks }] }'; // prettier-ignore
    assert.deepEqual(revision(leave('25 days'), leave('30 days', twice)).agreed.map(({ agreed, state: own }) => [agreed.text, own]), [['6 weeks', 'now']]); // prettier-ignore
  });

  it('counts nothing that is only asked, and takes the older log where the newer revision has none', () => {
    assert.deepEqual(revision(leave('25 days'), leave('28 days', log('asked'))).agreed, []);
    assert.equal(revision(leave('25 days', log('agreed')), leave('28 days')).agreed[0]?.state, 'now');
  });

  it('says what cannot be compared, and what is not in writing', () => {
    const title = revision(
      'title: Lead',
      'title: Head\nnegotiation: { asks: [{ term: title, status: agreed, ask: Chief }] }',
    );
    assert.equal(title.agreed[0]?.state, 'unknown');
    const spoken = document(leave('25 days'), leave('{ value: 28 days, in-writing: false }', log('agreed')));
    assert.match(spoken, /28 days was agreed, and the offer says it now\. It is not in writing yet\./); // prettier-ignore
  });
});

describe('a revision as a document', () => {
  it('names the changes, what they come to, and what was agreed', () => {
    const rest = 'insurance: none\nretirement: none\n';
    const old = `${rest}pay: { base-salary: 100 }\ntime-off: { vacation: unlimited, holidays: 10 days }\n`;
    const own = old.replace('100', '110').replace('unlimited', '{ value: 28 days, in-writing: true }') + log('agreed');
    // Four years of 110, and 18 days beyond the baseline of 10 at 110 / 260 = 7.62 a year: 440 + 30.48.
    assert.equal(
      document(old, own, { old: 'old.offer.yaml', own: 'a_b.offer.yaml' }),
      `# What changed: A

From old.offer.yaml to a\\_b.offer.yaml

## What changed

- Base salary: USD 100/year, now USD 110/year
- Vacation: unlimited, now 28 days (now in writing)

## What it comes to

- Guaranteed over 4 years: USD 400, now USD 440 (+USD 40)
- Expected over 4 years: USD 400, now USD 470.48 (+USD 70.48)

## What was agreed

- Vacation: 28 days was agreed, and the offer says it now.
`,
    );
  });

  it('says so where nothing changed, and leaves text of the files text', () => {
    const found = document('title: x', 'title: x');
    assert.match(found, /- The two revisions say the same\./);
    const mean = document('', 'title: "<b>*x*"');
    assert.match(mean, /- Job title: new, \\<b\\>\\\*x\\\*/);
  });
});
