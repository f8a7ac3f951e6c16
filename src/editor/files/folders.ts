import * as vscode from 'vscode';
import { isAbsolutePath } from '../../core/currentJobFile';
import { kindOfName } from '../../core/fileKind';

/** A file that was never saved belongs to the first folder of the workspace. */
export function folderOf(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
}

/** The folder above a folder; undefined at the root. */
export function folderAbove(folder: vscode.Uri): vscode.Uri | undefined {
  const above = vscode.Uri.joinPath(folder, '..');
  return folder.path === '' || folder.path === '/' || folder.path === above.path ? undefined : above;
}

/** The names of the offer and candidate files in a folder; none where it cannot be read. */
export async function filesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const files = entries.filter(([, type]) => (type & vscode.FileType.Directory) === 0);
    return files.map(([name]) => name).filter((name) => kindOfName(name) !== undefined);
  } catch {
    return [];
  }
}

/** The address of a file that a document names: at a path from its folder, or at an absolute one. */
export function fileNamed(document: vscode.Uri, path: string): vscode.Uri {
  if (!isAbsolutePath(path)) return vscode.Uri.joinPath(document, '..', path);
  const file = vscode.Uri.file(path);
  return document.scheme === 'file' ? file : document.with({ path: file.path });
}

export async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
