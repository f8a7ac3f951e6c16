// Runs one stage of the tests on what is built; test.mjs starts it, and is told what it counted.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { stopSignals } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** A test that takes so many milliseconds hangs; a machine with much else to do is no reason to fail. */
const hangs = '300000';

/** Whether no other stage runs at the same time, so that there is a core to spare. */
const isAlone = process.argv[3] === 'alone';

/** Each stage answers what it counted; only `check` needs no build. */
const runs = {
  check: () => once('scripts/check.mjs'),
  core: () => (isAlone ? inHalves('core') : mocha('core')),
  cli: () => mocha('cli'),
  node: async () => (await editor()).testInNodeHost(root),
  web: async () => (await editor()).testInWebHost(root),
  oldest: async () => (await editor()).testInOldestWebHost(root),
  beside: async () => (await editor()).testBesideYaml(root),
  workbench: () => mocha('workbench'),
  panel: () => mocha('webview'),
  electron,
};

for (const signal of stopSignals) process.on(signal, () => process.exit(130));
const counts = await runs[process.argv[2]]().catch((error) => {
  console.log(error.stack);
  return { passed: 0, failed: 1 };
});
process.send?.(counts, () => process.disconnect());

/** A script as a whole counts as one test. */
async function once(...script) {
  const { code } = await node(script);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs the built tests of a folder; mocha that fails without a failing test counts as one failure. */
async function mocha(folder, env = {}, isHeld = false) {
  const strict = ['--fail-zero', ...(process.env.CI ? ['--forbid-only'] : [])];
  const program = join('node_modules', 'mocha', 'lib', 'cli', 'cli.js');
  const { code, output } = await node(
    ['--enable-source-maps', program, ...strict, '--timeout', hangs, `dist-test/${folder}.js`],
    env,
    isHeld,
  );
  const count = (word) => Number(new RegExp(`^ +(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('failing');
  if (code !== 0 && failed === 0) console.log(`The tests of test/${folder} did not run, or there are none.`);
  return { passed: count('passing'), failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** The same in two processes, each with every other file, which print one after the other. */
async function inHalves(folder) {
  const [one, other] = await Promise.all(['0', '1'].map((half) => mocha(folder, { TEST_HALF: half }, true)));
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

async function electron() {
  const counts = { passed: 0, failed: 0 };
  for (const version of ['1.91.1', 'stable']) {
    console.log(`VS Code ${version}`);
    const { passed, failed } = await (await editor()).testInElectron(root, version);
    counts.passed += passed;
    counts.failed += failed;
  }
  return counts;
}

/** Loaded late, because its packages are there only after the set-up. */
function editor() {
  return import('./hosts/editor-tests.mjs');
}

/** Runs a script on this Node, collecting its output and printing it, held back until the end or at once. */
async function node(args, env = {}, isHeld = false) {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...color, ...env },
  });
  const end = () => child.kill();
  process.once('exit', end);
  let output = '';
  let held = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += stripVTControlCharacters(text);
    if (isHeld) held += text;
    else process.stdout.write(text);
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.off('exit', end);
  process.stdout.write(held);
  return { code, output };
}
