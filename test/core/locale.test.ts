import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../../src/core/finding';
import { english, localeOf, type Locale } from '../../src/core/locale';
import { summarise } from '../../src/core/words/summary/summarise';
import { summaryDocument } from '../../src/core/words/summary/summaryDocument';
import { printMarkdown } from '../../src/core/write/markdown';
import { parseCandidate, parseOffer } from '../../src/core/parse/parseOffer';
import { titleOf } from '../../src/core/titles';
import { validate } from '../../src/core/validate/validate';
import { german, translations } from '../support/german';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const parse = ({ name, text }: { name: string; text: string }) =>
  name.includes('candidate') ? parseCandidate(text) : parseOffer(text);
const firstFinding = (text: string, { say }: Locale) => {
  const [finding] = validate(parseOffer(text));
  return say(finding?.message.text ?? '', finding?.message.args);
};

describe('A locale', () => {
  it('speaks its language, with what stands in the places', () => {
    const offer = 'company: A\ncurrency: EUR\npay: { bonus: { target: 15 } }\n';
    assert.equal(firstFinding(offer, english), '"15" needs a percent sign: write 15%');
    assert.equal(firstFinding(offer, german), 'Nach "15" fehlt ein Prozentzeichen: schreiben Sie 15%');
    assert.equal(titleOf('insurance.health.deductible', english), 'Health insurance: deductible');
    assert.equal(titleOf('insurance.health.deductible', german), 'Krankenversicherung: Selbstbeteiligung');
  });

  it('speaks it in the parts of a sentence too', () => {
    const offer = 'company: A\ncurrency: EUR\nequity: [5]\n';
    assert.equal(
      firstFinding(offer, german),
      '"Zuteilung" hat eigene Felder; schreiben Sie es wie { type: RSU, value: 160000 }.',
    );
    const { say } = localeOf('fr', { 'Say {what}.': 'Dites {what}.', yes: 'oui' });
    assert.equal(say('Say {what}.', { what: message('yes') }), 'Dites oui.');
  });

  it('ends a sentence with one point, also where a name ends with one', () => {
    const { say } = english;
    const [company, isolated] = ['Beta, Inc.', '\u2068שלום Ltd.\u2069'];
    assert.equal(say('2 days before {company}.', { company }), '2 days before Beta, Inc.');
    assert.equal(say('Of {company}. Then {company}, {company}.', { company }), 'Of Beta, Inc. Then Beta, Inc., Beta, Inc.'); // prettier-ignore
    assert.equal(say('**{company}.**', { company: isolated }), `**${isolated}**`);
    assert.equal(say('{list}.', { list: 'a, b...' }), 'a, b...');
    assert.equal(say('{name}.offer.yaml, {name}...', { name: 'a.' }), 'a..offer.yaml, a....');
    assert.equal(say('{unknown}.'), '{unknown}.');
  });

  it('chooses the plural form of its own language, in English where it has no translation', () => {
    const text = '{count, plural, =0 {No ask of {company}} one {One ask of {company}} other {# asks of {company}}}.';
    const polish = '{count, plural, one {# prośba} few {# prośby} many {# próśb} other {# prośby}}';
    const company = 'Acme, Inc.';
    const [en, pl] = [english, localeOf('pl', { [text]: polish })].map(
      ({ say }) =>
        (count: number) =>
          say(text, { count, company }),
    );
    assert.deepEqual([0, 1, 2, 1234.5].map(en!), [
      'No ask of Acme, Inc.',
      'One ask of Acme, Inc.',
      '2 asks of Acme, Inc.',
      '1,234.5 asks of Acme, Inc.',
    ]);
    assert.deepEqual([1, 2, 5, 22, 1.5].map(pl!), ['1 prośba', '2 prośby', '5 próśb', '22 prośby', '1,5 prośby']);
    assert.equal(localeOf('pl').say(text, { count: 22, company }), '22 asks of Acme, Inc.');
    // What is shown as 1 has the form for 1, and what is no number stands as it is.
    assert.equal(en!(1.0000001), 'One ask of Acme, Inc.');
    assert.equal(english.say(text, { count: 'some {company}', company: 'Acme' }), 'some {company} asks of Acme.');
    assert.equal(english.say(text, { company: 'Acme' }), '{count} asks of Acme.');
  });

  it('speaks English where it has no translation', () => {
    assert.equal(localeOf('fr').say('Year {year}', { year: 1 }), 'Year 1');
    assert.equal(localeOf('fr', {}).say('constructor'), 'constructor');
  });
});

describe('German', () => {
  const missing = new Set<string>();
  const attentive: Locale = {
    tag: 'de',
    say: (text, args = {}) => {
      if (!Object.hasOwn(translations, text)) missing.add(text);
      for (const arg of Object.values(args)) if (typeof arg === 'object') attentive.say(arg.text, arg.args);
      return german.say(text, args);
    },
  };
  beforeEach(() => missing.clear());

  it('has words for each finding of the fixtures', () => {
    const findings = filesIn('test/fixtures').flatMap((file) => validate(parse(file)));
    assert.ok(findings.length > 100);
    for (const { message: each, related } of findings) {
      attentive.say(each.text, each.args);
      if (related !== undefined) attentive.say(related.message.text, related.message.args);
    }
    assert.deepEqual([...missing], []);
  });

  it('has words for all that a summary says', () => {
    const files = filesIn('examples');
    const offers = files
      .filter(({ name }) => name.includes('.offer.'))
      .map(({ name, text }) => ({ id: name, offer: parseOffer(text).fields }));
    const candidate = files.find(({ name }) => name.includes('.candidate.'));
    const today = '2026-11-22';
    for (const fields of [undefined, parseCandidate(candidate!.text).fields])
      assert.match(
        printMarkdown(summaryDocument(summarise(offers, fields, { today, locale: attentive }), attentive)),
        /^# Verhandlungszusammenfassung: /,
      );
    assert.deepEqual([...missing], []);
  });
});
