// Finds the Chromium that the tests drive.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// chromium-browser comes last: on Ubuntu it is a wrapper around a snap, which does not see the temporary folders.
const programs = ['chromium', 'google-chrome', 'google-chrome-stable', 'msedge', 'microsoft-edge', 'chromium-browser'];

const macPlaces = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

const isRoot = process.getuid?.() === 0;

/**
 * The path of a Chromium, Chrome or Edge. With `install` it is fetched through apt-get where that is possible.
 * Throws an Error that says what to do when there is none.
 * @param {{ install?: boolean }} [options]
 */
export function findBrowser({ install = false } = {}) {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which is no program.`);
    return chosen;
  }
  const found = installedBrowser();
  if (found) return found;
  if (install && isRoot && existsSync('/etc/debian_version')) {
    installWithApt();
    const installed = installedBrowser();
    if (installed) return installed;
  }
  throw new Error('No Chromium was found. Install Chromium, Chrome or Edge, or name one in CHROME_PATH.');
}

/**
 * How playwright starts the browser: without its sandbox only as root, where Chromium refuses to have one.
 * @param {{ install?: boolean }} [options]
 * @returns {import('playwright-core').LaunchOptions}
 */
export function launchOptions(options) {
  return {
    executablePath: findBrowser(options),
    chromiumSandbox: !isRoot,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

function installedBrowser() {
  return places().find(isProgram);
}

function places() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => programs.map((program) => join(folder, program)));
  if (process.platform === 'darwin') return [...onPath, ...macPlaces];
  if (process.platform !== 'win32') return onPath;
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.filter((root) => root !== undefined).flatMap((root) => windowsPlaces.map((place) => join(root, place)));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installWithApt() {
  console.error('Installing Chromium (apt-get install chromium) ...');
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed. Install Chromium, or name one in CHROME_PATH.`);
  }
}
