import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';

const axe = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong in the document of a panel: rule and element. */
export async function accessibilityFaults(panel: FrameLocator): Promise<string[]> {
  const body = panel.locator('body');
  await body.waitFor();
  // Evaluated by the browser's debugger, which the page's content security policy does not bind.
  const { violations } = await body.evaluate(async (_, source): Promise<AxeResults> => {
    const runner = new Function(`${source}; return axe;`)() as {
      run: (context: Node, options: object) => Promise<AxeResults>;
    };
    return runner.run(document, { resultTypes: ['violations'] });
  }, axe);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
