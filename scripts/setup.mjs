// Makes sure that node_modules holds what package-lock.json names; other scripts start with it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';

const oldestNode = 20;

/** What asks a script to end. @type {NodeJS.Signals[]} */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Installs the packages of `package-lock.json` unless they are there; throws an Error that says what to do when it
 * cannot.
 */
export function setup(root = process.cwd()) {
  requireNode(process.versions.node);
  if (isInstalled(root)) return;
  if (process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules') + sep)) {
    throw new Error('The packages are out of date, and Windows cannot replace the Node that is running. Run `npm ci`.');
  }
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error('node_modules is a link to packages that do not match package-lock.json. Remove the link.');
  }
  console.error('Installing the packages of package-lock.json (npm ci) ...');
  const { status, error } = npm(['ci', '--no-audit', '--no-fund'], root);
  if (status !== 0) {
    throw new Error(
      `npm ci failed${error ? `: ${error.message}` : ''}. Its output above says why; then run npm ci again.`,
    );
  }
  if (!existsSync(ownNode(root))) {
    throw new Error(
      'npm ci did not run the install script of the package "node". Allow install scripts and run npm ci.',
    );
  }
}

/** Runs npm with the output on stderr, so that stdout belongs to the calling script. */
export function npm(args, cwd) {
  const windows = process.platform === 'win32';
  const ownPrograms = join('node_modules', '.bin');
  // npm must run on the machine's own Node: the one in node_modules is about to be replaced.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(ownPrograms));
  const env = { ...process.env, PATH: path.join(delimiter) };
  return spawnSync('npm', args, { cwd, env, shell: windows, stdio: ['ignore', 2, 2] });
}

/** The path of the Node that the project brings along, which the scripts run on. */
export function ownNode(root = process.cwd()) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Goes on when this is the project's own Node; else runs the script again on that one and ends with its exit code. */
export async function continueOnOwnNode(root = process.cwd()) {
  if (realpathSync(process.execPath) === realpathSync(ownNode(root))) return;
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const again = spawn(ownNode(root), process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of stopSignals) process.on(signal, () => again.kill(signal));
  const code = await new Promise((resolve, reject) => {
    again.once('error', reject);
    again.once('exit', resolve);
  });
  process.exit(code ?? 1);
}

function requireNode(version) {
  if (Number(version.split('.')[0]) < oldestNode) {
    throw new Error(`Node ${oldestNode} or newer is needed; this is Node ${version}. Get one from https://nodejs.org.`);
  }
}

/** npm notes in node_modules/.package-lock.json what it installed; optional packages may be missing there. */
function isInstalled(root) {
  const notes = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(notes) || !existsSync(ownNode(root))) return false;
  const installed = JSON.parse(readFileSync(notes, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  delete wanted['']; // the project itself
  const isThere = ([path, entry]) => (installed[path] ? installed[path].integrity === entry.integrity : entry.optional);
  return Object.entries(wanted).every(isThere) && Object.keys(installed).every((path) => wanted[path]);
}
