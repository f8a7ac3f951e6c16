import * as vscode from 'vscode';
import type { Locale } from '../../core/locale';
import type { OfferPlan } from '../../core/negotiate/trades/plan';
import { describePanel } from '../../core/panel/describePanel';
import type { PanelData } from '../../core/panel/panelData';
import type { ShownComparison } from '../../core/panel/shownComparison';
import type { PanelSession } from '../../webview/protocol';
import { userLocale } from '../convert';
import type { Files } from '../files/countedOffers';
import type { Documents } from '../files/documents';
import { baseName } from '../files/fileKinds';
import type { ReadOffers } from '../files/readOffers';
import { withoutMovedWeights } from './actions';
import { type Compared, compareSession } from './compareSession';
import { InsightScheduler } from './insightScheduler';

/** How long typing must rest before what is shown follows, in milliseconds. */
const pause = 100;

/** Where a comparison is shown, and what is given the work, so that it can tell of what fails. */
interface ComparisonDisplay {
  readonly show: (data: PanelData, session: PanelSession) => Promise<void>;
  readonly run: (work: Promise<void>) => void;
}

/** The comparison of a session, kept up with it and with its files. */
export class LiveComparison {
  readonly #files: Files;
  readonly #display: ComparisonDisplay;
  readonly #insights: InsightScheduler;
  #session: PanelSession;
  #explaining: ShownComparison['explaining'];
  #compared: Compared | undefined;
  #data: PanelData | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #updates = 0;
  #isEnded = false;

  constructor(session: PanelSession, files: Files, display: ComparisonDisplay) {
    this.#session = session;
    this.#files = files;
    this.#display = display;
    this.#insights = new InsightScheduler((locale) => this.#show(locale), display.run);
  }

  get session(): PanelSession {
    return this.#session;
  }

  /** The latest that was compared, and what was shown of it. */
  get compared(): Compared | undefined {
    return this.#compared;
  }

  get data(): PanelData | undefined {
    return this.#data;
  }

  /** What to ask of the offer that is negotiated, as it is shown. */
  get plan(): OfferPlan | undefined {
    return this.#insights.latest?.negotiation.plan;
  }

  /** The ids of the columns in their order. */
  get shownIds(): readonly string[] {
    return this.#compared?.read.offers.map(({ uri }) => uri.toString()) ?? [];
  }

  change(session: PanelSession): void {
    this.#session = session;
    this.#display.run(this.update());
  }

  /** Changes the session and follows in a while, for more may come. */
  changeSoon(session: PanelSession): void {
    this.#session = session;
    this.updateSoon();
  }

  explain(figure: ShownComparison['explaining']): Promise<void> {
    this.#explaining = figure;
    return this.update();
  }

  updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#display.run(this.update()), pause);
  }

  async update(): Promise<void> {
    const update = ++this.#updates;
    const locale = userLocale();
    const compared = await compareSession(this.#session, this.#files, locale, this.#compared === undefined);
    // Reading may take its time; a later update has the newer text.
    if (!this.#isLatest(update)) return;
    const session = withoutMovedWeights(this.#session, this.#compared, compared);
    this.#compared = compared;
    this.#insights.stop();
    if (Object.keys(session.tried).length < Object.keys(this.#session.tried).length) {
      this.change(session);
      return;
    }
    // The figures stand at once; what they mean takes longer and follows when typing rests.
    await this.#show(locale);
    if (!this.#isLatest(update)) return;
    this.#insights.later(compared, locale);
  }

  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
    this.#insights.stop();
  }

  /** Whether somebody still waits for an update; after it ended, or with a newer one on its way, nobody does. */
  #isLatest(update: number): boolean {
    return update === this.#updates && !this.#isEnded;
  }

  async #show(locale: Locale): Promise<void> {
    const compared = this.#compared;
    if (compared === undefined || this.#isEnded) return;
    const { session, read } = compared;
    const looked = {
      negotiated: session.negotiated,
      analysis: this.#insights.of(compared),
      explaining: this.#explaining,
    };
    this.#data = describePanel({ ...compared, ...panelFiles(read, this.#files.documents), ...looked }, locale);
    await this.#display.show(this.#data, session);
  }
}

/** Names the files of a comparison as the user knows them, and counts the errors in them. */
export function panelFiles(
  { offers, missing, candidate, fromFolders }: ReadOffers,
  documents: Documents,
): Pick<ShownComparison, 'files' | 'missing' | 'hasCandidate' | 'fromFolders'> {
  return {
    files: offers.map(({ uri, document }) => ({
      name: baseName(uri),
      path: vscode.workspace.asRelativePath(uri),
      errors: documents.findings(document).filter(({ severity }) => severity === 'error').length,
    })),
    missing: missing.map(baseName),
    hasCandidate: candidate !== undefined,
    fromFolders,
  };
}
