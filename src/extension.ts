import type * as vscode from 'vscode';
import { registerCallCommand } from './editor/callCommand';
import { Candidates } from './editor/candidates';
import { registerCheckInWritingCommand } from './editor/checkInWritingCommand';
import { registerCodeLenses } from './editor/codeLenses';
import { registerCompareCommand } from './editor/compareCommand';
import { registerCompletion } from './editor/completion';
import { registerDefinitions } from './editor/definitions';
import { registerDocumentLinks } from './editor/documentLinks';
import { Documents } from './editor/documents';
import { registerDiagnostics } from './editor/diagnostics';
import { Findings } from './editor/findings';
import { registerExportCommand } from './editor/exportCommand';
import { registerFixAll } from './editor/fixAll';
import { registerFolding } from './editor/folding';
import { registerFormatting } from './editor/formatting';
import { registerHover } from './editor/hover';
import { registerInlayHints } from './editor/inlayHints';
import { registerNewFileCommands } from './editor/newFile';
import { OffersBelow } from './editor/offersBelow';
import { registerOutline } from './editor/outline';
import { registerMessageCommand } from './editor/messageCommand';
import { registerQuestionsCommand } from './editor/questionsCommand';
import { registerQuickFixes } from './editor/quickFixes';
import { registerRefactorings } from './editor/refactorings';
import { registerRecordAnswerCommands } from './editor/recordAnswerCommand';
import { registerRecordAskCommand } from './editor/recordAskCommand';
import { registerReferences } from './editor/references';
import { registerRevisionCommand } from './editor/revisionCommand';
import { registerSelectionRanges } from './editor/selectionRanges';
import { registerSemanticTokens } from './editor/semanticTokens';
import { registerSortAction } from './editor/sortAction';
import { registerSummaryCommands } from './editor/summaryCommand';
import { Valuations } from './editor/valuations';

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
