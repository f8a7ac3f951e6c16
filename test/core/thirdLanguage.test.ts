// A language that nobody wrote: all that it takes is a bundle, here one that the test makes. It counts as Polish does.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { localeOf, type Translations } from '../../src/core/locale';
import { parseCandidate, parseOffer } from '../../src/core/parse/parseOffer';
import { validate, validateBeside } from '../../src/core/validate/validate';
import { summarise } from '../../src/core/words/summary/summarise';
import { summaryDocument } from '../../src/core/words/summary/summaryDocument';
import { printMarkdown } from '../../src/core/write/markdown';
import { translations as german } from '../support/german';
import { analysisOf, panelOf, whatIf } from './panel/examples';
import { countedIn } from '../../src/core/words/describe';

const tag = 'pl';
const today = '2026-11-22';
const forms = ['one', 'few', 'many', 'other'];

/** In the letters of no file, so that what is said in English stands out. */
function strange(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0));
}

/**
 * Another language for a text: strange letters outside of its places, and all plural forms with their names behind
 * them.
 */
function translated(text: string): string {
  const place = /\{([\w-]+)(?:, plural,((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*))?\}/g;
  let result = '';
  let from = 0;
  for (const { 0: whole, 1: name = '', 2: plural, index } of text.matchAll(place)) {
    const other = /other \{((?:[^{}]|\{[^{}]*\})*)\}/.exec(plural ?? '')?.[1] ?? '';
    const all = forms.map((form) => `${form} {${translated(other)}·${strange(form)}}`).join(' ');
    result += strange(text.slice(from, index)) + (plural === undefined ? whole : `{${name}, plural, ${all}}`);
    from = index + whole.length;
  }
  return result + strange(text.slice(from));
}

const bundle: Translations = Object.fromEntries(
  Object.keys(german).map((key) => [key, translated(key.replace(/\/.*/s, ''))]),
);
const locale = localeOf(tag, bundle);

const names = ['current', 'larkspur', 'tideline', 'brenner'];
const texts = Object.fromEntries(names.map((name) => [name, readFileSync(`examples/${name}.offer.yaml`, 'utf8')]));
const me = readFileSync('examples/me.candidate.yaml', 'utf8');

/** What the files themselves say: their values, without keys and comments. */
function valuesOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(valuesOf) : [];
}

const monthNames = Array.from({ length: 12 }, (_, i) =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date(2026, i, 1)),
);
const wordsIn = (text: string) => text.toLowerCase().match(/[a-z][a-z'-]+/g) ?? [];
// What a law is cited by has no translation.
const citations = ['IRC', 'IRS Notice', 'Rev. Proc.'];
const values = [...Object.values(texts), me].flatMap((text) => valuesOf(parse(text)));
const known = new Set([...values, ...monthNames, ...citations].flatMap(wordsIn));

/** The words of a text that no file says: somebody said them in English. */
function english(text: string): string[] {
  return [...new Set(wordsIn(text))].filter((word) => !known.has(word));
}

/** What the format calls its fields, and the words that a file writes into them. */
function namesOf(schema: unknown, key = ''): string[] {
  if (typeof schema === 'string') return /^(?:enum|const)$/.test(key) ? [schema] : [];
  if (Array.isArray(schema)) return schema.flatMap((each) => namesOf(each, key));
  if (typeof schema !== 'object' || schema === null) return [];
  const names = key === 'properties' ? Object.keys(schema) : [];
  return [...names, ...Object.entries(schema).flatMap(([own, value]) => namesOf(value, own))];
}

const schemas = ['offer', 'candidate'].map(
  (kind) => JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')) as unknown,
);
const vocabulary = new Set([...schemas.flatMap((schema) => namesOf(schema)), 'true', 'false'].flatMap(wordsIn));

describe('A third language', () => {
  it('counts by its own rules', () => {
    const said = [1, 3, 5, 22, 1.5].map((days) => countedIn('day', days, locale));
    const expected = ['1 one', '3 few', '5 many', '22 few', '1,5 other'].map((each) => each.split(' '));
    assert.deepEqual(
      said,
      expected.map(([number, form = '']) => `${number} ${strange('days')}·${strange(form)}`),
    );
  });

  it('is all that a summary says', () => {
    const offers = Object.entries(texts).map(([id, text]) => ({ id, offer: parseOffer(text).fields }));
    const summary = summarise(offers, parseCandidate(me).fields, { today, locale });
    const printed = printMarkdown(summaryDocument(summary, locale));
    assert.deepEqual(english(printed), []);
    assert.ok(printed.includes(`4 ${strange('years')}·${strange('few')}`));
  });

  it('is all that a check says', () => {
    const files = readdirSync('test/fixtures/findings', { recursive: true, encoding: 'utf8' });
    const said = files
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => {
        const text = readFileSync(`test/fixtures/findings/${name}`, 'utf8');
        const own = new Set(wordsIn(text));
        // The reasons of the YAML library are in English.
        const findings = validate(name.includes('candidate') ? parseCandidate(text) : parseOffer(text)).filter(
          ({ code }) => code !== 'invalid-yaml',
        );
        const words = findings.flatMap(({ message }) => english(locale.say(message.text, message.args)));
        return words.filter((word) => !own.has(word) && !vocabulary.has(word));
      });
    assert.deepEqual([...new Set(said)], []);
    const text = 'company: Acme\ncurrency: USD\nexpires: 2026-11-27\n';
    const near = validateBeside(parseOffer(text), { candidate: undefined, today });
    assert.deepEqual(
      near.map(({ message }) => locale.say(message.text, message.args)).map((each) => /·\S+/.exec(each)?.[0]),
      [`·${strange('many')}`],
    );
  });

  it('is all that the panel says', () => {
    const compared = whatIf(texts, {
      candidate: me,
      locale,
      tried: { 'assumptions.raise': '4%' },
      agreed: { larkspur: { 'time-off.vacation': '25 days' } },
    });
    const files = names.map((name, i) => ({ name, path: name, errors: i }));
    const explaining = { id: 'larkspur', figure: 'expected-1' };
    const shown = panelOf(compared, { analysis: analysisOf(compared, 'larkspur', locale), files, explaining }, locale);
    assert.deepEqual(english(wordsOf(shown).join('\n')), []);
    assert.ok(shown.columns[2]?.errors?.startsWith(`2 ${strange('errors')}·${strange('few')}`));
  });
});

/** The texts in data that are shown: not those that name something, or lead to it. */
function wordsOf(data: unknown, key = ''): string[] {
  if (/^(?:id|path|name|kind|state|is|figure|locale|group|chosen|changes)$/.test(key)) return [];
  if (typeof data === 'string') return [data];
  if (Array.isArray(data)) return data.flatMap((each) => wordsOf(each, key));
  return typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([own, value]) => wordsOf(value, own))
    : [];
}
