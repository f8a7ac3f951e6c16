import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const bundles = ['dist/extension.js', 'dist/web/extension.js', 'dist/webview/comparison.js', 'dist/cli.js'];

/** Code without its comments and source map, which may mention anything. */
function code(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/\/\/# sourceMappingURL.*/g, '')
    .replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
}

describe('The bundles', () => {
  for (const path of bundles) {
    it(`${path} cannot reach the network or start a process`, () => {
      const text = code(path);
      assert.doesNotMatch(
        text,
        /require\(["'](?:node:)?(?:https?|net|tls|dgram|dns|child_process|cluster|worker_threads)["']\)/,
      );
      assert.doesNotMatch(
        text,
        /\b(?:fetch|importScripts)\(|new (?:XMLHttpRequest|WebSocket|EventSource)\b|sendBeacon\(/,
      );
    });

    it(`${path} compiles nothing at run time`, () => {
      assert.doesNotMatch(code(path), /\beval\(|new Function\b|[^.\w]Function\(/);
    });
  }

  it('of the extension require nothing but VS Code', () => {
    for (const path of ['dist/extension.js', 'dist/web/extension.js']) {
      // Not those that stand in a string.
      const required = [...code(path).matchAll(/(?<!["'`])\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name);
      assert.deepEqual([...new Set(required)], ['vscode']);
    }
  });
});

describe('The package', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { commands: { command: string; title: string; category: string }[] };
    dependencies?: object;
  };
  const words = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;

  it('has no run-time dependencies, because everything is in the bundles', () => {
    assert.equal(manifest.dependencies, undefined);
  });

  it('has a text for every place that names one', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map(([, name]) => name!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
  });

  it('implements every command that it contributes', () => {
    const sources = readdirSync('src/editor').map((name) => readFileSync(`src/editor/${name}`, 'utf8'));
    for (const { command } of manifest.contributes.commands)
      assert.ok(sources.some((text) => text.includes(`registerCommand('${command}'`) || text.includes(`'${command}',`)), command); // prettier-ignore
  });
});
