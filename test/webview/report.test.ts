import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { launchOptions } from '../../scripts/hosts/browser.mjs';
import { english } from '../../src/core/locale';
import { parseCandidate, parseOffer } from '../../src/core/parse/parseOffer';
import { writeReport } from '../../src/core/words/report/writeReport';
import { accessibilityFaults } from '../support/accessibility';

const names = ['current', 'larkspur', 'tideline', 'brenner'];
const texts = names.map((name) => readFileSync(`examples/${name}.offer.yaml`, 'utf8'));
const long =
  'Gesellschaft für außergewöhnlich lange Firmennamen und Unternehmensberatungsdienstleistungen mbH & Co. KG';
const large = `company: ${long}\ncurrency: USD\nlocation: ${'Llanfairpwllgwyngyll'.repeat(3)}\npay: { base-salary: "1,000,000,000,000/year", bonus: unknown }\n`; // prettier-ignore
/** The sheets of paper, and how wide a page is between its margins, in pixels of CSS. */
const papers = [
  { format: 'A4', width: 703 },
  { format: 'Letter', width: 725 },
] as const;

function htmlOf(offers: readonly string[]): string {
  const options = { locale: english, today: '2026-11-22', candidateFile: 'me.candidate.yaml', files: offers.map((_, i) => `offer-${i + 1}.offer.yaml`), notices: [] }; // prettier-ignore
  const candidate = parseCandidate(readFileSync('examples/me.candidate.yaml', 'utf8')).fields;
  return writeReport('html', { offers: offers.map((text, i) => ({ id: `${i}`, offer: parseOffer(text).fields })), candidate }, options); // prettier-ignore
}

/** Tables and cells whose content does not fit into them or into the page. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('table, th, td, h1, p, li')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => `${each.tagName} ${each.textContent.slice(0, 60)}`),
  );
}

describe('A comparison as an HTML report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  let browser: Browser;
  let page: Page;
  let faults: string[];

  before(async () => {
    browser = await chromium.launch(launchOptions({ install: true }));
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1200, height: 1000 } });
    faults = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) faults.push(request.url());
    });
  });
  afterEach(() => page.close());

  async function open(offers: readonly string[]): Promise<void> {
    const path = join(folder, 'comparison.html');
    writeFileSync(path, htmlOf(offers));
    await page.goto(pathToFileURL(path).href);
  }

  const sets = [
    { title: 'one offer', offers: texts.slice(1, 2), most: 6 },
    { title: 'four offers', offers: texts, most: 10 },
    { title: 'eight offers, with long names and large amounts', offers: [...texts, ...texts.slice(1), large], most: 24 }, // prettier-ignore
  ];
  for (const { title, offers, most } of sets) {
    it(`of ${title} is accessible, has its style and loads nothing`, async () => {
      await open(offers);
      assert.deepEqual(await accessibilityFaults(page), []);
      assert.equal(await page.locator('table').first().evaluate((table) => getComputedStyle(table).tableLayout), 'fixed'); // prettier-ignore
      assert.deepEqual(await overflowing(page), []);
      assert.deepEqual(faults, []);
    });

    for (const { format, width } of papers)
      it(`of ${title} fits on ${format}`, async () => {
        await open(offers);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width, height: 1000 });
        assert.deepEqual(await overflowing(page), []);
        const pdf = await page.pdf({ format });
        const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        assert.ok(pages >= 2 && pages <= most, `${pages} pages`);
      });
  }

  it('has its picture taken', async () => {
    await open(texts);
    mkdirSync('test-results/pictures', { recursive: true });
    await page.screenshot({ path: 'test-results/pictures/report.png' });
    assert.ok(readFileSync('test-results/pictures/report.png').length > 10_000);
  });
});
