import assert from 'node:assert/strict';
import { english, type Locale } from '../../../../src/core/locale';
import { draftMessage } from '../../../../src/core/words/message/message';
import { messageKinds } from '../../../../src/core/words/message/messageTypes';
import { hideNames } from '../../../../src/core/negotiate/names/otherNames';
import { parseOffer } from '../../../../src/core/parse/parseOffer';
import { german } from '../../../support/german';

/** A name of a company with the words that people know it by. */
const names: readonly (readonly [string, ...string[]])[] = [
  ['Zephyr Dynamics GmbH', 'Zephyr', 'Dynamics'],
  ['Larkspur Systems', 'Larkspur', 'Systems'],
  ['Müller & Söhne GmbH', 'Müller', 'Söhne'],
  ['Mueller Maschinenbau AG', 'Mueller', 'Maschinenbau'],
  ['Größer Straßenbau GmbH & Co. KG', 'Größer', 'Straßenbau'],
  ['Smith and Sons Ltd', 'Smith', 'Sons'],
  ['Société Générale S.A.', 'Société', 'Générale'],
  ['IBM Deutschland GmbH', 'IBM', 'Deutschland'],
  ['First National Bank', 'First', 'National', 'Bank'],
  ['First Data Corp.', 'First', 'Data'],
  ['Data Systems Inc.', 'Data', 'Systems'],
  ['Deutsche Bahn AG', 'Deutsche', 'Bahn'],
  ['UG Quarzwerk Nord (haftungsbeschränkt)', 'Quarzwerk', 'Nord'],
  ['Coca-Cola Company', 'Coca', 'Cola'],
  ['T-Mobile US', 'T', 'Mobile', 'US'],
  ['Amazon.com, Inc.', 'Amazon', 'com'],
  ['AT&T Inc.', 'AT', 'T'],
  ['E.ON SE', 'E', 'ON'],
  ['H&M', 'H', 'M'],
  ['L’Oréal', 'L', 'Oréal'],
  ['Lowe’s Companies', 'Lowe', 's', 'Companies'],
  ['The Rocket Group Ltd', 'Rocket'],
  ['Ørsted A/S', 'Ørsted'],
  ['Nestlé', 'Nestlé'],
  ['SAP SE', 'SAP'],
  ['3M Company', '3M'],
  ['eBay Inc.', 'eBay'],
  ['Target Corporation', 'Target'],
  ['Apple', 'Apple'],
  ['Box GmbH', 'Box'],
  ['monday', 'monday'],
];

const inside = (text: string, sign: string) => text.replace(/(?<=\p{L}\p{M}*)(?=\p{L})/gu, sign);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/Ø/g, 'O'); // prettier-ignore
const spelledOut = (text: string) => plain(text.replace(/[äöüø]/gi, (letter) => `${letter}e`));
const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const host = (words: readonly string[], between: string) => spelledOut(words.join(between)).toLowerCase();

/** Ways to write a name, from its full form and its words. */
const spellings: readonly ((full: string, words: readonly string[]) => string)[] = [
  (full) => full,
  (full) => full.toUpperCase(),
  (full) => full.toLowerCase(),
  (_, words) => words.join('-').toUpperCase(),
  (_, words) => words.join('-').toLowerCase(),
  (_, words) => words.join('-'),
  (full) => full.replace(/ /g, '\u00a0\n '),
  (full) => full.normalize('NFD'),
  (full) => spelledOut(full),
  (full) => plain(full).toUpperCase(),
  (full) => full.replace(/ & | and /, ' und '),
  (full) => full.replace(/&|and/, ' and '),
  (full) => wide(full),
  (full) => inside(full, '\u00ad'),
  (full) => inside(full.toLowerCase(), '\u200b'),
  (full) => `${full}’s own board`,
  (full) => `“${full}s”`,
  (_, words) => words.map(capital).join(''),
  (_, words) => words.join('').toLowerCase(),
  (_, words) => words.join('_').toLowerCase(),
  (_, words) => `#${words.map(capital).join('')}`,
  (_, words) => `@${host(words, '')}`,
  (_, words) => `${host(words, '-')}.com`,
  (_, words) => `WWW.${host(words, '').toUpperCase()}.DE`,
  (_, words) => `careers.${host(words, '-')}.co.uk`,
  (_, words) => `https://${host(words, '')}.io/jobs?id=4`,
  (_, words) => `https://jobs.example/in/${host(words, '-')}/pay`,
  (_, words) => `hr@${host(words, '-')}.com`,
  (_, words) => `Dana.Weber＠${wide(host(words, ''))}．com`,
  (_, words) => words.map((word) => inside(word, '\u2060')).join('\u200d'),
  (_, words) => `${host(words, '-')}.offer.yaml`,
];

/** The letters and digits of a text, however they are written. */
const lettersOf = (text: string) => plain(text.normalize('NFKC').toLowerCase()).replace(/ae|oe|ue/g, (two) => two.charAt(0)).replace(/[^\p{L}\p{N}]/gu, '').replace(/und|and/g, ''); // prettier-ignore

const offerOf = (because: string, company = 'Quill Works') =>
  parseOffer(`company: ${company}\nstatus: written\nnegotiation: { asks: [{ term: time-off.vacation, ask: 30 days, because: ${JSON.stringify(because)} }] }\n`).fields; // prettier-ignore

