// Starts the VS Codes that run without an installed one: each serves its workbench to a browser on this machine.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ownNode, stopSignals } from '../setup.mjs';
import { serveOldest } from './vscode-oldest.mjs';
import { installCurrent, installOldest } from './vscode-install.mjs';
import { serveWithWebExtension } from './vscode-proxy.mjs';

/**
 * A running VS Code. `stop` ends it and deletes what it wrote.
 * @typedef {{ url: string, port: number, token?: string, stop: () => Promise<void> }} Host
 */

const startLimit = 60_000;

/** Settings of a quiet workbench: nothing opens, nothing is saved or fetched by itself. */
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Starts the current VS Code with a Node extension host. With `extension` that folder is loaded as an installed
 * extension; without it VS Code obeys the extension path that `workbenchUrl` puts into the address, but swallows
 * notifications and dialogs as it does in every test run. The folder `beside` is installed either way. An installed extension is
 * for a person: only who knows the address with its token is served, so that no other user of the machine is.
 * @param {{ root?: string, workspaceTrust?: boolean, extension?: string, beside?: string, port?: number }} [options]
 * @returns {Promise<Host>}
 */
export async function startServer({ root = process.cwd(), workspaceTrust = false, extension, beside, port = 0 } = {}) {
  const vscode = installCurrent(root);
  const data = mkdtempSync(join(tmpdir(), 'vscode-host-'));
  const token = extension ? randomUUID() : undefined;
  prepareData(data, { extension, beside });
  const program = spawn(ownNode(root), serverArguments({ vscode, data, port, workspaceTrust, token }), {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that `stop` reaches the extension hosts too.
    detached: process.platform !== 'win32',
    env: { ...process.env, VSCODE_IPC_HOOK_CLI: undefined, NODE_OPTIONS: undefined },
  });
  const clean = () => rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const release = endWithThisProcess(program, clean);
  const stop = async () => {
    const exited = isRunning(program) ? once(program, 'exit') : undefined;
    endProgram(program);
    await exited;
    release();
    clean();
  };
  try {
    const actual = await listeningPort(program);
    return { url: `http://localhost:${actual}`, port: actual, ...(token ? { token } : {}), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Starts the current VS Code with the extension in the web worker extension host, the workspace still on disk.
 * @param {{ root?: string, extensionRoot?: string, testsPath?: string }} [options] testsPath is relative to extensionRoot
 * @returns {Promise<Host>}
 */
export async function startWebServer({ root = process.cwd(), extensionRoot = root, testsPath } = {}) {
  const server = await startServer({ root });
  const proxy = await serveWithWebExtension({ target: server.port, extensionRoot, testsPath });
  return {
    ...proxy,
    stop: async () => {
      await proxy.stop();
      await server.stop();
    },
  };
}

/**
 * Starts the oldest supported VS Code as a web build, with the extension in the web worker extension host and a copy
 * of the files of `folder` as a workspace in memory. `memoryFiles` is the built file of test/support/memoryFiles.ts.
 * @param {{ root?: string, extensionRoot?: string, testsPath?: string, memoryFiles: string, folder: string }} options
 * @returns {Promise<Host>}
 */
export async function startOldestWeb({ root = process.cwd(), extensionRoot = root, testsPath, memoryFiles, folder }) {
  return serveOldest({ build: installOldest(root), extensionRoot, testsPath, memoryFiles, folder });
}

/**
 * The address that opens a folder in a host of `startServer` or `startWebServer`.
 * @param {Host} host
 * @param {{ folder: string, extensionRoot?: string, testsPath?: string }} options absolute paths
 */
export function workbenchUrl(host, { folder, extensionRoot, testsPath }) {
  const remote = (path) => `vscode-remote://localhost:${host.port}${urlPath(path)}`;
  const payload = [
    ...(extensionRoot ? [['extensionDevelopmentPath', remote(extensionRoot)]] : []),
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
  ];
  const query = new URLSearchParams({ folder: urlPath(folder) });
  if (host.token) query.set('tkn', host.token);
  if (payload.length > 0) query.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true']]));
  return `${host.url}/?${query}`;
}

function urlPath(path) {
  const slashes = path.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

function serverArguments({ vscode, data, port, workspaceTrust, token }) {
  return [
    join(vscode, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--server-data-dir', data],
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...['--accept-server-license-terms', '--disable-telemetry'],
    ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...(token ? [] : ['--enable-smoke-test-driver']),
  ];
}

function prepareData(data, installed) {
  const machine = join(data, 'data', 'Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, 'settings.json'), JSON.stringify(settings, null, 2));
  const extensions = join(data, 'extensions');
  mkdirSync(extensions);
  for (const [name, path] of Object.entries(installed)) if (path) symlinkSync(path, join(extensions, name), 'junction');
}

/** Waits for the line in which the server names its port; the other lines are kept for the error message. */
async function listeningPort(program) {
  const lines = [];
  return new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`${what}\n${lines.slice(-20).join('\n')}`));
    for (const input of [program.stdout, program.stderr]) {
      createInterface({ input }).on('line', (line) => {
        lines.push(line);
        const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (port) resolve(Number(port));
        // The server would stay, without a port.
        if (line.includes('EADDRINUSE')) reject(new Error('The port is in use; choose another one.'));
      });
    }
    program.once('error', reject);
    program.once('exit', (code) => fail(`VS Code ended with code ${code}:`));
    setTimeout(() => fail(`VS Code did not start in ${startLimit / 1000} s:`), startLimit).unref();
  });
}

/** The group does not hear what ends this process, so that is passed on. The result takes the listeners away again. */
function endWithThisProcess(program, clean) {
  const end = () => {
    endProgram(program);
    clean();
  };
  const quit = () => process.exit(130);
  process.once('exit', end);
  for (const signal of stopSignals) process.once(signal, quit);
  return () => {
    process.off('exit', end);
    for (const signal of stopSignals) process.off(signal, quit);
  };
}

function isRunning(program) {
  return program.pid !== undefined && program.exitCode === null && program.signalCode === null;
}

function endProgram(program) {
  if (!isRunning(program)) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(program.pid), '/t', '/f']);
  else process.kill(-program.pid, 'SIGTERM');
}
