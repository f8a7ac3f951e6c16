import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('New files in VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: 'examples' });
  });
  afterEach(() => workbench.reset());
  after(() => workbench.close());

  async function newOffer(company: string): Promise<void> {
    await workbench.command('Offer: New Offer');
    await workbench.page.getByText('The company that makes the offer').waitFor();
    await workbench.input.fill(company);
    await workbench.page.keyboard.press('Enter');
    await workbench.row('examples').click();
  }

  /** Waits until a file on disk says something. */
  async function untilSaved(name: string, text: string): Promise<string> {
    const path = join(workbench.folder, name);
    await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    for (let attempt = 0; attempt < 100; attempt++) {
      if (existsSync(path) && readFileSync(path, 'utf8').includes(text)) return readFileSync(path, 'utf8');
      await workbench.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    throw new Error(`${name} does not say ${text}`);
  }

  it('asks for the company and the folder and writes an offer without mistakes', async () => {
    await newOffer('Acme Robotics & Söhne');
    const text = await untilSaved('acme-robotics-sohne.offer.yaml', 'company: Acme Robotics & Söhne\n');
    assert.match(text, /\n {2}base-salary: unknown\n/);
    await workbench.page.locator('.statusbar-item', { hasText: 'Job Offer' }).waitFor();
    await workbench.page.locator('[id="status.problems"]', { hasText: '0' }).waitFor();
  });

  it('lets the gaps be filled in one by one', async () => {
    await newOffer('Acme');
    await untilSaved('acme.offer.yaml', 'company: Acme\n');
    await workbench.page.keyboard.press('Tab');
    await workbench.type('Engineer');
    await workbench.page.locator('.view-line', { hasText: 'title: Engineer' }).waitFor();
  });

  it('keeps ordinary words as they are typed, with Tab and with Enter', async () => {
    const { keyboard } = workbench.page;
    await newOffer('Acme');
    await untilSaved('acme.offer.yaml', 'company: Acme\n');
    // From gap to gap, as somebody does who writes an offer down for the first time.
    await keyboard.press('Tab');
    for (const word of ['Software Engineer, New Grad', 'Remote']) {
      await keyboard.type(word, { delay: 30 });
      await keyboard.press('Tab');
    }
    await keyboard.press('Escape');
    await workbench.command('File: Save');
    const text = await untilSaved('acme.offer.yaml', 'location: Remote\n');
    assert.match(text, /^company: Acme\ntitle: Software Engineer, New Grad\nlocation: Remote\ncurrency: EUR\n/);
  });

  it('leaves texts alone whose words are those of snippets', async () => {
    const { keyboard } = workbench.page;
    await workbench.openFile('current.offer.yaml');
    const words = [
      'Health',
      'New Grad',
      'they said the bonus',
      'Remote',
      'Unknown Worlds',
      'Uno',
      'vesting cliff',
      'HSA',
      'Options',
      'Match',
    ];
    const ends = ['Enter', 'Tab'] as const;
    await workbench.command('Select All');
    await keyboard.press('Delete');
    for (const end of ends)
      for (const word of words) {
        await keyboard.type(`company: ${word}`, { delay: 30 });
        await keyboard.press(end);
        if (end === 'Tab') await keyboard.press('Enter');
      }
    await keyboard.type('# pay', { delay: 30 });
    await keyboard.press('Enter');
    await workbench.command('File: Save');
    const text = await untilSaved('current.offer.yaml', '# pay\n');
    const lines = text.split('\n').map((line) => line.trimEnd());
    const expected = ends.flatMap(() => words.map((word) => `company: ${word}`));
    assert.deepEqual(lines, [...expected, '# pay', '']);
  });

  it('never writes over a file that is there', async () => {
    writeFileSync(join(workbench.folder, 'acme.offer.yaml'), 'company: Mine\ncurrency: EUR\n');
    await newOffer('Acme');
    await untilSaved('acme-2.offer.yaml', 'company: Acme\n');
    assert.equal(readFileSync(join(workbench.folder, 'acme.offer.yaml'), 'utf8'), 'company: Mine\ncurrency: EUR\n');
  });

  it('writes a company name that YAML would misread in quotes', async () => {
    await newOffer('Acme: the "firm" ${x} #1');
    await untilSaved('acme-the-firm-x-1.offer.yaml', 'company: "Acme: the \\"firm\\" ${x} #1"\n');
  });

  it('writes a candidate file beside the offers', async () => {
    rmSync(join(workbench.folder, 'me.candidate.yaml'));
    await workbench.command('Offer: New Candidate File');
    await workbench.row('examples').click();
    await untilSaved('me.candidate.yaml', 'currency: EUR\n');
  });

  it('opens the candidate file of a folder that has one', async () => {
    await workbench.command('Offer: New Candidate File');
    await workbench.row('examples').click();
    await untilSaved('me.candidate.yaml', '# What I want, know and assume.');
    await workbench.page
      .locator('.notification-toast', { hasText: 'me.candidate.yaml is the candidate file' })
      .waitFor();
    assert.ok(!existsSync(join(workbench.folder, 'me-2.candidate.yaml')));
  });
});
