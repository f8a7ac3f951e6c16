import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { english, type Locale } from '../../../../src/core/locale';
import { callSheet } from '../../../../src/core/words/callSheet/callSheet';
import { callSheetDocument } from '../../../../src/core/words/callSheet/callSheetDocument';
import { printMarkdown } from '../../../../src/core/write/markdown';
import { plansOf } from '../../../../src/core/negotiate/trades/plan';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { german } from '../../../support/german';
import { matchesGolden } from '../../../support/golden';
import { describeTermValue } from '../../../../src/core/words/termWords';
import { planWords } from '../../../../src/core/words/planWords';
import { kept } from '../../../support/kept';
import { readNegotiation } from '../../../../src/core/negotiate/negotiation/negotiation';
import { compareOffers } from '../../../../src/core/words/comparison/compareOffers';

const today = '2026-11-22';
const names = ['larkspur', 'tideline', 'brenner'];
const me = readFileSync('examples/me.candidate.yaml', 'utf8');
const example = (name: string) => readFileSync(`examples/${name}.offer.yaml`, 'utf8');

interface Beside {
  readonly candidate?: string | undefined;
  readonly others?: readonly string[];
  readonly locale?: Locale;
}

const sheet = kept((offer: string, { candidate, others = [], locale = english }: Beside = {}): string => {
  const fields = candidate === undefined ? undefined : parseCandidate(candidate).fields;
  const beside = { candidate: fields, others: others.map((text) => parseOffer(text).fields), today, locale };
  return printMarkdown(callSheetDocument(callSheet(parseOffer(offer).fields, beside), locale));
});

const besides = (name: string) => ['current', ...names].filter((each) => each !== name).map(example);

const section = (markdown: string, title: string) =>
  markdown.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
const log = (asks: string) => `company: A\ncurrency: USD\nnegotiation:\n  asks:\n${asks}`;

