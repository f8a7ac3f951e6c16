import type * as vscode from 'vscode';
import { registerCompareCommand } from './editor/compareCommand';
import { Documents } from './editor/documents';
import { registerDiagnostics } from './editor/diagnostics';
import { registerNewFileCommands } from './editor/newFile';
import { registerQuickFixes } from './editor/quickFixes';
import { registerSummaryCommand } from './editor/summaryCommand';

/** Builds the documents and registers the features. Nothing is read before a feature is used. */
export function activate(context: vscode.ExtensionContext): void {
  const documents = new Documents();
  context.subscriptions.push(
    registerDiagnostics(documents),
    registerQuickFixes(documents),
    registerCompareCommand(documents, context.extensionUri),
    registerSummaryCommand(documents),
    registerNewFileCommands(),
  );
}
