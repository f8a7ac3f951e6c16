import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../support/workbench';

const offer = 'company: Acme\ncurrency: EUR\nstatus: written\ntime-off:\n  vacation: 25 days # letter\n';

describe('Commands that ask, in VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: 'examples' });
  });
  afterEach(() => workbench.reset());
  after(() => workbench.close());

  const prompt = (text: string) => workbench.page.locator('.quick-input-widget:visible', { hasText: text });

  /** Answers an input box when it asks for something. */
  async function answer(question: string, text: string): Promise<void> {
    await prompt(question).waitFor();
    await workbench.input.fill(text);
    await workbench.page.keyboard.press('Enter');
  }

  /** Waits until the file is in the editor as expected, and saves it. */
  async function untilSaved(status: string): Promise<string> {
    const read = () => readFileSync(join(workbench.folder, 'acme.offer.yaml'), 'utf8');
    const isThere = () => read().includes(status);
    await workbench.page.locator('.view-line', { hasText: status.replace(' ', '\u00A0') }).or(workbench.page.locator('.view-line', { hasText: status })).first().waitFor(); // prettier-ignore
    for (let attempt = 0; attempt < 40 && !isThere(); attempt++) {
      await workbench.page.keyboard.press('Control+S');
      await workbench.page.waitForTimeout(250);
    }
    assert.ok(isThere(), read());
    return read();
  }

  it('ask whether to accept in spite of what is open, and draft nothing until told to', async () => {
    await workbench.openFile('larkspur.offer.yaml');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    const accept = async () => {
      await workbench.command('Offer: Draft Message to Employer');
      await workbench.row('Acceptance').click();
      await dialog.getByText('Accept the offer from Larkspur Systems?').waitFor();
      await dialog.getByText('Asks still open: Vacation (25 days).').waitFor();
    };
    await accept();
    await workbench.picture('accept-anyway');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await workbench.page.locator('.tab').count(), 1);
    await accept();
    await dialog.getByRole('button', { name: 'Draft Anyway' }).click();
    await workbench.row('English').click();
    await workbench.page.locator('.view-line', { hasText: 'Subject: Acceptance: ' }).waitFor();
  });

  it('take an ask into the log and then its answer, which goes into the term too', async () => {
    writeFileSync(join(workbench.folder, 'acme.offer.yaml'), offer);
    await workbench.openFile('acme.offer.yaml');
    await workbench.command('Offer: Record an Ask');
    await prompt('The term to ask about')
      .or(workbench.page.getByPlaceholder(/The term to ask about/))
      .first()
      .waitFor();
    await workbench.input.fill('time-off.vacation');
    await workbench.row('Vacation').click();
    await prompt('What do you ask for?').waitFor();
    await workbench.input.fill('30');
    await prompt('needs a unit').waitFor();
    // What is wrong stands in place of the question until it is right.
    await workbench.input.fill('30 days');
    await prompt('What do you ask for?').waitFor();
    await workbench.page.keyboard.press('Enter');
    await answer('Your reason', 'my employer gives 30');
    await answer('The least you would settle for', '27 days');
    await workbench.row('I have asked').click();
    const asked = await untilSaved('status: asked');
    const entry = /\n {2}asks:\n {4}- term: time-off\.vacation\n {6}ask: 30 days\n {6}because: my employer gives 30\n {6}fallback: 27 days\n {6}status: asked\n {6}on: \d{4}-\d\d-\d\d\n/; // prettier-ignore
    assert.match(asked, entry);

    await workbench.command('Offer: Record an Answer');
    await workbench.row('Vacation').click();
    await workbench.row('Agreed').click();
    await answer('What was agreed', '28 days');
    await workbench.row('No, it was only said').click();
    await workbench.row('Write 28 days into time-off.vacation').click();
    const agreed = await untilSaved('status: agreed');
    assert.match(agreed, /\n {2}vacation: 28 days # letter\n/);
    assert.match(agreed, /\n {6}status: agreed\n {6}answer: 28 days\n {6}on: \d{4}-\d\d-\d\d\n {6}in-writing: false\n/);
  });

  it('export a comparison: format, reader and place, then the file and its preview', async () => {
    const { page } = workbench;
    rmSync(join(workbench.folder, 'tideline.offer.yaml'));
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.openFile('brenner.offer.yaml');
    await workbench.command('Offer: Export Comparison...');
    await workbench.row('Markdown').click();
    await workbench.row('To share: only Brenner Präzisionstechnik is named').click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.quick-input-widget .quick-input-box input')?.value.endsWith('comparison.md')); // prettier-ignore
    await workbench.input.press('Enter');
    await page.locator('.notification-toast', { hasText: 'comparison.md is written.' }).waitFor();
    const path = join(workbench.folder, 'comparison.md');
    assert.ok(existsSync(path));
    const text = readFileSync(path, 'utf8');
    assert.match(text, /^# Comparison of offers: Current job, Another offer, and Brenner Präzisionstechnik$/m);
    assert.doesNotMatch(text, /larkspur|kestrel/i);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.locator('.tab.active', { hasText: 'Preview comparison.md' }).waitFor();
  });

  it('draft a message: its kind, the asks with those that are proposed checked, and its language', async () => {
    const { page } = workbench;
    await workbench.openFile('larkspur.offer.yaml');
    await workbench.command('Offer: Draft Message to Employer');
    await workbench.row('Counter-offer').click();
    await workbench.row('Remote work').click();
    await page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' }).click();
    await workbench.row('Deutsch').click();
    const letter = page.locator('.editor-group-container.active .view-lines');
    await letter.getByText('Betreff:').waitFor();
    await letter.getByText(/^-\sUrlaub:/).waitFor();
    await letter.getByText(/^-\sArbeit\svon\szu\sHause:/).waitFor();
  });
});
