import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { english, type Locale } from '../../../../src/core/locale';
import { checkInWriting } from '../../../../src/core/negotiate/log/inWriting';
import { draftMessage } from '../../../../src/core/words/message/message';
import { type EmployerMessage, type MessageKind, messageKinds } from '../../../../src/core/words/message/messageTypes';
import type { Source } from '../../../../src/core/words/quote';
import { plansOf } from '../../../../src/core/negotiate/trades/plan';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { german, translations } from '../../../support/german';
import { matchesGolden } from '../../../support/golden';
import { planWords } from '../../../../src/core/words/planWords';
import { inWritingWords } from '../../../../src/core/words/logText';
import { kept } from '../../../support/kept';
import { readNegotiation } from '../../../../src/core/negotiate/negotiation/negotiation';
import { compareOffers } from '../../../../src/core/words/comparison/compareOffers';

const today = '2026-11-22';
const names = ['larkspur', 'tideline', 'brenner'] as const;
const texts = Object.fromEntries(
  ['current', ...names].map((name) => [name, readFileSync(`examples/${name}.offer.yaml`, 'utf8')]),
);
const me = readFileSync('examples/me.candidate.yaml', 'utf8');
const locales = { en: english, de: german };

interface Files {
  readonly offer: string;
  readonly candidate?: string;
  readonly others?: readonly string[];
}

const draft = kept(
  ({ offer, candidate, others = [] }: Files, kind: MessageKind, locale: Locale = english): EmployerMessage => {
    return draftMessage(parseOffer(offer).fields, {
      kind,
      candidate: candidate === undefined ? undefined : parseCandidate(candidate).fields,
      others: others.map((each) => parseOffer(each).fields),
      today,
      locale,
    });
  },
);

const example = (name: string): Files => ({
  offer: texts[name]!,
  candidate: me,
  others: Object.keys(texts).flatMap((each) => (each === name ? [] : [texts[each]!])),
});

const unlogged = (name: string): Files => ({ ...example(name), offer: texts[name]!.replace(/^negotiation:[^]*/m, '') });

/** The figures of the plan of an offer, by term. */
const figures = kept(({ offer, candidate, others = [] }: Files, locale: Locale): readonly string[] => {
  const offers = [offer, ...others].map((text, i) => ({ id: `${i}`, offer: parseOffer(text).fields }));
  const fields = parseCandidate(candidate ?? '').fields;
  const options = { today, locale, only: '0' };
  const [found] = plansOf(readNegotiation(offers, fields, compareOffers(offers, fields, options), today), '0');
  const plan = found && planWords(found, { offer: offers[0]!.offer, candidate: fields, audience: 'self' }, locale);
  return (plan?.asks ?? []).flatMap(({ path, opening, target }) =>
    [opening, target].map(({ text }) => `${path} ${text.replace(/\s/g, ' ')}`),
  );
});

const bare = 'company: Acme\ntitle: Engineer\nlocation: "Berlin, DE"\ncurrency: EUR\nstatus: written\n';
const range = 'role: Staff Engineer, location: "Berlin, DE", p50: 120000, source: survey 2026, as-of: 2026-09-01';

/** An offer without a log, a need that it does not meet, and a market median that it is short of. */
const surveyed: Files = {
  offer: `${bare}pay: { base-salary: 100000/year }\ntime-off: { vacation: 25 days }\ninsurance: none\n`,
  candidate: `currency: EUR\npriorities: [{ term: time-off.vacation, need: must, at-least: 28 days }, { term: pay.base-salary, need: must, at-least: 110000 }]\nmarket: [{ term: pay.base-salary, ${range} }]\n`,
};

/** An offer of a letter with a log of asks. */
const negotiated = `company: Acme Robotics
title: Staff Engineer
currency: EUR
status: written
expires: 2026-11-24
starts: 2027-01-04
pay: { base-salary: 112000/year, sign-on: 20000 }
time-off: { vacation: 25 days }
flexibility: { remote: { value: 3 days/week, in-writing: false } }
development: { budget: 2000/year }
negotiation:
  contact: Dana Weber
  asks:
    - { term: time-off.vacation, ask: 30 days, because: my current employer gives 30, fallback: 27 days, status: agreed, answer: 28 days, in-writing: false }
    - { term: development.budget, ask: 2000/year, status: agreed }
    - { term: pay.base-salary, ask: 118k, because: "Kestrel pays it, and so does Larkspur Systems.", fallback: 115k, status: countered, answer: 114k }
    - { term: pay.sign-on, ask: 30000, status: planned }
    - { term: terms.notice, ask: 1 month, status: declined }
`;
const numbersIn = (text: string) => text.replace(/(?<=\d)[.,](?=\d{3}\b)/g, '').match(/\d+(?:[.,]\d+)?/g) ?? [];
const wordsIn = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];
const without = (text: string, parts: readonly string[]) =>
  [...parts].sort((a, b) => b.length - a.length).reduce((rest, part) => rest.replaceAll(part, ' '), text);

