import * as vscode from 'vscode';
import { type CandidateDocument, parseCandidate } from '../../core/parse/parseOffer';
import { valueOf } from '../../core/term';
import type { CandidateSetting } from '../../core/validate/rule';
import type { Documents } from './documents';
import { baseName, candidateFiles, kindOf, kindOfName } from './fileKinds';
import { FilesOnDisk } from './filesOnDisk';
import { distinct } from './openFiles';

export interface CandidateFile {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly document: CandidateDocument;
  /** The offer file of the current job, where the candidate names one. */
  readonly currentJob?: vscode.Uri;
}

/** What is to be known of a candidate file that neither it nor an offer says. */
export type AroundCandidate = Pick<CandidateSetting, 'isCurrentJobThere' | 'usedInstead'>;

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
  /** The nearest candidate file by folder. */
  readonly #nearest = new Map<string, Promise<vscode.Uri | undefined>>();
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
    for (const folder of distinct(offers.map(folderOf).filter((each) => each !== undefined))) {
      const uri = await this.#nearestTo(folder);
      if (uri !== undefined) return this.#readFile(uri);
    }
    return undefined;
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
    const used = await this.#nearestTo(folder);
    const current = valueOf(fields.currentJob)?.text;
    const isUsed = used === undefined || used.toString() === uri.toString();
    return {
      ...(isUsed ? {} : { usedInstead: baseName(used) }),
      ...(current === undefined ? {} : { isCurrentJobThere: await isThere(vscode.Uri.joinPath(folder, current)) }),
    };
  }

  #nearestTo(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
    const known = this.#nearest.get(folder.toString());
    if (known !== undefined) return known;
    const search = nearestCandidate(folder);
    this.#nearest.set(folder.toString(), search);
    return search;
  }

  async #readFile(uri: vscode.Uri): Promise<CandidateFile | undefined> {
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    const document = open === undefined ? await this.#disk.read(uri) : this.#documents.candidate(open);
    if (document === undefined) return undefined;
    const current = valueOf(document.fields.currentJob)?.text;
    return {
      uri,
      name: baseName(uri),
      document,
      ...(current === undefined ? {} : { currentJob: vscode.Uri.joinPath(uri, '..', current) }),
    };
  }

  /** Begins to watch when somebody first asks. */
  #watch(): void {
    if (this.#subscriptions.length > 0) return;
    const watcher = vscode.workspace.createFileSystemWatcher(candidateFiles);
    const forget = () => {
      this.#nearest.clear();
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

/** A file that was never saved belongs to the first folder of the workspace. */
export function folderOf(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
}

/** Looks in a folder and the ones above it, up to the root: the same rule as on the command line. */
async function nearestCandidate(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let current = folder; ; current = vscode.Uri.joinPath(current, '..')) {
    const candidate = await candidateIn(current);
    if (candidate !== undefined) return candidate;
    if (current.path === '/' || current.path === '' || current.path === vscode.Uri.joinPath(current, '..').path)
      return undefined;
  }
}

/** The candidate file of a folder; of several the first by name. */
export async function candidateIn(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const [name] = (await namesIn(folder)).filter((each) => kindOfName(each) === 'candidate').sort();
  return name === undefined ? undefined : vscode.Uri.joinPath(folder, name);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri.toString())) return true;
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
  } catch {
    return false;
  }
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
