// What the tests of the comparison panel share.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from '../support/workbench';

/**
 * Opens offers, the panel beside them, and answers with its document. Others of the folder would be compared too, so
 * they go.
 */
export async function compare(workbench: Workbench, ...names: readonly string[]): Promise<FrameLocator> {
  keepOffers(workbench, ...names);
  for (const name of names) await workbench.openFile(name);
  await workbench.command('Offer: Compare Offers');
  const panel = workbench.panelFrame();
  await panel.locator('table').waitFor();
  return panel;
}

/** Deletes the offers of the folder but these and the current job. */
export function keepOffers(workbench: Workbench, ...names: readonly string[]): void {
  for (const name of readdirSync(workbench.folder))
    if (name.endsWith('.offer.yaml') && ![...names, 'current.offer.yaml'].includes(name))
      rmSync(join(workbench.folder, name));
}

/** Goes to a view by the title of its tab. */
export async function openView(panel: FrameLocator, title: string): Promise<void> {
  const tab = panel.getByRole('tab', { name: title, exact: true });
  await tab.click();
  await panel.locator('vscode-tab-header[active]', { hasText: title }).waitFor();
}

/** One cell of the view: the row by its title within a section, the column by its number from 1. */
export function cell(panel: FrameLocator, section: string, row: string, column: number): Locator {
  const rows = panel.locator(`tbody[data-section="${section}"] tr`);
  const header = panel.getByRole('rowheader', { name: row, exact: true });
  return rows
    .filter({ has: header })
    .locator('td')
    .nth(column - 1);
}

export async function untilText(locator: Locator, text: string): Promise<void> {
  await locator.getByText(text, { exact: true }).first().waitFor();
}

/** Waits until the cursor is on the first line of a file that contains the text. */
export async function untilLine(workbench: Workbench, name: string, text: string): Promise<void> {
  await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  const lines = readFileSync(join(workbench.folder, name), 'utf8').split('\n');
  const line = lines.findIndex((each) => each.includes(text)) + 1;
  await workbench.page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, `) }).waitFor();
}

/**
 * Opens the assumptions, in which something then is visible; the verdict that comes above them moves them from under a
 * click.
 */
export async function openAssumptions(panel: FrameLocator, content: Locator): Promise<void> {
  for (let attempt = 0; attempt < 10 && !(await content.isVisible()); attempt++) {
    await panel.locator('vscode-collapsible.assumptions').click({ position: { x: 30, y: 10 } });
    await content.waitFor({ timeout: 3000 }).catch(() => undefined);
  }
}

/** Opens the assumptions and types one of them. */
export async function tryAssumption(panel: FrameLocator, title: string, text: string): Promise<void> {
  const field = panel.locator('.field', { has: panel.getByText(title, { exact: true }) }).locator('input');
  await openAssumptions(panel, field);
  await field.fill(text);
  await field.press('Enter');
}

/** Waits until a file of the folder reads so; a file that is being written is empty for a moment. */
export async function untilFile(
  workbench: Workbench,
  name: string,
  isThere: (text: string) => boolean,
): Promise<string> {
  const path = join(workbench.folder, name);
  for (let attempt = 0; attempt < 200; attempt++) {
    const text = readFileSync(path, 'utf8');
    if (isThere(text)) return text;
    await workbench.page.waitForTimeout(50);
  }
  throw new Error(`${name} reads:\n${readFileSync(path, 'utf8')}`);
}
