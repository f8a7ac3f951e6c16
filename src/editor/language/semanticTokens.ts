import * as vscode from 'vscode';
import { semanticTokensOf, semanticTypes } from '../../core/assist/semanticTokens';
import { toRange } from '../convert';
import type { Documents } from '../files/documents';
import { selector } from '../files/fileKinds';

/** Tells the editor what the grammar cannot know; which colours that has is up to the theme. */
export function registerSemanticTokens(documents: Documents): vscode.Disposable {
  const legend = new vscode.SemanticTokensLegend([...semanticTypes]);
  return vscode.languages.registerDocumentSemanticTokensProvider(
    selector,
    {
      provideDocumentSemanticTokens: (document) => {
        const parsed = documents.parsed(document);
        const builder = new vscode.SemanticTokensBuilder(legend);
        for (const { span, type } of parsed === undefined ? [] : semanticTokensOf(parsed))
          builder.push(toRange(document, span), type);
        return builder.build();
      },
    },
    legend,
  );
}