function messageTo(because: string, rival: string, locale: Locale, company?: string) {
  const others = [parseOffer(`company: ${JSON.stringify(rival)}\nstatus: written\n`).fields];
  const { text, leftOut } = draftMessage(offerOf(because, company), { kind: 'counter-offer', candidate: undefined, others, today: '2026-11-22', locale }); // prettier-ignore
  const [line = ''] = /^- .*30.*$/m.exec(text) ?? [];
  return { line, leftOut: leftOut.map(({ path }) => path) };
}

const reason = (line: string) => line.replace(/^.*?(?:because |$)/, '');

describe('Each spelling of another employer’s name', () => {
  for (const [full, ...words] of names)
    it(`is hidden or left out with its sentence: ${full}`, () => {
      assert.equal(spellings.length, names.length);
      spellings.forEach((spelling, i) => {
        // Each spelling is read in both languages, and each name.
        const locale = (names.findIndex(([name]) => name === full) + i) % 2 === 0 ? english : german;
        const written = spelling(full, words);
        const standIn = locale === english ? /another employer/i : /ein anderer Arbeitgeber/i;
        const { line, leftOut } = messageTo(`I hear that ${written} pays it. My wish is fair`, full, locale);
        assert.ok(line.endsWith('My wish is fair'), `${written}: ${line}`);
        const rest = line.slice(line.indexOf(locale === english ? 'because ' : 'Begründung: ')).replace(standIn, '');
        assert.ok(!lettersOf(rest).includes(lettersOf(words.join(''))), `${written}: ${line}`);
        assert.deepEqual(leftOut, standIn.test(line) ? [] : ['negotiation.asks[0].because'], written);
      });
    });

  it('is hidden where its first word alone gives it away', () => {
    for (const [text, expected] of [
      ['At ZEPHYR I would have it', 'At another employer I would have it'],
      ['See zephyr.com. It is fair', 'It is fair'],
      ['See #zephyr! It is fair', 'It is fair'],
      ['Mail zephyr@jobs.example. It is fair', 'It is fair'],
      ['It is in zephyr-letter.pdf', ''],
      ['the zephyr of the west', 'the zephyr of the west'],
    ] as const)
      assert.equal(reason(messageTo(text, 'Zephyr Dynamics GmbH', english).line), expected);
  });

  it('is left out of a sentence where a small word may be it, and hidden where nothing else can stand', () => {
    for (const [text, expected] of [
      ['while target pays more', 'while another employer pays more'],
      ['TARGET gives 30', 'another employer gives 30'],
      ['target corporation gives 30', 'another employer gives 30'],
      ['I have an offer from target', ''],
      ['My target is 30', ''],
      ['the target bonus covers no vacation', 'the target bonus covers no vacation'],
      ['I beat every sales target by far', 'I beat every sales target by far'],
    ] as const)
      assert.equal(reason(messageTo(text, 'Target Corporation', english).line), expected);
  });

  it('leaves what is written as the reader’s own name or address is', () => {
    const own = 'Siemens Energy AG';
    for (const text of [
      'siemens-energy.com says so',
      '#SiemensEnergy is great',
      'hr@siemensenergy.com said so',
      'SIEMENS ENERGY',
    ])
      assert.equal(reason(messageTo(text, 'Siemens', english, own).line), text);
    for (const text of ['siemens.com says so', '#Siemens is great', 'SiemensEnergy is not @siemens'])
      assert.equal(reason(messageTo(text, 'Siemens', english, own).line), '');
    assert.equal(reason(messageTo('siemens-energy.com says so', own, english, 'Siemens').line), '');
  });

  it('is as little to be read in the names of entries and the address of a contact', () => {
    const offer = parseOffer('company: Quill Works\ncurrency: EUR\nequity: [{ type: RSU, name: Match of zephyrdynamics.com, value: 4000 }, { type: RSU, name: As at Zephyr Dynamics, value: unknown }]\nnegotiation: { contact: a@mail.example, asks: [{ term: "equity[0].value", ask: 5000 }, { term: "equity[1].value", ask: 6000, because: "ask talent@z-dyn.example. Or b@mail.example" }] }\n').fields; // prettier-ignore
    const others = [parseOffer('company: Zephyr Dynamics\nnegotiation: { contact: "Kim Lee <talent@Z-Dyn.example>, c@mail.example" }\n').fields]; // prettier-ignore
    for (const kind of messageKinds) {
      const { text, sources } = draftMessage(offer, { kind, candidate: undefined, others, today: '2026-11-22', locale: english }); // prettier-ignore
      assert.doesNotMatch(`${text}${JSON.stringify(sources)}`, /zephyr|z-dyn/i);
      if (kind === 'counter-offer') assert.match(text, /^- Grant value: .*\n- As at another employer.*because Or b@mail\.example$/m); // prettier-ignore
    }
  });

  it('takes time in proportion to the text, however many words it has', () => {
    const rival = Array.from({ length: 16 }, (_, i) => `Zephyr${i}`).join(' ');
    const hide = hideNames([{ name: rival, standIn: 'x' }], 'Quill Works');
    for (const piece of ['Zephyr0 Zephyr1 ', 'zephyr0', 'a. ', 'at ', '@', 'and-', '((', 'Zephyr0.'])
      assert.ok(hide(piece.repeat(100_000 / piece.length)).text.length >= 0);
  });
});
