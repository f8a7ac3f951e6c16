import type * as vscode from 'vscode';
import { Candidates } from './editor/candidates';
import { registerCompareCommand } from './editor/compareCommand';
import { registerCompletion } from './editor/completion';
import { Documents } from './editor/documents';
import { registerDiagnostics } from './editor/diagnostics';
import { Findings } from './editor/findings';
import { registerFixAll } from './editor/fixAll';
import { registerFormatting } from './editor/formatting';
import { registerNewFileCommands } from './editor/newFile';
import { OffersBelow } from './editor/offersBelow';
import { registerQuickFixes } from './editor/quickFixes';
import { registerRefactorings } from './editor/refactorings';
import { registerSortAction } from './editor/sortAction';
import { registerSummaryCommand } from './editor/summaryCommand';

/** Builds the documents and registers the features. Nothing is read before a feature is used. */
export function activate(context: vscode.ExtensionContext): void {
  const documents = new Documents();
  const candidates = new Candidates(documents);
  const offers = new OffersBelow(documents);
  const findings = new Findings(documents, candidates, offers);
  context.subscriptions.push(
    candidates,
    offers,
    registerDiagnostics(findings, candidates, offers, context.extensionUri),
    registerQuickFixes(documents, findings),
    registerFixAll(documents),
    registerRefactorings(documents, candidates),
    registerCompletion(documents),
    registerFormatting(),
    registerSortAction(documents),
    registerCompareCommand(documents, candidates, context.extensionUri),
    registerSummaryCommand(documents, candidates),
    registerNewFileCommands(),
  );
}
