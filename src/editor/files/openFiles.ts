import * as vscode from 'vscode';
import { firstOfEach } from '../../core/firstOfEach';
import { kindOfName } from '../../core/fileKind';
import { kindOf, offerFiles } from './fileKinds';

/**
 * The offers that have a tab, in the order of the tabs; untitled ones too. A diff editor shows its modified side first;
 * the revision beside it is no offer of its own.
 */
export function openOffers(): vscode.Uri[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const active = vscode.window.activeTextEditor?.document.uri;
  // The list of tabs follows the editors a moment later.
  const uris = [...tabs.flatMap(shownIn), ...(active === undefined ? [] : [active])];
  const loaded = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  return distinct(uris).filter((uri) => {
    const document = loaded.get(uri.toString());
    return isOwnFile(uri) && (document === undefined ? kindOfName(uri.path) : kindOf(document)) === 'offer';
  });
}

/** The offer in the editor that has the focus; of a revision in a diff editor the file beside it. */
export function activeOfferFile(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active === undefined || kindOf(active) !== 'offer') return undefined;
  if (isOwnFile(active.uri)) return active.uri;
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  return tab === undefined ? undefined : shownIn(tab).find((uri) => isOwnFile(uri) && kindOfName(uri.path) === 'offer');
}

function shownIn({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputTextDiff) return [input.modified, input.original];
  return input instanceof vscode.TabInputText ? [input.uri] : [];
}

/** Whether a document is a file of the user or one that was never saved, and not a revision that only can be read. */
export function isOwnFile({ scheme }: vscode.Uri): boolean {
  if (scheme === 'file' || scheme === 'untitled') return true;
  const isOfWorkspace = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) === true;
  return isOfWorkspace || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

export function distinct(uris: readonly vscode.Uri[]): vscode.Uri[] {
  return firstOfEach(uris, (uri) => uri.toString());
}

/** The document at an address, unsaved text included; undefined where it is gone. */
export async function documentAt(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  // Opening the address of an untitled document that was closed would bring it back empty.
  if (uri.scheme === 'untitled')
    return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    // VS Code keeps a text for a while after its file was deleted.
    return document.isDirty || !(await isDeleted(uri)) ? document : undefined;
  } catch {
    return undefined;
  }
}

async function isDeleted(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (failure) {
    // What has no file system, or does not answer, is not known to be deleted.
    return failure instanceof vscode.FileSystemError && failure.code === 'FileNotFound';
  }
}

/** All offer files of the workspace, by name. */
export async function workspaceOffers(): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(offerFiles, '**/node_modules/**', 1000);
  return found.sort((a, b) => a.path.localeCompare(b.path));
}
