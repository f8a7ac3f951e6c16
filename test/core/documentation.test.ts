import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseCandidate, parseOffer } from '../../src/core/parse/parseOffer';
import { validate } from '../../src/core/validate/validate';

const codesOf = (document: Parameters<typeof validate>[0]) => validate(document).map(({ code }) => code);

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

  for (const name of readdirSync('snippets'))
    it(`snippets/${name}`, () => {
      const snippets = JSON.parse(readFileSync(join('snippets', name), 'utf8')) as Record<string, { body: string[] }>;
      for (const { body } of Object.values(snippets)) {
        const text = filled(body);
        assert.deepEqual(codesOf(name.startsWith('candidate') ? parseCandidate(text) : parseOffer(text)), [], text);
      }
    });
});

describe('The documentation', () => {
  const pages = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
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
