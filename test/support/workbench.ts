// A whole VS Code in a browser, with the built extension, for tests that use it as a person does.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { launchOptions } from '../../scripts/hosts/browser.mjs';
import { startServer, workbenchUrl, type Host } from '../../scripts/hosts/vscode-host.mjs';

export interface WorkbenchOptions {
  /** The directory whose files the workbench opens, relative to the project; it gets a copy. */
  readonly folder: string;
  /** A color theme as VS Code names it, such as `Light Modern`. */
  readonly theme?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** False opens the folder in Restricted Mode. */
  readonly trusted?: boolean;
  /** The language of VS Code; its own words stay English, because it comes without language packs. */
  readonly language?: string;
}

const pictures = 'test-results/pictures';

let browser: Promise<Browser> | undefined;
const servers = new Map<boolean, Promise<Host>>();

/** Opens VS Code on a fresh copy of a folder. Workbenches share one server and browser, which end with the test run. */
export async function openWorkbench({
  folder,
  theme,
  viewport = { width: 1280, height: 800 },
  trusted = true,
  language = 'en',
}: WorkbenchOptions): Promise<Workbench> {
  browser ??= chromium.launch(launchOptions({ install: true }));
  if (!servers.has(trusted)) {
    servers.set(trusted, startServer({ extension: process.cwd(), workspaceTrust: !trusted }));
  }
  const host = await servers.get(trusted)!;
  const copy = join(mkdtempSync(join(tmpdir(), 'offers-')), basename(folder));
  cpSync(folder, copy, { recursive: true });
  const context = await (await browser).newContext({ viewport, locale: 'en-US', reducedMotion: 'reduce' });
  context.setDefaultTimeout(90_000);
  // What the page of a language pack says, and where VS Code looks for the language in which it loads extensions.
  await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  const workbench = new Workbench(await context.newPage(), copy, folder);
  await workbench.page.goto(workbenchUrl(host, { folder: copy }));
  await workbench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  if (!trusted) await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  if (theme) await workbench.setTheme(theme);
  return workbench;
}

after('end VS Code and the browser', async () => {
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).stop();
});

export class Workbench {
  readonly page: Page;
  /** The copy of the folder, on disk. */
  readonly folder: string;
  private readonly original: string;
  /** The field of the list or the question that is open. */
  readonly input: Locator;

  constructor(page: Page, folder: string, original: string) {
    this.page = page;
    this.folder = folder;
    this.original = original;
    this.input = page.locator('.quick-input-widget:visible .quick-input-box input');
  }

  /**
   * Runs a command by its title in the Command Palette, with or without its category. Of one that leaves the page,
   * `isDone` tells that it ran although its click was not heard of.
   */
  async command(title: string, isDone: () => boolean = () => false): Promise<void> {
    await this.pick(title, () => this.search(`>${title}`), isDone);
  }

  /** Opens a file of the folder by its name and waits for its editor. */
  async openFile(name: string): Promise<void> {
    await this.pick(name, () => this.search(name));
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor').first().waitFor();
  }

  /** The first entry of the open list whose label contains a text. */
  row(text: string): Locator {
    return this.page.locator('.quick-input-list .label-name', { hasText: text }).first();
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** The document of a webview that is in view; `index` counts in the order of opening when there are several. */
  panelFrame(index = 0): FrameLocator {
    const outer = this.page.locator('iframe.webview:visible').nth(index).contentFrame();
    return outer.locator('iframe#active-frame').contentFrame();
  }

  /** Chooses a color theme by the name that VS Code lists it under. */
  async setTheme(name: string): Promise<void> {
    await this.pick(name, async () => {
      await this.command('Preferences: Color Theme');
      await this.page.getByPlaceholder(/Select Color Theme/).fill(name);
    });
    await this.input.waitFor({ state: 'hidden' });
  }

  /** Writes test-results/pictures/NAME.png, without the notifications, and returns its path. */
  async picture(name: string): Promise<string> {
    if (await this.page.locator('.notification-toast').first().isVisible()) {
      await this.command('Notifications: Clear All Notifications');
      await this.page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
    }
    mkdirSync(pictures, { recursive: true });
    const path = resolve(pictures, `${name}.png`);
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await this.page.screenshot({ path });
    return path;
  }

  /** Closes all editors and brings the files of the folder back, which costs less than another workbench. */
  async reset(): Promise<void> {
    const leave = this.page.getByRole('button', { name: "Don't Save" });
    const nothing = this.page.locator('.editor-group-container.empty');
    // A command of the test may open a document only after all are closed, so they are closed until none comes back.
    for (let attempt = 1; !(await nothing.isVisible()); attempt += 1) {
      const quietly = (error: unknown) => {
        if (attempt === 5) throw error;
      };
      const timeout = 10_000;
      await this.command('View: Close All Editors');
      await leave.or(nothing).first().waitFor({ timeout }).catch(quietly);
      if (await leave.isVisible()) await leave.click();
      await nothing.waitFor({ timeout }).catch(quietly);
    }
    for (const name of readdirSync(this.folder))
      if (!existsSync(join(this.original, name))) rmSync(join(this.folder, name), { recursive: true, force: true });
    cpSync(this.original, this.folder, { recursive: true });
  }

  /** Closes the page and deletes the copy of the folder. */
  async close(): Promise<void> {
    await this.page.context().close();
    rmSync(dirname(this.folder), { recursive: true, force: true, maxRetries: 10 });
  }

  /**
   * A key that is pressed while a page in the window takes the focus reaches nobody, so it is pressed until it does.
   */
  private async search(text: string): Promise<void> {
    for (let attempt = 1; attempt < 10 && !(await this.input.isVisible()); attempt++) {
      await this.page.keyboard.press('F1');
      await this.input.waitFor({ timeout: 2000 }).catch(() => undefined);
    }
    // A page that takes the focus meanwhile closes it again.
    await this.input.fill(text, { timeout: 5000 });
  }

  /**
   * Clicks the row with this label, or with a category before it, in the list that `open` opens. A list shows what was
   * there when it opened, so it is opened again until the extensions have added their parts.
   */
  private async pick(label: string, open: () => Promise<void>, isDone: () => boolean = () => false): Promise<void> {
    const words = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const row = this.page
      .locator('.quick-input-list .label-name', { hasText: new RegExp(`^(.*: )?${words}$`) })
      .first();
    for (let attempt = 1; ; attempt += 1) {
      try {
        await open();
        // A machine with much else to do takes longer to fill the list.
        await row.click({ timeout: 2000 * attempt });
        return;
      } catch (error) {
        if (isDone()) return;
        if (attempt === 10) throw error;
        await this.page.keyboard.press('Escape');
        await this.input.waitFor({ state: 'hidden' });
      }
    }
  }
}
