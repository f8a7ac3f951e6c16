import type * as vscode from 'vscode';
import { registerCallCommand } from './editor/commands/callCommand';
import { Candidates } from './editor/files/candidates';
import { registerCheckInWritingCommand } from './editor/commands/checkInWritingCommand';
import { registerCodeLenses } from './editor/language/codeLenses';
import { registerCompareCommand } from './editor/commands/compareCommand';
import { registerCompletion } from './editor/language/completion';
import { registerDefinitions } from './editor/language/definitions';
import { registerDocumentLinks } from './editor/language/documentLinks';
import { Documents } from './editor/files/documents';
import { registerDiagnostics } from './editor/language/diagnostics';
import { Findings } from './editor/files/findings';
import { registerExportCommand } from './editor/commands/exportCommand';
import { registerFixAll } from './editor/language/fixAll';
import { registerFolding } from './editor/language/folding';
import { registerFormatting } from './editor/language/formatting';
import { registerHover } from './editor/language/hover';
import { registerInlayHints } from './editor/language/inlayHints';
import { registerNewFileCommands } from './editor/commands/newFile';
import { OffersBelow } from './editor/files/offersBelow';
import { registerOutline } from './editor/language/outline';
import { registerMessageCommand } from './editor/commands/messageCommand';
import { registerQuestionsCommand } from './editor/commands/questionsCommand';
import { registerQuickFixes } from './editor/language/quickFixes';
import { registerRefactorings } from './editor/language/refactorings';
import { registerRecordAnswerCommands } from './editor/commands/recordAnswerCommand';
import { registerRecordAskCommand } from './editor/commands/recordAskCommand';
import { registerReferences } from './editor/language/references';
import { registerRevisionCommand } from './editor/commands/revisionCommand';
import { registerSelectionRanges } from './editor/language/selectionRanges';
import { registerSemanticTokens } from './editor/language/semanticTokens';
import { registerSortAction } from './editor/language/sortAction';
import { registerSummaryCommands } from './editor/commands/summaryCommand';
import { Valuations } from './editor/files/valuations';

/** Builds the documents and registers the features. Nothing is read before a feature is used. */
export function activate(context: vscode.ExtensionContext): void {
  const documents = new Documents();
  const candidates = new Candidates(documents);
  const offers = new OffersBelow(documents);
  const findings = new Findings(documents, candidates, offers);
  const valuations = new Valuations(documents, candidates);
  context.subscriptions.push(
    candidates,
    offers,
    registerDiagnostics(documents, findings, candidates, offers, context.extensionUri),
    registerQuickFixes(documents, findings),
    registerFixAll(documents),
    registerRefactorings(documents, candidates),
    registerCompletion(documents, offers),
    registerHover(documents, valuations),
    registerCodeLenses(valuations),
    registerInlayHints(valuations),
    registerQuestionsCommand(valuations),
    registerOutline(documents),
    registerDefinitions(documents, offers),
    registerReferences(documents, candidates, offers),
    registerDocumentLinks(documents),
    registerSelectionRanges(documents),
    registerSemanticTokens(documents),
    registerFolding(),
    registerFormatting(),
    registerSortAction(documents),
    registerCompareCommand(documents, candidates, context.extensionUri),
    registerSummaryCommands(documents, candidates),
    registerRevisionCommand(documents, candidates),
    registerMessageCommand(documents, candidates, offers, context.extensionUri),
    registerCallCommand(documents, candidates, offers),
    registerExportCommand(documents, candidates),
    registerRecordAskCommand(documents),
    registerRecordAnswerCommands(documents),
    registerCheckInWritingCommand(documents),
    registerNewFileCommands(),
  );
}
