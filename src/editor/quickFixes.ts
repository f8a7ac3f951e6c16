import * as vscode from 'vscode';
import { toRange } from './convert';
import type { Documents } from './documents';
import { selector } from './fileKinds';

/** Findings whose replacement is one of several things that could be meant. */
const guesses = new Set(['ambiguous-amount', 'percent-without-sign', 'duration-without-unit']);

/** Offers to write what a finding says is meant: the sign, the unit, the key, the word. */
export function registerQuickFixes(documents: Documents): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions: (document, range, { diagnostics }) =>
        documents.findings(document).flatMap(({ code, span, replacement }) => {
          const place = toRange(document, span);
          if (replacement === undefined || place.intersection(range) === undefined) return [];
          const action = new vscode.CodeAction(
            vscode.l10n.t('Replace with "{0}"', replacement),
            vscode.CodeActionKind.QuickFix,
          );
          action.edit = new vscode.WorkspaceEdit();
          action.edit.replace(document.uri, place, replacement);
          action.diagnostics = diagnostics.filter((each) => each.code === code && each.range.isEqual(place));
          action.isPreferred = !guesses.has(code);
          return [action];
        }),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
