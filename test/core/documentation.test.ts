import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { candidateBodies, offerBodies } from '../../src/core/assist/bodies';
import { parseCandidate, parseOffer } from '../../src/core/parse/parseOffer';
import { validate } from '../../src/core/validate/validate';

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

describe('The documentation', () => {
  const pages = ['.', 'docs', 'docs/decisions', 'docs/rules'].flatMap((folder) =>
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

  it('keeps decisions to forty lines', () => {
    for (const page of pages.filter((each) => each.includes('decisions')))
      assert.ok(readFileSync(page, 'utf8').trimEnd().split('\n').length <= 40, page);
  });
});
