// Runs dist-test/editor.js and dist-test/beside.js inside the different VS Codes and prints what its reporter says.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { sourceLines } from '../source-lines.mjs';
import { startOldestWeb, startServer, startWebServer, workbenchUrl } from './vscode-host.mjs';

const mark = '[test] ';
const testsPath = 'dist-test/editor.js';
const startLimit = 240_000;
const runLimit = 1_200_000;

/** What a stage counted. @typedef {{ passed: number, failed: number }} Counts */

/** @param {string} root @returns {Promise<Counts>} */
export async function testInNodeHost(root) {
  return withWorkspace(root, async (folder) => {
    const host = await startServer({ root });
    const url = workbenchUrl(host, { folder, extensionRoot: root, testsPath: join(root, testsPath) });
    return runInBrowser(root, host, url);
  });
}

/** Beside a YAML extension, which test/beside/yamlExtension stands in for. @param {string} root @returns {Promise<Counts>} */
export async function testBesideYaml(root) {
  const besidePath = 'dist-test/beside.js';
  return withWorkspace(root, async (folder) => {
    const host = await startServer({ root, beside: join(root, 'dist-test', 'yamlExtension') });
    const url = workbenchUrl(host, { folder, extensionRoot: root, testsPath: join(root, besidePath) });
    return runInBrowser(root, host, url, besidePath);
  });
}

/** @param {string} root @returns {Promise<Counts>} */
export async function testInWebHost(root) {
  return withWorkspace(root, async (folder) => {
    const host = await startWebServer({ root, testsPath });
    return runInBrowser(root, host, workbenchUrl(host, { folder }));
  });
}

/** @param {string} root @returns {Promise<Counts>} */
export async function testInOldestWebHost(root) {
  return withWorkspace(root, async (folder) => {
    const memoryFiles = join(root, 'dist-test', 'memoryFiles.js');
    const host = await startOldestWeb({ root, testsPath, memoryFiles, folder });
    return runInBrowser(root, host, host.url);
  });
}

/** In a downloaded desktop VS Code, for machines that reach its update server. @returns {Promise<Counts>} */
export async function testInElectron(root, version) {
  return withWorkspace(root, async (folder) => {
    const log = readLog(root);
    const output = new Writable({
      write: (chunk, _encoding, done) => {
        log.add(String(chunk));
        done();
      },
    });
    const options = { version, extensionDevelopmentPath: root, extensionTestsPath: join(root, testsPath) };
    const launchArgs = [folder, '--disable-extensions'];
    const failure = await runTests({ ...options, launchArgs, stdout: output, stderr: output }).then(
      () => undefined,
      (error) => error,
    );
    return log.close(failure);
  });
}

/** The tests may change files, so they get a copy of the examples. */
async function withWorkspace(root, use) {
  const parent = mkdtempSync(join(tmpdir(), 'offers-'));
  const folder = join(parent, 'examples');
  cpSync(join(root, 'examples'), folder, { recursive: true });
  try {
    return await use(folder);
  } finally {
    rmSync(parent, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** VS Code calls two functions of the page: one for each line of the extension host's console, one at the end. */
async function runInBrowser(root, host, url, path = testsPath) {
  const log = readLog(root, path);
  const { promise: ended, resolve, reject } = Promise.withResolvers();
  const limits = [
    setTimeout(() => log.begun || reject(new Error(`No test began in ${startLimit / 1000} s.`)), startLimit),
    setTimeout(() => reject(new Error(`The tests did not end in ${runLimit / 1000} s.`)), runLimit),
  ];
  let browser;
  try {
    browser = await chromium.launch(launchOptions({ install: true }));
    const page = await browser.newPage({ locale: 'en-US' });
    page.on('crash', () => reject(new Error('The page of the workbench crashed.')));
    await page.exposeFunction('codeAutomationLog', (_type, args) => log.add(`${args.map(String).join(' ')}\n`));
    await page.exposeFunction('codeAutomationExit', resolve);
    const [, code] = await Promise.all([page.goto(url), ended]);
    return log.close(code === 0 ? undefined : new Error(`The test run ended with code ${code}.`));
  } catch (error) {
    return log.close(error);
  } finally {
    limits.forEach(clearTimeout);
    await browser?.close();
    await host.stop();
  }
}

/** Prints the marked lines at once and keeps the rest, VS Code's own noise, for the case that something goes wrong. */
function readLog(root, path = testsPath) {
  const toSource = sourceLines(join(root, path));
  const noise = [];
  let rest = '';
  let begun = false;
  let counts;
  const take = (line) => {
    const start = line.indexOf(mark);
    if (start < 0) {
      if (process.env.TEST_LOG) console.log(line);
      noise.push(line);
      return;
    }
    begun = true;
    const text = line.slice(start + mark.length);
    const closing = /^(\d+) passed, (\d+) failed$/.exec(text);
    if (closing) counts = { passed: Number(closing[1]), failed: Number(closing[2]) };
    const shown = closing ? undefined : toSource(text);
    if (shown !== undefined) console.log(shown);
  };
  return {
    get begun() {
      return begun;
    },
    add(chunk) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    },
    /** The counts; a run that failed without a failing test counts as one failure, and its log is shown. */
    close(failure) {
      if (rest) take(rest);
      if (!failure && counts) return counts;
      if (counts?.failed > 0) return counts;
      if (noise.length > 0) console.log(noise.slice(-40).join('\n'));
      console.log(failure ? failure.message : 'The tests did not report an end.');
      return { passed: counts?.passed ?? 0, failed: 1 };
    },
  };
}
