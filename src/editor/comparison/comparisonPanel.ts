import * as vscode from 'vscode';
import { fieldAt } from '../../core/fieldAt';
import type { Locale } from '../../core/locale';
import type { OfferPlan } from '../../core/negotiate/trades/plan';
import { describePanel } from '../../core/panel/describePanel';
import type { ShownComparison } from '../../core/panel/shownComparison';
import { placeOf } from '../../core/term';
import type { PanelData } from '../../core/panel/panelData';
import type { PanelSession, ToPanel } from '../../webview/protocol';
import type { Candidates } from '../files/candidates';
import type { CountedOffers } from '../files/countedOffers';
import type { Documents } from '../files/documents';
import { showError } from '../prompts';
import { say, userLocale } from '../userLocale';
import { chosen, copyTable, exportShown, firstSaved, leftToTry, withoutMovedWeights } from './actions';
import { compareSession, type Compared } from './compareSession';
import { followWorkspace } from './followWorkspace';
import { InsightScheduler } from './insightScheduler';
import { readIntent, type FromPanel } from './intents';
import { logAsks } from './logAsks';
import { panelFiles } from './panelFiles';
import { panelHtml } from './panelHtml';
import { saveAssumptions } from './saveAssumptions';
import { renamed, sessionAfter, takenBack } from './session';
import { showLine } from './showLine';

