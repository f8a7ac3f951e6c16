// Checks types (one project for each runtime), the boundaries and habits (ESLint), the rooms of the core and
// that nothing goes in circles (dependency-cruiser), the form (Prettier), that the reference of
// the format says what the schemas say, and that every text has its translations.
//   node scripts/check.mjs
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from './generate.mjs';

const projects = ['src/core', 'src/cli', 'src/webview', '.', 'test'];

/** Runs all checks side by side; answers whether all of them passed. What fails is printed. */
export async function check() {
  await generate();
  const checks = [
    ...projects.map((project) => ['tsc', '-p', project]),
    ['eslint', '--max-warnings', '0', '.'],
    ['depcruise', 'src', '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
    ['prettier', '--check', '--log-level', 'warn', '.'],
    ['reference', '--check'],
    ['l10n', '--check'],
  ];
  let passed = true;
  const waiting = [...checks];
  // Two at a time: each of them keeps a core busy.
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { code, output } = await run(next);
      if (code === 0) continue;
      passed = false;
      process.stdout.write(`\n${next.join(' ')} failed:\n${output}\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  return passed;
}

function run([name, ...words]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script(name), ...words]);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** The JavaScript behind a command of a package, or a script of ours: works alike on all systems. */
function script(name) {
  const candidates = {
    tsc: 'typescript/bin/tsc',
    eslint: 'eslint/bin/eslint.js',
    depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    prettier: 'prettier/bin/prettier.cjs',
  };
  if (!(name in candidates)) return join('scripts', `${name}.mjs`);
  const path = join('node_modules', candidates[name]);
  if (!existsSync(path)) throw new Error(`${path} is missing; run npm ci`);
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const passed = await check();
  process.stdout.write(passed ? 'Types, boundaries and form are in order.\n' : '\nThere is something to mend.\n');
  process.exitCode = passed ? 0 : 1;
}
