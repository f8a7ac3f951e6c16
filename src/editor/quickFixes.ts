import * as vscode from 'vscode';
import { isClear } from '../core/refactor/fixAll';
import { fixFinding } from '../core/refactor/fixFinding';
import { toCodeAction } from './codeActions';
import { codeOf, toRange } from './convert';
import type { Documents } from './documents';
import { selector } from './fileKinds';
import type { Findings } from './findings';

/** Offers what mends a finding: the sign, the unit, the key, the word that is meant, or the field that is missing. */
export function registerQuickFixes(documents: Documents, findings: Findings): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions: (document, range, { diagnostics }) =>
        findings.of(document).flatMap((finding) => {
          const place = toRange(document, finding.span);
          const parsed = place.intersection(range) === undefined ? undefined : documents.parsed(document);
          const fix = parsed && fixFinding(parsed, finding);
          if (fix === undefined) return [];
          const action = toCodeAction(document, fix);
          action.diagnostics = diagnostics.filter((each) => codeOf(each) === finding.code && each.range.isEqual(place));
          action.isPreferred = isClear(finding);
          return [action];
        }),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
