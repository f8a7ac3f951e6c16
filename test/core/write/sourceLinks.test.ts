import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { english } from '../../../src/core/locale';
import { noLinks, sourceLinks } from '../../../src/core/write/sourceLinks';
import { summarise } from '../../../src/core/words/summary/summarise';
import { summaryDocument } from '../../../src/core/words/summary/summaryDocument';
import { printMarkdown } from '../../../src/core/write/markdown';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { placeOf } from '../../../src/core/term';
import { walkFields } from '../../../src/core/terms';
import { candidateVocabulary, offerVocabulary } from '../../../src/core/vocabulary';
import { damagedTextsOf } from '../validate/documents';

const read = (name: string) => readFileSync(`examples/${name}.yaml`, 'utf8');
const offers = ['current', 'larkspur', 'tideline', 'brenner'].map((name) => ({
  id: name,
  file: `${name}.offer.yaml`,
  document: parseOffer(read(`${name}.offer`)),
}));
const candidate = { file: 'me.candidate.yaml', document: parseCandidate(read('me.candidate')) };
const links = sourceLinks(offers, candidate);

/** The line that a link leads to. */
function lineAt(link: string | undefined): string {
  const [, file = '', line = ''] = /^(.+)\.yaml#L(\d+)$/.exec(link ?? '') ?? [];
  return read(file).split('\n')[Number(line) - 1] ?? '';
}

describe('A link to a source', () => {
  it('leads to the line of every key and entry of the files', () => {
    let count = 0;
    for (const { id, document } of offers)
      for (const { field } of walkFields(document.fields, document.vocabulary)) {
        const { path, keySpan } = placeOf(field);
        if (keySpan === undefined) continue;
        // A short form stands at the key of what it is short for.
        const keys = path
          .replace(/\[\d+\]/g, '')
          .split('.')
          .slice(-2)
          .join('|');
        assert.match(lineAt(links.ofOffer(id, path)), new RegExp(`(?:^|[\\s{,])(?:${keys}):`), path);
        count += 1;
      }
    assert.ok(count > 200);
    assert.match(lineAt(links.ofOffer('larkspur', 'equity[1]')), /^ {2}- type: RSU$/);
    assert.match(lineAt(links.ofCandidate('priorities[3]')), /term: flexibility\.remote/);
  });

  it('leads to what is around a field that the file does not mention, and nowhere without that', () => {
    assert.match(lineAt(links.ofOffer('larkspur', 'insurance.life.benefit')), /^ {2}life:/);
    assert.match(lineAt(links.ofOffer('current', 'time-off.sabbatical.length')), /^time-off:/);
    assert.equal(links.ofOffer('current', 'espp'), undefined);
    assert.match(lineAt(links.ofOffer('current', 'pay.bonus[]')), /^ {2}bonus:/);
    for (const path of ['', '.', '[', '[]', 'pay[', 'pay..', ']', 'perks:Meals']) {
      const line = links.ofOffer('current', path);
      if (line !== undefined) assert.match(lineAt(line), /^pay:/, path);
    }
    assert.equal(links.ofOffer('nobody', 'company'), undefined);
    assert.equal(sourceLinks([], undefined).ofCandidate('priorities'), undefined);
    const [first] = offers;
    assert.equal(sourceLinks([{ ...first!, file: undefined }], undefined).ofOffer(first!.id, 'company'), undefined);
  });

  it('holds whatever the names of files and folders contain, and the ends of lines', () => {
    const document = parseOffer('# x\r\ncompany: A\r\npay:\r\n  base-salary: 1\r\n');
    const link = (file: string) => sourceLinks([{ id: 'a', file, document }], undefined).ofOffer('a', 'pay.base-salary'); // prettier-ignore
    assert.equal(link('../my (new) #1/ä|b.yaml'), '../my%20%28new%29%20%231/%C3%A4%7Cb.yaml#L4');
  });

  it('stands in a summary at asks, needs, questions, risks, deadlines and what is not in writing', () => {
    const compared = offers.map(({ id, document }) => ({ id, offer: document.fields }));
    const summary = summarise(compared, candidate.document.fields, { today: '2026-11-22', locale: english });
    const markdown = printMarkdown(summaryDocument(summary, english), links);
    const found = [...markdown.matchAll(/\[((?:[^\]\\]|\\.)+)\]\(([^)]+)\)/g)].map(([, text = '', link]) => ({ text, line: lineAt(link) })); // prettier-ignore
    assert.ok(found.length > 150);
    for (const { text, line } of found) assert.match(line, /^\s*(?:- )?(?:\{ )?[\w-]+:/, text);
    const keys: Readonly<Record<string, RegExp>> = {
      Vacation: /^ {2}vacation:|term: time-off\.vacation/,
      'Remote work': /^ {2}remote:|flexibility\.remote/,
      Contingencies: /^ {2}contingencies:/,
      'What is the deductible of the health plan?': /^ {4}deductible: unknown/,
      'December 4, 2026': /^expires: 2026-12-04$/,
      'Sign-on payment 1: clawback': /amount: 25000/,
      'Dental insurance': /^ {2}dental: unknown/,
    };
    for (const [name, key] of Object.entries(keys)) {
      const own = found.filter(({ text }) => text === name);
      assert.ok(own.length > 0, name);
      for (const { line } of own) assert.match(line, key);
    }
    assert.equal(markdown.replace(/\[((?:[^\]\\]|\\.)+)\]\([^)]+#L\d+\)/g, '$1'), printMarkdown(summaryDocument(summary, english), noLinks)); // prettier-ignore
  });

  it('leads to a line that is there, whatever the files are', () => {
    const damaged = damagedTextsOf(offerVocabulary);
    fc.assert(
      fc.property(damaged, damaged, damagedTextsOf(candidateVocabulary), (one, other, own) => {
        const files = [one, other].map((text, i) => ({ id: `${i}`, file: `${i}.yaml`, document: parseOffer(text) }));
        const candidate = { file: 'c.yaml', document: parseCandidate(own) };
        const compared = files.map(({ id, document }) => ({ id, offer: document.fields }));
        const summary = summarise(compared, candidate.document.fields, { today: '2026-11-22', locale: english });
        const markdown = printMarkdown(summaryDocument(summary, english), sourceLinks(files, candidate));
        const lines = { '0': one, '1': other, c: own };
        for (const [, file = 'c', line] of markdown.matchAll(/\]\(([01c])\.yaml#L(\d+)\)/g))
          assert.ok(Number(line) <= lines[file as keyof typeof lines].split(/\r\n|\r|\n/).length);
      }),
      { numRuns: 150 },
    );
  });
});
