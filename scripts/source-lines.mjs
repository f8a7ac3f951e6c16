// Names the TypeScript lines in stack traces of a test bundle, which the extension hosts do not do by themselves.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

const frame = /^(\s*at (?:[^(]*\()?)\S*dist-test[\\/]editor\.js(#vscode-extension)?:(\d+):(\d+)(\)?)$/;

// The web worker host runs the bundle as a function, whose head takes two lines.
const linesOfHead = 2;

/**
 * A function that rewrites a line of a stack trace; it answers undefined for a frame inside a package.
 * @param {string} bundle the path of a file with an inline source map
 * @returns {(line: string) => string | undefined}
 */
export function sourceLines(bundle) {
  const encoded = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/.exec(readFileSync(bundle, 'utf8'));
  if (!encoded) return (line) => line;
  const map = new SourceMap(JSON.parse(Buffer.from(encoded[1], 'base64').toString()));
  return (line) => {
    const [, before, asFunction, row, column, after] = frame.exec(line) ?? [];
    if (!row) return line;
    const entry = map.findEntry(Number(row) - 1 - (asFunction ? linesOfHead : 0), Number(column) - 1);
    if (!('originalSource' in entry)) return line;
    if (entry.originalSource.includes('node_modules/')) return undefined;
    const source = entry.originalSource.replace(/^(\.\.\/)+/, '');
    return `${before}${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}${after}`;
  };
}
