import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench';
import { cell, compare, openView, tryAssumption, untilFile, untilLine, untilText } from './panel';

const wide = { width: 1600, height: 900 };

describe('The comparison of three offers', () => {
  let workbench: Workbench;
  let panel: FrameLocator;

  // These tests only look and go to lines, so they share a workbench.
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', viewport: wide });
    panel = await compare(workbench, 'larkspur.offer.yaml', 'tideline.offer.yaml', 'brenner.offer.yaml');
  });
  beforeEach(() => openView(panel, 'Overview'));
  after(() => workbench.close());

  it('shows the current job and the open offers with their totals', async () => {
    assert.deepEqual(
      (await panel.locator('thead th .link').allTextContents()).map((text) => text.trim()),
      ['Kestrel Software', 'Larkspur Systems', 'Tideline Energy', 'Brenner Präzisionstechnik'],
    );
    await untilText(cell(panel, 'parts', 'Equity', 2), 'USD 300,000');
    await untilText(cell(panel, 'differences', 'Expected total', 1), 'baseline');
  });

  it('marks what is better or worse than the baseline', async () => {
    await openView(panel, 'Terms');
    await untilText(cell(panel, 'pay', 'Base salary', 2), '▲ better');
    assert.equal(await cell(panel, 'pay', 'Base salary', 1).locator('.standing').count(), 0);
  });

  it('shows an average year instead of the years', async () => {
    const toggle = panel.getByText('Show an average year');
    await toggle.click();
    // 1,392,481.35 / 4
    await untilText(cell(panel, 'average', 'Expected', 2), 'USD 348,120.34');
    await toggle.click();
    await untilText(cell(panel, 'expected', 'Total of 4 years', 2), 'USD 1,392,481.35');
  });

  it('draws money over time, with the same figures in a table', async () => {
    await openView(panel, 'Money over Time');
    assert.equal(await panel.locator('svg[role="img"]').count(), 3);
    // 4 offers, 4 years, one bar each; the first part of all is the salary.
    assert.equal(await panel.locator('svg rect.fill-0').count(), 16);
    assert.equal(await panel.locator('svg rect.fill-0 title').first().textContent(), 'USD 148,000');
    assert.equal(await panel.locator('svg path.line').count(), 8);
    await panel
      .locator('.mark-text', { hasText: 'Larkspur Systems: new-hire grant: USD 60,000 vest at the cliff' })
      .waitFor();
    await untilText(cell(panel, 'expected', 'Year 1', 2), 'USD 336,840.39');
  });

  it('puts the table of a view on the clipboard', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.getByRole('button', { name: 'Copy Table' }).click();
    await workbench.page.getByText('The table is on the clipboard.').first().waitFor();
    const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
    const lines = text.split('\n').map((line) => line.split('\t'));
    assert.deepEqual(lines[0], ['', 'Kestrel Software', 'Larkspur Systems', 'Tideline Energy', 'Brenner Präzisionstechnik']); // prettier-ignore
    assert.ok(lines.some(([title, , amount]) => title === 'Total of 4 years' && amount === 'USD 1,392,481.35'));
  });

  it('explains a figure by its parts, their formula, inputs and assumptions', async () => {
    await cell(panel, 'expected', 'Year 1', 2).getByRole('button').click();
    const explanation = panel.getByRole('region', { name: 'How this figure comes about' });
    await explanation.getByRole('heading', { name: 'Larkspur Systems: Expected, Year 1' }).waitFor();
    await explanation.getByText('= salary of the year x target x payout').waitFor();
    await explanation.getByText('Raise: 3%, assumed in the candidate file').waitFor();
    await explanation.getByRole('button', { name: '85%' }).click();
    await untilLine(workbench, 'larkspur.offer.yaml', 'payout:');
    await explanation.getByRole('button', { name: 'Close' }).click();
    await explanation.waitFor({ state: 'detached' });
    // By the keyboard it can be opened and left again, and the focus is back where it was.
    const figure = cell(panel, 'parts', 'Equity', 2).getByRole('button');
    await figure.focus();
    await workbench.page.keyboard.press('Enter');
    await explanation.getByRole('heading', { name: 'Larkspur Systems: Expected, by part, Equity' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await explanation.waitFor({ state: 'detached' });
    await panel.locator('td button:focus', { hasText: 'USD 300,000' }).waitFor();
  });

  it('goes to the line of a term, and marks the term that the cursor is on', async () => {
    await openView(panel, 'Terms');
    await cell(panel, 'time-off', 'Vacation', 2).getByRole('button').click();
    await untilLine(workbench, 'larkspur.offer.yaml', 'vacation:');
    await panel.locator('td.current', { hasText: '20 days' }).waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await panel.locator('td.current', { hasText: '20 days' }).waitFor({ state: 'detached' });
  });

  it('takes differences from the offer that is chosen', async () => {
    await panel.getByRole('combobox', { name: 'Differences from' }).click();
    await panel.getByRole('option', { name: 'Larkspur Systems' }).click();
    await untilText(cell(panel, 'differences', 'Expected total', 2), 'baseline');
    await panel.getByRole('heading', { name: 'Difference to Larkspur Systems' }).waitFor();
  });

  it('moves, pins and leaves out columns by the menu of their head', async () => {
    const names = () => panel.locator('thead th .link').allTextContents();
    const choose = async (company: string, action: string) => {
      await panel.getByRole('button', { name: `More about ${company}` }).click();
      // A menu takes no clicks in its first moments.
      await workbench.page.waitForTimeout(600);
      await workbench.page.getByRole('menuitem', { name: action }).click();
    };
    await choose('Tideline Energy', 'Move Left');
    await panel.locator('thead th:nth-child(3) .link', { hasText: 'Tideline Energy' }).waitFor();
    await choose('Tideline Energy', 'Pin or Unpin');
    await panel.locator('thead th.pinned', { hasText: 'Tideline Energy' }).waitFor();
    await choose('Brenner Präzisionstechnik', 'Leave Out');
    await panel.locator('thead th', { hasText: 'Brenner' }).waitFor({ state: 'detached' });
    assert.equal((await names()).length, 3);
    // Without Brenner all work the same hours.
    await openView(panel, 'Terms');
    const hours = panel.getByRole('rowheader', { name: 'Working hours' });
    await hours.waitFor();
    const hide = panel.getByText('Hide rows in which all offers say the same');
    await hide.click();
    await hours.waitFor({ state: 'detached' });
    await hide.click();
    await hours.waitFor();
  });

  it('is one stop for the tab key; the arrow keys move between its cells', async () => {
    await cell(panel, 'expected', 'Year 1', 1).getByRole('button').focus();
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.page.keyboard.press('ArrowDown');
    const focused = panel.locator('td button:focus');
    assert.equal((await focused.textContent())?.trim(), await cell(panel, 'expected', 'Year 2', 2).locator('button').first().textContent().then((text) => text?.trim())); // prettier-ignore
    assert.equal(await panel.locator('table button[tabindex="0"]').count(), 1);
  });
});

