// Builds the four bundles (extension for Node, extension for web workers, webview, command line) into dist/,
// and with --tests the test bundles into dist-test/.
//   node scripts/build.mjs [--production] [--watch] [--tests]
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { generate } from './generate.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: production ? 'none' : 'inline',
  // The build for browsers is smaller and needs nothing of Node; it serves everywhere.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...shared,
    entryPoints: ['src/webview/comparison/comparison.ts'],
    outfile: 'dist/webview/comparison.js',
    platform: 'browser',
    format: 'esm',
  },
  {
    ...shared,
    entryPoints: ['src/cli/cli.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
];

/**
 * Every `*.test.ts` below a folder of test/, loaded by one entry point; the test run complains when there is none. What
 * runs in Node can be shared by two processes: with TEST_HALF=0 or 1 only every other file is loaded.
 */
function suite(folder, isInNode = false) {
  const path = join('test', folder);
  const entries = existsSync(path) ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  const files = entries.filter((file) => file.endsWith('.test.ts')).sort();
  const names = files.map((file) => `'./${folder}/${file.replaceAll('\\', '/')}'`);
  const load = (name, i) =>
    isInNode ? `if (process.env.TEST_HALF !== '${1 - (i % 2)}') require(${name});` : `import ${name};`;
  return names.map(load).join('\n');
}

/** @type {() => import('esbuild').BuildOptions[]} */
const testBundles = () => [
  ...['core', 'cli', 'webview', 'workbench'].map((folder) => ({
    ...shared,
    sourcemap: /** @type {const} */ ('inline'),
    stdin: {
      contents: `import './support/seed';\n${suite(folder, true)}`,
      resolveDir: 'test',
      sourcefile: `${folder}.ts`,
      loader: /** @type {const} */ ('ts'),
    },
    outfile: `dist-test/${folder}.js`,
    platform: /** @type {const} */ ('node'),
    format: /** @type {const} */ ('cjs'),
    // Kept out of the bundle: they are development tools that find files next to themselves.
    packages: /** @type {const} */ ('external'),
  })),
  hostBundle('editor'),
  hostBundle('beside'),
  {
    ...shared,
    entryPoints: [
      { in: 'test/beside/yamlExtension/extension.ts', out: 'extension' },
      { in: 'test/beside/yamlExtension/package.json', out: 'package' },
    ],
    outdir: 'dist-test/yamlExtension',
    loader: { '.json': 'copy' },
    platform: 'node',
    format: 'cjs',
    packages: 'external',
  },
  {
    ...shared,
    entryPoints: ['test/support/memoryFiles.ts'],
    outfile: 'dist-test/memoryFiles.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
];

/** The tests below a folder that run inside VS Code. @returns {import('esbuild').BuildOptions} */
function hostBundle(folder) {
  return {
    ...shared,
    sourcemap: 'inline',
    stdin: {
      contents: `export { run } from './support/runInHost';\n`,
      resolveDir: 'test',
      sourcefile: `${folder}.ts`,
      loader: 'ts',
    },
    // The suites are loaded after mocha has put its globals in place, so they are a module of their own to require.
    plugins: [{ name: 'editor-suites', setup: (build) => editorSuites(build, folder) }],
    outfile: `dist-test/${folder}.js`,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    format: 'cjs',
    external: ['vscode'],
    alias: { 'node:assert/strict': './test/support/assert.ts' },
  };
}

/** Resolves the import `editor-suites` to all tests below a folder, and keeps mocha from replacing their module. */
function editorSuites(build, folder) {
  build.onResolve({ filter: /^editor-suites$/ }, () => ({ path: 'editor-suites', namespace: 'suites' }));
  build.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
    contents: suite(folder),
    resolveDir: 'test',
    loader: 'ts',
  }));
  // mocha's build for browsers would assign itself to the bundle's module.exports; without one it defines globals.
  build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
    contents: `let module, exports, define;\n${readFileSync(path, 'utf8')}`,
  }));
}

await generate();
const all = tests ? [...bundles, ...testBundles()] : bundles;
if (watch) {
  for (const options of all) {
    const context = await esbuild.context({ ...options, logLevel: 'info' });
    await context.watch();
  }
} else {
  rmSync('dist', { recursive: true, force: true });
  if (tests) rmSync('dist-test', { recursive: true, force: true });
  await Promise.all(all.map((options) => esbuild.build(options)));
}
