import * as vscode from 'vscode';
import { parseOffer, type OfferDocument } from '../../core/parse/parseOffer';
import type { NamedOffer } from '../../core/validate/rule';
import type { Documents } from './documents';
import { kindOf, offerFiles } from './fileKinds';
import { FilesOnDisk } from './filesOnDisk';
import { folderOf } from './folders';

/** How many offers a candidate file is held against at most. */
const mostOffers = 100;

interface OfferFile {
  readonly uri: vscode.Uri;
  readonly document: OfferDocument | undefined;
}

interface FoundOffer {
  readonly uri: vscode.Uri;
  readonly document: OfferDocument;
}

/** The offers in the folder of a candidate file and below: text in an editor counts before the file. */
export class OffersBelow implements vscode.Disposable {
  readonly #documents: Documents;
  readonly #disk = new FilesOnDisk(parseOffer);
  /** The files of a folder as they were last read. */
  readonly #files = new Map<string, Promise<readonly OfferFile[]>>();
  readonly #latest = new WeakMap<vscode.TextDocument, readonly NamedOffer[]>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[] = [];

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** Fires when an offer comes, goes or has another text, once somebody has looked for offers. */
  get onDidChange(): vscode.Event<void> {
    return this.#changed.event;
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
  }

  /** What was last found below a candidate file; undefined before anybody looked. */
  latest(candidate: vscode.TextDocument): readonly NamedOffer[] | undefined {
    return this.#latest.get(candidate);
  }

  /** Looks again below a candidate file; answers whether something else is there than before. */
  async refresh(candidate: vscode.TextDocument): Promise<boolean> {
    const start = `${folderOf(candidate.uri)?.path ?? ''}/`.replace(/(?<!\/)\/+$/, '/').length;
    const found = await this.find(candidate.uri);
    const offers = found.map(({ uri, document }) => ({ name: uri.path.slice(start), document }));
    const before = this.#latest.get(candidate);
    if (before?.length === offers.length && offers.every(({ document }, i) => document === before[i]?.document))
      return false;
    this.#latest.set(candidate, offers);
    return true;
  }

  /** The offers in the folder of a candidate file and below, by their paths. */
  async find(candidate: vscode.Uri): Promise<readonly FoundOffer[]> {
    this.#watch();
    const folder = folderOf(candidate);
    const files = folder === undefined ? [] : await this.#filesIn(folder);
    const open = new Map(vscode.workspace.textDocuments.map((each) => [each.uri.toString(), each]));
    return files.flatMap(({ uri, document: onDisk }) => {
      const inEditor = open.get(uri.toString());
      const document = inEditor === undefined ? onDisk : this.#documents.offer(inEditor);
      return document === undefined ? [] : [{ uri, document }];
    });
  }

  async #filesIn(folder: vscode.Uri): Promise<readonly OfferFile[]> {
    const key = folder.toString();
    for (;;) {
      const reading = this.#files.get(key) ?? this.#readAll(folder);
      this.#files.set(key, reading);
      const files = await reading;
      // What changed while it was read is read again.
      if (this.#files.get(key) === reading) return files;
    }
  }

  async #readAll(folder: vscode.Uri): Promise<readonly OfferFile[]> {
    const pattern = new vscode.RelativePattern(folder, offerFiles);
    const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**', mostOffers);
    const uris = found.sort((a, b) => a.path.localeCompare(b.path));
    return Promise.all(uris.map(async (uri) => ({ uri, document: await this.#disk.read(uri) })));
  }

  /** Begins to watch when somebody first looks. */
  #watch(): void {
    if (this.#subscriptions.length > 0) return;
    const watcher = vscode.workspace.createFileSystemWatcher(offerFiles);
    const tell = () => this.#changed.fire();
    const forget = () => {
      this.#files.clear();
      tell();
    };
    const ifOffer = (act: () => void) => (document: vscode.TextDocument) => {
      if (kindOf(document) === 'offer') act();
    };
    this.#subscriptions.push(
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      watcher.onDidChange(forget),
      // Outside the folders of the workspace nothing is watched.
      vscode.workspace.onDidSaveTextDocument(ifOffer(forget)),
      vscode.workspace.onDidCloseTextDocument(ifOffer(tell)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => ifOffer(tell)(document)),
    );
  }
}
