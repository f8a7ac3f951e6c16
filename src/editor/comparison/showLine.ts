import * as vscode from 'vscode';
import { nearestSpan } from '../../core/terms';
import { toRange } from '../convert';
import type { Documents } from '../documents';

/** Shows the line of a term, in the column where its file is open already; `isPeek` leaves the focus where it is. */
export async function showLine(uri: vscode.Uri, path: string, documents: Documents, isPeek: boolean): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const offer = documents.offer(document);
  const span = offer === undefined ? undefined : nearestSpan(offer.fields, path);
  const selection = span === undefined ? undefined : toRange(document, { start: span.start, end: span.start });
  await vscode.window.showTextDocument(document, {
    viewColumn: columnOf(uri),
    preserveFocus: isPeek,
    ...(selection === undefined ? {} : { selection }),
  });
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  return group?.viewColumn ?? vscode.ViewColumn.One;
}
