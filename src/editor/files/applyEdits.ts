import * as vscode from 'vscode';
import { differenceOf, type Edit } from '../../core/text';
import { say, toWorkspaceEdit } from '../convert';
import { showWarning } from '../prompts';
import { baseName } from './fileKinds';
import { isOwnFile } from './openFiles';

/**
 * Applies edits to a document in one step that can be undone. Answers whether they were written; `changed` where the
 * text is another one by now. That a document is read-only is said here.
 */
export async function applyEdits(
  document: vscode.TextDocument,
  edits: readonly Edit[],
): Promise<'written' | 'changed' | 'read-only'> {
  if (edits.length === 0) return 'written';
  if (!(await canBeChanged(document))) return 'read-only';
  const before = document.getText();
  const saves: vscode.TextDocument[] = [];
  const listener = vscode.workspace.onDidSaveTextDocument((saved) => saves.push(saved));
  try {
    if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) return 'changed';
    if (document.isDirty || document.isUntitled || saves.includes(document)) return 'written';
  } finally {
    listener.dispose();
  }
  // What a permission or a command makes read-only no API tells: its text changes, and it can never be saved.
  if (await document.save()) return 'written';
  const back = differenceOf(document.getText(), before);
  if (back.length > 0) await vscode.workspace.applyEdit(toWorkspaceEdit(document, back));
  tellReadOnly(document);
  return 'read-only';
}

/** Creates a file; answers whether it could be written, which it cannot where there is one. */
export async function createFile(uri: vscode.Uri, text = ''): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  return vscode.workspace.applyEdit(edit);
}

/** Whether a document can be changed, as far as that is told beforehand; says so where it cannot. */
export async function canBeChanged(document: vscode.TextDocument): Promise<boolean> {
  const isReadOnly =
    !isOwnFile(document.uri) ||
    vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false ||
    isReadOnlyBySettings(document) ||
    (await isReadOnlyOnDisk(document));
  if (isReadOnly) tellReadOnly(document);
  return !isReadOnly;
}

function tellReadOnly({ uri }: vscode.TextDocument): void {
  showWarning(say('{file} is read-only; nothing was written.', { file: baseName(uri) }));
}

async function isReadOnlyOnDisk({ uri }: vscode.TextDocument): Promise<boolean> {
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // What was never saved has no file yet.
    return false;
  }
}

/** The settings name files by patterns, in the folder of the workspace or in whole paths; VS Code asks them alike. */
function isReadOnlyBySettings(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('files', document.uri);
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const isNamedIn = (setting: string) =>
    Object.entries(settings.get<Readonly<Record<string, boolean>>>(setting, {})).some(
      ([pattern, isOn]) =>
        isOn &&
        (vscode.languages.match({ pattern }, document) > 0 ||
          (folder !== undefined &&
            vscode.languages.match({ pattern: new vscode.RelativePattern(folder, pattern) }, document) > 0)),
    );
  return isNamedIn('readonlyInclude') && !isNamedIn('readonlyExclude');
}
