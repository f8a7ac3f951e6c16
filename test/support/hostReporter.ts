// Prints the tests of an extension host to its console.
import 'mocha/mocha.js';

/** Begins every line, so that the runner outside tells them from what VS Code itself writes to the console. */
const mark = '[test] ';

/** A mocha reporter in the manner of `spec`; it closes with the line `N passed, N failed`. */
export class HostReporter extends Mocha.reporters.Base {
  private depth = 0;

  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on('suite', (suite) => {
      if (suite.root) return;
      this.print(suite.title);
      this.depth += 1;
    });
    runner.on('suite end', (suite) => {
      if (!suite.root) this.depth -= 1;
    });
    runner.on('pass', (test) => this.print(`✔ ${test.title}${test.speed === 'slow' ? ` (${test.duration} ms)` : ''}`));
    runner.on('pending', (test) => this.print(`- ${test.title}`));
    runner.on('fail', (test) => this.print(`${this.failures.length}) ${test.title}`));
    runner.once('end', () => {
      this.failures.forEach((test, index) => this.print(describeFailure(index + 1, test)));
      this.print(`${this.stats.passes} passed, ${this.failures.length} failed`);
    });
  }

  private print(text: string): void {
    for (const line of text.split('\n')) console.log(`${mark}${'  '.repeat(this.depth)}${line}`);
  }
}

function describeFailure(number: number, test: Mocha.Test): string {
  const title = `\n${number}) ${test.titlePath().join(' > ')}`;
  return [title, test.err?.stack ?? String(test.err), difference(test.err)].filter(Boolean).join('\n');
}

/** mocha has put values that are worth a comparison into words by now. */
function difference(error: (Error & { actual?: unknown; expected?: unknown }) | undefined): string {
  if (typeof error?.actual !== 'string' || typeof error.expected !== 'string') return '';
  return Mocha.reporters.Base.generateDiff(error.actual, error.expected).trimEnd();
}
