import * as vscode from 'vscode';
import { formatDocument, formatRange, type FormatOptions } from '../../core/format/formatDocument';
import { toSpan, toTextEdits } from '../convert';
import { ownLanguages, selector } from '../files/fileKinds';
import { isServedByYaml, onDidChangeYaml } from './yamlExtension';

/**
 * Formats documents and selections. A YAML extension that is there has a formatter for files that are mapped to YAML.
 */
export function registerFormatting(): vscode.Disposable {
  const isElsewhere = () => isServedByYaml('format.enable', { languageId: 'yaml' });
  let wasElsewhere = isElsewhere();
  let registration = register(wasElsewhere);
  const update = () => {
    if (wasElsewhere === isElsewhere()) return;
    wasElsewhere = !wasElsewhere;
    registration.dispose();
    registration = register(wasElsewhere);
  };
  return vscode.Disposable.from(
    onDidChangeYaml(update),
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
