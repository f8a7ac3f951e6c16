import * as vscode from 'vscode';
import { isClear } from '../../core/refactor/fixAll';
import { fixFindings } from '../../core/refactor/fixFinding';
import { codeOf, toCodeAction, toRange } from '../convert';
import type { Documents } from '../files/documents';
import { selector } from '../files/fileKinds';
import type { Findings } from '../files/findings';

/** Offers what mends a finding: the sign, the unit, the key, the word that is meant, or the field that is missing. */
export function registerQuickFixes(documents: Documents, findings: Findings): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions: (document, range, { diagnostics }) => {
        const places = new Map(findings.of(document).map((finding) => [finding, toRange(document, finding.span)]));
        const found = [...places].filter(([, place]) => place.intersection(range) !== undefined);
        const parsed = found.length === 0 ? undefined : documents.parsed(document);
        const fixes =
          parsed === undefined
            ? []
            : fixFindings(
                parsed,
                found.map(([finding]) => finding),
              );
        return [...fixes].map(([finding, fix]) => {
          const action = toCodeAction(document, fix);
          const place = places.get(finding);
          action.diagnostics = diagnostics.filter(
            (each) => codeOf(each) === finding.code && place?.isEqual(each.range),
          );
          action.isPreferred = isClear(finding);
          return action;
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
