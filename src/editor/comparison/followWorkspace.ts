import * as vscode from 'vscode';
import type { Candidates } from '../files/candidates';
import { kindOf, offerFiles } from '../files/fileKinds';

/** What a panel hears of the files that it shows. */
interface Heard {
  /** A text is another one or is closed, or a file came or went. */
  readonly onChange: () => void;
  readonly onOpen: (document: vscode.TextDocument) => void;
  readonly onSave: (document: vscode.TextDocument) => void;
  /** Files or folders have other names; the old ones lead to the new ones. */
  readonly onRename: (names: ReadonlyMap<string, string>) => void;
  readonly onCursor: (editor: vscode.TextEditor) => void;
}

/** Tells of what happens to offer and candidate files, saved or not, until it is disposed of. */
export function followWorkspace(candidates: Candidates, heard: Heard): vscode.Disposable {
  const ifOurs = (document: vscode.TextDocument) => {
    if (kindOf(document) !== undefined) heard.onChange();
  };
  const onDisk = vscode.workspace.createFileSystemWatcher(offerFiles);
  return vscode.Disposable.from(
    onDisk,
    onDisk.onDidCreate(heard.onChange),
    onDisk.onDidDelete(heard.onChange),
    // One that is left out has no text in the editor.
    onDisk.onDidChange(heard.onChange),
    // Outside the folders of the workspace nothing is watched.
    vscode.workspace.onDidDeleteFiles(heard.onChange),
    vscode.workspace.onDidChangeTextDocument(({ document }) => ifOurs(document)),
    vscode.workspace.onDidCloseTextDocument(ifOurs),
    vscode.workspace.onDidOpenTextDocument(heard.onOpen),
    vscode.workspace.onDidSaveTextDocument(heard.onSave),
    vscode.workspace.onDidRenameFiles(({ files }) =>
      heard.onRename(new Map(files.map(({ oldUri, newUri }) => [oldUri.toString(), newUri.toString()]))),
    ),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => heard.onCursor(textEditor)),
    candidates.onDidChange(heard.onChange),
  );
}
