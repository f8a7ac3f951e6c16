import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkInWriting, isAllWritten } from '../../../../src/core/negotiate/log/inWriting';
import { inWritingDocument } from '../../../../src/core/words/revision/inWritingDocument';
import { printMarkdown } from '../../../../src/core/write/markdown';
import { parseOffer } from '../../../../src/core/parse/parseOffer';
import { english } from '../../../../src/core/locale';
import { findField } from '../../../../src/core/terms';
import { offerVocabulary } from '../../../../src/core/vocabulary';
import { damagedTextsOf, documentsOf, textOf } from '../../validate/documents';
import { german } from '../../../support/german';
import { inWritingWords } from '../../../../src/core/words/logText';

const today = '2026-11-22';
const head = 'company: Acme\ncurrency: EUR\n';
const checked = (text: string, locale = english) => {
  const { fields } = parseOffer(head + text);
  return inWritingWords(checkInWriting(fields, today), fields, locale);
};
const asks = (...entries: string[]) =>
  `negotiation:\n  asks:\n${entries.map((each) => `    - { ${each} }\n`).join('')}`;
const verdicts = (text: string) => checked(text).agreed.map(({ term, verdict }) => `${term}: ${verdict}`);
const places = (text: string, ...kinds: string[]) =>
  checked(text).toClear.filter(({ kind }) => kinds.includes(kind)).map(({ kind, path }) => `${kind} ${path}`); // prettier-ignore

describe('What was agreed, beside what the offer says', () => {
  const vacation = (details: string) => asks(`term: time-off.vacation, ask: 30 days, status: agreed, ${details}`);

  it('is in writing where the letter says the same', () => {
    const letter = 'status: written\ntime-off: { vacation: 28 days }\n';
    assert.deepEqual(verdicts(letter + vacation('answer: 28 days')), ['time-off.vacation: in-writing']);
    const same = 'status: written\npay: { base-salary: 10000/month }\n';
    const year = asks('term: pay.base-salary, ask: 130000, status: agreed, answer: 120000/year');
    assert.deepEqual(verdicts(same + year), ['pay.base-salary: in-writing']);
  });

  it('differs or is missing, whatever is marked', () => {
    for (const mark of ['', ', in-writing: true', ', in-writing: false']) {
      assert.deepEqual(verdicts(`status: written\ntime-off: { vacation: 25 days }\n${vacation(`answer: 28 days${mark}`)}`), ['time-off.vacation: different']); // prettier-ignore
      assert.deepEqual(verdicts(`status: written\n${vacation(`answer: 28 days${mark}`)}`), ['time-off.vacation: missing']); // prettier-ignore
    }
    const signOn = asks('term: pay.sign-on, ask: 20000, status: agreed, answer: 15000');
    assert.deepEqual(verdicts(`status: signed\npay: { base-salary: 9 }\n${signOn}`), ['pay.sign-on: missing']);
    const grant = asks('term: equity, ask: 10000 in shares, status: agreed, answer: 10000 in shares');
    assert.deepEqual(verdicts(`status: signed\n${grant}`), ['equity: missing']);
    assert.deepEqual(verdicts(`status: signed\nequity: { type: RSU, value: 9 }\n${grant}`), ['equity: to-read']);
    assert.deepEqual(verdicts(`status: signed\npay: { sign-on: 15000 }\n${signOn}`), ['pay.sign-on: in-writing']);
  });

  it('is a word that stands for a group: the same where the offer says it, and different where it states other fields', () => {
    for (const [term, group] of [
      ['retirement.vesting', (vesting: string) => `retirement: { contribution: 5%${vesting} }\n`],
      ['equity[0].vesting', (vesting: string) => `equity: { type: RSU, value: 9${vesting} }\n`],
      ['equity.vesting', (vesting: string) => `equity: [{ type: RSU, value: 9${vesting} }]\n`],
    ] as const) {
      const verdict = (vesting: string, agreed = 'immediate') => {
        const log = asks(`term: "${term}", ask: ${agreed}, status: agreed, answer: ${agreed}`);
        return checked(`status: signed\n${group(vesting)}${log}`).agreed[0]!.verdict;
      };
      assert.equal(verdict(', vesting: { cliff: 3 years }'), 'different');
      assert.equal(verdict(', vesting: immediate'), 'in-writing');
      assert.equal(verdict(', vesting: unknown'), 'missing');
      assert.equal(verdict(''), 'missing');
      assert.equal(verdict(', vesting: { cliff: 3 years }', 'cliff 1 year'), 'to-read');
    }
    const log = asks('term: retirement.vesting, ask: immediate, status: agreed, answer: immediate');
    const [told] = checked(`status: signed\nretirement: { contribution: 5% }\n${log}`, german).agreed;
    assert.equal(told!.agreed, 'sofort');
  });

  it('is only said where the ask or the term is marked so, or there is no letter', () => {
    const same = 'time-off: { vacation: 28 days }\n';
    const marked = 'time-off: { vacation: { value: 28 days, in-writing: false } }\n';
    const said = ['time-off.vacation: only-said'];
    assert.deepEqual(verdicts(`status: written\n${same}${vacation('answer: 28 days, in-writing: false')}`), said);
    assert.deepEqual(verdicts(`status: written\n${marked}${vacation('answer: 28 days')}`), said);
    assert.deepEqual(verdicts(`status: verbal\n${same}${vacation('answer: 28 days')}`), said);
    const mail = vacation('answer: 28 days, in-writing: true');
    assert.deepEqual(verdicts(`status: verbal\n${same}${mail}`), ['time-off.vacation: in-writing']);
  });

  it('is to be read where it cannot be compared, until it is marked', () => {
    const text = 'status: written\nlevel: L6\n';
    const level = 'term: level, ask: Staff, status: agreed, answer: Staff';
    assert.deepEqual(verdicts(text + asks(level)), ['level: to-read']);
    assert.deepEqual(verdicts(text + asks(`${level}, in-writing: true`)), ['level: in-writing']);
    assert.deepEqual(verdicts(`time-off: { vacation: 28 days }\n${vacation('answer: 28 days')}`), ['time-off.vacation: to-read']); // prettier-ignore
  });

  it('counts the last of several words about one term, and none that is not agreed', () => {
    const log = asks(
      'term: time-off.vacation, ask: 30 days, status: agreed, answer: 27 days',
      'term: time-off.vacation, ask: 30 days, status: agreed, answer: 28 days',
      'term: terms.notice, ask: 1 month, status: declined',
    );
    assert.deepEqual(verdicts(`status: written\ntime-off: { vacation: 28 days }\n${log}`), ['time-off.vacation: in-writing']); // prettier-ignore
    assert.ok(isAllWritten(checked(`status: written\ntime-off: { vacation: 28 days }\n${log}`)));
    assert.ok(!isAllWritten(checked(`status: written\ntime-off: { vacation: 27 days }\n${log}`)));
  });
});

