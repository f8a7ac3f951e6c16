import * as vscode from 'vscode';
import type { Refactoring } from '../../core/refactor/refactoring';
import { shownText } from '../../core/shownText';
import { toWorkspaceEdit, translate } from '../convert';

/** A refactoring of the core as the editor offers it; its edits are undone in one step. */
export function toCodeAction(document: vscode.TextDocument, { title, kind, edits }: Refactoring): vscode.CodeAction {
  const action = new vscode.CodeAction(shownText(translate(title)), vscode.CodeActionKind.Empty.append(kind));
  action.edit = toWorkspaceEdit(document, edits);
  return action;
}
