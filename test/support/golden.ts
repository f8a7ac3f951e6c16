import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Holds a text against the one that a file keeps; with UPDATE_GOLDENS=1 the file is written anew, for a person to read
 * the difference.
 */
export function matchesGolden(text: string, file: string): void {
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'), `${file} differs; see "UPDATE_GOLDENS" in CONTRIBUTING.md`);
}