describe('What is to clear before signing', () => {
  it('names promises that are not in the letter, once', () => {
    const text = 'status: written\npay: { sign-on: [{ amount: 9, in-writing: false }] }\ntime-off: { vacation: { value: 28 days, in-writing: false }, sick: { value: 9 days, in-writing: true } }\n'; // prettier-ignore
    assert.deepEqual(places(text, 'agreed', 'promise', 'spoken'), ['promise pay.sign-on[0]', 'promise time-off.vacation']); // prettier-ignore
    const agreed = asks('term: time-off.vacation, ask: 30 days, status: agreed, answer: 28 days');
    const other = asks('term: time-off.vacation, ask: 30 days, status: agreed');
    assert.deepEqual(places(text + other, 'agreed', 'promise'), ['agreed negotiation.asks[0]', 'promise pay.sign-on[0]']); // prettier-ignore
    assert.deepEqual(places(text + agreed, 'agreed', 'promise'), ['agreed negotiation.asks[0]', 'promise pay.sign-on[0]']); // prettier-ignore
  });

  it('names each term of an offer that is only talked about, but for what is in writing', () => {
    const text = 'pay: { base-salary: 9, bonus: 10% }\nequity: { type: RSU, value: 5 }\ntime-off: { vacation: { value: 28 days, in-writing: true }, sick: unknown }\n'; // prettier-ignore
    assert.deepEqual(places(`status: verbal\n${text}`, 'spoken'), ['spoken pay.base-salary', 'spoken pay.bonus', 'spoken equity']); // prettier-ignore
    assert.deepEqual(places(`status: written\n${text}`, 'spoken'), []);
  });

  it('names asks that have not come to an end, of several about one term the last', () => {
    const log = asks(
      'term: terms.notice, ask: 1 month',
      'term: time-off.sick, ask: 10 days, status: asked',
      'term: pay.raise, ask: 3%, status: countered, answer: 2%',
      'term: pay.severance, ask: 3 months, status: countered',
      'term: level, ask: L7, status: declined',
      'term: time-off.vacation, ask: 30 days, status: asked',
      'term: time-off.vacation, ask: 28 days, status: declined',
      'term: terms.probation, ask: 1 month, status: declined',
      'term: terms.probation, ask: 2 months, status: asked',
      'term: terms.probation, ask: 3 months, status: countered, answer: 4 months',
    );
    const open = checked(log).toClear.filter(({ kind }) => kind === 'ask');
    assert.deepEqual(
      open.map(({ path, wrong }) => [path, wrong]),
      [
        ['negotiation.asks[0]', 'You plan to ask for 1 month, and have not yet.'],
        ['negotiation.asks[1]', 'You asked for 10 days, and there is no answer yet.'],
        ['negotiation.asks[2]', 'You asked for 3%, and they offered 2%.'],
        ['negotiation.asks[3]', 'You asked for 3 months, and they offered something else.'],
        ['negotiation.asks[9]', 'You asked for 3 months, and they offered 4 months.'],
      ],
    );
  });

  it('names what the offer does not say and is worth a question, conditions and the last day', () => {
    const text = 'status: written\nexpires: 2026-11-25\npay: { severance: unknown, base-salary: unknown }\nterms: { contingencies: [background check] }\n'; // prettier-ignore
    const { toClear } = checked(text);
    const about = (kind: string) => toClear.filter((each) => each.kind === kind);
    const questions = about('question').map(({ path }) => path);
    assert.ok(questions.includes('pay.base-salary'));
    assert.ok(!questions.includes('expires') && !questions.some((path) => path.startsWith('negotiation')));
    assert.deepEqual(about('condition').map(({ path, title }) => [path, title]), [['terms.contingencies[0]', 'background check']]); // prettier-ignore
    assert.deepEqual(about('deadline').map(({ wrong }) => wrong), ['The offer expires on November 25, 2026, in 3 days.']); // prettier-ignore
    assert.deepEqual(checked('status: written\nexpires: 2026-11-20\n').toClear.at(-1)?.wrong, 'The offer expired on November 20, 2026, 2 days ago.'); // prettier-ignore
    assert.deepEqual(checked('status: signed\nexpires: 2026-11-25\n').toClear.filter(({ kind }) => kind === 'deadline'), []); // prettier-ignore
  });

  it('keeps one order: by kind, then as the file has it', () => {
    const text = `status: verbal\nexpires: 2026-11-25\nterms: { contingencies: [x] }\npay: { relocation: { amount: 5, in-writing: false } }\n${asks('term: level, ask: L7', 'term: title, ask: Lead, status: agreed, answer: Lead')}`; // prettier-ignore
    const kinds = [...new Set(checked(text).toClear.map(({ kind }) => kind))];
    assert.deepEqual(kinds, ['agreed', 'promise', 'spoken', 'ask', 'question', 'condition', 'deadline']);
  });

  it('is nothing in a job one has or an offer that is over', () => {
    const rest = asks('term: level, ask: L7, status: asked');
    for (const status of ['current', 'declined', 'expired'])
      assert.deepEqual(checked(`status: ${status}\n${rest}`).toClear, []);
  });
});

