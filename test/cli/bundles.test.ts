import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const bundles = ['dist/extension.js', 'dist/web/extension.js', 'dist/webview/comparison.js', 'dist/cli.js'];

/** Code without its comments and source map, which may mention anything. */
function code(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/\/\/# sourceMappingURL.*/g, '')
    .replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
}

/** The texts of all files of the editor side. */
function sourcesOfEditor(): string[] {
  const files = readdirSync('src/editor', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => readFileSync(`src/editor/${name}`, 'utf8'));
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

/** What is contributed that names files of the package, or is completed by a command. */
interface Step {
  readonly media: { readonly image?: string; readonly markdown?: string };
  readonly completionEvents: readonly string[];
}

/** Whether .vscodeignore lets a file into the package; it leaves out all but what it names. */
function isShipped(path: string): boolean {
  const lines = readFileSync('.vscodeignore', 'utf8').split('\n');
  const globs = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  return globs.some((glob) => new RegExp(`^${glob.replace(/[.+]/g, '\\$&').replaceAll('*', '[^/]*')}$`).test(path));
}

describe('The package', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: {
      commands: { command: string; title: string; category: string }[];
      walkthroughs: { steps: Step[] }[];
    };
    dependencies?: object;
  };
  const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  const words = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;

  it('has no run-time dependencies, because everything is in the bundles', () => {
    assert.equal(manifest.dependencies, undefined);
  });

  it('has a text for every place that names one', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map(([, name]) => name!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
  });

  it('ships the pages and pictures of the walkthrough, and all that its pages link', () => {
    const media = steps.map(({ media: { image, markdown } }) => image ?? markdown ?? '');
    const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).flatMap((name) => {
      const path = `docs/${name.replaceAll('\\', '/')}`;
      return path.endsWith('.md') && isShipped(path) ? [path] : [];
    });
    assert.ok(pages.length > 30);
    const linked = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) =>
        posix.join(posix.dirname(page), target),
      ),
    );
    for (const path of [...media, ...linked]) assert.ok(isShipped(path) && existsSync(path), path);
  });

  it('ticks a step of the walkthrough off when its command has done its work', () => {
    const sources = sourcesOfEditor();
    const contexts = steps.flatMap(({ completionEvents }) =>
      completionEvents.flatMap((event) => /^onContext:offer\.done\.(\w+)$/.exec(event)?.[1] ?? []),
    );
    assert.equal(contexts.length, 4);
    for (const step of contexts) assert.ok(sources.some((text) => text.includes(`tickOff('${step}')`)), step); // prettier-ignore
  });

  it('implements every command that it contributes', () => {
    const sources = sourcesOfEditor();
    for (const { command } of manifest.contributes.commands)
      assert.ok(
        sources.some((text) => text.includes(`'${command}'`)),
        command,
      );
  });
});
