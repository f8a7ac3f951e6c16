import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from './findings';

const folder = 'test/fixtures/findings';

/** What each line of a fixture expects: the codes after `#!`, separated by blanks. */
function expectedOf(text: string): string[] {
  return text.split('\n').flatMap((line, i) => {
    const codes = /#!([a-z \t-]*)\r?$/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
    return codes.map((code) => `line ${i + 1}: ${code}`);
  });
}

function foundIn(text: string, file: string): string[] {
  const findings = findingsOf(text, file.includes('.candidate.') ? 'candidate' : 'offer');
  return findings.map(({ code, span }) => `line ${text.slice(0, span.start).split('\n').length}: ${code}`);
}

describe('The fixtures of findings', () => {
  for (const file of readdirSync(folder).sort())
    it(`${file} has the findings that its lines expect, and no other`, () => {
      const text = readFileSync(join(folder, file), 'utf8');
      const expected = expectedOf(text);
      assert.ok(expected.length > 0, 'It expects nothing.');
      assert.deepEqual(foundIn(text, file).sort(), expected.sort());
    });

  it('find no error in our examples', () => {
    for (const file of readdirSync('examples').filter((name) => /\.(?:offer|candidate)\.ya?ml$/.test(name))) {
      const errors = findingsOf(
        readFileSync(join('examples', file), 'utf8'),
        file.includes('.candidate.') ? 'candidate' : 'offer',
      ).filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, [], file);
    }
  });
});
