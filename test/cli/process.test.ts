import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function run(
  words: readonly string[],
  input = '',
): { readonly code: number | null; readonly out: string; readonly error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...words], {
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

describe('the program offer', () => {
  it('reads an offer from standard input', () => {
    const text = readFileSync('examples/larkspur.offer.yaml', 'utf8');
    const { code, out, error } = run(
      ['value', '-', '--candidate', 'examples/me.candidate.yaml', '--format', 'json'],
      text,
    );
    assert.deepEqual([code, error], [0, '']);
    const { offers } = JSON.parse(out) as { offers: { file: string; total: { expected: number } }[] };
    assert.deepEqual([offers[0]!.file, offers[0]!.total.expected], ['<stdin>', 1_392_481.35]);
  });

  it('says by its exit code how it went', () => {
    assert.equal(run(['check', 'examples/larkspur.offer.yaml']).code, 0);
    const { code, error } = run(['check', '-'], 'company: A\ncurrency: USD\npay:\n  base-salary: 15%\n');
    assert.equal(code, 1);
    assert.match(error, /^<stdin>:4:16: error: /);
    assert.equal(run(['nonsense']).code, 2);
  });

  it('writes a summary for the day it runs', () => {
    const { code, out } = run(['summary', 'examples/brenner.offer.yaml']);
    assert.equal(code, 0);
    assert.match(out, /^# Negotiation summary: Kestrel Software and Brenner Präzisionstechnik\n\n\w+ \d+, \d{4}\n/);
  });
});
