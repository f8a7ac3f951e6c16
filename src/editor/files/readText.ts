import * as vscode from 'vscode';
import { withOneLineEnd } from '../../core/text';

/** Reads a file that is not open as the editor would show it, so that places and edits hold when it is opened. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return withOneLineEnd(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
}
