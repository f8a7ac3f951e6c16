import * as vscode from 'vscode';
import { codeOf, toRange } from './convert';
import { selector } from './fileKinds';
import type { Findings } from './findings';

/** Findings whose replacement is one of several things that could be meant. */
const guesses = new Set(['ambiguous-amount', 'percent-without-sign', 'duration-without-unit']);

/** Offers to write what a finding says is meant: the sign, the unit, the key, the word. */
export function registerQuickFixes(findings: Findings): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions: (document, range, { diagnostics }) =>
        findings.of(document).flatMap(({ code, severity, span, replacement }) => {
          const place = toRange(document, span);
          if (replacement === undefined || place.intersection(range) === undefined) return [];
          const action = new vscode.CodeAction(
            vscode.l10n.t('Replace with "{0}"', replacement),
            vscode.CodeActionKind.QuickFix,
          );
          action.edit = new vscode.WorkspaceEdit();
          action.edit.replace(document.uri, place, replacement);
          action.diagnostics = diagnostics.filter((each) => codeOf(each) === code && each.range.isEqual(place));
          // Whether a doubt is right, only the author knows.
          action.isPreferred = severity === 'error' && !guesses.has(code);
          return [action];
        }),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
