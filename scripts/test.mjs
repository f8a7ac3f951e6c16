// Builds everything and runs all tests; see `usage`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { continueOnOwnNode, setup, stopSignals } from './setup.mjs';

const usage = `npm test                    all stages
npm test -- STAGE ...       only these
  check      types, rules of style and layers
  core       the core, without VS Code
  cli        the command line
  node       the editor tests in the current VS Code, Node extension host
  web        the same tests in the current VS Code, web worker extension host
  oldest     the same tests in VS Code 1.91, web worker extension host
  beside     the tests beside a YAML extension, in the current VS Code
  panel      the panel in the current VS Code, driven by a browser
  electron   the editor tests in desktop VS Code 1.91 and stable, which are downloaded (only when named)
TEST_LOG=1 also prints what VS Code itself logs.`;

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Each stage answers what it counted; only `check` needs no build. */
const stages = {
  check: { title: 'check', run: () => once('scripts/check.mjs') },
  core: { title: 'core', run: () => mocha('core', '--timeout', '20000') },
  cli: { title: 'cli', run: () => mocha('cli', '--timeout', '20000') },
  node: { title: 'editor in VS Code, Node host', run: async () => (await editor()).testInNodeHost(root) },
  web: { title: 'editor in VS Code, web worker host', run: async () => (await editor()).testInWebHost(root) },
  oldest: {
    title: 'editor in VS Code 1.91, web worker host',
    run: async () => (await editor()).testInOldestWebHost(root),
  },
  beside: { title: 'beside a YAML extension', run: async () => (await editor()).testBesideYaml(root) },
  panel: { title: 'panel', run: () => mocha('webview', '--timeout', '120000') },
  electron: { title: 'editor in desktop VS Code 1.91 and stable', run: electron },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in stages) && name !== '--help');
if (named.includes('--help') || unknown.length > 0) {
  console.log(unknown.length > 0 ? `There is no stage ${unknown.join(', ')}.\n\n${usage}` : usage);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  await main(named.length > 0 ? named : Object.keys(stages).filter((name) => name !== 'electron'));
}

async function main(names) {
  try {
    process.chdir(root);
    setup();
    await continueOnOwnNode();
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exit(1);
  }
  for (const signal of stopSignals) process.on(signal, () => process.exit(130));
  let built = true;
  if (names.some((name) => name !== 'check')) built = (await once('scripts/build.mjs', '--tests')).failed === 0;
  const all = [];
  for (const name of names) {
    all.push(built || name === 'check' ? await runStage(stages[name]) : notBuilt(stages[name]));
  }
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

async function runStage({ title, run }) {
  console.log(`\n=== ${title}`);
  const start = Date.now();
  const counts = await run().catch((error) => {
    console.log(error.stack);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const result = counts.failed > 0 ? `FAILED (${counts.failed} of ${counts.passed + counts.failed})` : 'passed';
  console.log(`--- ${title}: ${result} in ${seconds} s`);
  return counts;
}

function notBuilt({ title }) {
  console.log(`--- ${title}: FAILED, because the build failed`);
  return { passed: 0, failed: 1 };
}

/** A script as a whole counts as one test. */
async function once(...script) {
  const { code } = await node(script);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs the built tests of a folder; mocha that fails without a failing test counts as one failure. */
async function mocha(folder, ...options) {
  const strict = ['--fail-zero', ...(process.env.CI ? ['--forbid-only'] : [])];
  const program = join('node_modules', 'mocha', 'bin', 'mocha.js');
  const { code, output } = await node([
    '--enable-source-maps',
    program,
    ...strict,
    ...options,
    `dist-test/${folder}.js`,
  ]);
  const count = (word) => Number(new RegExp(`^ +(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('failing');
  if (code !== 0 && failed === 0) console.log(`The tests of test/${folder} did not run, or there are none.`);
  return { passed: count('passing'), failed: code !== 0 && failed === 0 ? 1 : failed };
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
  return import('./editor-tests.mjs');
}

/** Runs a script on this Node, printing and collecting its output. */
async function node(args) {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...color },
  });
  const end = () => child.kill();
  process.once('exit', end);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += stripVTControlCharacters(text);
    process.stdout.write(text);
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.off('exit', end);
  return { code, output };
}
