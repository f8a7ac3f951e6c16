import * as vscode from 'vscode';
import { offerFileName, offerSnippetFor } from '../../core/assist/newOffer';
import type { FileKind } from '../../core/fileKind';
import { say } from '../convert';
import { candidateIn } from '../files/candidates';
import { baseName, kindOf } from '../files/fileKinds';
import { documentAt, workspaceOffers } from '../files/openFiles';
import { inputText, pick, showError, showInformation } from '../prompts';

import candidateSnippets from '../../../snippets/candidate.json';
import offerSnippets from '../../../snippets/offer.json';
import { tickOff } from './walkthrough';

/**
 * `Offer: New Offer` and `Offer: New Candidate File`: a new file from a snippet, with its gaps to fill in one by one.
 */
export function registerNewFileCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('offer.newOffer', newOffer),
    vscode.commands.registerCommand('offer.newCandidate', newCandidate),
  );
}

async function newOffer(): Promise<void> {
  const title = say('New Offer');
  const company = await inputText({
    title,
    prompt: say('The company that makes the offer'),
    placeHolder: 'Acme Robotics',
    validateInput: (text) => (text.trim() === '' ? say('Enter the name of the company.') : undefined),
  });
  if (company === undefined) return;
  const folder = await chooseFolder(title);
  if (folder === undefined) return;
  const body = offerSnippetFor(company, offerSnippets['Whole offer'].body);
  if (await create(folder, offerFileName(company), 'offer', body)) tickOff('newOffer');
}

async function newCandidate(): Promise<void> {
  const folder = await chooseFolder(say('New Candidate File'));
  if (folder === undefined) return;
  const there = folder === 'unsaved' ? undefined : await candidateIn(folder);
  if (there !== undefined) {
    // Of two in a folder only one counts.
    const document = await documentAt(there);
    if (document !== undefined) await vscode.window.showTextDocument(document);
    tickOff('newCandidate');
    const message = say('{file} is the candidate file of this folder. One is enough for all offers here and below.', {
      file: baseName(there),
    });
    void showInformation(message);
    return;
  }
  const body = candidateSnippets['Whole candidate file'].body.join('\n');
  if (await create(folder, 'me', 'candidate', body)) tickOff('newCandidate');
}

/** Creates a file under a name that is still free, or an untitled one, and lets the user fill the snippet in. */
async function create(folder: vscode.Uri | 'unsaved', name: string, kind: FileKind, body: string): Promise<boolean> {
  const snippet = new vscode.SnippetString(body);
  if (folder === 'unsaved') {
    const language = kind === 'offer' ? 'offer' : 'offer-candidate';
    const untitled = await vscode.workspace.openTextDocument({ language });
    const editor = await vscode.window.showTextDocument(untitled);
    return editor.insertSnippet(snippet);
  }
  const uri = await freeName(folder, name, `.${kind}.yaml`);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false });
  if (!(await vscode.workspace.applyEdit(edit))) {
    showError(say('{file} cannot be created in this folder.', { file: baseName(uri) }));
    return false;
  }
  const editor = await vscode.window.showTextDocument(uri);
  await editor.insertSnippet(snippet, new vscode.Position(0, 0));
  await editor.document.save();
  return true;
}

async function freeName(folder: vscode.Uri, name: string, suffix: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}${suffix}`);
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

interface FolderItem extends vscode.QuickPickItem {
  readonly choice: vscode.Uri | 'unsaved' | 'other';
}

/**
 * Asks where to put a new file: folders that make sense, nearest first, and any other through the system's dialog.
 * `unsaved` where no folder is open and the user wants none yet; undefined when nothing is chosen.
 */
async function chooseFolder(title: string): Promise<vscode.Uri | 'unsaved' | undefined> {
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
