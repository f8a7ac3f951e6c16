import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../support/workbench';

const job = '[Repair this file](command:workbench.action.terminal.toggleTerminal).offer.yaml';

const offer = `company: 'Acme $(zap) <img src=x onerror=alert(1)>'
title: '[x](command:workbench.action.togglePanel)'
currency: EUR
status: written
pay:
  base-salary: 100000/year
  level: L5
negotiation:
  asks:
    - { term: pay.level, ask: '$(zap) $(error) L6', status: asked, on: 2026-11-19 }
    - { term: pay.base-salary, ask: '[30](command:x) $(flame)', status: asked, on: 2026-11-19 }
    - { term: title, ask: '$(bug)', status: asked, on: 2026-11-19 }
perks:
  - { name: '$(flame) [y](command:z)', value: 10/month }
`;

const files: Readonly<Record<string, string>> = {
  'a.offer.yaml': offer,
  'me.candidate.yaml': `currency: EUR\ncurrent-job: '${job}'\n`,
  '$(bug) [b](command:x).offer.yaml': 'company: Beta\ncurrency: EUR\n',
};

/** The text of an element as a person reads it: a word joiner takes no room. */
async function textIn(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
}

describe('Text from files, in VS Code', () => {
  let workbench: Workbench;
  const folder = join(mkdtempSync(join(tmpdir(), 'shown-')), 'offers');

  before('make a folder of a stranger', () => {
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });
  after(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  describe('in Restricted Mode', () => {
    before(async () => {
      workbench = await openWorkbench({ folder, trusted: false });
    });
    afterEach(() => workbench.reset());
    after(() => workbench.close());

    const quickInput = () => workbench.page.locator('.quick-input-widget:visible');
    const codicons = (place: Locator) => place.locator('.label-name .codicon, .label-description .codicon').count();

    it('is no link in a notification', async () => {
      await workbench.openFile('a.offer.yaml');
      await workbench.command('Offer: Prepare for the Call');
      const message = workbench.page.locator('.notification-list-item-message', { hasText: 'cannot be read.' }).first();
      await message.waitFor();
      assert.ok((await textIn(message)).startsWith(`${job} cannot be read.`), await textIn(message));
      assert.equal(await message.locator('a').count(), 0);
    });

    it('is no icon above a line, nor in a list', async () => {
      await workbench.openFile('a.offer.yaml');
      const lens = workbench.page.locator('.codelens-decoration', { hasText: 'L6' }).first();
      await lens.waitFor();
      assert.match(await textIn(lens), /^Asked: \$\(zap\) \$\(error\) L6/);
      assert.equal(await workbench.page.locator('.codelens-decoration .codicon').count(), 0);

      await workbench.command('Offer: Record an Answer');
      await workbench.row('Pay grade').waitFor();
      assert.match(await textIn(quickInput()), /pay\.level: \$\(zap\) \$\(error\) L6/);
      assert.equal(await codicons(quickInput()), 0);
      await workbench.page.keyboard.press('Escape');

      await workbench.command('Offer: Compare with Another Revision...');
      await workbench.row('.offer.yaml').waitFor();
      assert.match(await textIn(quickInput()), /\$\(bug\) \[b\]\(command:x\)\.offer\.yaml/);
      assert.equal(await codicons(quickInput()), 0);
      await workbench.page.keyboard.press('Escape');
    });

    it('is no link and no icon below a field', async () => {
      await workbench.openFile('a.offer.yaml');
      await workbench.command('Offer: Record an Answer');
      await workbench.row('Base salary').click();
      await workbench.row('Agreed').click();
      // What was asked for stands in the field; Enter checks it.
      await quickInput().getByText('What was agreed').waitFor();
      await workbench.input.press('Enter');
      const message = quickInput().locator('.quick-input-message', { hasText: 'is not an amount' });
      await message.waitFor();
      assert.match(await textIn(message), /"\[30\]\(command:x\) \$\(flame\)" is not/);
      assert.equal(await message.locator('a, .codicon-flame').count(), 0);
      await workbench.page.keyboard.press('Escape');
    });

    it('is no icon among the symbols of the file', async () => {
      await workbench.openFile('a.offer.yaml');
      await workbench.command('Go to Symbol in Editor...');
      await workbench.input.pressSequentially('command');
      await workbench.row('[y]').waitFor();
      assert.match(await textIn(quickInput()), /\$\(flame\) \[y\]\(command:z\)/);
      assert.equal(await quickInput().locator('.codicon-flame').count(), 0);
      await workbench.page.keyboard.press('Escape');
    });
  });

  it('is no icon in the list of commits', async () => {
    const git = (...words: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { cwd: folder }); // prettier-ignore
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', '$(trash) the \u202eletter');
    workbench = await openWorkbench({ folder });
    await workbench.openFile('a.offer.yaml');
    await workbench.page.locator('.codelens-decoration').first().waitFor();
    const commit = workbench.row('the letter');
    // The Git extension takes its time to find the repository.
    for (let attempt = 0; attempt < 20 && !(await commit.isVisible()); attempt++) {
      await workbench.page.keyboard.press('Escape');
      await workbench.command('Offer: Compare with Another Revision...');
      await workbench.row('.offer.yaml').waitFor();
    }
    assert.equal(await textIn(commit), '$(trash) the letter');
    assert.equal(await commit.locator('.codicon').count(), 0);
    await workbench.close();
  });
});
