import * as vscode from 'vscode';
import { differenceOf } from '../../core/refactor/differenceOf';
import type { CandidateFile } from '../candidates';
import { toTextEdits } from '../convert';

/**
 * Writes what was tried into the candidate file as one edit that can be undone, and saves the file unless it had other changes.
 * Without a file a new one is made beside the offer. Answers whether it was written.
 */
export async function saveAssumptions(
  candidate: CandidateFile | undefined,
  offer: vscode.Uri | undefined,
  text: string,
): Promise<boolean> {
  if (candidate === undefined) return create(offer, text);
  const document = await vscode.workspace.openTextDocument(candidate.uri);
  const wasDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toTextEdits(document, differenceOf(document.getText(), text)));
  if (document.getText() !== candidate.document.text || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} has changed meanwhile; try again.', candidate.name));
    return false;
  }
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preserveFocus: true });
  if (!wasDirty) await document.save();
  return true;
}

async function create(offer: vscode.Uri | undefined, text: string): Promise<boolean> {
  const isInFolder = offer !== undefined && offer.scheme !== 'untitled';
  if (!isInFolder) {
    const document = await vscode.workspace.openTextDocument({ language: 'offer-candidate', content: text });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preserveFocus: true });
    return true;
  }
  const uri = vscode.Uri.joinPath(offer, '..', 'me.candidate.yaml');
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One, preserveFocus: true });
  return true;
}