/** The numbers and words of a text. */
const factsOf = (text: string) => ({
  numbers: new Set(numbersIn(text.replace(/(\d)k\b/g, '$1000')).map(Number)),
  words: new Set(wordsIn(text)),
});

describe('A message to the employer', () => {
  for (const name of names)
    for (const language of ['en', 'de'] as const)
      it(`of examples/${name}.offer.yaml is as it stands in test/fixtures/messages, in ${language}`, () => {
        const all = messageKinds.map((kind) => `=== ${kind}\n\n${draft(example(name), kind, locales[language]).text}`);
        matchesGolden(all.join('\n'), `test/fixtures/messages/${name}.${language}.txt`);
      });

  it('says nothing that is not in its sources or its templates, and has each source from the files', () => {
    const files = [...names.map(example), unlogged('larkspur'), unlogged('tideline'), surveyed, { ...example('larkspur'), offer: negotiated }]; // prettier-ignore
    const months = ['en', 'de'].flatMap((tag) =>
      Array.from({ length: 12 }, (_, i) => new Date(2026, i, 1).toLocaleString(tag, { month: 'long' })),
    );
    const vocabulary = new Set(
      [...months, ...Object.entries(translations).flat()].flatMap((text) => wordsIn(`${text} ${text.toLowerCase()}`)),
    );
    let [checked, fromPlan] = [0, 0];
    for (const language of ['en', 'de'] as const) {
      const templates = new Set(wordsIn(readFileSync(`src/core/words/message/languages/${language}.ts`, 'utf8')));
      for (const each of files)
        for (const kind of messageKinds) {
          const { text, sources } = draft(each, kind, locales[language]);
          const rest = without(text, sources.map((source) => source.text)); // prettier-ignore
          assert.doesNotMatch(rest, /\d/);
          for (const word of wordsIn(rest)) assert.ok(templates.has(word), `${kind} ${language}: ${word}`);
          const isComputed = ({ from, path }: Source) => from === 'computed' && path !== 'expires';
          const computed = sources.some(isComputed) ? figures(each, locales[language]) : [];
          const facts = { offer: factsOf(each.offer), candidate: factsOf(each.candidate!), vocabulary: factsOf(''), computed: factsOf('2 days') }; // prettier-ignore
          for (const source of sources) {
            const { text: piece, from, path } = source;
            if (isComputed(source)) {
              assert.ok(computed.includes(`${path} ${piece}`), `${path}: ${piece}`);
              fromPlan++;
              continue;
            }
            const { numbers, words: known } = facts[from];
            for (const number of numbersIn(piece)) assert.ok(numbers.has(Number(number)), `${path}: ${number}`);
            for (const word of wordsIn(piece))
              assert.ok(known.has(word) || vocabulary.has(word) || templates.has(word), `${path}: ${word}`);
            checked++;
          }
        }
    }
    assert.ok(checked > 200 && fromPlan > 10, `${checked} ${fromPlan}`);
  });

  it('gives away neither the walk-away point nor fallbacks, notes or the names of other employers', () => {
    for (const [name, files] of names.flatMap((each) => [
      [each, example(each)] as const,
      [each, unlogged(each)] as const,
    ]))
      for (const kind of messageKinds)
        for (const locale of Object.values(locales)) {
          const { text, sources } = draft(files, kind, locale);
          const other = ['Kestrel', 'Larkspur', 'Tideline', 'Brenner'].filter((each) => each.toLowerCase() !== name);
          for (const secret of [
            ...other,
            '170,000',
            '170.000',
            '23 ',
            'three days are fine',
            'paid in the last two',
            'must',
            '238,400',
            '331,100',
          ]) {
            assert.ok(!text.includes(secret), secret);
            assert.ok(!JSON.stringify(sources).includes(secret), secret);
          }
        }
  });

  it('names no other employer where a reason does', () => {
    const files = { ...example('larkspur'), offer: negotiated, others: [texts['current']!, texts['larkspur']!] };
    assert.match(draft(files, 'counter-offer').text, /, because my current employer pays it, and so does another employer\n/); // prettier-ignore
    assert.match(draft(files, 'counter-offer', german).text, /\. Begründung: mein jetziger Arbeitgeber pays it, and so does ein anderer Arbeitgeber\n/); // prettier-ignore
    const namesake = draft({ ...files, others: ['company: Acme\nstatus: written\n'] }, 'counter-offer').text;
    assert.match(namesake, /to join Acme Robotics as/);
  });

  it('names no employer whose offer is left out, and makes nothing of that offer', () => {
    const offer = `${bare}negotiation: { asks: [{ term: level, ask: L7, because: Beta gives it }] }\n`;
    const notCounted = [parseOffer('company: Beta\nstatus: written\npay: { base-salary: 200000 }\n').fields];
    const options = { candidate: undefined, notCounted, today, locale: english };
    const { text } = draftMessage(parseOffer(offer).fields, { kind: 'counter-offer', ...options });
    assert.match(text, /^- Level: L7, because another employer gives it$/m);
    assert.doesNotMatch(text, /Beta|another offer/);
  });

  it('names no other employer by a short name, and leaves ordinary words and the name of the reader', () => {
    const asks = (company: string, ...reasons: string[]) => `company: ${company}\nnegotiation: { asks: [${reasons.map((because, i) => `{ term: ${['pay.base-salary', 'level'][i]}, ask: 5, because: ${JSON.stringify(because)} }`).join(', ')}] }\n`; // prettier-ignore
    const counter = (offer: string, others: readonly string[], candidate = '') =>
      draft({ offer, candidate, others }, 'counter-offer').text;
    const short = counter(asks('Brandt Logistik GmbH', 'SAP gives me 30 days today', 'IBM has offered me 86,000'), ['company: SAP SE\nstatus: current\n', 'company: IBM Deutschland GmbH\n']); // prettier-ignore
    assert.match(short, /because my current employer gives me 30 days today$/m);
    assert.match(short, /because another employer has offered me 86,000$/m);
    const ordinary = 'I would be the first data engineer on the team';
    const claims =
      'value-case: [{ claim: Built the first data platform and its database, supports: [pay.base-salary] }]\n';
    const words = counter(asks('Harbor Credit Union', ordinary), ['company: First National Bank\nstatus: current\n', 'company: Data Systems Inc.\n'], claims); // prettier-ignore
    assert.match(words, new RegExp(`because ${ordinary}$`, 'm'));
    assert.match(words, /^- Built the first data platform and its database$/m);
    const wish = (text: string) =>
      counter(asks('Siemens Energy AG', 'it is time'), ['company: Siemens\n'], `value-case: [{ claim: ${text}, supports: [pay] }]\n`); // prettier-ignore
    assert.match(wish('siemens energy is where I want to work'), /^- siemens energy is where I want to work$/m);
    assert.match(wish('Siemens is not where I want to work'), /^- Another employer is not where I want to work$/m);
  });

  it('says why one wants the work only where that can be meant for no other employer', () => {
    const says = (enthusiasm: string, ...others: string[]) =>
      draft({ offer: 'company: Acme Ltd\nstatus: written\n', candidate: `enthusiasm: ${enthusiasm}\n`, others }, 'counter-offer').text; // prettier-ignore
    const other = (status: string) => `company: Beta Works\nstatus: ${status}\n`;
    const wish = 'I want to build robots';
    const asked = / as \[position\]\. \[why you want this position at this company\]\n/;
    assert.match(says(wish), / I want to build robots\.\n/);
    for (const status of ['declined', 'expired', 'current'])
      assert.match(says(wish, other(status)), / I want to build robots\.\n/, status);
    for (const status of ['process', 'verbal', 'written', 'signed', 'unknown'])
      assert.match(says(wish, other(status)), asked, status);
    assert.match(says(wish, other('written\nexpires: 2026-11-01')), / I want to build robots\.\n/);
    for (const text of ['Acme is where I want to be', 'I admire Beta', 'beta works builds robots'])
      assert.match(says(text, other('declined')), asked, text);
    assert.match(draft({ ...example('larkspur') }, 'questions', german).text, /\[warum Sie diese Stelle bei diesem Unternehmen möchten\]\n/); // prettier-ignore
    for (const name of names)
      for (const kind of messageKinds) assert.doesNotMatch(draft(example(name), kind).text, /Grid software/);
  });

  it('asks for what is still open, with the answer so far', () => {
    const { text } = draft({ offer: negotiated }, 'counter-offer');
    assert.match(
      text,
      /^- Base salary: EUR 118,000\/year rather than the EUR 114,000\/year that you offered, because /m,
    );
    assert.match(text, /^- Sign-on bonus: EUR 30,000 instead of EUR 20,000$/m);
    assert.doesNotMatch(text, /Vacation|Notice|budget/);
  });

  it('says what an offer states where a word is asked for that stands for all of it', () => {
    const offer = 'retirement: { contribution: 5%, vesting: { cliff: 3 years } }\nnegotiation: { asks: [{ term: retirement.vesting, ask: immediate }] }\n'; // prettier-ignore
    assert.match(draft({ offer }, 'counter-offer').text, /^- .*[Vv]esting.*: immediate instead of cliff 3 years$/m);
    assert.match(draft({ offer }, 'counter-offer', german).text, /^- .*: sofort \(im Angebot: .*3 Jahre\)$/m);
  });

  it('asks for what was asked last of one term, and for none of which the last word was an answer', () => {
    const asks = (...entries: string[]) =>
      draft({ offer: `${bare}negotiation: { asks: [${entries.map((each) => `{ ${each} }`).join(', ')}] }\n` }, 'counter-offer').text.match(/^- .*/gm); // prettier-ignore
    const [first, second] = ['term: time-off.vacation, ask: 30 days, status: declined', 'term: time-off.vacation, ask: 28 days']; // prettier-ignore
    assert.deepEqual(asks(first, second), ['- Vacation: 28 days']);
    assert.deepEqual(asks(second, first), ['- [what you ask for, and why]']);
  });

  it('accepts on exactly what was agreed, and asks for what is not in writing', () => {
    const { text } = draft({ offer: negotiated }, 'acceptance');
    const lists = text.split('\n\n').filter((part) => part.startsWith('- '));
    assert.deepEqual(lists, [
      '- Vacation: 28 days\n- Learning budget: EUR 2,000/year\n- Base salary: EUR 114,000/year',
      '- Vacation: 28 days\n- Base salary: EUR 114,000/year\n- Remote work: 3 days/week',
    ]);
    assert.match(text, /I look forward to starting on January 4, 2027\./);
    const one = draft({ offer: negotiated.replace(/^    - .*(budget|base-salary|sign-on|notice).*\n/gm, '') }, 'acceptance').text; // prettier-ignore
    assert.match(
      one,
      /with what we agreed\.\n\nBefore I sign, [^]* these points:\n\n- Vacation: 28 days\n- Remote work: 3 days\/week\n\n/,
    );
    const signed = draft({ offer: negotiated.replace('written', 'signed') }, 'acceptance').text;
    assert.match(signed, /as an addendum to what we signed:\n\n- Vacation: 28 days\n- Remote work: 3 days\/week\n/);
  });

  it('takes an agreement for written where the letter says the same, and for spoken where there is no letter', () => {
    const ask = (more: string) => `company: A\nstatus: written\ncurrency: EUR\ntime-off: { vacation: 25 days }\nnegotiation: { asks: [{ term: time-off.vacation, ask: 28 days, status: agreed${more} }] }\n`; // prettier-ignore
    const isAskedFor = (text: string) =>
      draft({ offer: text }, 'acceptance').text.includes('make sure that the letter includes');
    assert.ok(isAskedFor(ask('')));
    assert.ok(isAskedFor(ask(', in-writing: true')));
    assert.ok(!isAskedFor(ask(', in-writing: true, answer: 25 days')));
    assert.ok(!isAskedFor(ask(', answer: 25 days')));
    assert.ok(isAskedFor(ask(', answer: 25 days, in-writing: false')));
    const spoken = draft({ offer: ask(', answer: 25 days').replace('written', 'verbal') }, 'acceptance').text;
    assert.match(spoken, /send me the offer in writing, with these points in it:\n\n- Vacation: 25 days\n/);
  });

  it('never promises to sign what is not there yet', () => {
    for (const status of ['written', 'verbal', 'process', 'unknown'])
      for (const [locale, sign, once] of [
        [english, /\bsign\b/, /I will sign once the letter reflects |Before I sign, please make sure/],
        [
          german,
          /unterschreib/,
          /Ich unterschreibe, sobald (?:diese Punkte im|das) Schreiben|, bevor ich unterschreibe:/,
        ],
      ] as const) {
        const { text } = draft(
          { offer: negotiated.replace('status: written', `status: ${status}`) },
          'acceptance',
          locale,
        );
        for (const line of text.split('\n').filter((each) => sign.test(each))) assert.match(line, once);
        assert.doesNotMatch(text, /as your letter states it|wie es in Ihrem Schreiben steht/);
      }
  });

  it('says how soon an offer ends that ends in two days', () => {
    const time = (expires: string, locale?: Locale) =>
      draft({ offer: `company: A\nstatus: written\nexpires: ${expires}\n` }, 'request-for-time', locale).text;
    assert.match(time('2026-11-24'), /open until November 24, 2026, which is in 2 days\./);
    assert.match(time('2026-11-23'), /which is tomorrow\./);
    assert.match(time('2026-11-22'), /which is today\./);
    assert.match(time('2026-11-24', german), /gilt bis zum 24\. November 2026, also noch 2 Tage\./);
    assert.match(time('2026-12-24'), /open until December 24, 2026\.\n/);
    assert.match(time('2026-11-21'), /was open until November 21, 2026\. Could you tell me whether it still stands\?/);
    assert.doesNotMatch(time('unknown'), /open until/);
  });

  it('asks for a quick word, and for time to talk, where an offer ends within two days', () => {
    const of = (expires: string, kind: MessageKind, locale?: Locale) =>
      draft({ offer: `company: A\nstatus: written\nexpires: ${expires}\n` }, kind, locale).text;
    assert.match(of('2026-11-24', 'request-for-time'), /\n\nAs time is short, could you let me know today whether that is possible\? If the day cannot move, I would be glad to talk before then\.\n/); // prettier-ignore
    assert.match(of('2026-11-22', 'request-for-time'), /I would be glad to talk today\.\n/);
    assert.match(of('2026-11-24', 'request-for-time', german), /\n\nDie Zeit ist knapp: /);
    assert.doesNotMatch(of('2026-11-25', 'request-for-time'), /time is short/);
    for (const kind of ['counter-offer', 'questions'] as const) {
      assert.match(of('2026-11-24', kind), /November 24, 2026, which is in 2 days\. Could we talk before then, or could you keep it open until we have talked\?/); // prettier-ignore
      assert.match(of('2026-11-22', kind), /which is today\. Could we talk today, or /);
      assert.match(of('2026-11-25', kind), /November 25, 2026\. Could we talk before then\?/);
    }
  });

  it('gives what is still open as a reason for time', () => {
    const says = (offer: string) => draft({ offer }, 'request-for-time').text.includes('Some points are still open');
    assert.ok(says('company: A\npay: { severance: unknown }\n'));
    assert.ok(says(negotiated));
  });

  it('says that there is another offer only where one is in hand, and only where it helps', () => {
    const other = (rest: string) => `company: B\n${rest}\n`;
    const says = (rest: string, kind: MessageKind) =>
      draft({ offer: negotiated, others: [other(rest)] }, kind).text.includes('another offer');
    for (const kind of messageKinds)
      assert.equal(says('status: written', kind), kind === 'counter-offer' || kind === 'request-for-time', kind);
    assert.ok(says('status: signed\nexpires: 2026-01-01', 'counter-offer'));
    for (const rest of ['', 'status: verbal', 'status: process', 'status: declined', 'status: current', 'status: written\nexpires: 2026-11-21'])
      assert.ok(!says(rest, 'counter-offer'), rest); // prettier-ignore
    assert.doesNotMatch(draft({ offer: negotiated, others: [negotiated] }, 'counter-offer').text, /another offer/);
  });

  it('ends a sentence with one point, also where a name ends with one', () => {
    const offer = (status: string) =>
      `company: Alpha, Inc.\ntitle: Principal Eng.\nstatus: ${status}\nreceived: 2026-11-02\n`;
    for (const status of ['written', 'process', 'signed'])
      for (const kind of messageKinds)
        for (const locale of Object.values(locales))
          assert.doesNotMatch(draft({ offer: offer(status) }, kind, locale).text, /\.\./);
    assert.match(draft({ offer: offer('written') }, 'decline').text, /to join Alpha, Inc\. as Principal Eng\.\n/);
    assert.match(
      draft({ offer: offer('written').replace('Eng.', 'Eng...') }, 'decline').text,
      / as Principal Eng\.\.\.\n/,
    );
  });

  it('asks of an offer that is over whether it still stands, and never for the letter that there was', () => {
    const of = (status: string, kind: MessageKind = 'acceptance', locale?: Locale, expires = '2026-11-16') =>
      draft({ offer: `company: A\nstatus: ${status}\n${expires === '' ? '' : `expires: ${expires}\n`}` }, kind, locale).text; // prettier-ignore
    for (const status of ['written', 'expired'])
      for (const kind of ['acceptance', 'counter-offer', 'request-for-time'] as const) {
        assert.match(
          of(status, kind),
          /was open until November 16, 2026\. Could you tell me whether it still stands\?/,
        );
        assert.match(of(status, kind, german), /galt bis zum 16\. November 2026\. Können Sie mir sagen, ob es /);
      }
    for (const expires of ['', '2026-12-01']) {
      assert.match(
        of('expired', 'acceptance', english, expires),
        /Could you tell me whether your offer still stands\?/,
      );
      assert.match(
        of('expired', 'acceptance', german, expires),
        /Können Sie mir sagen, ob Ihr Angebot weiterhin besteht\?/,
      );
    }
    for (const kind of ['acceptance', 'counter-offer', 'request-for-time'] as const) {
      assert.match(
        of('declined', kind),
        /I declined your offer\. Could you tell me whether I may still come back to it\?/,
      );
      assert.match(of('declined', kind, german), /Ich habe Ihr Angebot abgelehnt\. Können Sie mir sagen, ob ich darauf zurückkommen kann\?/); // prettier-ignore
    }
    for (const status of ['expired', 'declined', 'signed'])
      assert.doesNotMatch(of(status), /discussed|send me the offer|until November 24/);
  });

  it('talks of no decision and no last day where the offer is signed', () => {
    const signed = {
      offer: negotiated.replace('status: written', 'status: signed'),
      others: ['company: B\nstatus: written'],
    };
    for (const kind of ['counter-offer', 'questions', 'acceptance'] as const)
      assert.doesNotMatch(draft(signed, kind).text, /Before I|open until|November|still stands|another offer/);
    assert.match(draft(signed, 'counter-offer').text, /\n\nI would like to talk with you about the following:\n/);
    assert.match(
      draft(signed, 'counter-offer', german).text,
      /\n\nIch möchte gern mit Ihnen über Folgendes sprechen:\n/,
    );
  });

  it('does not take leave of the employer that one has', () => {
    const of = (kind: MessageKind, status = 'written', locale?: Locale) =>
      draft({ offer: `company: Acme Ltd\ntitle: Lead\nstatus: ${status}\n`, others: ['company: "acme LTD "\nstatus: current'] }, kind, locale).text; // prettier-ignore
    for (const kind of messageKinds)
      for (const status of ['written', 'process'])
        for (const locale of Object.values(locales))
          assert.doesNotMatch(of(kind, status, locale), /join|paths|Wege wieder|all the best|alles Gute|Ltd\.$/m); // prettier-ignore
    assert.match(of('questions'), /Thank you for offering me the role of Lead\.\n/);
    assert.match(of('questions', 'written', german), /vielen Dank, dass Sie mir die Stelle Lead anbieten\.\n/);
    assert.match(of('decline'), /decided not to accept your offer\.\n\nI am glad to stay in my present role, and thank you for your trust\.\n/); // prettier-ignore
    assert.match(of('decline', 'written', german), /Ich bleibe gern in meiner jetzigen Stelle und danke Ihnen für Ihr Vertrauen\.\n/); // prettier-ignore
    const elsewhere = { offer: 'company: Acme\n', others: ['company: Acme\nstatus: declined'] };
    assert.match(draft(elsewhere, 'decline').text, /paths/);
    assert.match(draft({ offer: 'title: Lead\n', others: ['status: current'] }, 'decline').text, /paths/);
  });

  it('names a part of a term without a chain of colons, and `none` and words of the format as they are said', () => {
    const asks = (...entries: string[]) => `company: A\nstatus: written\ncurrency: EUR\npay: { bonus: { target: 10% } }\nterms: { non-compete: { length: 12 months }, ip-assignment: all, probation: 6 months }\nequity: [{ type: RSU, value: 100000, vesting: { length: 4 years, cliff: 1 year } }]\nnegotiation: { asks: [${entries.map((each) => `{ ${each} }`).join(', ')}] }\n`; // prettier-ignore
    const lines = (kind: MessageKind, locale: Locale, ...entries: string[]) => draft({ offer: asks(...entries) }, kind, locale).text.match(/^- .*/gm); // prettier-ignore
    const parts = ['term: "equity[0].vesting.cliff", ask: 6 months', 'term: terms.non-compete.length, ask: 6 months', 'term: terms.probation, ask: none, answer: 3 months', 'term: terms.ip-assignment, ask: own-time-excluded']; // prettier-ignore
    assert.deepEqual(lines('counter-offer', english, ...parts), [
      '- Grant, vesting, cliff: 6 months instead of 1 year',
      '- Non-compete, length: 6 months instead of 12 months',
      '- Probation: none rather than the 3 months that you offered',
      '- Inventions: all but what is made in free time instead of all',
    ]);
    assert.deepEqual(lines('counter-offer', german, ...parts)!.slice(2), [
      '- Probezeit: entfällt (Ihre Antwort: 3 Monate)',
      '- Erfindungen: alles außer dem, was in der Freizeit entsteht (im Angebot: alles)',
    ]);
    const bonus = 'term: "pay.bonus[0].guaranteed", ask: true, status: agreed';
    assert.deepEqual([...new Set(lines('acceptance', english, bonus))], ['- Bonus, guarantee']);
    assert.deepEqual([...new Set(lines('acceptance', german, bonus))], ['- Bonus, Garantie']);
  });

  it('has a placeholder for each name that no file has', () => {
    for (const [language, you, contact] of [
      ['en', '[your name]', 'Dear [name of your contact],'],
      ['de', '[Ihr Name]', 'Guten Tag [Name der Ansprechperson],'],
    ] as const)
      // prettier-ignore
      for (const kind of messageKinds) {
        const { text } = draft({ offer: 'company: unknown\ntitle: unknown\nnegotiation: { contact: unknown }\n' }, kind, locales[language]);
        assert.ok(text.includes(contact) && text.endsWith(`${you}\n`), text);
        assert.doesNotMatch(text, /undefined|unknown|unbekannt|\d/);
      }
    assert.match(draft({ offer: '' }, 'counter-offer').text, /^- \[what you ask for, and why\]$/m);
    assert.match(draft({ offer: '' }, 'request-for-time').text, /by \[the day by which you will answer\]\?/);
  });

  it('asks about an offer of unknowns the few things that matter most, what the candidate needs first', () => {
    const offer = 'company: A\ncurrency: USD\npay: unknown\nequity: unknown\ninsurance: unknown\nretirement: unknown\ntime-off: unknown\nflexibility: unknown\ndevelopment: unknown\nterms: unknown\n'; // prettier-ignore
    const asked = (candidate?: string) =>
      draft({ offer, ...(candidate === undefined ? {} : { candidate }) }, 'questions').text.match(/^- .+$/gm) ?? [];
    assert.equal(asked().length, 8);
    const [first, second] = asked('priorities: [{ term: development.budget, need: nice }, { term: flexibility.remote, need: must }]'); // prettier-ignore
    assert.match(first!, /remotely/);
    assert.match(second!, /development|learning/i);
    assert.match(draft({ offer }, 'questions').text, /Some smaller points can wait until we talk\./);
  });

  it('thanks for the talks where there is no offer yet, and withdraws instead of declining', () => {
    const offer = 'company: A\ntitle: T\nstatus: process\n';
    assert.match(draft({ offer }, 'questions').text, /Thank you for considering me as T at A\./);
    assert.match(draft({ offer }, 'decline').text, /withdraw my application/);
  });

  it('asks for what is chosen, be it logged or not', () => {
    const of = (...asks: string[]) =>
      draftMessage(parseOffer(texts['larkspur']!).fields, { kind: 'counter-offer', candidate: parseCandidate(me).fields, asks, today, locale: english }).text.match(/^- .*/gm); // prettier-ignore
    assert.deepEqual(of('flexibility.remote'), ['- Remote work: 3 days/week instead of 2 days/week']);
    assert.deepEqual(of('time-off.vacation', 'flexibility.remote')?.length, 2);
    assert.deepEqual(of(), ['- [what you ask for, and why]']);
  });

  it('asks, where nothing is logged, for what is most pressing, with the figure to open with', () => {
    const lines = (files: Files, locale?: Locale) => draft(files, 'counter-offer', locale).text.match(/^- .*/gm);
    assert.deepEqual(lines(surveyed), [
      '- Base salary: EUR 120,000/year instead of EUR 100,000/year, because that is the market median for Staff Engineer in Berlin, DE (survey 2026, September 1, 2026)',
      '- Vacation: 28 days instead of 25 days',
    ]);
    assert.match(lines(surveyed, german)![0], /^- Grundgehalt: 120\.000 EUR\/Jahr \(im Angebot: 100\.000 EUR\/Jahr\)\. Begründung: Das ist der Marktmedian für Staff Engineer in Berlin, DE \(survey 2026, 1\. September 2026\)$/); // prettier-ignore
    assert.equal(lines(unlogged('tideline'))?.filter((line) => line.includes(' instead of ')).length, 1);
    for (const name of names) assert.ok(lines(unlogged(name))!.length <= 5);
  });

  it('sets no figure of an offer that is not in writing beside the claim of one that is', () => {
    const other = (company: string, days: number, status: string) => `company: ${company}\nlocation: "Berlin, DE"\ncurrency: EUR\nstatus: ${status}\ntime-off: { vacation: ${days} days }\n`; // prettier-ignore
    const offer = `${bare}time-off: { vacation: 20 days }\n`;
    const text = (...others: string[]) =>
      draftMessage(parseOffer(offer).fields, { kind: 'counter-offer', candidate: undefined, asks: ['time-off.vacation'], others: others.map((each) => parseOffer(each).fields), today, locale: english }).text; // prettier-ignore
    assert.match(
      text(other('B', 25, 'written'), other('C', 30, 'verbal')),
      /^- Vacation: 25 days instead of 20 days$/m,
    );
    for (const status of ['verbal', 'process', 'unknown'])
      assert.doesNotMatch(text(other('B', 20, 'written'), other('C', 30, status)), /30 days/);
    const said = other('B', 30, 'written').replace('30 days', '{ value: 30 days, in-writing: false }');
    assert.doesNotMatch(text(said), /30 days/);
  });

  it('gives a market median above what can be asked for in one step as the reason to ask for that much', () => {
    const candidate = surveyed.candidate!.replace('p50: 120000', 'p50: 140000');
    assert.match(draft({ ...surveyed, candidate }, 'counter-offer').text, /^- Base salary: EUR 120,000\/year instead of EUR 100,000\/year, because the market median for Staff Engineer in Berlin, DE is EUR 140,000\/year \(survey 2026, /m); // prettier-ignore
  });

  it('claims no other offer in writing that the leverage calls over', () => {
    const claims = (dates: string) => draft({ ...surveyed, others: [`company: Beta\ncurrency: EUR\nstatus: written\n${dates}\n`] }, 'counter-offer').text.includes('another offer in writing'); // prettier-ignore
    assert.ok(claims('received: 2026-11-10\nexpires: 2026-11-30'));
    assert.ok(!claims('received: 2026-11-20\nexpires: 2026-11-10'));
  });

  it('asks for no salary again that was agreed or declined, whatever another offer brings', () => {
    const other = surveyed.offer.replace('Acme', 'Beta').replace('100000', '140000');
    for (const status of ['agreed', 'declined']) {
      const offer = `${surveyed.offer}\nnegotiation: { asks: [{ term: pay.base-salary, ask: 110000, status: ${status} }] }\n`;
      assert.doesNotMatch(draft({ ...surveyed, offer, others: [other] }, 'counter-offer').text, /Base salary: EUR/);
    }
  });

  it('opens with nothing out of proportion: no more than a quarter beyond the target, and nothing that another offer alone makes half as much again', () => {
    const other = (salary: number) => surveyed.offer.replace('Acme', 'Beta').replace('100000', `${salary}`);
    const line = (salary: number, candidate = surveyed.candidate!) =>
      (/Base salary: (EUR [\d,]+)/.exec(draft({ ...surveyed, candidate, others: [other(salary)] }, 'counter-offer').text))?.[1]; // prettier-ignore
    assert.equal(line(119_000, surveyed.candidate!.replace('p50: 120000', 'p50: 112000')), 'EUR 119,000');
    assert.equal(line(150_000), 'EUR 120,000');
    assert.equal(line(150_001), 'EUR 120,000');
    assert.equal(line(145_000, 'currency: EUR\nassumptions: { raise: 0% }\n'), 'EUR 120,000');
    assert.equal(line(170_000, 'currency: EUR\nassumptions: { raise: 0% }\n'), undefined);
  });

  it('quotes a market median in the words of its source where it was converted', () => {
    const dollars = surveyed.candidate!.replace('p50: 120000', 'p50: USD 130000').replace('currency: EUR', '$&\nassumptions: { exchange-rates: { USD: 0.9 } }'); // prettier-ignore
    assert.match(draft({ ...surveyed, candidate: dollars }, 'counter-offer').text, /^- Base salary: EUR 117,000\/year instead of EUR 100,000\/year, because the market median for Staff Engineer in Berlin, DE is USD 130,000\/year \(survey 2026, /m); // prettier-ignore
  });

  it('quotes no market median that speaks against the ask, or against which something speaks', () => {
    const quotes = (from: string, to: string) => {
      const { text } = draft({ ...surveyed, candidate: surveyed.candidate!.replace(from, to) }, 'counter-offer');
      assert.match(text, /^- Base salary: /m);
      return text.includes('median');
    };
    assert.ok(quotes('', ''));
    for (const [from, to] of [
      ['source: survey 2026, ', ''],
      [', as-of: 2026-09-01', ''],
      ['2026-09-01', '2024-09-01'],
      ['location: "Berlin, DE"', 'location: "Zurich, CH"'],
      ['at-least: 110000', 'at-least: 125000'],
    ] as const)
      assert.ok(!quotes(from, to), to);
  });

  it('asks of its own accord for nothing that is closed, a policy that only another offer betters, worth next to nothing, or what another offer is worth', () => {
    const offer = `${bare}pay: { base-salary: { value: 100000/year, negotiable: false } }\ntime-off: { vacation: 20 days, holidays: 10 days }\nflexibility: { home-office: 500/year }\n`; // prettier-ignore
    const other = offer.replace('Acme', 'Beta').replace('100000', '140000').replace('10 days', '14 days').replace('home-office: 500', 'home-office: 600').replace(', negotiable: false', ''); // prettier-ignore
    const lines = (text: string) => draft({ offer: text, others: [other] }, 'counter-offer').text.match(/^- .*/gm);
    assert.deepEqual(lines(offer), ['- [what you ask for, and why]']);
    assert.deepEqual(lines(offer.replace('home-office: 500', 'home-office: 5000')), ['- [what you ask for, and why]']);
    assert.deepEqual(lines(offer.replace(', negotiable: false', '')), ['- Base salary: EUR 120,000/year instead of EUR 100,000/year']); // prettier-ignore
  });

  it('asks to have in writing just what the check before signing names', () => {
    const lines = negotiated.split('\n');
    const cut = fc.nat(lines.length).map((at) => lines.filter((_, i) => i !== at).join('\n'));
    fc.assert(
      fc.property(cut, fc.constantFrom('written', 'signed', 'verbal'), (text, status) => {
        const offer = text.replace('status: written', `status: ${status}`);
        // Who accepts takes what was answered; who has signed, what was signed.
        const taken = /^status: signed/m.test(offer) ? offer : offer.replace('status: countered', 'status: agreed');
        const { fields } = parseOffer(taken);
        const { toClear } = inWritingWords(checkInWriting(fields, today), fields, english);
        const named = toClear.filter(({ kind }) => kind === 'agreed' || kind === 'promise').map(({ title }) => title);
        const last = draft({ offer }, 'acceptance').text.split('\n\n').filter((part) => part.startsWith('- ')).at(-1); // prettier-ignore
        const asked = last?.split('\n').map((line) => line.replace(/^- |: .*/g, '')) ?? [];
        assert.deepEqual(named.length === 0 ? [] : asked, named);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves names as they are, in one line, and keeps those from right to left to themselves', () => {
    const { text } = draft({ offer: 'company: "<b>A*\\nB\\u202E\\u0007"\ntitle: "שלום 5"\nnegotiation: { contact: نور }\n' }, 'decline'); // prettier-ignore
    assert.match(text, /^Subject: My decision: \u2068שלום 5\u2069 at <b>A\* B$/m);
    assert.match(text, /^Dear \u2068نور\u2069,$/m);
  });

  it('is short', () => {
    for (const name of names)
      for (const kind of messageKinds)
        for (const locale of Object.values(locales))
          assert.ok(draft(example(name), kind, locale).text.split(/\s+/).length < 200);
  });

  it('can be written of any text', () => {
    const kinds = fc.constantFrom(...messageKinds);
    const lines = negotiated.split('\n');
    const cut = fc.tuple(fc.nat(lines.length), fc.nat(lines.length)).map(([a, b]) => lines.filter((_, i) => i !== a && i !== b).join('\n')); // prettier-ignore
    fc.assert(
      fc.property(fc.oneof(cut, fc.string({ unit: 'binary' })), kinds, (offer, kind) => {
        assert.ok(draft({ offer, candidate: offer, others: [offer] }, kind).text.endsWith('[your name]\n'));
      }),
      { numRuns: 60 },
    );
  });
});
