import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { folderWith } from './terminal';

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

  describe('beside what is no file', function () {
    this.timeout(60_000);
    const at = folderWith({
      'a.offer.yaml': 'company: A\ncurrency: EUR\npay: { base-salary: 100000/year }\n',
      'me.candidate.yaml': 'currency: EUR\n',
      'zero/zero.candidate.yaml': 'currency: EUR\ncurrent-job: /dev/zero\n',
      'stdin/stdin.candidate.yaml': 'currency: EUR\ncurrent-job: /dev/stdin\n',
      'nul/nul.candidate.yaml': 'currency: EUR\ncurrent-job: "x\\0y"\n',
      'large.offer.yaml': '#'.repeat(4_000_001),
    });
    before(function () {
      if (process.platform === 'win32') this.skip();
      execFileSync('mkfifo', [at('pipe.offer.yaml'), at('pipe.candidate.yaml')]);
    });

    it('never waits for a pipe or a device that a file or a folder names', () => {
      assert.deepEqual(run(['check', at('me.candidate.yaml')]), { code: 0, out: 'No errors in 1 file.\n', error: '' });
      for (const name of ['zero', 'stdin']) {
        const { code, error } = run([
          'compare',
          at('a.offer.yaml'),
          '--candidate',
          at(`${name}/${name}.candidate.yaml`),
        ]);
        assert.equal(code, 2);
        assert.match(
          error,
          new RegExp(`current-job: /dev/${name} cannot be read: it is a pipe or a device, not a file\\.$`, 'm'),
        );
      }
      const { code, error } = run(['compare', at('a.offer.yaml'), '--candidate', at('nul/nul.candidate.yaml')]);
      assert.equal(code, 2);
      assert.match(error, /cannot be read: no file has such a name\.\n$/);
    });

    it('refuses one that is named, and what is too large', () => {
      for (const words of [
        ['value', at('pipe.offer.yaml')],
        ['value', at('a.offer.yaml'), '--candidate', at('pipe.candidate.yaml')],
        ['value', at('a.offer.yaml'), '--candidate', '/dev/zero'],
      ]) {
        const { code, error } = run(words);
        assert.equal(code, 2);
        assert.match(error, /cannot be read: it is a pipe or a device, not a file\.\n$/);
      }
      const large = / cannot be read: it is larger than 4 MB, which no offer is\.\n$/;
      assert.match(run(['value', at('large.offer.yaml')]).error, large);
      assert.match(run(['value', '-'], '#'.repeat(4_000_001)).error, large);
    });

    it('reads standard input by its path, and what a shell hands over', () => {
      const text = 'company: Acme\ncurrency: EUR\n';
      assert.match(run(['value', '/dev/stdin'], text).out, /Acme/);
      const shell = (script: string) => spawnSync('bash', ['-c', script], { encoding: 'utf8' });
      const { stdout } = shell(`"${process.execPath}" dist/cli.js value <(printf 'company: Acme\\ncurrency: EUR\\n')`);
      assert.match(stdout, /Acme/);
    });

    it('says where it cannot write, and leaves with 2', function () {
      if (!existsSync('/dev/full')) this.skip();
      for (const command of ['value', 'check']) {
        const { status, stderr } = spawnSync('bash', [
          '-c',
          `"${process.execPath}" dist/cli.js ${command} '${at('a.offer.yaml')}' > /dev/full`,
        ]);
        assert.equal(status, 2);
        assert.match(String(stderr), /offer: The output cannot be written: ENOSPC[^\n]*\n$/);
      }
    });
  });

  it('writes a summary for the day it runs', () => {
    const { code, out } = run(['summary', 'examples/brenner.offer.yaml']);
    assert.equal(code, 0);
    assert.match(out, /^# Negotiation summary: Kestrel Software and Brenner Präzisionstechnik\n\n\w+ \d+, \d{4}\n/);
  });
});