describe('The check before signing as a document', () => {
  const written = (text: string) => {
    const document = parseOffer(head + text);
    return printMarkdown(inWritingDocument(document, checkInWriting(document.fields, today), today, english));
  };

  it('compares the log with the letter and lists what to tick off, with the lines of the file', () => {
    const text = written(`status: written\ntime-off:\n  vacation: 25 days\n${asks('term: time-off.vacation, ask: 30 days, status: agreed, answer: 28 days')}`); // prettier-ignore
    assert.ok(text.startsWith('# Before you sign: Acme\n\nNovember 22, 2026\n\n**Agreed, and not certainly in writing: 1 of 1.**\n'), text); // prettier-ignore
    assert.ok(text.includes('\n| Vacation | 28 days | 25 days | **differs** |\n'), text);
    assert.ok(text.includes('\n- [ ] **Vacation** (line 8): 28 days was agreed, and the offer says 25 days. Ask for a corrected letter, and write 28 days into the file once it says so.\n'), text); // prettier-ignore
    assert.match(text, /\n## What the offer does not say\n\n- \[ \] \*\*/);
  });

  it('keeps what files say from being markup', () => {
    const text = written('terms: { contingencies: ["<b>*x* [y](http://z)"] }\n');
    assert.ok(text.includes('\\<b\\>\\*x\\* \\[y\\](http\\://z)'), text);
  });

  it('is told in German too', () => {
    const document = parseOffer(`${head}status: written\n${asks('term: level, ask: L7, status: agreed, answer: L7')}`);
    const text = printMarkdown(inWritingDocument(document, checkInWriting(document.fields, today), today, german));
    assert.ok(text.startsWith('# Vor der Unterschrift: Acme\n\n22\\. November 2026\n'), text);
    assert.ok(text.includes('(Zeile 6): Vereinbart wurde L7; das Angebot sagt es nicht.'), text);
  });

  it('says when nothing is left', () => {
    assert.match(written('status: declined\n'), /\nNothing is left to clear\.\n$/);
    assert.match(written('status: written\n'), /\nThe log has no agreed asks\.\n/);
  });
});

describe('The check before signing of any text', () => {
  it('names places that are there, and something agreed whenever not all of it is written', () => {
    fc.assert(
      fc.property(fc.oneof(documentsOf(offerVocabulary).map(textOf), damagedTextsOf(offerVocabulary)), (text) => {
        const document = parseOffer(text);
        const check = checkInWriting(document.fields, today);
        for (const { path } of check.openItems) assert.ok(findField(document.fields, path), `${path}: ${text}`);
        const isOver = /^(?:current|declined|expired)$/.test(document.fields.status.value?.word ?? '');
        if (!isOver)
          assert.equal(
            check.openItems.some(({ kind }) => kind === 'agreed'),
            !isAllWritten(check),
          );
        assert.match(printMarkdown(inWritingDocument(document, check, today, english)), /^# Before you sign: /);
      }),
      { numRuns: 300 },
    );
  });
});
