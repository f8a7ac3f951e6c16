import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main';

/** What one call wrote and answered. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  /** What it wrote to standard error but for the candidate file, which nearly each call names. */
  readonly error: string;
}

/** Calls the command line in this process, on a fixed day. */
export function offer(...words: string[]): Outcome {
  let out = '';
  let error = '';
  const code = main(words, {
    out: (text) => (out += text),
    error: (text) => (error += text),
    today: '2026-11-22',
  });
  return { code, out, error: error.replace(/^Candidate file: .*\n/, '') };
}

/** A folder of its own with these files, until the tests around it are done; answers where they are. */
export function folderWith(files: Record<string, string>): (name: string) => string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'offer-files-')));
  const pathOf = (name: string) => join(root, name);
  before(() => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(pathOf(name)), { recursive: true });
      writeFileSync(pathOf(name), text);
    }
  });
  after(() => rmSync(root, { recursive: true, force: true }));
  return pathOf;
}
