import * as vscode from 'vscode';
import { ruleCodes } from '../core/validate/rules';
import type { Candidates } from './candidates';
import { toDiagnostic } from './convert';
import { isYamlServedElsewhere, kindOf, type FileKind } from './fileKinds';
import type { Findings } from './findings';
import type { OffersBelow } from './offersBelow';

/** How long typing must rest before a document is checked, in milliseconds. */
const pause = 150;

/** Shows what is wrong in open offer and candidate files, while they are typed and before they are ever saved. */
export function registerDiagnostics(
  findings: Findings,
  candidates: Candidates,
  offers: OffersBelow,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('offer');
  const waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  const cancel = (document: vscode.TextDocument) => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  };
  const check = (document: vscode.TextDocument) => {
    cancel(document);
    if (document.isClosed) return;
    if (!isChecked(document)) {
      collection.delete(document.uri);
      return;
    }
    const show = () => collection.set(document.uri, shown(document, findings, extensionUri));
    show();
    void findings.refresh(document).then((isOther) => {
      if (isOther && !document.isClosed) show();
    });
  };
  const checkSoon = (document: vscode.TextDocument) => {
    if (!isChecked(document)) return;
    cancel(document);
    waiting.set(
      document,
      setTimeout(() => check(document), pause),
    );
  };

  const checkAllSoon = (kind: FileKind) =>
    vscode.workspace.textDocuments.filter((document) => kindOf(document) === kind).forEach(checkSoon);

  vscode.workspace.textDocuments.forEach(check);
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) checkSoon(document);
    }),
    candidates.onDidChange(() => checkAllSoon('offer')),
    offers.onDidChange(() => checkAllSoon('candidate')),
    vscode.workspace.onDidCloseTextDocument((document) => {
      cancel(document);
      collection.delete(document.uri);
    }),
    new vscode.Disposable(() => waiting.forEach((timer) => clearTimeout(timer))),
  );
}

/** Old revisions in a diff and other files that cannot be written are nobody's to mend. */
function isChecked(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  return (
    kindOf(document) !== undefined &&
    (scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) !== false)
  );
}

/** Where a file is mapped to plain YAML and a YAML extension serves it with our schema, only what the schema cannot see is added. */
function shown(document: vscode.TextDocument, findings: Findings, extensionUri: vscode.Uri): vscode.Diagnostic[] {
  const isServedElsewhere = document.languageId === 'yaml' && isYamlServedElsewhere();
  return findings
    .of(document)
    .filter(({ code }) => !isServedElsewhere || ruleCodes.has(code) || beyondSchema.has(code))
    .map((finding) => toDiagnostic(document, finding, pageOf(finding.code, extensionUri)));
}

/** The page of a rule; what the reader and the schema tell explains itself. */
function pageOf(code: string, extensionUri: vscode.Uri): vscode.Uri | undefined {
  return ruleCodes.has(code) ? vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${code}.md`) : undefined;
}

/** What the reader tells and the schema cannot. */
const beyondSchema = new Set([
  'ambiguous-amount',
  'date-does-not-exist',
  'unexpected-period',
  'unknown-currency',
  'unknown-tag',
]);
