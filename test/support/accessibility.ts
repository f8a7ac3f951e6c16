import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { FrameLocator, Page } from 'playwright-core';

const axe = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong in the document of a panel or a page: rule and element. */
export async function accessibilityFaults(panel: FrameLocator | Page): Promise<string[]> {
  const body = await panel.locator('body').elementHandle();
  const frame = await body.ownerFrame();
  if (frame === null) throw new Error('The panel has no document.');
  // Evaluated by the browser's debugger, which the page's content security policy does not bind.
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
