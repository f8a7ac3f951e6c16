import * as vscode from 'vscode';
import { formatDocument, formatRange, type FormatOptions } from '../core/format/formatDocument';
import { toSpan, toTextEdits } from './convert';
import { isYamlServedElsewhere, ownLanguages, selector } from './fileKinds';

/** Formats documents and selections. A YAML extension that is there has a formatter for files that are mapped to YAML. */
export function registerFormatting(): vscode.Disposable {
  let isElsewhere = isYamlServedElsewhere();
  let registration = register(isElsewhere);
  const update = () => {
    if (isElsewhere === isYamlServedElsewhere()) return;
    isElsewhere = !isElsewhere;
    registration.dispose();
    registration = register(isElsewhere);
  };
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(update),
    new vscode.Disposable(() => {
      registration.dispose();
    }),
  );
}

function register(isElsewhere: boolean): vscode.Disposable {
  const documents = isElsewhere ? ownLanguages : selector;
  return vscode.Disposable.from(
    vscode.languages.registerDocumentFormattingEditProvider(documents, {
      provideDocumentFormattingEdits: (document, options) =>
        toTextEdits(document, formatDocument(document.getText(), toFormatOptions(options))),
    }),
    vscode.languages.registerDocumentRangeFormattingEditProvider(documents, {
      provideDocumentRangeFormattingEdits: (document, range, options) =>
        toTextEdits(document, formatRange(document.getText(), toSpan(document, range), toFormatOptions(options))),
    }),
  );
}

/** Tabs cannot indent YAML; who uses them has not said how many spaces it should be. */
function toFormatOptions({ insertSpaces, tabSize }: vscode.FormattingOptions): FormatOptions {
  return { indent: insertSpaces ? Math.max(1, tabSize) : 2 };
}
