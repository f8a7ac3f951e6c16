import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compareOffers } from '../../../src/core/compare/compareOffers';
import { english, type Locale } from '../../../src/core/locale';
import { callSheet } from '../../../src/core/negotiate/callSheet';
import { callSheetMarkdown } from '../../../src/core/negotiate/callSheetMarkdown';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { german } from '../../support/german';
import { matchesGolden } from '../../support/golden';

const today = '2026-11-22';
const names = ['larkspur', 'tideline', 'brenner'];
const me = readFileSync('examples/me.candidate.yaml', 'utf8');
const example = (name: string) => readFileSync(`examples/${name}.offer.yaml`, 'utf8');

function sheet(offer: string, candidate?: string, locale: Locale = english, day = today): string {
  const fields = candidate === undefined ? undefined : parseCandidate(candidate).fields;
  return callSheetMarkdown(callSheet(parseOffer(offer).fields, { candidate: fields, today: day, locale }), locale);
}

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
        matchesGolden(sheet(example(name), me, locale), `test/fixtures/messages/${name}-call.${language}.md`);
      });

  it('shows no number that is not in the files, the totals of the comparison, or the calendar', () => {
    const numbersIn = (text: string) => text.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
    for (const name of names) {
      const offers = [{ id: '', offer: parseOffer(example(name)).fields }];
      const { expected, guaranteed } = compareOffers(offers, parseCandidate(me).fields, { today, locale: english });
      const totals = [expected, guaranteed].map((rows) => rows.at(-1)!.figures[0]!.text);
      const days = { larkspur: '12', tideline: '9', brenner: '19' }[name];
      const known = new Set(numbersIn([example(name), me, today, days, ...totals].join('\n')).map(Number));
      const shown = numbersIn(sheet(example(name), me).replace(/^### \d\./gm, ''));
      assert.ok(shown.length > 10);
      for (const number of shown) assert.ok(known.has(Number(number)), `${name}: ${number}`);
    }
  });

  it('has room for three asks, what the candidate needs most first, and names the others', () => {
    const asks = ['development.budget', 'time-off.vacation', 'pay.base-salary', 'level', 'terms.notice']
      .map((term) => `    - { term: ${term}, ask: 5 }\n`)
      .join('');
    const text = section(sheet(log(asks), me), 'What to ask for');
    assert.deepEqual(text.match(/^### .*(?=:)/gm), ['### 1. Vacation', '### 2. Base salary', '### 3. Learning budget']);
    assert.match(text, /^For another day: Level and Notice period\.$/m);
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
      section(sheet(`company: A\ncurrency: USD\nstatus: written\npay: { base-salary: 100000 }\ninsurance: none\nretirement: none\ntime-off: { vacation: unlimited, holidays: 10 days }\n`, `currency: USD\nassumptions: { raise: 0% }\nwalk-away: { total: ${total} }\n`), 'Where you stop'); // prettier-ignore
    assert.match(stop('100000/year'), /\*\*This is yours alone\. Do not say it in the call\.\*\*\n\n- Below USD 100,000\/year in total you decline\. The offer reaches it\./); // prettier-ignore
    assert.match(stop('100001/year'), /The offer is below it\./);
    assert.match(stop('EUR 5/year'), /The offer cannot be held against it\./);
    assert.match(stop('unknown'), /No walk-away point is stated\./);
  });

  it('counts the days', () => {
    const line = (expires: string, status = 'written') =>
      sheet(`company: A\nstatus: ${status}\nexpires: ${expires}\n`).split('\n').find((each) => /last day|xpired|Open/.test(each)); // prettier-ignore
    assert.equal(line('2026-11-24'), '- Open until November 24, 2026, 2 days left.');
    assert.equal(line('2026-11-22'), '- Today is the last day to answer.');
    assert.equal(line('2026-11-21'), '- It expired on November 21, 2026, 1 day ago.');
    assert.equal(line('2026-11-24', 'signed'), '- No last day to answer is stated.');
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
      fc.property(fc.string({ unit: 'binary' }), (text) => assert.match(sheet(text, text), /^# Call sheet: /)),
      { numRuns: 30 },
    );
    assert.match(sheet(''), /^# Call sheet: Unnamed company\n/);
  }).timeout(20_000);
});
