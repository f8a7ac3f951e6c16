import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../support/workbench';

const offer = 'company: Acme\ncurrency: EUR\nstatus: written\ntime-off:\n  vacation: 25 days # letter\n';

describe('The log of asks in VS Code', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openWorkbench({ folder: 'examples' });
    writeFileSync(join(workbench.folder, 'acme.offer.yaml'), offer);
    await workbench.openFile('acme.offer.yaml');
  });
  afterEach(() => workbench.close());

  const input = () => workbench.page.locator('.quick-input-widget:visible .quick-input-box input');
  const row = (text: string) => workbench.page.locator('.quick-input-list .label-name', { hasText: text }).first();
  const prompt = (text: string) => workbench.page.locator('.quick-input-widget:visible', { hasText: text });

  /** Answers an input box when it asks for something. */
  async function answer(question: string, text: string): Promise<void> {
    await prompt(question).waitFor();
    await input().fill(text);
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

  it('takes an ask and then its answer, which goes into the term too', async () => {
    await workbench.command('Offer: Record an Ask');
    await prompt('The term to ask about')
      .or(workbench.page.getByPlaceholder(/The term to ask about/))
      .first()
      .waitFor();
    await input().fill('time-off.vacation');
    await row('Vacation').click();
    await prompt('What do you ask for?').waitFor();
    await input().fill('30');
    await prompt('needs a unit').waitFor();
    // What is wrong stands in place of the question until it is right.
    await input().fill('30 days');
    await prompt('What do you ask for?').waitFor();
    await workbench.page.keyboard.press('Enter');
    await answer('Your reason', 'my employer gives 30');
    await answer('The least you would settle for', '27 days');
    await row('I have asked').click();
    const asked = await untilSaved('status: asked');
    const entry = /\n {2}asks:\n {4}- term: time-off\.vacation\n {6}ask: 30 days\n {6}because: my employer gives 30\n {6}fallback: 27 days\n {6}status: asked\n {6}on: \d{4}-\d\d-\d\d\n/; // prettier-ignore
    assert.match(asked, entry);

    await workbench.command('Offer: Record an Answer');
    await row('Vacation').click();
    await row('Agreed').click();
    await answer('What was agreed', '28 days');
    await row('No, it was only said').click();
    await row('Write 28 days into time-off.vacation').click();
    const agreed = await untilSaved('status: agreed');
    assert.match(agreed, /\n {2}vacation: 28 days # letter\n/);
    assert.match(agreed, /\n {6}status: agreed\n {6}answer: 28 days\n {6}on: \d{4}-\d\d-\d\d\n {6}in-writing: false\n/);
  });
});
