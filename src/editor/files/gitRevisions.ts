import * as vscode from 'vscode';

/** A commit that changed a file. */
export interface FileCommit {
  readonly hash: string;
  readonly message: string;
  readonly date: Date | undefined;
  /** The text of the file as the commit left it. */
  readonly text: string;
}

/** What we use of the API of the Git extension that comes with VS Code. */
interface GitApi {
  readonly getRepository: (uri: vscode.Uri) => GitRepository | null;
  /** The folder of the repository that a folder is in, known by now or not. */
  readonly getRepositoryRoot?: (uri: vscode.Uri) => Promise<vscode.Uri | null>;
  readonly openRepository?: (root: vscode.Uri) => Promise<GitRepository | null>;
}

interface GitRepository {
  readonly log: (options: { readonly maxEntries: number; readonly path: string }) => Promise<readonly GitCommit[]>;
  readonly show: (ref: string, path: string) => Promise<string>;
  readonly diffBetween: (ref1: string, ref2: string) => Promise<readonly GitChange[]>;
}

interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
}

interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

const mostCommits = 50;

/**
 * The last commits that changed a file, the newest first, also under the names that it had before; none without Git,
 * outside of a repository, or in a browser. A commit that deleted the file has no text of it and is left out.
 */
export async function commitsOf(uri: vscode.Uri): Promise<readonly FileCommit[]> {
  const repository = await repositoryOf(uri);
  return repository === undefined ? [] : historyOf(repository, uri.fsPath, new Set());
}

async function historyOf(
  repository: GitRepository,
  path: string,
  known: ReadonlySet<string>,
): Promise<readonly FileCommit[]> {
  const commits = (await commitsAt(repository, path)).filter(({ hash }) => !known.has(hash));
  const texts = await Promise.all(commits.map(({ hash }) => textAt(repository, hash, path)));
  const found = commits.flatMap(({ hash, message, authorDate }, i) => {
    const text = texts[i];
    return text === undefined ? [] : [{ hash, message, date: authorDate, text }];
  });
  const first = commits.at(-1);
  const before = first && texts.at(-1) !== undefined ? await nameBefore(repository, first, path) : undefined;
  if (before === undefined || found.length >= mostCommits) return found.slice(0, mostCommits);
  const earlier = await historyOf(repository, before, new Set([...known, ...commits.map(({ hash }) => hash)]));
  return [...found, ...earlier].slice(0, mostCommits);
}

/** The commits that name a path; none in a repository without a commit, or of a file that Git does not know. */
async function commitsAt(repository: GitRepository, path: string): Promise<readonly GitCommit[]> {
  try {
    return await repository.log({ maxEntries: mostCommits, path });
  } catch {
    return [];
  }
}

/** The text of a file in a commit; undefined where it is not there. */
async function textAt(repository: GitRepository, hash: string, path: string): Promise<string | undefined> {
  try {
    return await repository.show(hash, path);
  } catch {
    return undefined;
  }
}

/** The path from which the commit that is the first under a path renamed the file; undefined where it made it. */
async function nameBefore(
  repository: GitRepository,
  { hash, parents: [parent] }: GitCommit,
  path: string,
): Promise<string | undefined> {
  if (parent === undefined) return undefined;
  try {
    const changes = await repository.diffBetween(parent, hash);
    const renamed = changes.find(({ renameUri }) => renameUri?.fsPath === path);
    return renamed?.originalUri.fsPath;
  } catch {
    return undefined;
  }
}

/** The repository of a file; Git opens those of folders that it has not looked into yet only when it is asked to. */
async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const api = await gitApi();
  if (api === undefined) return undefined;
  const open = api.getRepository(uri);
  if (open !== null) return open;
  if (uri.scheme !== 'file') return undefined;
  try {
    const root = await api.getRepositoryRoot?.(vscode.Uri.joinPath(uri, '..'));
    return (root && (await api.openRepository?.(root))) ?? undefined;
  } catch {
    return undefined;
  }
}

async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly getAPI: (version: 1) => GitApi }>('vscode.git');
  try {
    return (await extension?.activate())?.getAPI(1);
  } catch {
    // Git is not installed, or the extension is switched off.
    return undefined;
  }
}
