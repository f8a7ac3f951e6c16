import * as vscode from 'vscode';
import { offerFileName, offerSnippetFor } from '../../core/assist/newOffer';
import type { FileKind } from '../../core/fileKind';
import { say } from '../convert';
import { createFile } from '../files/applyEdits';
import { candidateIn } from '../files/candidates';
import { baseName } from '../files/fileKinds';
import { documentAt } from '../files/openFiles';
import { inputText, showError, showInformation } from '../prompts';

import candidateSnippets from '../../../snippets/candidate.json';
import offerSnippets from '../../../snippets/offer.json';
import { chooseFolder } from './folderChoice';
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
  if (!(await createFile(uri))) {
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
