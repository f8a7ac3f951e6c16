import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench';
import { cell, compare, openView, untilFile, untilLine, untilText } from './panel';

/** The card of an ask. */
function ask(panel: FrameLocator, title: string): Locator {
  return panel.locator('.ask', { has: panel.getByRole('button', { name: title, exact: true }) });
}

describe('The negotiation view', () => {
  let workbench: Workbench;
  let panel: FrameLocator;

  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', viewport: { width: 1600, height: 1100 } });
    panel = await compare(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    await openView(panel, 'Negotiation');
  });
  after(() => workbench.close());

  it('shows what the offer becomes if they agree to this and that', async () => {
    const vacation = ask(panel, 'Vacation');
    await vacation.getByRole('button', { name: 'Target: 25 days' }).click();
    // 1,392,481.35 and five days more: 15,447.25, as docs/negotiation.md works out.
    await untilText(cell(panel, 'outcome', 'Expected, if they agree', 2), 'USD 1,407,928.60');
    await untilText(cell(panel, 'outcome', 'Change', 2), '+USD 15,447.25');
    await vacation.getByRole('textbox').fill('23 days');
    await vacation.getByRole('textbox').press('Enter');
    await untilText(cell(panel, 'outcome', 'Change', 2), '+USD 9,268.34');
    assert.equal(
      await vacation.getByRole('button', { name: /Fallback: 23 days/ }).getAttribute('aria-pressed'),
      'true',
    );
    await vacation.getByRole('button', { name: /Sign-on bonus: about USD 15,500 more/ }).click();
    await untilText(cell(panel, 'outcome', 'Change', 2), '+USD 24,768.34');
    await panel.getByText('Larkspur Systems is shown as if they agreed to Vacation: 23 days and Sign-on bonus: USD 55,500.').waitFor(); // prettier-ignore
    await panel
      .getByRole('status')
      .getByText(/^Larkspur Systems leads by USD 713,539.45/)
      .waitFor();
    await openView(panel, 'Terms');
    await untilText(cell(panel, 'time-off', 'Vacation', 2), '23 days');
    await openView(panel, 'Negotiation');
  });

  it('says of a figure that cannot be used why, and counts the others', async () => {
    const remote = ask(panel, 'Remote work');
    await remote.getByRole('textbox').fill('often');
    await remote.getByRole('textbox').press('Enter');
    await remote.getByRole('alert').getByText('"often"').waitFor();
    await panel.locator('.outcome').getByText('Remote work: often. It is not counted').waitFor();
    await untilText(cell(panel, 'outcome', 'Change', 2), '+USD 24,768.34');
    await remote.getByRole('textbox').fill('');
    await remote.getByRole('textbox').press('Enter');
    await remote.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('writes what is tried to the log as an edit that can be undone, and no more of it than the log lacks', async () => {
    const before = readFileSync(join(workbench.folder, 'larkspur.offer.yaml'), 'utf8');
    await panel.getByRole('button', { name: 'Write to the Log' }).dblclick();
    await panel.getByText('The log of the offer has what is tried').waitFor();
    assert.equal(readFileSync(join(workbench.folder, 'larkspur.offer.yaml'), 'utf8'), before, 'it is not saved');
    await workbench.command('View: Focus First Editor Group');
    await workbench.command('File: Save');
    const now = await untilFile(workbench, 'larkspur.offer.yaml', (text) => text.includes('ask: 55,500'));
    assert.match(now, /- term: time-off.vacation\n +ask: 23 days\n +status: planned\n +on: .*\n +- term: pay.sign-on\n +ask: 55,500\n/); // prettier-ignore
    assert.equal(now.split('\n').length, before.split('\n').length + 8);
    await workbench.command('Undo');
    await panel.getByRole('button', { name: 'Write to the Log' }).waitFor();
    await workbench.command('File: Save');
    await untilFile(workbench, 'larkspur.offer.yaml', (text) => text === before);
  });

  it('takes back one thing, and all', async () => {
    await panel.getByRole('button', { name: 'Take back: Vacation: 23 days' }).click();
    await untilText(cell(panel, 'outcome', 'Change', 2), '+USD 15,500');
    await panel.getByRole('button', { name: 'Take All Back' }).click();
    await panel.getByRole('rowheader', { name: 'Change', exact: true }).waitFor({ state: 'detached' });
    await panel.getByText('is shown as if').waitFor({ state: 'detached' });
  });

  it('leads to the line of a term, and to the asks of another offer', async () => {
    await ask(panel, 'Vacation').getByRole('button', { name: 'Vacation', exact: true }).click();
    await untilLine(workbench, 'larkspur.offer.yaml', 'vacation:');
    await panel.locator('.negotiation vscode-single-select').click();
    await panel.locator('.negotiation').getByRole('option', { name: 'Brenner Präzisionstechnik' }).click();
    await panel.getByText('Brenner Präzisionstechnik equals Larkspur Systems at a base salary of').waitFor();
    await ask(panel, 'Base salary').getByText('You must have at least').waitFor();
  });
});
