// Runs the suites of test/editor inside a VS Code: the module behind extensionTestsPath in every host.
import 'mocha/mocha.js';
import { HostReporter } from './hostReporter';

/** A test that takes longer hangs; a machine with much else to do is no reason to fail. */
const timeout = 300_000;

/** Runs all editor tests; rejects when one fails or when there is none. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout, reporter: HostReporter });
  // The suites call describe, so they are loaded only now that it exists.
  await import('editor-suites');
  const { failures, tests } = await new Promise<Mocha.Stats>((resolve) => {
    // Not mocha.run, which looks for options in the address of a page.
    const runner = Mocha.prototype.run.call(mocha, () => resolve(runner.stats!));
  });
  if (failures > 0) throw new Error(`${failures} editor tests failed.`);
  if (tests === 0) throw new Error('There are no editor tests.');
}
