// Every view of the comparison panel in each theme: taken as a picture and looked through by axe-core.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityFaults } from '../support/accessibility';
import { openWorkbench, type Workbench } from '../support/workbench';
import { cell, compare, keepOffers, openAssumptions, openView } from './panel';

const views = ['Overview', 'Terms', 'Money over Time', 'Leaving Early', 'Fit', 'What Would Change It', 'Negotiation'];
const wide = { width: 1500, height: 1000 };

async function maximized(workbench: Workbench): Promise<void> {
  await workbench.command('View: Maximize Editor Group and Hide Side Bars');
}

/** An offer in a right-to-left script, one with a very long name, and many plain ones. */
function writeOffers(folder: string, count: number): void {
  const long = 'Gesellschaft für außergewöhnlich lange Firmennamen und Unternehmensberatung mbH & Co. KG';
  mkdirSync(join(folder, 'more'), { recursive: true });
  const offer = (company: string, more: string) => `company: ${company}\ncurrency: USD\n${more}\n`;
  writeFileSync(join(folder, 'more', 'rtl.offer.yaml'), offer('חברת הדוגמה בע״מ', 'title: مهندس برمجيات\npay: { base-salary: 150000/year }')); // prettier-ignore
  writeFileSync(join(folder, 'more', 'long.offer.yaml'), offer(long, 'pay: { base-salary: 1000000000000/year, bonus: unknown }')); // prettier-ignore
  for (let i = 3; i <= count; i += 1)
    writeFileSync(join(folder, 'more', `n${i}.offer.yaml`), offer(`Company ${i}`, `pay: { base-salary: ${100 + i}k }`));
}

describe('The views of the comparison panel', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', viewport: wide });
  });
  afterEach(async () => {
    await workbench.page.setViewportSize(wide);
    await workbench.reset();
  });
  after(() => workbench.close());

  for (const [name, theme] of [
    ['light', 'Light Modern'],
    ['dark', 'Dark Modern'],
  ] as const)
    it(`are accessible in the theme ${theme}`, async () => {
      await workbench.setTheme(theme);
      const panel = await compare(workbench, 'larkspur.offer.yaml', 'tideline.offer.yaml', 'brenner.offer.yaml');
      await maximized(workbench);
      await panel.getByRole('tab', { name: 'Fit', exact: true }).waitFor();
      assert.deepEqual(await panel.getByRole('tab').allTextContents(), views);
      for (const view of views) {
        await openView(panel, view);
        await workbench.picture(`panel-${view.split(' ')[0]!.toLowerCase()}-${name}`);
        assert.deepEqual(await accessibilityFaults(panel), [], view);
      }
    });

  for (const [name, theme] of [
    ['light', 'Light High Contrast'],
    ['dark', 'Dark High Contrast'],
  ] as const)
    it(`are accessible in the theme ${theme}, an explanation and the assumptions too`, async () => {
      await workbench.setTheme(theme);
      const panel = await compare(workbench, 'larkspur.offer.yaml', 'tideline.offer.yaml', 'brenner.offer.yaml');
      await maximized(workbench);
      for (const view of [...views].reverse()) {
        await openView(panel, view);
        assert.deepEqual(await accessibilityFaults(panel), [], view);
      }
      await cell(panel, 'expected', 'Year 1', 2).getByRole('button').click();
      await panel.getByRole('region', { name: 'How this figure comes about' }).waitFor();
      await openAssumptions(panel, panel.getByText('What you change here is only tried'));
      assert.deepEqual(await accessibilityFaults(panel), [], 'explanation and assumptions');
      await workbench.picture(`panel-explanation-${name}-contrast`);
    });

  it('say which offer leads, with the reasons', async () => {
    const panel = await compare(workbench, 'larkspur.offer.yaml', 'tideline.offer.yaml');
    await panel
      .getByRole('status')
      .getByText(/^Larkspur Systems leads by USD .* over 4 years/)
      .waitFor();
    await panel.getByText('Kestrel Software does not meet what you must have: vacation and base salary.').waitFor();
  });

  it('hold 20 offers, right-to-left and very long names, and a narrow panel', async () => {
    await workbench.setTheme('Dark Modern');
    writeOffers(workbench.folder, 19);
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.openFile('rtl.offer.yaml');
    await workbench.command('Offer: Compare Offers');
    const panel = workbench.panelFrame();
    await panel.locator('thead th').nth(20).waitFor();
    await maximized(workbench);
    await panel.getByRole('tab', { name: 'Fit', exact: true }).waitFor();
    for (const [view, name] of [
      ['Overview', 'overview'],
      ['Money over Time', 'money'],
    ] as const) {
      await openView(panel, view);
      assert.deepEqual(await accessibilityFaults(panel), [], view);
      await workbench.picture(`panel-many-${name}`);
    }
    await workbench.page.setViewportSize({ width: 320 + 48, height: 900 });
    for (const view of views) {
      await openView(panel, view);
      const overflow = await panel.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
      assert.equal(overflow, 0, `${view} is wider than the panel`);
    }
    await workbench.picture('panel-narrow-negotiation');
    await openView(panel, 'Terms');
    await workbench.picture('panel-narrow');
    assert.deepEqual(await accessibilityFaults(panel), [], 'narrow');
  });

  it('show one offer alone as its own picture', async () => {
    await workbench.setTheme('Light Modern');
    writeFileSync(join(workbench.folder, 'me.candidate.yaml'), readFileSync('examples/me.candidate.yaml', 'utf8').replace(/^current-job:.*\n/m, '')); // prettier-ignore
    keepOffers(workbench, 'larkspur.offer.yaml', 'brenner.offer.yaml');
    rmSync(join(workbench.folder, 'current.offer.yaml'));
    const other = join(workbench.folder, 'brenner.offer.yaml');
    writeFileSync(other, readFileSync(other, 'utf8').replace(/^status: .*$/m, 'status: declined'));
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.command('Offer: Compare Offers');
    await workbench.page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' }).click();
    const panel = workbench.panelFrame();
    await panel.getByRole('heading', { level: 1, name: 'Larkspur Systems' }).waitFor();
    await panel
      .getByRole('status')
      .getByText(/^Larkspur Systems is expected to come to USD 1,392,481.35/)
      .waitFor();
    assert.deepEqual(await accessibilityFaults(panel), []);
  });
});
