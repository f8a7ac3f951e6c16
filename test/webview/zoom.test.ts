// The comparison panel where there is little room: at a zoom of 200% in a window of 1280 x 800, and 320 pixels wide.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility';
import { openWorkbench, type Workbench } from '../support/workbench';
import { compare, openView } from './panel';
import { brokenWords, focusIsClear, roomForRows } from './room';

const views = ['Overview', 'Terms', 'Money over Time', 'Leaving Early', 'Fit', 'What Would Change It', 'Negotiation'];
const wide = { width: 1280, height: 800 };
/** Windows in CSS pixels; the activity bar is 48 wide. */
const small = {
  zoomed: { width: 640, height: 400 },
  narrow: { width: 320 + 48, height: 700 },
};
const long = 'Gesellschaft für außergewöhnlich lange Firmennamen und Unternehmensberatung mbH & Co. KG';

describe('The comparison panel with little room', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', viewport: wide, theme: 'Light Modern' });
  });
  afterEach(async () => {
    await workbench.page.setViewportSize(wide);
    await workbench.reset();
  });
  after(() => workbench.close());

  async function compareMaximized(...names: readonly string[]): Promise<FrameLocator> {
    const panel = await compare(workbench, ...names);
    await workbench.command('View: Maximize Editor Group and Hide Side Bars');
    await panel.getByRole('status').getByText(/leads/).waitFor();
    return panel;
  }

  /** Compares the offers of two folders: the examples, and plain ones of which one has a very long name. */
  async function compareMany(): Promise<FrameLocator> {
    mkdirSync(join(workbench.folder, 'more'), { recursive: true });
    for (let i = 4; i <= 19; i += 1)
      writeFileSync(join(workbench.folder, 'more', `n${i}.offer.yaml`), `company: ${i === 4 ? long : `Company ${i}`}\ncurrency: USD\npay: { base-salary: ${100 + i}k }\n`); // prettier-ignore
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.openFile('n4.offer.yaml');
    await workbench.command('Offer: Compare Offers');
    const panel = workbench.panelFrame();
    await panel.locator('thead th').nth(19).waitFor();
    await workbench.command('View: Maximize Editor Group and Hide Side Bars');
    await panel.getByRole('status').getByText(/leads/).waitFor();
    return panel;
  }

  async function assertRoom(panel: FrameLocator, view: string): Promise<void> {
    await openView(panel, view);
    const { wholeRows, rows, hidden, stuckHeight, stuckWidth, slits, pageOverflow } = await roomForRows(panel);
    assert.deepEqual(hidden, [], `${view}: covered cells of the row in the middle`);
    assert.ok(wholeRows >= Math.min(3, rows), `${view}: ${wholeRows} whole rows`);
    assert.ok(stuckHeight <= 0.35, `${view}: ${stuckHeight} of the height does not scroll`);
    assert.ok(stuckWidth <= 0.45, `${view}: ${stuckWidth} of the width does not scroll`);
    assert.deepEqual(slits, [], `${view}: rows above the head of the table`);
    assert.deepEqual(pageOverflow, [0, 0], `${view}: the page is larger than the panel`);
  }

  for (const [name, size] of Object.entries(small)) {
    it(`shows rows of each view, ${name}`, async () => {
      const panel = await compareMaximized('larkspur.offer.yaml', 'tideline.offer.yaml', 'brenner.offer.yaml');
      await workbench.page.setViewportSize(size);
      for (const view of views) {
        await assertRoom(panel, view);
        assert.deepEqual(await brokenWords(panel), [], `${view}: words broken inside`);
        assert.deepEqual(await accessibilityFaults(panel), [], view);
        await workbench.picture(`panel-${name}-${view.split(' ')[0]!.toLowerCase()}`);
      }
    });

    it(`shows rows of 20 offers with a long name, ${name}`, async () => {
      const panel = await compareMany();
      await workbench.page.setViewportSize(size);
      for (const view of views) await assertRoom(panel, view);
    });

    it(`scrolls the cell that has the focus clear of what stays in view, ${name}`, async () => {
      const panel = await compareMaximized('larkspur.offer.yaml', 'tideline.offer.yaml', 'brenner.offer.yaml');
      await workbench.page.setViewportSize(size);
      await openView(panel, 'Terms');
      await panel.locator('tbody[data-section="retirement"] td button').first().focus();
      const moves = { ArrowDown: 12, ArrowRight: 3, ArrowUp: 18, ArrowLeft: 3, End: 1, Home: 1 };
      for (const [key, times] of Object.entries(moves))
        for (let i = 0; i < times; i += 1) {
          await workbench.page.keyboard.press(key);
          assert.equal(await focusIsClear(panel), true, `${key}, ${i + 1} times`);
        }
    });
  }

  it('keeps a pinned column and the titles of rows within half of a wide panel', async () => {
    const panel = await compareMany();
    await panel.getByRole('button', { name: `More about ${long}` }).click();
    // A menu takes no clicks in its first moments.
    await workbench.page.waitForTimeout(600);
    await workbench.page.getByRole('menuitem', { name: 'Pin or Unpin' }).click();
    await panel.locator('thead th.pinned').waitFor();
    for (const view of views) await assertRoom(panel, view);
    await workbench.page.setViewportSize({ width: 900, height: 560 });
    for (const view of views) await assertRoom(panel, view);
  });

  it('shows an explanation where it is opened, and the figure again when it is closed', async () => {
    const panel = await compareMaximized('larkspur.offer.yaml', 'tideline.offer.yaml');
    await workbench.page.setViewportSize(small.zoomed);
    await panel.locator('tbody[data-section="parts"] td button').first().focus();
    await workbench.page.keyboard.press('Enter');
    await panel.getByRole('region', { name: 'How this figure comes about' }).locator('h2:focus').waitFor();
    assert.equal(await focusIsClear(panel), true, 'the explanation');
    await workbench.page.keyboard.press('Escape');
    await panel.locator('.explanation').waitFor({ state: 'detached' });
    assert.equal(await focusIsClear(panel), true, 'the figure');
  });
});
