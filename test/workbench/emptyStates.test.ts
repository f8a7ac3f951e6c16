import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('Commands that have little to work with', () => {
  let workbench: Workbench;

  const open = async (folder: string) => void (workbench = await openWorkbench({ folder }));
  const told = (text: string) => workbench.page.locator('.notification-toast', { hasText: text }).waitFor();

  afterEach(() => workbench.close());

  it('say that a folder has no offers, and lead to a new one', async () => {
    await open('docs/pictures');
    await workbench.command('Offer: Compare Offers');
    await told('There are no offers (*.offer.yaml) in this folder yet.');
    await workbench.page.getByRole('button', { name: 'New Offer' }).click();
    await workbench.page.getByText('The company that makes the offer').waitFor();
  });

  it('show the only offer there is', async () => {
    await open('examples');
    for (const name of ['brenner.offer.yaml', 'current.offer.yaml', 'larkspur.offer.yaml', 'me.candidate.yaml'])
      rmSync(join(workbench.folder, name));
    await workbench.command('Offer: Compare Offers');
    await told('This is the only offer here');
    await workbench.panelFrame().getByRole('columnheader', { name: 'Tideline Energy' }).first().waitFor();
  });

  it('write a new offer without a folder', async () => {
    await open('examples');
    await workbench.command('Workspaces: Close Workspace', () => workbench.page.url().includes('ew=true'));
    await workbench.page.waitForURL(/ew=true/);
    await workbench.page.locator('.editor-group-watermark', { hasText: 'Open Folder' }).waitFor();
    await workbench.page.locator('[id="status.problems"]').waitFor();
    await workbench.command('Offer: Write Negotiation Summary');
    await told('No offer is open.');
    await workbench.command('Offer: New Offer');
    await workbench.input.fill('Acme');
    await workbench.page.keyboard.press('Enter');
    await workbench.row('No folder yet').click();
    await workbench.page.locator('.view-line', { hasText: 'company: Acme' }).waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: 'Job Offer' }).waitFor();
  });
});
