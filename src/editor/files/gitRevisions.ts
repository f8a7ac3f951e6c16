import * as vscode from 'vscode';

/** A commit that changed a file. */
export interface FileCommit {
  readonly hash: string;
  readonly message: string;
  readonly date: Date | undefined;
  /** The text of the file as the commit left it. */
  readonly read: () => Promise<string>;
}

/** What we use of the API of the Git extension that comes with VS Code. */
interface GitApi {
  readonly getRepository: (uri: vscode.Uri) => GitRepository | null;
}

interface GitRepository {
  readonly log: (options: { readonly maxEntries: number; readonly path: string }) => Promise<readonly GitCommit[]>;
  readonly show: (ref: string, path: string) => Promise<string>;
}

interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

const mostCommits = 50;

/**
 * The last commits that changed a file, the newest first; none without Git, outside of a repository, or in a browser.
 */
export async function commitsOf(uri: vscode.Uri): Promise<readonly FileCommit[]> {
  const repository = (await gitApi())?.getRepository(uri);
  if (repository === undefined || repository === null) return [];
  try {
    const commits = await repository.log({ maxEntries: mostCommits, path: uri.fsPath });
    return commits.map(({ hash, message, authorDate }) => ({
      hash,
      message,
      date: authorDate,
      read: () => repository.show(hash, uri.fsPath),
    }));
  } catch {
    // A repository without a commit, or a file that Git does not know.
    return [];
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
