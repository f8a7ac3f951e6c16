import * as vscode from 'vscode';
import { fieldAt } from '../../core/fieldAt';
import type { OfferPlan } from '../../core/negotiate/trades/plan';
import { placeOf } from '../../core/term';
import type { FromPanel, PanelSession, ToPanel } from '../../webview/protocol';
import { say } from '../convert';
import type { Candidates } from '../files/candidates';
import type { CountedOffers } from '../files/countedOffers';
import type { Documents } from '../files/documents';
import { showError } from '../prompts';
import { chosen, copyTable, exportShown, firstSaved, leftToTry, readIntent } from './actions';
import type { Compared } from './compareSession';
import { followWorkspace } from './followWorkspace';
import { LiveComparison } from './liveComparison';
import { logAsks } from './logAsks';
import { panelHtml } from './panelHtml';
import { saveAssumptions } from './saveAssumptions';
import { renamed, sessionAfter, takenBack } from './session';
import { showLine } from './showLine';

/** What a panel works with; it asks for offers and exports by commands of the extension. */
export interface PanelParts {
  readonly documents: Documents;
  readonly candidates: Candidates;
  readonly extensionUri: vscode.Uri;
  /** Lets the user choose among offers; undefined when nothing is chosen. */
  readonly choose: (shown: readonly vscode.Uri[]) => Promise<readonly vscode.Uri[] | undefined>;
}

/** A panel that shows offers side by side and follows their text as it is typed. */
export class ComparisonPanel implements vscode.Disposable {
  /** Tells it from other panels in the messages of menus. */
  readonly key = crypto.randomUUID();
  readonly #parts: PanelParts;
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #live: LiveComparison;
  #logging: Promise<void> | undefined;

  constructor(panel: vscode.WebviewPanel, session: PanelSession, parts: PanelParts) {
    this.#panel = panel;
    this.#parts = parts;
    this.#live = new LiveComparison(session, parts, {
      show: (data, shown) => this.#post({ type: 'data', key: this.key, data, session: shown }),
      run: (work) => this.#run(work),
    });
    const assets = vscode.Uri.joinPath(parts.extensionUri, 'dist', 'webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [assets] };
    this.#subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const intent = readIntent(message);
        if (intent !== undefined) this.#run(this.#receive(intent));
      }),
      panel.onDidDispose(() => this.#end()),
      followWorkspace(parts.candidates, {
        onChange: () => this.#live.updateSoon(),
        onOpen: ({ uri }) => this.#followOpened(uri),
        onSave: (document) => this.#followSaved(document),
        onRename: (names) => this.#live.changeSoon(renamed(this.#live.session, names)),
        onCursor: (editor) => this.#tellCursor(editor),
      }),
    );
    panel.webview.html = panelHtml(panel.webview, assets);
  }

  onDidDispose(listener: () => void): void {
    this.#subscriptions.push(this.#panel.onDidDispose(listener));
  }

  /** Whether it was opened for these offers, under the names they have by now. */
  isAbout(uris: readonly vscode.Uri[]): boolean {
    const names = (list: readonly string[]) => [...list].sort().join('\n');
    return names(uris.map(String)) === names(this.#live.session.uris);
  }

  /** Brings the panel to the front; which of its offers were opened may be others than before. */
  reveal({ added, leftOut }: Pick<CountedOffers, 'added' | 'leftOut'>): void {
    this.#panel.reveal();
    this.#live.change({ ...this.#live.session, added: added.map(String), leftOut: leftOut.map(String) });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Does to its session what a menu of a column says; `shown` are the ids of the columns in their order. */
  change(act: (session: PanelSession, shown: readonly string[]) => PanelSession): void {
    this.#live.change(act(this.#live.session, this.#live.shownIds));
  }

  #end(): void {
    this.#live.end();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** What fails here has no caller to tell; the user is. */
  #run(work: Promise<void>): void {
    work.catch((failure: unknown) => {
      const reason = failure instanceof Error ? failure.message : String(failure);
      showError(say('The comparison cannot be shown: {reason}', { reason }));
    });
  }

  async #post(message: ToPanel): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }

  async #receive(intent: FromPanel): Promise<void> {
    const session = sessionAfter(this.#live.session, intent);
    if (session !== undefined) {
      this.#live.change(session);
      return;
    }
    switch (intent.type) {
      case 'ready':
        return this.#live.update();
      case 'reveal':
        return this.#reveal(intent.id, intent.path, false);
      case 'explain':
        return this.#live.explain({ id: intent.id, figure: intent.figure });
      case 'dismiss':
        return this.#live.explain(undefined);
      case 'peek':
        return this.#reveal(intent.id, intent.path, true);
      case 'copy':
        return this.#live.data && copyTable(this.#live.data, intent.view, intent.measure);
      case 'do':
        return this.#do(intent.what);
    }
  }

  async #do(what: Extract<FromPanel, { type: 'do' }>['what']): Promise<void> {
    const compared = this.#live.compared;
    if (compared === undefined) return;
    switch (what) {
      case 'reset': {
        this.#live.change({ ...this.#live.session, tried: {} });
        return;
      }
      case 'save': {
        const isSaved = await saveAssumptions(compared, this.#panel.viewColumn);
        // Meanwhile the session may have gone on.
        if (isSaved) this.#live.change({ ...this.#live.session, tried: leftToTry(compared, this.#live.session.tried) });
        return;
      }
      case 'log':
      case 'take-back': {
        const plan = this.#live.plan;
        if (plan === undefined) return;
        if (what === 'log') return this.#log(compared, plan);
        this.#live.change(takenBack(this.#live.session, plan.id));
        return;
      }
      case 'export':
        return exportShown(compared, this.#parts.documents);
      case 'choose': {
        const uris = await this.#parts.choose(compared.read.offers.map(({ uri }) => uri));
        if (uris !== undefined) this.#live.change(chosen(uris, this.#live.session, compared));
      }
    }
  }

  /** A second click joins the first: until that is done the log is not what it will be. */
  #log(compared: Compared, plan: OfferPlan): Promise<void> {
    this.#logging ??= logAsks(compared, plan, this.#parts.documents, this.#panel.viewColumn).finally(
      () => (this.#logging = undefined),
    );
    return this.#logging;
  }

  /** An offer that could not be read until now. */
  #followOpened(uri: vscode.Uri): void {
    if (this.#live.compared?.read.missing.some((each) => each.toString() === uri.toString()) === true)
      this.#live.updateSoon();
  }

  /** An offer that is written for the first time has a new name; its panel goes on with it. */
  #followSaved(document: vscode.TextDocument): void {
    const was =
      this.#live.compared === undefined ? undefined : firstSaved(document, this.#live.session, this.#live.compared);
    if (was === undefined) return;
    this.#live.changeSoon(renamed(this.#live.session, new Map([[was, document.uri.toString()]])));
  }

  #tellCursor({ document, selection }: vscode.TextEditor): void {
    const id = document.uri.toString();
    const offer = this.#live.shownIds.includes(id) ? this.#parts.documents.offer(document) : undefined;
    if (offer === undefined) return;
    const found = fieldAt(offer.fields, offer.vocabulary, document.offsetAt(selection.active));
    this.#run(this.#post({ type: 'cursor', id, path: found === undefined ? '' : placeOf(found.field).path }));
  }

  async #reveal(id: string, path: string, isPeek: boolean): Promise<void> {
    const uri = this.#live.compared?.read.offers.find((each) => each.uri.toString() === id)?.uri;
    const { documents } = this.#parts;
    if (uri !== undefined) await showLine(uri, path, { documents, panel: this.#panel.viewColumn, isPeek });
  }
}
