import { openWorkbench } from '../support/workbench';
describe('tmp', () => {
  for (const [theme, name] of [['Dark Modern','d']] as const)
  it('pictures '+name, async () => {
    const workbench = await openWorkbench({ folder: 'examples', theme, viewport: { width: 1500, height: 1000 } });
    for (const n of ['larkspur.offer.yaml', 'tideline.offer.yaml','brenner.offer.yaml']) await workbench.openFile(n);
    await workbench.command('Offer: Compare Offers');
    const panel = workbench.panelFrame(); workbench.page.on('pageerror', (e) => console.log('ERR', e.message, e.stack)); workbench.page.on('console', (m) => m.type()==='error' && console.log('CON', m.text().slice(0,300)));
    await panel.locator('table').waitFor();
    await workbench.command('View: Maximize Editor Group and Hide Side Bars');
    await workbench.picture('tmp-overview-'+name);
    for (const tab of ['Terms','Money over Time','Leaving Early']) {
      await panel.getByRole('tab', { name: tab }).click();
      await workbench.page.waitForTimeout(300);
      await workbench.picture('tmp-'+tab.split(' ')[0]+'-'+name);
    }
    await panel.getByRole('tab', { name: 'Overview' }).click();
    await panel.locator('tbody[data-section="expected"] td button').nth(1).click();
    await panel.locator('.explanation').waitFor();
    await workbench.page.waitForTimeout(300);
    await workbench.picture('tmp-explain-'+name);
    await panel.locator('.assumptions').click({position:{x:30,y:8}});
    await workbench.page.waitForTimeout(500);
    await workbench.picture('tmp-assume-'+name);
    await workbench.close();
  });
});
