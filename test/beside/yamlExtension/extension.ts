// Stands in for the YAML extension of Red Hat, which is not on the npm registry: its id, its selector, its language
// service.
import * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type * as lsp from 'vscode-languageserver-types';
import { yamlService } from '../../support/yamlServer';

/** The files that it serves. */
const selector: vscode.DocumentSelector = [
  { language: 'yaml' },
  { language: 'dockercompose' },
  { language: 'github-actions-workflow' },
  { pattern: '*.y(a)ml' },
];

export function activate(context: vscode.ExtensionContext): void {
  const service = yamlService(vscode.extensions.getExtension('offer-files.offer-files')!.extensionPath);
  const collection = vscode.languages.createDiagnosticCollection('yaml');
  const isOn = (feature: string, { uri, languageId }: vscode.TextDocument) =>
    vscode.workspace.getConfiguration('yaml', { uri, languageId }).get(feature, true);
  const check = async (document: vscode.TextDocument) => {
    if (vscode.languages.match(selector, document) === 0) return;
    const found = isOn('validate', document) ? await service.doValidation(toText(document), false) : [];
    collection.set(document.uri, found.map(toDiagnostic));
  };
  vscode.workspace.textDocuments.forEach((document) => void check(document));
  context.subscriptions.push(
    collection,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidChangeConfiguration(() => vscode.workspace.textDocuments.forEach((each) => void check(each))),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    vscode.languages.registerCompletionItemProvider(selector, {
      async provideCompletionItems(document, position) {
        if (!isOn('completion', document)) return [];
        const { items } = await service.doComplete(toText(document), position, false);
        return items.map(({ label }) => new vscode.CompletionItem(label));
      },
    }),
    vscode.languages.registerHoverProvider(selector, {
      async provideHover(document, position) {
        const hover = isOn('hover', document) ? await service.doHover(toText(document), position) : undefined;
        return hover && new vscode.Hover((hover.contents as lsp.MarkupContent).value);
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: (document) => service.findDocumentSymbols2(toText(document), {}).map(toSymbol),
    }),
    vscode.languages.registerDocumentFormattingEditProvider(selector, {
      provideDocumentFormattingEdits: async (document) =>
        (await service.doFormat(toText(document), {})).map(
          (edit) => new vscode.TextEdit(toRange(edit.range), edit.newText),
        ),
    }),
  );
}

function toText(document: vscode.TextDocument): TextDocument {
  return TextDocument.create(document.uri.toString(), document.languageId, document.version, document.getText());
}

function toRange({ start, end }: lsp.Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

const severities: Readonly<Record<lsp.DiagnosticSeverity, vscode.DiagnosticSeverity>> = {
  1: vscode.DiagnosticSeverity.Error,
  2: vscode.DiagnosticSeverity.Warning,
  3: vscode.DiagnosticSeverity.Information,
  4: vscode.DiagnosticSeverity.Hint,
};

function toDiagnostic({ range, message, severity = 1, source }: lsp.Diagnostic): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), String(message), severities[severity]);
  diagnostic.source = source ?? 'YAML';
  return diagnostic;
}

function toSymbol({ name, range, selectionRange }: lsp.DocumentSymbol): vscode.DocumentSymbol {
  return new vscode.DocumentSymbol(name, '', vscode.SymbolKind.Field, toRange(range), toRange(selectionRange));
}
