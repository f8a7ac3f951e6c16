// Builds everything and runs all tests; see `usage`.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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
  workbench  the current VS Code with the extension, driven by a browser
  panel      the comparison panel in it
  electron   the editor tests in desktop VS Code 1.91 and stable, which are downloaded (only when named)
Several stages run three at a time, and each prints what it has to say when it ends.
TEST_LOG=1 also prints what VS Code itself logs.`;

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** The longest first, so that none of those at work is left alone for long. */
const titles = {
  panel: 'panel',
  workbench: 'workbench',
  check: 'check',
  core: 'core',
  cli: 'cli',
  node: 'editor in VS Code, Node host',
  web: 'editor in VS Code, web worker host',
  oldest: 'editor in VS Code 1.91, web worker host',
  beside: 'beside a YAML extension',
  electron: 'editor in desktop VS Code 1.91 and stable',
};
const needHost = ['panel', 'workbench', 'node', 'web', 'oldest', 'beside'];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in titles) && name !== '--help');
if (named.includes('--help') || unknown.length > 0) {
  console.log(unknown.length > 0 ? `There is no stage ${unknown.join(', ')}.\n\n${usage}` : usage);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  const names = Object.keys(titles);
  await main(names.filter((name) => (named.length > 0 ? named.includes(name) : name !== 'electron')));
}

async function main(names) {
  for (const signal of stopSignals) process.on(signal, () => process.exit(130));
  try {
    process.chdir(root);
    setup();
    await continueOnOwnNode();
    if (names.some((name) => needHost.includes(name))) await installHosts();
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exit(1);
  }
  const isBuilt =
    names.every((name) => name === 'check') || (await start(['build.mjs', '--tests'], 'inherit')).code === 0;
  const waiting = [...names];
  const all = [];
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      all.push(isBuilt || name === 'check' ? await runStage(name, names.length > 1) : notBuilt(name));
    }
  };
  // The hosts wait for their pages half of the time, so that two cores are busy with three.
  await Promise.all([worker(), worker(), worker()]);
  for (const { title, failures } of all) if (failures) console.log(`\n${title}:\n${failures}`);
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

/** Before the stages, of which two would fetch the same at a time. */
async function installHosts() {
  const { findBrowser } = await import('./hosts/browser.mjs');
  const { installCurrent, installOldest } = await import('./hosts/vscode-install.mjs');
  findBrowser({ install: true });
  installCurrent(root);
  installOldest(root);
}

/** A stage that ended without counting counts as one failure. */
async function runStage(name, isHeld) {
  const title = titles[name];
  console.log(isHeld ? `... ${title}` : `\n=== ${title}`);
  const begun = Date.now();
  const { output, message } = await start(
    ['stage.mjs', name, ...(isHeld ? [] : ['alone'])],
    isHeld ? 'pipe' : 'inherit',
  );
  const counts = message ?? { passed: 0, failed: 1 };
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const result = counts.failed > 0 ? `FAILED (${counts.failed} of ${counts.passed + counts.failed})` : 'passed';
  if (isHeld) process.stdout.write(`\n=== ${title}\n${output}`);
  console.log(`--- ${title}: ${result} in ${seconds} s`);
  return { ...counts, title, failures: isHeld ? failuresIn(output) : '' };
}

/** What mocha says of the tests that failed, to be read again at the end of a long log. */
function failuresIn(output) {
  const at = output.search(/^.*\b\d+ failing\b/m);
  return at === -1 ? '' : output.slice(at, at + 8000);
}

function notBuilt(name) {
  console.log(`--- ${titles[name]}: FAILED, because the build failed`);
  return { passed: 0, failed: 1 };
}

/** Runs a script of this folder; answers with its output, unless it is printed at once, and with what it sent. */
async function start([script, ...words], stdio) {
  const env = process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env;
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), words, {
    stdio: ['ignore', stdio, stdio, 'ipc'],
    env,
  });
  const end = () => child.kill();
  process.once('exit', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  let message;
  child.once('message', (value) => (message = value));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.off('exit', end);
  return { code, output, message };
}
