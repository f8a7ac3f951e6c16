import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ruleCodes } from '../../../src/core/validate/rules';
import { findingsBeside } from './findings';

const pages = 'docs/rules';
const namesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .map((file) => basename(file, ending))
    .sort();
const read = (code: string) => readFileSync(join(pages, `${code}.md`), 'utf8');
const titleOf = (code: string) => /^# (.+)$/m.exec(read(code))?.[1];

/** The codes of the first file of a section beside the others, each named in its first line. */
function codesIn(page: string, section: string): string[] {
  const text = new RegExp(`^## ${section}.*\\n([^]*?)(?=^## |(?![^]))`, 'm').exec(page)?.[1] ?? '';
  const files = new Map(
    [...text.matchAll(/^```yaml\n# (\S+)\n([^]*?)^```$/gm)].map(([, name = '', body = '']) => [name, body]),
  );
  const [first] = files.keys();
  assert.ok(first !== undefined, `There is no example under "${section}".`);
  return findingsBeside(first, files).map(({ code }) => code);
}

describe('The pages of the rules', () => {
  const codes = [...ruleCodes].sort();

  it('are one for each rule, as are the files', () => {
    assert.ok(codes.length > 30);
    assert.deepEqual(namesIn('src/core/validate/rules', '.ts'), codes);
    assert.deepEqual(
      namesIn(pages, '.md').filter((name) => name !== 'README'),
      codes,
    );
  });

  it('are listed in the index by their titles', () => {
    const listed = read('README').match(/^- .*$/gm);
    assert.deepEqual(
      listed,
      codes.map((code) => `- [${titleOf(code)}](${code}.md)`),
    );
  });

  it('have a fixture each', () => {
    const fixtures = readdirSync('test/fixtures', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readFileSync(join('test/fixtures', file), 'utf8'));
    const expected = new Set(
      fixtures.flatMap((text) => [...text.matchAll(/#!(.*)$/gm)].flatMap(([, all = '']) => all.trim().split(/\s+/))),
    );
    assert.deepEqual(
      codes.filter((code) => !expected.has(code)),
      [],
    );
  });

  for (const code of codes)
    it(`show for ${code} what it finds, and what is right`, () => {
      const page = read(code);
      for (const part of ['**Finds:** ', '**At the table:** ']) assert.ok(page.includes(part), part);
      assert.deepEqual(codesIn(page, 'Not like this'), [code]);
      assert.deepEqual(codesIn(page, 'But like this'), []);
    });
});
