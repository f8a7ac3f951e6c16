// Opens the examples in VS Code with the extension loaded from this folder; see `usage`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { continueOnOwnNode, setup } from './setup.mjs';

const usage = `npm start                 opens examples/ in VS Code with this extension, built from its sources
npm start -- OPTION ...
  --embedded   use the VS Code that comes from the npm registry and runs in a browser,
               even where the command "code" is installed
  --port N     the port of that VS Code; without it a free one is taken
  --no-open    only print its address`;

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const examples = join(root, 'examples');

try {
  const options = readOptions();
  if (options.help) console.log(usage);
  else await start(options);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      embedded: { type: 'boolean' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is no port.`);
  return { ...values, port };
}

async function start(options) {
  process.chdir(root);
  setup();
  await continueOnOwnNode();
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (build.status !== 0) throw new Error('The build failed.');
  const code = options.embedded ? undefined : localCode();
  if (code) openLocal(code);
  else await openEmbedded(options);
}

function localCode() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function openLocal(code) {
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', examples];
  const shell = process.platform === 'win32';
  const quoted = (text) => (shell ? `"${text}"` : text);
  const { status } = spawnSync(quoted(code), args.map(quoted), { shell, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${code} failed. Try npm start -- --embedded.`);
  console.log(`Opened ${examples} in VS Code.`);
}

async function openEmbedded({ port, 'no-open': noOpen }) {
  const { startServer, workbenchUrl } = await import('./hosts/vscode-host.mjs');
  const host = await startServer({ root, extension: root, port });
  const url = workbenchUrl(host, { folder: examples });
  console.log(
    `VS Code is at\n\n  ${url}\n\nIt serves whoever has this address on this machine, and runs until Ctrl+C.`,
  );
  if (!noOpen) openInBrowser(url);
}

/** The address stands above for those who have no browser that could be opened. */
function openInBrowser(url) {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  if (program === 'xdg-open' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
