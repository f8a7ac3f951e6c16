import * as vscode from 'vscode';
import { validateBeside } from '../core/validate/validate';
import type { Candidates } from './candidates';
import { toDiagnostic } from './convert';
import type { Documents } from './documents';
import { kindOf } from './fileKinds';

/** How long typing must rest before a document is checked, in milliseconds. */
const pause = 150;

/** Shows what is wrong in open offer and candidate files, while they are typed and before they are ever saved. */
export function registerDiagnostics(documents: Documents, candidates: Candidates): vscode.Disposable {
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
    const show = () => collection.set(document.uri, shown(document, documents, candidates));
    show();
    if (kindOf(document) !== 'offer') return;
    void candidates.refresh(document).then((isOther) => {
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

  vscode.workspace.textDocuments.forEach(check);
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) checkSoon(document);
    }),
    candidates.onDidChange(() =>
      vscode.workspace.textDocuments.filter((document) => kindOf(document) === 'offer').forEach(checkSoon),
    ),
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
function shown(document: vscode.TextDocument, documents: Documents, candidates: Candidates): vscode.Diagnostic[] {
  const isServedElsewhere =
    document.languageId === 'yaml' && vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
  const offer = documents.offer(document);
  const latest = candidates.latest(document);
  const beside = offer === undefined || latest === undefined ? [] : validateBeside(offer, latest.candidate);
  return [
    ...documents.findings(document).filter(({ code }) => !isServedElsewhere || beyondSchema.has(code)),
    ...beside,
  ].map((finding) => toDiagnostic(document, finding));
}

const beyondSchema = new Set([
  'ambiguous-amount',
  'date-does-not-exist',
  'unexpected-period',
  'unknown-currency',
  'unknown-tag',
  'unknown-term',
  'value-does-not-fit-term',
]);
