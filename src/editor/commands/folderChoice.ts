import * as vscode from 'vscode';
import { say } from '../convert';
import { kindOf } from '../files/fileKinds';
import { workspaceOffers } from '../files/openFiles';
import { pick } from '../prompts';

interface FolderItem extends vscode.QuickPickItem {
  readonly choice: vscode.Uri | 'unsaved' | 'other';
}

/**
 * Asks where to put a new file: folders that make sense, nearest first, and any other through the system's dialog.
 * `unsaved` where no folder is open and the user wants none yet; undefined when nothing is chosen.
 */
export async function chooseFolder(title: string): Promise<vscode.Uri | 'unsaved' | undefined> {
  const folders: FolderItem[] = (await likelyFolders()).map((uri) => ({ label: folderLabel(uri), choice: uri }));
  const none: FolderItem = {
    label: say('No folder yet'),
    description: say('an untitled file, to be saved later'),
    choice: 'unsaved',
  };
  const items: FolderItem[] =
    folders.length > 0
      ? [...folders, { label: say('Choose another folder...'), choice: 'other' }]
      : [{ label: say('Choose a folder...'), choice: 'other' }, none];
  const chosen = await pick(items, {
    title,
    placeHolder: say('Where to put the file'),
  });
  return chosen?.choice === 'other' ? openDialog(title) : chosen?.choice;
}

async function openDialog(title: string): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title,
    canSelectFolders: true,
    canSelectFiles: false,
    openLabel: say('Create Here'),
  });
  return picked?.[0];
}

/** The folder of the file in the editor, those with offers, and those of the workspace. */
async function likelyFolders(): Promise<vscode.Uri[]> {
  const active = vscode.window.activeTextEditor?.document;
  const isNear = active !== undefined && !active.isUntitled && (kindOf(active) !== undefined || isInside(active.uri));
  const near = isNear ? [active.uri] : [];
  const offers = (await workspaceOffers()).filter(isInside);
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const folders = [...[...near, ...offers].map((uri) => vscode.Uri.joinPath(uri, '..')), ...roots];
  return [...new Map(folders.map((uri) => [uri.path.replace(/(?<=.)\/$/, ''), uri])).values()];
}

function isInside(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

function folderLabel(uri: vscode.Uri): string {
  const root = vscode.workspace.getWorkspaceFolder(uri);
  const path = vscode.workspace.asRelativePath(uri, true);
  return root?.uri.path === uri.path ? root.name : path;
}