describe('The sheet for a call', () => {
  for (const name of names)
    for (const [language, locale] of [
      ['en', english],
      ['de', german],
    ] as const)
      // prettier-ignore
      it(`of examples/${name}.offer.yaml is as it stands in test/fixtures/messages, in ${language}`, () => {
        matchesGolden(sheet(example(name), { candidate: me, others: besides(name), locale }), `test/fixtures/messages/${name}-call.${language}.md`);
      });

  it('says what the caller knows of the files, as text', () => {
    const options = { candidate: undefined, notices: ['Not included: *B* (b.offer.yaml, declined).'], today };
    const page = printMarkdown(callSheetDocument(callSheet(parseOffer('company: A\n').fields, { ...options, locale: english }), english)); // prettier-ignore
    assert.ok(page.includes('\n\n- Not included: \\*B\\* (b.offer.yaml, declined).\n\n## Where it stands\n'), page);
  });

  it('says of an offer that is over or signed until when it was open, and speaks of no answer to one that is signed', () => {
    for (const status of ['expired', 'declined', 'signed'])
      for (const [expires, locale, words] of [
        ['2026-11-16', english, 'It was to be answered by November 16, 2026; that is over.'],
        ['2026-12-01', german, 'Es war bis zum 1. Dezember 2026 zu beantworten; das ist vorbei.'],
      ] as const)
        assert.ok(sheet(`company: A\nstatus: ${status}\nexpires: ${expires}\n`, { locale }).includes(`- ${words}\n`));
    const [signed, written] = ['signed', 'written'].map((status) => sheet(`company: A\nstatus: ${status}\n`));
    assert.doesNotMatch(signed!, /answer/);
    assert.match(signed!, /^- \[ \] Ask when it comes in writing\.$/m);
    assert.match(written!, /^- No last day to answer is stated\.$/m);
  });

  it('shows no number that is not in the files, the plan, the totals of the comparison, or the calendar', () => {
    const numbersIn = (text: string) => text.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
    for (const name of names) {
      const candidate = parseCandidate(me).fields;
      const [own, ...others] = [name, 'current', ...names.filter((each) => each !== name)].map((id) => ({ id, offer: parseOffer(example(id)).fields })); // prettier-ignore
      const options = { today, locale: english };
      const { expected, guaranteed } = compareOffers([own!], candidate, options);
      const all = [own!, ...others];
      const [found] = plansOf(readNegotiation(all, candidate, compareOffers(all, candidate, options), today));
      const plan = planWords(found!, { offer: own!.offer, candidate, audience: 'self' }, english);
      const planned = plan.asks.flatMap(({ opening, target, fallback, trades, reasons }) => [...reasons.flatMap(({ wanted }) => (wanted === undefined ? [] : [describeTermValue(wanted, english)])), opening.text, target.text, fallback?.text ?? '', target.worth?.amount.toFixed(2) ?? '', ...trades.map(({ text }) => text)]); // prettier-ignore
      const totals = [expected, guaranteed].map((rows) => rows.at(-1)!.figures[0]!.text);
      const days = { larkspur: '12', tideline: '9', brenner: '19' }[name];
      const known = new Set(
        numbersIn([example(name), me, ...besides(name), today, days, ...totals, ...planned].join('\n')).map(Number),
      );
      const shown = numbersIn(
        sheet(example(name), { candidate: me, others: besides(name) }).replace(/^### \d\./gm, ''),
      );
      assert.ok(shown.length > 10);
      for (const number of shown) assert.ok(known.has(Number(number)), `${name}: ${number}`);
    }
  });

  it('has room for three asks, what the candidate needs most first, and names the others', () => {
    const asks = ['development.budget', 'time-off.vacation', 'pay.base-salary', 'level', 'terms.notice']
      .map((term) => `    - { term: ${term}, ask: 5 }\n`)
      .join('');
    const text = section(sheet(log(asks), { candidate: me }), 'What to ask for');
    assert.deepEqual(text.match(/^### .*(?=:)/gm), ['### 1. Vacation', '### 2. Base salary', '### 3. Learning budget']);
    assert.match(text, /^For another day: Level and Notice period\.$/m);
  });

  const own = 'company: A\ncurrency: USD\nstatus: written\npay: { base-salary: 100000/year, sign-on: none }\ntime-off: { vacation: 20 days, holidays: 10 days }\ninsurance: none\nretirement: none\n'; // prettier-ignore
  const other = own.replace('company: A', 'company: B').replace('sign-on: none', 'sign-on: 9000').replace('holidays: 10', 'holidays: 14'); // prettier-ignore
  const needs = 'currency: USD\nassumptions: { raise: 0%, working-days: 250, time-off-baseline: 20 days }\npriorities: [{ term: pay.base-salary, need: must, at-least: 110000 }, { term: time-off.vacation, need: nice, at-least: 25 days }]\nmarket: [{ term: pay.base-salary, p50: 120000, source: survey, as-of: 2026-09-01 }]\nvalue-case: [{ claim: Cut costs, supports: [pay] }]\n'; // prettier-ignore

  it('has, where nothing is logged, the three most pressing asks with figures, reasons, fallback and case', () => {
    const text = section(sheet(own, { candidate: needs, others: [other] }), 'What to ask for');
    assert.equal(
      text,
      `What to ask for

Not in your log, but it follows from your files:

### 1. Base salary: USD 120,000/year

- The offer says USD 100,000/year.
- The market median is USD 120,000/year (survey; September 1, 2026).
- What you bring: Cut costs
- You must have at least USD 110,000/year.
- Worth to you over 4 years: USD 80,000.
- If it cannot move: USD 110,000/year

### 2. Vacation: 25 days

- The offer says 20 days.
- It would be nice to have at least 25 days.
- Worth to you over 4 years: USD 8,000.
- Of about the same worth to you: Sign-on bonus: about USD 8,000 more, once

### 3. Sign-on bonus: USD 9,000

- The offer says none.
- B (written): USD 9,000 at the start.
- What you bring: Cut costs
- Worth to you over 4 years: USD 9,000.
- Of about the same worth to you: Vacation: 6 days more, 26 in all

`,
    );
  });

  it('has what is logged first, and fills up with what is most pressing', () => {
    const logged = `${own}negotiation: { asks: [{ term: time-off.holidays, ask: 12 days, status: asked }, { term: pay.sign-on, ask: 5000, fallback: 2000, status: agreed }] }\n`; // prettier-ignore
    const text = section(sheet(logged, { candidate: needs, others: [other] }), 'What to ask for');
    assert.deepEqual(text.match(/^(?:### .*|Not in .*)/gm), [
      '### 1. Public holidays: 12 days',
      'Not in your log, but it follows from your files:',
      '### 2. Base salary: USD 120,000/year',
      '### 3. Vacation: 25 days',
    ]);
  });

  it('says of a planned ask what it could open with, and of a fallback that it would not be enough', () => {
    const logged = `${own}negotiation: { asks: [{ term: pay.base-salary, ask: 115000, fallback: 105000 }] }\n`;
    const text = section(sheet(logged, { candidate: `${needs}walk-away: { total: 106000 }\n` }), 'What to ask for');
    assert.match(text, /^### 1\. Base salary: USD 115,000\/year$/m);
    assert.match(text, /^- Open with: USD 120,000\/year$/m);
    assert.match(text, /^- If it cannot move: USD 105,000\/year \(below your walk-away point\)$/m);
  });

  it('falls back on no less than the employer has answered', () => {
    const answered = (answer: string) => sheet(`${log(`    - { term: pay.base-salary, ask: 100000, fallback: 94000, status: countered, answer: ${answer} }\n`)}pay: { base-salary: 90000 }\n`); // prettier-ignore
    assert.match(answered('96000'), /^- If it cannot move: USD 96,000\/year$/m);
    assert.match(answered('92000'), /^- If it cannot move: USD 94,000\/year$/m);
  });

  it('says bounds in the words of the summary', () => {
    const candidate = 'currency: USD\npriorities: [{ term: starts, need: must, at-most: 2026-04-01 }, { term: terms.non-compete, need: must, at-most: none }]\n'; // prettier-ignore
    const text = section(sheet(log('    - { term: level, ask: L7 }\n'), { candidate }), 'Where you stop');
    assert.match(text, /^- Starts, not after April 1, 2026: /m);
    assert.match(text, /^- Non-compete, none: /m);
  });

  it('says what an ask lacks, and how it was answered', () => {
    const text = (more: string) => section(sheet(log(`    - { term: time-off.vacation, ask: 30 days${more} }\n`)), 'What to ask for'); // prettier-ignore
    assert.match(
      text(''),
      /The offer does not say\.\n- No reason is logged\. Have one ready\.\n- No fallback is logged\./,
    );
    assert.match(text(', status: countered, answer: 27 days'), /^- They answered 27 days\.$/m);
    assert.match(text(', status: asked'), /^- You have asked; no answer is logged\.$/m);
    for (const status of ['agreed', 'declined']) assert.match(text(`, status: ${status}`), /No ask is logged/);
  });

  it('keeps the stop line, and says that it is the candidate’s own', () => {
    const stop = (total: string) =>
      section(sheet(`company: A\ncurrency: USD\nstatus: written\npay: { base-salary: 100000 }\ninsurance: none\nretirement: none\ntime-off: { vacation: unlimited, holidays: 10 days }\n`, { candidate: `currency: USD\nassumptions: { raise: 0% }\nwalk-away: { total: ${total} }\n` }), 'Where you stop'); // prettier-ignore
    assert.match(stop('100000/year'), /\*\*This is yours alone\. Do not say it in the call\.\*\*\n\n- Below USD 100,000\/year in total you decline\. The offer reaches it\./); // prettier-ignore
    assert.match(stop('100001/year'), /The offer is below it\./);
    assert.match(stop('EUR 5/year'), /The offer cannot be held against it\./);
    assert.match(stop('unknown'), /No walk-away point is stated\./);
  });

  it('counts the days, and says what comes first where they are few', () => {
    const line = (expires: string, status = 'written') =>
      sheet(`company: A\nstatus: ${status}\nexpires: ${expires}\n`).split('\n').find((each) => /last day|xpired|Open/.test(each)); // prettier-ignore
    assert.equal(line('2026-11-25'), '- Open until November 25, 2026, 3 days left.');
    const first = 'Ask for more time first, until a day that you name; only then for the rest.';
    assert.equal(line('2026-11-24'), `- **Open until November 24, 2026, 2 days left.** ${first}`);
    assert.equal(line('2026-11-22'), `- **Today is the last day to answer.** ${first}`);
    assert.equal(line('2026-11-21'), '- It expired on November 21, 2026, 1 day ago.');
  });

  it('ends with what to get in writing', () => {
    const asks =
      '    - { term: time-off.vacation, ask: 30 days, status: agreed, answer: 28 days, in-writing: false }\n';
    const list = section(sheet(log(asks)), 'Before the call ends');
    assert.match(
      list,
      /- \[ \] Ask for it in writing: Vacation, 28 days\n- \[ \] Ask for the whole offer in writing\./,
    );
    assert.doesNotMatch(section(sheet(`${log(asks)}status: written\n`), 'Before the call ends'), /whole offer/);
  });

  it('leaves text from the files text, and keeps names from right to left to themselves', () => {
    const text = sheet('company: "<b>*x*\\n# y"\ntitle: שלום\nnegotiation: { contact: "[a](b)", asks: [{ term: level, ask: "`L7`", because: "- z" }] }\n'); // prettier-ignore
    assert.ok(text.startsWith('# Call sheet: \\<b\\>\\*x\\* \\# y\n'));
    for (const part of ['- \u2068שלום\u2069', 'You talk to \\[a\\](b).', '### 1. Level: \\`L7\\`', 'Because: \\- z'])
      assert.ok(text.includes(part), part);
  });

  it('can be written of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        assert.match(sheet(text, { candidate: text, others: [text] }), /^# Call sheet: /),
      ),
      { numRuns: 30 },
    );
    assert.match(sheet(''), /^# Call sheet: Unnamed company\n/);
  });
});
