import * as vscode from 'vscode';
import { type AroundCandidate, aroundCandidate, candidateAmong, candidateThatCounts } from '../../core/candidateFile';
import { currentJobFile } from '../../core/currentJobFile';
import { type CandidateDocument, parseCandidate } from '../../core/parse/parseOffer';
import type { Documents } from './documents';
import { baseName, candidateFiles, kindOf } from './fileKinds';
import { FilesOnDisk } from './filesOnDisk';
import { fileNamed, filesIn, folderAbove, folderOf, isFile } from './folders';
import { distinct } from './openFiles';

export interface CandidateFile {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly document: CandidateDocument;
  /** The offer file of the current job, where the candidate names one. */
  readonly currentJob?: vscode.Uri;
}

/** What stands beside an offer: a candidate file, or none. */
export interface Beside {
  readonly candidate: CandidateDocument | undefined;
}

/**
 * Finds and reads the candidate files of offers: text in an editor counts before the file, and each text is parsed
 * once.
 */
export class Candidates implements vscode.Disposable {
  readonly #documents: Documents;
  /** The names of the files in each folder. */
  readonly #names = new Map<string, Promise<readonly string[]>>();
  readonly #disk = new FilesOnDisk(parseCandidate);
  readonly #latest = new WeakMap<vscode.TextDocument, Beside>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[] = [];

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  /** Fires when a candidate file comes, goes or has another text. */
  get onDidChange(): vscode.Event<void> {
    this.#watch();
    return this.#changed.event;
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...this.#subscriptions).dispose();
  }

  /** The candidate file that counts for offers: the nearest one up the folders of the first offer that has one. */
  async find(offers: readonly vscode.Uri[]): Promise<CandidateFile | undefined> {
    this.#watch();
    const uri = await this.#search(offers.map(folderOf).filter((each) => each !== undefined));
    return uri && this.#readFile(uri);
  }

  /** What was last found beside an offer; undefined before anybody looked. */
  latest(offer: vscode.TextDocument): Beside | undefined {
    return this.#latest.get(offer);
  }

  /** Looks again beside an offer; answers whether something else is there than before. */
  async refresh(offer: vscode.TextDocument): Promise<boolean> {
    const candidate = (await this.find([offer.uri]))?.document;
    const before = this.#latest.get(offer);
    this.#latest.set(offer, { candidate });
    return before === undefined || before.candidate !== candidate;
  }

  /**
   * What is around a candidate file besides the offers: the file of the current job, and another candidate file that
   * counts.
   */
  async around({ uri, isUntitled }: vscode.TextDocument, { fields }: CandidateDocument): Promise<AroundCandidate> {
    this.#watch();
    const folder = folderOf(uri);
    if (isUntitled || folder === undefined) return {};
    const used = await this.#search([folder]);
    const job = currentJobFile(fields);
    const isThere = job && (await this.#isThere(fileNamed(uri, job.path)));
    return aroundCandidate(uri.toString(), used && { id: used.toString(), name: baseName(used) }, isThere);
  }

  /** The candidate file that counts for files in some folders. */
  async #search(folders: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
    const search = candidateThatCounts(distinct(folders), folderAbove);
    let step = search.next();
    while (step.done !== true) step = search.next(await this.#namesIn(step.value));
    return step.value && vscode.Uri.joinPath(step.value.folder, step.value.name);
  }

  #namesIn(folder: vscode.Uri): Promise<readonly string[]> {
    const known = this.#names.get(folder.toString());
    if (known !== undefined) return known;
    const names = filesIn(folder);
    this.#names.set(folder.toString(), names);
    return names;
  }

  async #isThere(uri: vscode.Uri): Promise<boolean> {
    return isOpen(uri) || isFile(uri);
  }

  async #readFile(uri: vscode.Uri): Promise<CandidateFile | undefined> {
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    const document = open === undefined ? await this.#disk.read(uri) : this.#documents.candidate(open);
    if (document === undefined) return undefined;
    const job = currentJobFile(document.fields);
    return { uri, name: baseName(uri), document, ...(job && { currentJob: fileNamed(uri, job.path) }) };
  }

  /** Begins to watch when somebody first asks. */
  #watch(): void {
    if (this.#subscriptions.length > 0) return;
    const watcher = vscode.workspace.createFileSystemWatcher(candidateFiles);
    const forget = () => {
      this.#names.clear();
      this.#changed.fire();
    };
    const tell = (document: vscode.TextDocument) => {
      if (kindOf(document) === 'candidate') this.#changed.fire();
    };
    this.#subscriptions.push(
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      watcher.onDidChange(() => this.#changed.fire()),
      // Outside the folders of the workspace nothing is watched.
      vscode.workspace.onDidCreateFiles(forget),
      vscode.workspace.onDidDeleteFiles(forget),
      vscode.workspace.onDidRenameFiles(forget),
      vscode.workspace.onDidChangeTextDocument(({ document }) => tell(document)),
      vscode.workspace.onDidCloseTextDocument(tell),
    );
  }
}

/** The candidate file of a folder that counts. */
export async function candidateIn(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const found = candidateAmong(await filesIn(folder));
  return found && vscode.Uri.joinPath(folder, found.name);
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri.toString());
}
