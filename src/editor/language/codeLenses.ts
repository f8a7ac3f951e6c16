import * as vscode from 'vscode';
import { askLensesOf } from '../../core/assist/askLenses';
import { type Lens, lensesOf } from '../../core/assist/lenses';
import type { Offer } from '../../core/offer';
import { shownText } from '../../core/shownText';
import { valueOffer } from '../../core/value/valueOffer';
import { askAt } from '../commands/askInputs';
import { today, toRange, userLocale } from '../convert';
import { selector } from '../files/fileKinds';
import type { Valuations } from '../files/valuations';

const setting = 'codeLens.enabled';

/**
 * Shows above an offer what it comes to and what can be done with it, and above each grant and plan its worth, and
 * above each ask where it stands.
 */
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
        const { document: offer, valuation, assumptions } = valued;
        const valueWith = (other: Offer) => valueOffer(other, assumptions, today());
        const lenses = [
          ...lensesOf(offer, valuation, userLocale()),
          ...askLensesOf(offer, valuation, valueWith, userLocale()),
        ];
        return lenses.map((lens) => toCodeLens(document, offer.fields, lens));
      },
    }),
  );
}

const commands = {
  compare: 'offer.compare',
  summary: 'offer.writeSummary',
  questions: 'offer.showQuestions',
  recordAnswer: 'offer.recordAnswer',
  markInWriting: 'offer.markAskInWriting',
};

function toCodeLens(document: vscode.TextDocument, offer: Offer, { span, text, does, ask }: Lens): vscode.CodeLens {
  const command = does === undefined ? '' : commands[does];
  const about = ask === undefined ? undefined : offer.negotiation.asks.items[ask];
  const given = ask === undefined || about === undefined ? [document.uri] : [document.uri, askAt(ask, about)];
  return new vscode.CodeLens(toRange(document, span), { title: shownText(text), command, arguments: given });
}
