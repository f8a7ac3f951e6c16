import * as vscode from 'vscode';
import { differenceOf } from '../../core/text';
import { say } from '../convert';
import { applyEdits, createFile } from '../files/applyEdits';
import { showInformation, showWarning } from '../prompts';
import type { Compared } from './compareSession';
import { columnBeside, type PanelColumn } from './showLine';

/**
 * Writes what is tried into the candidate file as one edit that can be undone, and saves the file unless it had other
 * changes. Without a file a new one is made beside the offers. Answers whether it was written.
 */
export async function saveAssumptions({ read, candidate }: Compared, panel: PanelColumn): Promise<boolean> {
  const { text } = candidate;
  if (read.candidate === undefined) return create(read.offers.map(({ uri }) => uri).find(isInFolder), text, panel);
  const document = await vscode.workspace.openTextDocument(read.candidate.uri);
  const wasDirty = document.isDirty;
  const edits = differenceOf(document.getText(), text);
  const outcome = document.getText() === read.candidate.document.text ? await applyEdits(document, edits) : 'changed';
  if (outcome === 'read-only') return false;
  if (outcome === 'changed') {
    showWarning(say('{file} has changed meanwhile; try again.', { file: read.candidate.name }));
    return false;
  }
  await show(document, panel);
  if (!wasDirty) await document.save();
  return true;
}

async function create(offer: vscode.Uri | undefined, text: string, panel: PanelColumn): Promise<boolean> {
  if (offer === undefined) {
    await show(await vscode.workspace.openTextDocument({ language: 'offer-candidate', content: text }), panel);
    const advice = say('Save the candidate file in the folder of your offers, so that they are valued by it.');
    void showInformation(advice);
    // Until then what is tried stays tried.
    return false;
  }
  const uri = vscode.Uri.joinPath(offer, '..', 'me.candidate.yaml');
  if (!(await createFile(uri, text))) {
    showWarning(say('{file} cannot be written.', { file: uri.path }));
    return false;
  }
  await show(await vscode.workspace.openTextDocument(uri), panel);
  return true;
}

function isInFolder({ scheme }: vscode.Uri): boolean {
  return scheme !== 'untitled';
}

async function show(document: vscode.TextDocument, panel: PanelColumn): Promise<void> {
  await vscode.window.showTextDocument(document, {
    viewColumn: columnBeside(panel, document.uri),
    preserveFocus: true,
  });
}
