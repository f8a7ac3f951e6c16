import * as vscode from 'vscode';
import { compareOffers } from '../core/compare/compareOffers';
import { nearestSpan } from '../core/terms';
import type { FromPanel, ToPanel } from '../webview/protocol';
import { today, toRange } from './convert';
import type { Documents } from './documents';
import type { Candidates } from './candidates';
import { kindOf } from './fileKinds';
import { panelData } from './panelData';
import { panelHtml } from './panelHtml';
import { readOffers, toCompare } from './readOffers';
import { userLocale } from './userLocale';

/** How long typing must rest before the panel follows, in milliseconds. */
const pause = 100;

/** A panel that shows offers side by side and follows their text as it is typed. */
export class ComparisonPanel implements vscode.Disposable {
  #uris: readonly vscode.Uri[];
  readonly #documents: Documents;
  readonly #candidates: Candidates;
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable[] = [];
  #baseline: string | undefined;
  #shown = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #updates = 0;

  constructor(uris: readonly vscode.Uri[], documents: Documents, candidates: Candidates, extensionUri: vscode.Uri) {
    this.#candidates = candidates;
    this.#uris = uris;
    this.#documents = documents;
    const assets = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    this.#panel = vscode.window.createWebviewPanel(
      'offer.comparison',
      vscode.l10n.t('Compare Offers'),
      vscode.ViewColumn.Beside,
      {
        enableScripts: true,
        localResourceRoots: [assets],
        enableFindWidget: true,
      },
    );
    this.#subscriptions.push(
      this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      this.#panel.onDidDispose(() => this.#end()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (kindOf(document) !== undefined) this.#updateSoon();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#follow(files)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (kindOf(document) !== undefined) this.#updateSoon();
      }),
    );
    this.#subscriptions.push(candidates.onDidChange(() => this.#updateSoon()));
    this.#panel.webview.html = panelHtml(this.#panel.webview, assets);
  }

  onDidDispose(listener: () => void): void {
    this.#subscriptions.push(this.#panel.onDidDispose(listener));
  }

  /** Whether it shows these offers, under the names they have by now. */
  isAbout(uris: readonly vscode.Uri[]): boolean {
    const names = (list: readonly vscode.Uri[]) => list.map(String).sort().join('\n');
    return names(uris) === names(this.#uris);
  }

  /** Brings the panel to the front. */
  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #end(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** A file that is renamed or moved stays in the panel. */
  #follow(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): void {
    const moved = new Map(files.map(({ oldUri, newUri }) => [oldUri.toString(), newUri]));
    this.#uris = this.#uris.map((uri) => moved.get(uri.toString()) ?? uri);
    this.#updateSoon();
  }

  /** What fails here has no caller to tell; the user is. */
  #run(work: Promise<void>): void {
    work.catch((failure: unknown) => {
      const reason = failure instanceof Error ? failure.message : String(failure);
      void vscode.window.showErrorMessage(vscode.l10n.t('The comparison cannot be shown: {0}', reason));
    });
  }

  #updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(this.#update()), pause);
  }

  async #update(): Promise<void> {
    const update = ++this.#updates;
    const read = await readOffers(this.#uris, this.#documents, this.#candidates);
    // Reading may take its time; a later update has the newer text.
    if (update !== this.#updates) return;
    this.#shown = new Map(read.offers.map(({ uri }) => [uri.toString(), uri]));
    const locale = userLocale();
    const comparison = compareOffers(toCompare(read), read.candidate?.document.fields, {
      baseline: this.#baseline,
      locale,
      today: today(),
    });
    const message: ToPanel = { type: 'data', data: panelData(comparison, read, this.#documents) };
    await this.#panel.webview.postMessage(message);
  }

  #receive(message: unknown): void {
    if (!isFromPanel(message)) return;
    if (message.type === 'ready') this.#run(this.#update());
    else if (!this.#shown.has(message.id)) return;
    else if (message.type === 'baseline') {
      this.#baseline = message.id;
      this.#run(this.#update());
    } else this.#run(this.#reveal(message.id, message.path));
  }

  /** Shows the line of a term, in the column where the file is open already. */
  async #reveal(id: string, path: string): Promise<void> {
    const uri = this.#shown.get(id);
    if (uri === undefined) return;
    const document = await vscode.workspace.openTextDocument(uri);
    const offer = this.#documents.offer(document);
    const span = offer === undefined ? undefined : nearestSpan(offer.fields, path);
    const selection = span === undefined ? undefined : toRange(document, { start: span.start, end: span.start });
    await vscode.window.showTextDocument(document, {
      viewColumn: columnOf(uri),
      ...(selection === undefined ? {} : { selection }),
    });
  }
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  return group?.viewColumn ?? vscode.ViewColumn.One;
}

function isFromPanel(message: unknown): message is FromPanel {
  if (typeof message !== 'object' || message === null) return false;
  const { type, id, path } = message as Record<string, unknown>;
  if (type === 'ready') return true;
  return typeof id === 'string' && (type === 'baseline' || (type === 'reveal' && typeof path === 'string'));
}
