import * as vscode from 'vscode';
import { type AroundCandidate, aroundCandidate, candidateAmong, candidateThatCounts } from '../../core/candidateFile';
import { currentJobFile } from '../../core/currentJobFile';
import { kindOfName } from '../../core/fileKind';
import { type CandidateDocument, parseCandidate } from '../../core/parse/parseOffer';
import type { Documents } from './documents';
import { anyYaml, baseName, kindOf } from './fileKinds';
import { FilesOnDisk } from './filesOnDisk';
import { fileNamed, filesIn, folderAbove, folderOf, isFile } from './folders';
import { distinct } from './openFiles';
import { Remembered } from './remembered';

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
 * once. It looks at the disk again only when files changed or a document opened, never because somebody types.
 */
export class Candidates implements vscode.Disposable {
  readonly #documents: Documents;
  readonly #disk = new FilesOnDisk(parseCandidate);
  readonly #names = new Remembered(filesIn);
  readonly #files = new Remembered((uri: vscode.Uri) => this.#disk.read(uri));
  readonly #isFile = new Remembered(isFile);
  /** The files of current jobs that somebody asked for. */
  readonly #jobs = new Set<string>();
  /** The documents that somebody looked around before. */
  readonly #known = new WeakSet<vscode.TextDocument>();
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
    this.#opened(offer);
    const candidate = (await this.find([offer.uri]))?.document;
    const before = this.#latest.get(offer);
    this.#latest.set(offer, { candidate });
    return before === undefined || before.candidate !== candidate;
  }

  /**
   * What is around a candidate file besides the offers: the file of the current job, and another candidate file that
   * counts.
   */
  async around(document: vscode.TextDocument, { fields }: CandidateDocument): Promise<AroundCandidate> {
    this.#watch();
    this.#opened(document);
    const { uri, isUntitled } = document;
    const folder = folderOf(uri);
    if (isUntitled || folder === undefined) return {};
    const used = await this.#search([folder]);
    const job = currentJobFile(fields);
    const isJobThere = job && (await this.#isJobThere(fileNamed(uri, job.path)));
    return aroundCandidate(uri.toString(), used && { id: used.toString(), name: baseName(used) }, isJobThere);
  }

  /** The candidate file that counts for files in some folders. */
  async #search(folders: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
    const search = candidateThatCounts(distinct(folders), folderAbove);
    let step = search.next();
    while (step.done !== true) step = search.next(await this.#names.at(step.value));
    return step.value && vscode.Uri.joinPath(step.value.folder, step.value.name);
  }

  async #isJobThere(uri: vscode.Uri): Promise<boolean> {
    this.#jobs.add(uri.toString());
    return openAt(uri) !== undefined || this.#isFile.at(uri);
  }

  async #readFile(uri: vscode.Uri): Promise<CandidateFile | undefined> {
    const open = openAt(uri);
    const document = open === undefined ? await this.#files.at(uri) : this.#documents.candidate(open);
    if (document === undefined) return undefined;
    const job = currentJobFile(document.fields);
    return { uri, name: baseName(uri), document, ...(job && { currentJob: fileNamed(uri, job.path) }) };
  }

  /** Begins to watch when somebody first asks. */
  #watch(): void {
    if (this.#subscriptions.length > 0) return;
    const watcher = vscode.workspace.createFileSystemWatcher(anyYaml);
    const forget = () => {
      this.#forget();
      this.#changed.fire();
    };
    const ifCandidate = (act: () => void) => (document: vscode.TextDocument) => {
      if (kindOf(document) === 'candidate') act();
    };
    const tell = ifCandidate(() => this.#changed.fire());
    this.#subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => this.#onDisk(uri)),
      watcher.onDidDelete((uri) => this.#onDisk(uri)),
      watcher.onDidChange((uri) => {
        this.#files.forget(uri);
        if (kindOfName(uri.path) === 'candidate') this.#changed.fire();
      }),
      // Outside the folders of the workspace nothing is watched.
      vscode.workspace.onDidCreateFiles(forget),
      vscode.workspace.onDidDeleteFiles(forget),
      vscode.workspace.onDidRenameFiles(forget),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#forget();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => tell(document)),
      vscode.workspace.onDidCloseTextDocument(ifCandidate(forget)),
    );
  }

  /** A file came or went: one that may count for offers, or that of a current job. */
  #onDisk(uri: vscode.Uri): void {
    const isCandidate = kindOfName(uri.path) === 'candidate';
    if (isCandidate) this.#forget();
    // Names of files may be the same in capitals.
    else this.#isFile.forgetAll();
    if (isCandidate || this.#jobs.has(uri.toString())) this.#changed.fire();
  }

  /** What is outside the workspace, where nothing is watched, may be another when a document opens. */
  #opened(document: vscode.TextDocument): void {
    if (this.#known.has(document)) return;
    this.#known.add(document);
    this.#forget();
  }

  #forget(): void {
    for (const each of [this.#names, this.#files, this.#isFile]) each.forgetAll();
  }
}

/** The candidate file of a folder that counts. */
export async function candidateIn(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const found = candidateAmong(await filesIn(folder));
  return found && vscode.Uri.joinPath(folder, found.name);
}

function openAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
}
