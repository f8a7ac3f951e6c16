import * as vscode from 'vscode';
import { fixAll } from '../../core/refactor/fixAll';
import { toCodeAction } from '../convert';
import type { Documents } from '../files/documents';
import { selector } from '../files/fileKinds';

const kind = vscode.CodeActionKind.SourceFixAll.append('offer');

/**
 * Mends all findings of a file of which it is clear what is meant: on the command `Fix All`, and on saving where
 * settings say so.
 */
export function registerFixAll(documents: Documents): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions: (document, _, { only }) => {
        const parsed = only?.contains(kind) === true ? documents.parsed(document) : undefined;
        const fix = parsed && fixAll(parsed);
        return fix === undefined ? [] : [toCodeAction(document, fix)];
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}
