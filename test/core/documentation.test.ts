import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { candidateBodies, offerBodies } from '../../src/core/assist/bodies';
import { english } from '../../src/core/locale';
import { parseCandidate, parseOffer } from '../../src/core/parse/parseOffer';
import { validate } from '../../src/core/validate/validate';
import { allSpecs, candidateVocabulary, offerVocabulary } from '../../src/core/vocabulary';
import { german } from '../support/german';

/** What is wrong in a text; what is merely worth knowing may well stand in an example. */
const codesOf = (document: Parameters<typeof validate>[0]) =>
  validate(document).flatMap(({ code, severity }) => (severity === 'information' ? [] : [code]));

/** A snippet's text with every gap filled by its default, or by its first choice. */
function filled(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

describe('What users copy from us has no mistakes:', () => {
  it('the example in the README', () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    assert.match(example, /^# acme\.offer\.yaml/);
    assert.deepEqual(codesOf(parseOffer(example)), []);
  });

  for (const page of readdirSync('docs/walkthrough').filter((name) => /^(?:offer|candidate)\./.test(name)))
    it(`the page ${page} of the walkthrough`, () => {
      const kind = page.startsWith('offer') ? 'offer' : 'candidate';
      const text = readFileSync(join('docs/walkthrough', page), 'utf8');
      const [, example = ''] = /```yaml\n([^]*?)```/.exec(text) ?? [];
      assert.match(example, new RegExp(`^# .*\\.${kind}\\.yaml`));
      assert.deepEqual(codesOf(kind === 'offer' ? parseOffer(example) : parseCandidate(example)), []);
    });

  for (const [page, { say }] of [
    ['findings.md', english],
    ['findings.nls.de.md', german],
  ] as const)
    // prettier-ignore
    it(`the page ${page} of the walkthrough, but for what it lists`, () => {
      const text = readFileSync(join('docs/walkthrough', page), 'utf8');
      const [, example = ''] = /```yaml\n([^]*?)```/.exec(text) ?? [];
      const listed = [...text.matchAll(/^- (.+)$/gm)].map(([, each]) => each);
      const found = validate(parseOffer(example)).map(({ message }) => say(message.text, message.args));
      assert.deepEqual(found, listed);
    });

  for (const name of readdirSync('examples').filter((each) => each.endsWith('.yaml')))
    it(`examples/${name}`, () => {
      const text = readFileSync(join('examples', name), 'utf8');
      assert.deepEqual(codesOf(name.includes('.candidate.') ? parseCandidate(text) : parseOffer(text)), []);
    });

  for (const kind of ['offer', 'candidate'] as const)
    it(`the snippets for ${kind} files, each where it belongs`, () => {
      const snippets = JSON.parse(readFileSync(`snippets/${kind}.json`, 'utf8')) as Record<string, { body: string[] }>;
      const places = new Map(
        Object.entries<readonly string[]>(kind === 'offer' ? offerBodies : candidateBodies).flatMap(([path, titles]) =>
          titles.map((title): [string, string] => [title, path]),
        ),
      ); // prettier-ignore
      for (const [title, { body }] of Object.entries(snippets)) {
        const text = title.startsWith('Whole') ? filled(body) : within(places.get(title), filled(body), kind);
        const codes = codesOf(kind === 'candidate' ? parseCandidate(text) : parseOffer(text));
        assert.deepEqual(codes, [], `${title}\n${text}`);
      }
    });
});

/** A snippet below the keys of its place, in a document that has what it needs. */
function within(path: string | undefined, body: string, kind: 'offer' | 'candidate'): string {
  assert.ok(path, 'It has a place.');
  const start = kind === 'offer' ? 'company: A\ncurrency: EUR\n' : '';
  // The path of a key ends with the key itself, that of an entry with its list.
  const keys = path.endsWith('[]') ? path.slice(0, -2).split('.') : path.split('.').slice(0, -1);
  const lines = keys.map(
    (key, i) =>
      `${'  '.repeat(i)}${key.replace('[]', ':\n  - type: RSU\n    value: 1')}${key.endsWith('[]') ? '' : ':'}`,
  );
  const indent = '  '.repeat(keys.length + (path.includes('[].') ? 1 : 0));
  return `${start}${lines.join('\n')}\n${body.replace(/^/gm, indent)}\n`;
}

describe('The reference of the format', () => {
  const page = readFileSync('docs/format.md', 'utf8');
  const [offers = '', candidates = ''] = page.split(/^(?=## Candidate files$)/m);
  const blocks = (part: string) => [...part.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => text);

  it('shows examples without mistakes, each in a file that is otherwise complete', () => {
    assert.ok(blocks(offers).length > 40 && blocks(candidates).length > 5);
    for (const text of blocks(offers)) {
      const rest = ['company: Acme\n', 'currency: USD\n'].filter((line) => !text.includes(`${line.split(' ')[0]} `));
      assert.deepEqual(codesOf(parseOffer(text + rest.join(''))), [], text);
    }
    for (const text of blocks(candidates)) assert.deepEqual(codesOf(parseCandidate(text)), [], text);
  });

  it('has a line for each field of both files, in the words of the schemas', () => {
    for (const { title, description, question = '' } of [
      ...allSpecs(offerVocabulary),
      ...allSpecs(candidateVocabulary),
    ]) {
      assert.ok(page.includes(`**${title}.** `), title);
      // The column before says the period.
      assert.ok(page.includes(description.replace(/ ?Default period: \w+\./, '').trim()), title);
      assert.ok(page.includes(question), question);
    }
  });
});

describe('The documentation', () => {
  const pages = ['.', 'docs', 'docs/decisions', 'docs/rules', 'docs/walkthrough'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );

  it('links only to files that are there', () => {
    const broken = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, target = '']) => join(dirname(page), target))
        .filter((target) => !existsSync(target)),
    );
    assert.deepEqual(broken, []);
  });

  it('links only to headings that are there', () => {
    const anchors = new Map(pages.map((page) => [page, anchorsOf(readFileSync(page, 'utf8'))]));
    const broken = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)]
        .filter(([, path = '', anchor = '']) => {
          const target = path === '' ? page : join(dirname(page), path);
          return anchors.get(target)?.includes(anchor) === false;
        })
        .map(([link]) => `${page}: ${link}`),
    );
    assert.deepEqual(broken, []);
  });

  it('keeps decisions to forty lines', () => {
    for (const page of pages.filter((each) => each.includes('decisions')))
      assert.ok(readFileSync(page, 'utf8').trimEnd().split('\n').length <= 40, page);
  });
});

/** The anchors of a page; a second heading of the same words has another one on every site. */
function anchorsOf(page: string): readonly string[] {
  const headings = page.replace(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm);
  const anchors = [...headings].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return anchors.filter((anchor, i) => anchors.indexOf(anchor) === i && anchors.lastIndexOf(anchor) === i);
}
