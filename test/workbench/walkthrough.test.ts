import { openWorkbench, type Workbench } from '../support/workbench';

describe('The walkthrough in VS Code', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await openWorkbench({ folder: 'examples' });
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.row('Offer Files').click();
  });
  afterEach(() => workbench.close());

  const step = (title: string) => workbench.page.locator('.getting-started-step', { hasText: title });
  const state = (title: string, name: 'checked' | 'unchecked') =>
    step(title).locator(`.codicon-getting-started-step-${name}`).first().waitFor();

  it('ticks a step off when its command has done its work, not when it is cancelled', async () => {
    const title = 'Write down an offer';
    await step(title).click();
    await workbench.page.getByRole('button', { name: 'New Offer' }).click();
    await workbench.input.waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.input.waitFor({ state: 'hidden' });
    await state(title, 'unchecked');
    await workbench.page.getByRole('button', { name: 'New Offer' }).click();
    await workbench.input.fill('Acme');
    await workbench.page.keyboard.press('Enter');
    await workbench.row('examples').click();
    await workbench.page.locator('.tab.active[data-resource-name="acme.offer.yaml"]').waitFor();
    await workbench.page.locator('.tab', { hasText: /Walkthrough|Welcome/ }).click();
    await state(title, 'checked');
    await state('Compare offers', 'unchecked');
  });

  it('shows the problems', async () => {
    const title = 'See mistakes and what to ask';
    await step(title).click();
    await workbench.page.getByRole('button', { name: 'Show Problems' }).click();
    await workbench.page.locator('.markers-panel').first().waitFor();
    await state(title, 'checked');
  });
});