describe('A comparison that is worked with', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', viewport: wide });
  });
  afterEach(() => workbench.reset());
  after(() => workbench.close());

  it('follows text that is typed and not saved', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    await openView(panel, 'Terms');
    await cell(panel, 'pay', 'Base salary', 3).getByRole('button').click();
    await untilLine(workbench, 'brenner.offer.yaml', 'base-salary:');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Shift+Home');
    await workbench.type('base-salary: 125,000/year');
    await untilText(cell(panel, 'pay', 'Base salary', 3), 'EUR 125,000/year');
    await openView(panel, 'Overview');
    // 125,000 + 128,125 + 131,328.12 + 134,611.33 EUR at the promised raise of 2.5%, each year at 1.08 USD.
    await untilText(cell(panel, 'parts', 'Base salary', 3), 'USD 560,589.61');
  });

  it('tries assumptions, refuses what cannot be, and saves them to the candidate file as an edit that can be undone', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    const file = () => readFileSync(join(workbench.folder, 'me.candidate.yaml'), 'utf8');
    const before = file();
    await tryAssumption(panel, 'Raise', '5');
    await panel.locator('.field .errors', { hasText: '%' }).waitFor();
    await tryAssumption(panel, 'Raise', '0%');
    // Four years of 192,000 without a raise.
    await untilText(cell(panel, 'parts', 'Base salary', 2), 'USD 768,000');
    await tryAssumption(panel, 'Horizon', '2 years');
    await untilText(cell(panel, 'expected', 'Total of 2 years', 2), 'USD 673,680.78');
    assert.equal(file(), before, 'nothing is written before it is saved');
    await panel.getByRole('button', { name: 'Save to Candidate File' }).click();
    await workbench.page.locator('.tab.active[data-resource-name="me.candidate.yaml"]').waitFor();
    await panel.getByRole('button', { name: 'Save to Candidate File' }).waitFor({ state: 'detached' });
    const after = before.replace('horizon: 4 years', 'horizon: 2 years').replace('raise: 3%', 'raise: 0%');
    await untilFile(workbench, 'me.candidate.yaml', (text) => text === after);
    await workbench.command('View: Focus First Editor Group');
    await workbench.command('Undo');
    await untilText(cell(panel, 'parts', 'Base salary', 2), 'USD 803,256.38');
  });

  it('saves them to a file that mixes line ends, too', async () => {
    const path = join(workbench.folder, 'me.candidate.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace('\n', '\r\n'));
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    await tryAssumption(panel, 'Horizon', '2 years');
    await untilText(cell(panel, 'parts', 'Base salary', 2), 'USD 389,760');
    await panel.getByRole('button', { name: 'Save to Candidate File' }).click();
    const after = before.replace('horizon: 4 years', 'horizon: 2 years');
    await untilFile(workbench, 'me.candidate.yaml', (text) => text === after);
  });

  it('leaves an assumption that is being typed alone when a file changes meanwhile', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    await tryAssumption(panel, 'Raise', '0%');
    await untilText(cell(panel, 'parts', 'Base salary', 2), 'USD 768,000');
    const field = panel.locator('.field', { has: panel.getByText('Raise', { exact: true }) }).locator('input');
    await field.fill('1');
    const path = join(workbench.folder, 'larkspur.offer.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('192000/year', '200000/year'));
    await untilText(cell(panel, 'parts', 'Base salary', 2), 'USD 800,000');
    assert.equal(await field.inputValue(), '1');
    await field.pressSequentially('%');
    await field.press('Enter');
    // 200,000 for four years, each 1% above the last.
    await untilText(cell(panel, 'parts', 'Base salary', 2), 'USD 812,080.20');
  });

  it('is there again after a reload, in the same view and with what is tried', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    await tryAssumption(panel, 'Raise', '0%');
    await untilText(cell(panel, 'parts', 'Base salary', 2), 'USD 768,000');
    await openView(panel, 'Money over Time');
    // Reloading the page of the browser would not let the workbench store what it has.
    await workbench.command('Developer: Reload Window');
    await panel.locator('table').waitFor({ state: 'detached' });
    const again = workbench.panelFrame();
    await again.locator('vscode-tab-header[active]', { hasText: 'Money over Time' }).waitFor();
    await untilText(cell(again, 'parts', 'Base salary', 2), 'USD 768,000');
    await openView(again, 'Terms');
    await cell(again, 'time-off', 'Vacation', 2).getByRole('button').click();
    await untilLine(workbench, 'larkspur.offer.yaml', 'vacation:');
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
    assert.equal((await panel.locator('thead th .link').nth(2).innerText()).trim(), name);
    assert.equal(await panel.locator('img').count(), 0);
    assert.equal(alerted, false);
  });

  it('tells of errors in one file in its column, and shows the others', async () => {
    writeFileSync(join(workbench.folder, 'broken.offer.yaml'), 'company: Broken\ncurrency: USD\npay: [\n');
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'broken.offer.yaml');
    await panel.locator('thead th', { hasText: '1 error in the file' }).waitFor();
    await untilText(cell(panel, 'expected', 'Total of 4 years', 2), 'USD 1,392,481.35');
  });

  it('asks for the offers when fewer than two count, and for others on demand', async () => {
    // What is declined is not taken of itself.
    for (const name of ['tideline', 'brenner']) {
      const path = join(workbench.folder, `${name}.offer.yaml`);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^status: .*$/m, 'status: declined'));
    }
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.command('Offer: Compare Offers');
    const list = workbench.page.locator('.quick-input-widget:visible');
    await list.getByText('tideline.offer.yaml').first().click();
    await list.getByRole('button', { name: 'OK' }).click();
    const panel = workbench.panelFrame();
    await panel.getByRole('button', { name: 'Tideline Energy', exact: true }).waitFor();
    assert.equal(await panel.locator('thead th').count(), 3);
    await panel.getByRole('button', { name: 'Choose Offers…' }).click();
    for (const name of ['tideline.offer.yaml', 'current.offer.yaml']) await list.getByText(name).first().click();
    await list.getByRole('button', { name: 'OK' }).click();
    await panel.getByRole('heading', { level: 1, name: 'Larkspur Systems' }).waitFor();
    await untilText(cell(panel, 'expected', 'Total of 4 years', 1), 'USD 1,392,481.35');
  });

  it('stays in view when it is alone and shows a line beside it, and keeps where each view was', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    await workbench.command('View: Close Editors in Other Groups');
    await cell(panel, 'expected', 'Year 1', 2).getByRole('button').click();
    await panel.getByRole('region', { name: 'How this figure comes about' }).waitFor();
    const view = panel.locator('main');
    await panel.getByRole('tab', { name: 'Fit', exact: true }).waitFor();
    await view.evaluate((element) => element.scrollTo(0, 300));
    await workbench.page.waitForTimeout(300);
    const before = await view.evaluate((element) => element.scrollTop);
    assert.ok(before > 200);
    await openView(panel, 'Terms');
    await openView(panel, 'Overview');
    await workbench.page.waitForTimeout(300);
    assert.equal(await view.evaluate((element) => element.scrollTop), before);
  });

  it('opens from the menu of the editor title', async () => {
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.openFile('brenner.offer.yaml');
    await workbench.page.locator('.editor-actions').getByRole('button', { name: 'Compare Offers' }).click();
    await workbench.panelFrame().locator('table').waitFor();
  });
});