/** How long typing must rest before the panel follows, in milliseconds. */
const pause = 100;

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
  #session: PanelSession;
  #explaining: ShownComparison['explaining'];
  #compared: Compared | undefined;
  readonly #insights = new InsightScheduler(
    (locale) => this.#show(locale),
    (work) => this.#run(work),
  );
  #data: PanelData | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #logging: Promise<void> | undefined;
  #updates = 0;
  #isEnded = false;

  constructor(panel: vscode.WebviewPanel, session: PanelSession, parts: PanelParts) {
    this.#panel = panel;
    this.#session = session;
    this.#parts = parts;
    const assets = vscode.Uri.joinPath(parts.extensionUri, 'dist', 'webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [assets] };
    this.#subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const intent = readIntent(message);
        if (intent !== undefined) this.#run(this.#receive(intent));
      }),
      panel.onDidDispose(() => this.#end()),
      followWorkspace(parts.candidates, {
        onChange: () => this.#updateSoon(),
        onOpen: ({ uri }) => this.#followOpened(uri),
        onSave: (document) => this.#followSaved(document),
        onRename: (names) => {
          this.#session = renamed(this.#session, names);
          this.#updateSoon();
        },
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
    return names(uris.map(String)) === names(this.#session.uris);
  }

  /** Brings the panel to the front; which of its offers were opened may be others than before. */
  reveal({ added, leftOut }: Pick<CountedOffers, 'added' | 'leftOut'>): void {
    this.#panel.reveal();
    this.#change({ ...this.#session, added: added.map(String), leftOut: leftOut.map(String) });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Does to its session what a menu of a column says; `shown` are the ids of the columns in their order. */
  change(act: (session: PanelSession, shown: readonly string[]) => PanelSession): void {
    this.#change(act(this.#session, this.#shownIds()));
  }

  #shownIds(): readonly string[] {
    return this.#compared?.read.offers.map(({ uri }) => uri.toString()) ?? [];
  }

  #change(session: PanelSession): void {
    this.#session = session;
    this.#run(this.#update());
  }

  #end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
    this.#insights.stop();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** What fails here has no caller to tell; the user is. */
  #run(work: Promise<void>): void {
    work.catch((failure: unknown) => {
      const reason = failure instanceof Error ? failure.message : String(failure);
      showError(say('The comparison cannot be shown: {reason}', { reason }));
    });
  }

  #updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(this.#update()), pause);
  }

  async #update(): Promise<void> {
    const update = ++this.#updates;
    const locale = userLocale();
    const compared = await compareSession(this.#session, this.#parts, locale, this.#compared === undefined);
    // Reading may take its time; a later update has the newer text.
    if (!this.#isLatest(update)) return;
    const session = withoutMovedWeights(this.#session, this.#compared, compared);
    this.#compared = compared;
    this.#insights.stop();
    if (Object.keys(session.tried).length < Object.keys(this.#session.tried).length) {
      this.#change(session);
      return;
    }
    // The figures stand at once; what they mean takes longer and follows when typing rests.
    await this.#show(locale);
    if (!this.#isLatest(update)) return;
    this.#insights.later(compared, locale);
  }

  /** Whether somebody still waits for an update; after it ended, or with a newer one on its way, nobody does. */
  #isLatest(update: number): boolean {
    return update === this.#updates && !this.#isEnded;
  }

  async #show(locale: Locale): Promise<void> {
    if (this.#compared === undefined || this.#isEnded) return;
    const compared = this.#compared;
    const { session, read } = compared;
    this.#data = describePanel(
      {
        ...compared,
        ...panelFiles(read, this.#parts.documents),
        negotiated: session.negotiated,
        analysis: this.#insights.of(compared),
        explaining: this.#explaining,
      },
      locale,
    );
    await this.#post({ type: 'data', key: this.key, data: this.#data, session });
  }

  async #post(message: ToPanel): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }

  async #receive(intent: FromPanel): Promise<void> {
    const session = sessionAfter(this.#session, intent);
    if (session !== undefined) {
      this.#change(session);
      return;
    }
    switch (intent.type) {
      case 'ready':
        return this.#update();
      case 'reveal':
        return this.#reveal(intent.id, intent.path, false);
      case 'explain':
        this.#explaining = { id: intent.id, figure: intent.figure };
        return this.#update();
      case 'dismiss':
        this.#explaining = undefined;
        return this.#update();
      case 'peek':
        return this.#reveal(intent.id, intent.path, true);
      case 'copy':
        return this.#data === undefined ? undefined : copyTable(this.#data, intent.view, intent.measure);
      case 'do':
        return this.#do(intent.what);
    }
  }

  async #do(what: Extract<FromPanel, { type: 'do' }>['what']): Promise<void> {
    const compared = this.#compared;
    if (compared === undefined) return;
    switch (what) {
      case 'reset': {
        this.#change({ ...this.#session, tried: {} });
        return;
      }
      case 'save': {
        const isSaved = await saveAssumptions(compared, this.#panel.viewColumn);
        // Meanwhile the session may have gone on.
        if (isSaved) this.#change({ ...this.#session, tried: leftToTry(compared, this.#session.tried) });
        return;
      }
      case 'log':
      case 'take-back': {
        const plan = this.#insights.latest?.negotiation.plan;
        if (plan === undefined) return;
        if (what === 'log') return this.#log(compared, plan);
        this.#change(takenBack(this.#session, plan.id));
        return;
      }
      case 'export':
        return exportShown(compared, this.#parts.documents);
      case 'choose': {
        const uris = await this.#parts.choose(compared.read.offers.map(({ uri }) => uri));
        if (uris !== undefined) this.#change(chosen(uris, this.#session, compared));
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
    if (this.#compared?.read.missing.some((each) => each.toString() === uri.toString()) === true) this.#updateSoon();
  }

  /** An offer that is written for the first time has a new name; its panel goes on with it. */
  #followSaved(document: vscode.TextDocument): void {
    const was = this.#compared === undefined ? undefined : firstSaved(document, this.#session, this.#compared);
    if (was === undefined) return;
    this.#session = renamed(this.#session, new Map([[was, document.uri.toString()]]));
    this.#updateSoon();
  }

  #tellCursor({ document, selection }: vscode.TextEditor): void {
    const id = document.uri.toString();
    const offer = this.#shownIds().includes(id) ? this.#parts.documents.offer(document) : undefined;
    if (offer === undefined) return;
    const found = fieldAt(offer.fields, offer.vocabulary, document.offsetAt(selection.active));
    this.#run(this.#post({ type: 'cursor', id, path: found === undefined ? '' : placeOf(found.field).path }));
  }

  async #reveal(id: string, path: string, isPeek: boolean): Promise<void> {
    const uri = this.#compared?.read.offers.find((each) => each.uri.toString() === id)?.uri;
    const { documents } = this.#parts;
    if (uri !== undefined) await showLine(uri, path, { documents, panel: this.#panel.viewColumn, isPeek });
  }
}
