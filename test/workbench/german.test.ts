import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('VS Code in German', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      language: 'de',
      theme: 'Light Modern',
      viewport: { width: 1600, height: 900 },
    });
  });
  afterEach(() => workbench.reset());
  after(() => workbench.close());

  it('has German lenses, problems, commands and panels', async () => {
    appendFileSync(join(workbench.folder, 'current.offer.yaml'), 'vaction: 3\n');
    await workbench.openFile('current.offer.yaml');
    await workbench.page.locator('[class*=codelens]', { hasText: /Jahr.1:.*garantiert/ }).first().waitFor(); // prettier-ignore
    await workbench.command('Focus on Problems View');
    await workbench.page.locator('.markers-panel').getByText('Unbekannter Schlüssel "vaction"').waitFor();
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.command('Angebot: Angebote vergleichen');
    const panel = workbench.panelFrame();
    await panel.getByRole('heading', { name: 'Angebote im Vergleich' }).waitFor();
    await panel.getByRole('rowheader', { name: 'Grundgehalt', exact: true }).first().waitFor();
    await workbench.picture('german-light');
  });

  it('has a German walkthrough with German pages', async () => {
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.row('Offer Files').click();
    await workbench.page.locator('.getting-started-step', { hasText: 'Ein Angebot aufschreiben' }).click();
    await workbench.panelFrame().getByRole('heading', { name: 'Ein Angebot, Punkt für Punkt' }).waitFor();
  });
});
