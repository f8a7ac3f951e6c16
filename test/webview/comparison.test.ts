import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility';
import { openWorkbench, type Workbench } from '../support/workbench';

/** The text of one cell: the row by its title within a section, the column by its number from 1. */
function cell(panel: FrameLocator, section: string, row: string, column: number) {
  return panel.locator(`tbody[data-section="${section}"] tr`, { has: panel.getByRole('rowheader', { name: row, exact: true }) }).locator('td').nth(column - 1); // prettier-ignore
}

async function untilText(locator: ReturnType<typeof cell>, text: string): Promise<void> {
  await locator.getByText(text, { exact: true }).first().waitFor();
}

/** Waits until the cursor is on the first line of a file that contains the text. */
async function untilLine(workbench: Workbench, name: string, text: string): Promise<void> {
  await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  const lines = readFileSync(join(workbench.folder, name), 'utf8').split('\n');
  const line = lines.findIndex((each) => each.includes(text)) + 1;
  await workbench.page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, `) }).waitFor();
}

/** Opens two offers, the panel beside them, and answers with its document. */
async function compare(workbench: Workbench, ...names: readonly string[]): Promise<FrameLocator> {
  for (const name of names) await workbench.openFile(name);
  await workbench.command('Offer: Compare Offers');
  const panel = workbench.panelFrame();
  await panel.locator('table').waitFor();
  return panel;
}

describe('Compare Offers in VS Code', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openWorkbench({ folder: 'examples', viewport: { width: 1600, height: 900 } });
  });
  afterEach(() => workbench.close());

  it('shows the current job and the open offers with their totals and terms', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    assert.deepEqual(await panel.locator('thead th .link').allTextContents(), [
      'Kestrel Software',
      'Larkspur Systems',
      'Brenner Präzisionstechnik',
    ]);
    await untilText(cell(panel, 'pay', 'Base salary', 2), 'USD 192,000/year');
    await untilText(cell(panel, 'time-off', 'Vacation', 3), '30 days');
    await untilText(cell(panel, 'equity', 'Equity', 1), 'none');
    await untilText(cell(panel, 'parts', 'Equity', 2), 'USD 300,000');
    await untilText(cell(panel, 'differences', 'Expected total', 1), 'baseline');
  });

  it('follows text that is typed and not saved', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    await cell(panel, 'pay', 'Base salary', 3).getByRole('button').click();
    await untilLine(workbench, 'brenner.offer.yaml', 'base-salary:');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Shift+Home');
    await workbench.type('base-salary: 125,000/year');
    await untilText(cell(panel, 'pay', 'Base salary', 3), 'EUR 125,000/year');
    // 125,000 + 128,125 + 131,328.12 + 134,611.33 EUR at the promised raise of 2.5%, each year at 1.08 USD.
    await untilText(cell(panel, 'parts', 'Base salary', 3), 'USD 560,589.61');
  });

  it('goes to the line of a cell', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    await cell(panel, 'time-off', 'Vacation', 2).getByRole('button').click();
    await untilLine(workbench, 'larkspur.offer.yaml', 'vacation:');
  });

  it('takes differences from the offer that is chosen', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    await panel.getByLabel('Differences from').selectOption({ label: 'Larkspur Systems' });
    await untilText(cell(panel, 'differences', 'Expected total', 2), 'baseline');
    await panel.getByRole('heading', { name: 'Difference to Larkspur Systems' }).waitFor();
  });

  it('shows a company name as text, whatever it contains', async () => {
    const name = '<img src=x onerror=alert(1)>';
    writeFileSync(
      join(workbench.folder, 'evil.offer.yaml'),
      `company: ${name}\ncurrency: USD\npay:\n  base-salary: 1000/year\n`,
    );
    let alerted = false;
    workbench.page.on('dialog', (dialog) => {
      alerted = true;
      void dialog.dismiss();
    });
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'evil.offer.yaml');
    assert.equal(await panel.locator('thead th .link').nth(2).innerText(), name);
    assert.equal(await panel.locator('img').count(), 0);
    assert.equal(alerted, false);
  });

  it('says unknown where the offer says unknown, and never 0', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'tideline.offer.yaml');
    await untilText(cell(panel, 'insurance', 'Health insurance: deductible', 3), 'unknown');
    await untilText(cell(panel, 'parts', 'Professional development', 3), 'unknown');
    // An unknown deductible has bounds; what dental insurance costs has none.
    await untilText(cell(panel, 'parts', 'Insurance', 3), '-USD 24,640 to -USD 11,840 + unknown');
    await untilText(cell(panel, 'gaps', 'Unknown', 3), 'Health insurance: deductible (within a range)');
  });

  it('asks for the offers when fewer than two are open', async () => {
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.command('Offer: Compare Offers');
    const list = workbench.page.locator('.quick-input-widget:visible');
    await list.getByText('tideline.offer.yaml').first().click();
    await list.getByRole('button', { name: 'OK' }).click();
    const panel = workbench.panelFrame();
    await panel.getByRole('button', { name: 'Tideline Energy' }).waitFor();
    assert.equal(await panel.locator('thead th').count(), 3);
  });

  it('opens from the menu of the editor title', async () => {
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.openFile('brenner.offer.yaml');
    await workbench.page.locator('.editor-actions').getByRole('button', { name: 'Compare Offers' }).click();
    await workbench.panelFrame().locator('table').waitFor();
  });

  it('has no faults that axe-core finds', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'tideline.offer.yaml', 'brenner.offer.yaml');
    await panel.locator('table').waitFor();
    assert.deepEqual(await accessibilityFaults(panel), []);
  });
});

describe('Pictures of the comparison panel', () => {
  const views = [
    { name: 'panel-light', theme: 'Light Modern', viewport: { width: 1500, height: 1000 } },
    { name: 'panel-dark', theme: 'Dark Modern', viewport: { width: 1500, height: 1000 } },
    { name: 'panel-high-contrast', theme: 'Dark High Contrast', viewport: { width: 1500, height: 1000 } },
    { name: 'panel-narrow', theme: 'Dark Modern', viewport: { width: 380, height: 900 } },
  ];
  for (const { name, theme, viewport } of views)
    it(`${name} is taken and accessible`, async () => {
      const workbench = await openWorkbench({ folder: 'examples', theme, viewport: { width: 1500, height: 1000 } });
      const long = 'Gesellschaft für außergewöhnlich lange Firmennamen und Unternehmensberatung mbH & Co. KG';
      writeFileSync(
        join(workbench.folder, 'long.offer.yaml'),
        `company: ${long}\ncurrency: JPY\npay:\n  base-salary: 1,000,000,000,000/year\n  bonus: unknown\n`,
      );
      await compare(
        workbench,
        'larkspur.offer.yaml',
        'tideline.offer.yaml',
        ...(name === 'panel-light' ? [] : ['long.offer.yaml']),
      );
      await workbench.command('View: Maximize Editor Group and Hide Side Bars');
      await workbench.page.setViewportSize(viewport);
      const panel = workbench.panelFrame();
      await panel.locator('table').waitFor();
      assert.deepEqual(await accessibilityFaults(panel), []);
      await workbench.picture(name);
      await workbench.close();
    });
});
