import * as vscode from 'vscode';
import { nearestSpan } from '../../core/terms';
import { toCaret } from '../convert';
import type { Documents } from '../files/documents';

/** Where a panel stands, so that files are shown beside it and not over it. */
export type PanelColumn = vscode.ViewColumn | undefined;

/** Shows the line of a term, in the column where its file is open already; `isPeek` leaves the focus where it is. */
export async function showLine(
  uri: vscode.Uri,
  path: string,
  {
    documents,
    panel,
    isPeek,
  }: { readonly documents: Documents; readonly panel: PanelColumn; readonly isPeek: boolean },
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const offer = documents.offer(document);
  const span = offer === undefined ? undefined : nearestSpan(offer.fields, path);
  const selection = span === undefined ? undefined : toCaret(document, span);
  await vscode.window.showTextDocument(document, {
    viewColumn: columnBeside(panel, uri),
    preserveFocus: isPeek,
    ...(selection === undefined ? {} : { selection }),
  });
}

/** The column where a file is open, else the first one that is not the panel's, else a new one. */
export function columnBeside(panel: PanelColumn, uri: vscode.Uri): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== panel);
  const isOpenIn = ({ tabs }: vscode.TabGroup) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  return (others.find(isOpenIn) ?? others[0])?.viewColumn ?? vscode.ViewColumn.Beside;
}
