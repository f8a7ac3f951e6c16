import * as vscode from 'vscode';
import type { Fold } from '../core/assist/folds';
import { isoDate, type IsoDate } from '../core/calendar';
import type { Finding, Message } from '../core/finding';
import { type Locale, localeOf } from '../core/locale';
import type { Refactoring } from '../core/refactor/refactoring';
import { shownText } from '../core/shownText';
import type { Edit, Span } from '../core/text';
import type { Block } from '../core/write/document';
import { printMarkdown } from '../core/write/markdown';

export function toPosition(document: vscode.TextDocument, offset: number): vscode.Position {
  return document.positionAt(offset);
}

/** Offsets of the core as positions of the editor, which shows an empty range as one character. */
export function toRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(toPosition(document, start), toPosition(document, end));
}

/** Blocks as a hover or a completion shows them; what stands in them from files stays text. */
export function toMarkdown(blocks: readonly Block[]): vscode.MarkdownString {
  return new vscode.MarkdownString(printMarkdown(blocks));
}

/** Where the cursor goes that is to stand at the beginning of something. */
export function toCaret(document: vscode.TextDocument, { start }: Span): vscode.Range {
  return toRange(document, { start, end: start });
}

export function toSpan(document: vscode.TextDocument, { start, end }: vscode.Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toTextEdits(document: vscode.TextDocument, edits: readonly Edit[]): vscode.TextEdit[] {
  return edits.map(({ span, text }) => vscode.TextEdit.replace(toRange(document, span), text));
}

/** Edits of one document, to be undone in one step. */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toTextEdits(document, edits));
  return edit;
}

const foldingKinds = {
  block: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

export function toFoldingRange(document: vscode.TextDocument, { span, kind }: Fold): vscode.FoldingRange {
  const { start, end } = toRange(document, span);
  return new vscode.FoldingRange(start.line, end.line, foldingKinds[kind]);
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** A finding as the editor shows it; a page about it is a click away from its code. */
export function toDiagnostic(document: vscode.TextDocument, finding: Finding, page?: vscode.Uri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, finding.span),
    shownText(translate(finding.message)),
    severities[finding.severity],
  );
  diagnostic.source = 'offer';
  diagnostic.code = page === undefined ? finding.code : { value: finding.code, target: page };
  if (finding.related !== undefined) {
    const location = new vscode.Location(document.uri, toRange(document, finding.related.span));
    diagnostic.relatedInformation = [
      new vscode.DiagnosticRelatedInformation(location, shownText(translate(finding.related.message))),
    ];
  }
  return diagnostic;
}

/** The code of the finding that a diagnostic shows. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** A refactoring of the core as the editor offers it; its edits are undone in one step. */
export function toCodeAction(document: vscode.TextDocument, { title, kind, edits }: Refactoring): vscode.CodeAction {
  const action = new vscode.CodeAction(shownText(translate(title)), vscode.CodeActionKind.Empty.append(kind));
  action.edit = toWorkspaceEdit(document, edits);
  return action;
}

/** A message in the language of the user. */
export function translate({ text, args }: Message): string {
  return say(text, args);
}

/** The day it is where the user is. */
export function today(): IsoDate {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The language of the editor, in which everything a user reads is written. */
export function userLocale(): Locale {
  return localeOf(vscode.env.language, vscode.l10n.bundle);
}

/** Says a text in the language of the editor, as the core does. */
export const say: Locale['say'] = (text, args) => userLocale().say(text, args);
