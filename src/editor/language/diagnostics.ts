import * as vscode from 'vscode';
import type { FileKind } from '../../core/fileKind';
import type { Finding } from '../../core/finding';
import { beyondYaml } from '../../core/validate/beyondYaml';
import { ruleCodes } from '../../core/validate/rules';
import type { Candidates } from '../files/candidates';
import { toDiagnostic } from '../convert';
import type { Documents } from '../files/documents';
import { kindOf } from '../files/fileKinds';
import type { Findings } from '../files/findings';
import type { OffersBelow } from '../files/offersBelow';
import { isServedByYaml, onDidChangeYaml } from './yamlExtension';

/** How long typing must rest before a document is checked, in milliseconds. */
const pause = 150;

/** Shows what is wrong in open offer and candidate files, while they are typed and before they are ever saved. */
export function registerDiagnostics(
  documents: Documents,
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
    const show = () =>
      collection.set(
        document.uri,
        shown(document, documents, findings).map((finding) =>
          toDiagnostic(document, finding, pageOf(finding.code, extensionUri)),
        ),
      );
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
    candidates.onDidChange(() => (['offer', 'candidate'] as const).forEach(checkAllSoon)),
    offers.onDidChange(() => checkAllSoon('candidate')),
    onDidChangeYaml(() => vscode.workspace.textDocuments.forEach(checkSoon)),
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

/** Where a YAML extension checks the file with our schema too, only what it does not tell is added. */
function shown(document: vscode.TextDocument, documents: Documents, findings: Findings): readonly Finding[] {
  const all = findings.of(document);
  const parsed = isServedByYaml('validate', document) ? documents.parsed(document) : undefined;
  return parsed === undefined ? all : beyondYaml(parsed, all);
}

/** The page of a rule; what the reader and the schema tell explains itself. */
function pageOf(code: string, extensionUri: vscode.Uri): vscode.Uri | undefined {
  return ruleCodes.has(code) ? vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${code}.md`) : undefined;
}
