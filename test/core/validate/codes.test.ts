import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
}

/** Every code that a finding can have, as the source text gives it to the functions that make findings. */
function codes(): string[] {
  const sources = filesIn('src/core', '.ts').map((file) => readFileSync(file, 'utf8'));
  const makers = /\b(?:error|warning|information|fault|finding|tell)\(\s*'([a-z]+(?:-[a-z]+)+)'/g;
  return [...new Set(sources.flatMap((text) => [...text.matchAll(makers)].map((match) => match[1] ?? '')))].sort();
}

describe('The codes of findings', () => {
  it('each occur in a fixture or in a test', () => {
    const texts = [...filesIn('test/fixtures', '.yaml'), ...filesIn('test/core', '.ts')].map((file) =>
      readFileSync(file, 'utf8'),
    );
    const told = new Set(texts.flatMap((text) => text.match(/[a-z]+(?:-[a-z]+)+/g) ?? []));
    assert.ok(codes().length > 40);
    assert.deepEqual(
      codes().filter((code) => !told.has(code)),
      [],
    );
  });

  it('are, for a rule, the name of its file', () => {
    for (const file of filesIn('src/core/validate/rules', '.ts')) {
      const text = readFileSync(file, 'utf8');
      assert.ok(text.includes(`'${basename(file, '.ts')}'`), file);
    }
  });
});
