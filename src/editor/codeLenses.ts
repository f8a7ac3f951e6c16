import * as vscode from 'vscode';
import { lensesOf, type Lens } from '../core/assist/lenses';
import { toRange } from './convert';
import { selector } from './fileKinds';
import type { Valuations } from './valuations';
import { userLocale } from './userLocale';

const setting = 'codeLens.enabled';

/** Shows above an offer what it comes to and what can be done with it, and above each grant and plan its worth. */
export function registerCodeLenses(valuations: Valuations): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    valuations.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`offer.${setting}`)) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        if (!vscode.workspace.getConfiguration('offer', document).get<boolean>(setting, true)) return [];
        const valued = await valuations.of(document);
        if (valued === undefined) return [];
        return lensesOf(valued.document, valued.valuation, userLocale()).map((lens) => toCodeLens(document, lens));
      },
    }),
  );
}

const commands = { compare: 'offer.compare', summary: 'offer.writeSummary', questions: 'offer.showQuestions' };

function toCodeLens(document: vscode.TextDocument, { span, text, does }: Lens): vscode.CodeLens {
  const command = does === undefined ? '' : commands[does];
  return new vscode.CodeLens(toRange(document, span), { title: text, command, arguments: [document.uri] });
}
