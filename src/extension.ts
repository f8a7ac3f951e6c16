import type * as vscode from 'vscode';
import { Candidates } from './editor/candidates';
import { registerCompareCommand } from './editor/compareCommand';
import { registerCompletion } from './editor/completion';
import { Documents } from './editor/documents';
import { registerDiagnostics } from './editor/diagnostics';
import { registerNewFileCommands } from './editor/newFile';
import { registerQuickFixes } from './editor/quickFixes';
import { registerSummaryCommand } from './editor/summaryCommand';

/** Builds the documents and registers the features. Nothing is read before a feature is used. */
export function activate(context: vscode.ExtensionContext): void {
  const documents = new Documents();
  const candidates = new Candidates(documents);
  context.subscriptions.push(
    candidates,
    registerDiagnostics(documents, candidates),
    registerQuickFixes(documents),
    registerCompletion(documents),
    registerCompareCommand(documents, candidates, context.extensionUri),
    registerSummaryCommand(documents, candidates),
    registerNewFileCommands(),
  );
}
