import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/finding';
import { findingsBeside, findingsOf, kindOf } from './findings';

const folder = 'test/fixtures/findings';
const folders = 'test/fixtures/beside';

/** What each line of a fixture expects: the codes after `#!`, separated by blanks. */
function expectedOf(text: string): string[] {
  return text.split('\n').flatMap((line, i) => {
    const codes = /#!([a-z \t-]*)\r?$/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
    return codes.map((code) => `line ${i + 1}: ${code}`);
  });
}

function placed(findings: readonly Finding[], text: string): string[] {
  return findings.map(({ code, span }) => `line ${text.slice(0, span.start).split('\n').length}: ${code}`);
}

function filesIn(name: string): Map<string, string> {
  return new Map(readdirSync(name).map((file) => [file, readFileSync(join(name, file), 'utf8')]));
}

describe('The fixtures of findings', () => {
  for (const [file, text] of filesIn(folder))
    it(`${file} has the findings that its lines expect, and no other`, () => {
      const expected = expectedOf(text);
      assert.ok(expected.length > 0, 'It expects nothing.');
      assert.deepEqual(placed(findingsOf(text, kindOf(file)), text).sort(), expected.sort());
    });

  for (const name of readdirSync(folders)) {
    const files = filesIn(join(folders, name));
    for (const [file, text] of files)
      it(`${name}/${file} has the findings that its lines expect beside the other files, and no other`, () => {
        assert.deepEqual(placed(findingsBeside(file, files), text).sort(), expectedOf(text).sort());
      });
  }
});

describe('Our examples', () => {
  const files = new Map([...filesIn('examples')].filter(([name]) => name.endsWith('.yaml')));

  for (const [file, text] of files)
    it(`${file} has nothing wrong, and tells at most of what was only said`, () => {
      const [finding, ...others] = findingsBeside(file, files);
      assert.deepEqual(others, []);
      if (finding === undefined) return;
      const { code, severity, span } = finding;
      assert.deepEqual([code, severity], ['promise-not-in-writing', 'information']);
      assert.match(text.slice(span.start), /^remote: \{ value: 2 days\/week, in-writing: false/);
    });
});
