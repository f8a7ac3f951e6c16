import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('Export Comparison in VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: 'examples' });
  });
  after(() => workbench.close());

  it('asks for format, reader and place, writes the file and opens it', async () => {
    const { page } = workbench;
    const row = (text: string) => page.locator('.quick-input-list .label-name', { hasText: text }).first();
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.openFile('brenner.offer.yaml');
    await workbench.command('Offer: Export Comparison...');
    await row('Markdown').click();
    await row('To share: only Brenner Präzisionstechnik is named').click();
    const target = page.locator('.quick-input-widget:visible .quick-input-box input');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.quick-input-widget .quick-input-box input')?.value.endsWith('comparison.md')); // prettier-ignore
    await target.press('Enter');
    await page.locator('.notification-toast', { hasText: 'comparison.md is written.' }).waitFor();
    const path = join(workbench.folder, 'comparison.md');
    assert.ok(existsSync(path));
    const text = readFileSync(path, 'utf8');
    assert.match(text, /^# Comparison of offers: Current job, Another offer, and Brenner Präzisionstechnik$/m);
    assert.doesNotMatch(text, /larkspur|kestrel/i);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.locator('.tab.active', { hasText: 'Preview comparison.md' }).waitFor();
  });
});
