import * as vscode from 'vscode';
import type { Edit } from '../core/edit';
import type { Refactoring } from '../core/refactor/refactoring';
import { toRange, translate } from './convert';

/** A refactoring of the core as the editor offers it; its edits are undone in one step. */
export function toCodeAction(document: vscode.TextDocument, { title, kind, edits }: Refactoring): vscode.CodeAction {
  const action = new vscode.CodeAction(translate(title), vscode.CodeActionKind.Empty.append(kind));
  action.edit = toWorkspaceEdit(document, edits);
  return action;
}

export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ span, text }) => new vscode.TextEdit(toRange(document, span), text)),
  );
  return edit;
}
