import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('Restricted Mode', () => {
  it('leaves mistakes and the summary at work', async () => {
    const workbench = await openWorkbench({ folder: 'examples', trusted: false });
    appendFileSync(join(workbench.folder, 'current.offer.yaml'), 'vaction: 3\n');
    await workbench.openFile('current.offer.yaml');
    await workbench.command('Focus on Problems View');
    await workbench.page.locator('.markers-panel').getByText('Unknown key "vaction"').waitFor();
    await workbench.command('Offer: Write Negotiation Summary');
    await workbench.page.locator('.view-line', { hasText: 'Negotiation summary: Kestrel' }).first().waitFor();
    await workbench.close();
  });
});

describe('The editor in VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', viewport: { width: 1300, height: 900 } });
  });
  afterEach(() => workbench.reset());
  after(() => workbench.close());

  for (const theme of ['Light Modern', 'Dark Modern'])
    it(`shows an offer with its colours and mistakes in ${theme}`, async () => {
      await workbench.setTheme(theme);
      const file = join(workbench.folder, 'tideline.offer.yaml');
      // Without its deadline, which passes.
      const text = readFileSync(file, 'utf8').replace(/^expires:.*\n/m, '');
      writeFileSync(file, `${text}pay-rise: 15\ncompany: Again\n`);
      await workbench.openFile('tideline.offer.yaml');
      // What the offer comes to stands above it; it comes after the text, which VS Code keeps where it is.
      const lens = workbench.page.locator('[class*=codelens]', { hasText: /Year.1:/ }).first();
      await workbench.page.locator('.view-line').first().hover();
      for (let tries = 0; tries < 40 && !(await lens.isVisible()); tries++) {
        await workbench.page.mouse.wheel(0, -1000);
        await workbench.page.waitForTimeout(250);
      }
      await lens.waitFor();
      await workbench.command('Problems: Focus on Problems View');
      await workbench.page.locator('.markers-panel').getByText('stands here twice').waitFor();
      assert.equal(await workbench.page.locator('.markers-panel .monaco-list-row .marker-icon').count(), 2);
      await workbench.page.locator('.view-line').first().hover();
      await workbench.page.mouse.wheel(0, -1000);
      await lens.waitFor();
      await workbench.picture(`editor-${theme.startsWith('Light') ? 'light' : 'dark'}`);
    });

  it('shows the summary as a document', async () => {
    await workbench.setTheme('Light Modern');
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.openFile('brenner.offer.yaml');
    await workbench.command('Offer: Write Negotiation Summary');
    await workbench.page.locator('.view-line', { hasText: 'Negotiation summary:' }).first().waitFor();
    await workbench.command('Markdown: Open Preview');
    const preview = workbench.panelFrame();
    await preview.getByRole('heading', { name: 'Where things stand' }).waitFor();
    await preview.getByRole('columnheader', { name: 'Larkspur Systems' }).first().waitFor();
    await workbench.picture('summary-light');
  });
});
