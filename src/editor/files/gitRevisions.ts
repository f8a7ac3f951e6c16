import * as vscode from 'vscode';
import { type FileCommit, historyOf, type Repository } from './fileHistory';

/** What we use of the API of the Git extension that comes with VS Code. */
interface GitApi {
  readonly getRepository: (uri: vscode.Uri) => Repository | null;
  /** The folder of the repository that a folder is in, known by now or not. */
  readonly getRepositoryRoot?: (uri: vscode.Uri) => Promise<vscode.Uri | null>;
  readonly openRepository?: (root: vscode.Uri) => Promise<Repository | null>;
}

/** Finds the last commits that changed a file; none without Git, outside of a repository, or in a browser. */
export async function commitsOf(uri: vscode.Uri): Promise<readonly FileCommit[]> {
  const repository = await repositoryOf(uri);
  return repository === undefined ? [] : historyOf(repository, uri.fsPath);
}

/** The repository of a file; Git opens those of folders that it has not looked into yet only when it is asked to. */
async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
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
