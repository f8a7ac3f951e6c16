import * as vscode from 'vscode';
import { summarise } from '../core/negotiate/summarise';
import { summaryMarkdown } from '../core/negotiate/summaryMarkdown';
import { today } from './convert';
import type { Documents } from './documents';
import type { Candidates } from './candidates';
import { baseName } from './fileKinds';
import { offersFor } from './openFiles';
import { readOffers, toCompare, type ReadOffers } from './readOffers';
import { tickOff } from './walkthrough';
import { userLocale } from './userLocale';

/** `Offer: Write Negotiation Summary`: a new Markdown document from the open offers. */
export function registerSummaryCommand(documents: Documents, candidates: Candidates): vscode.Disposable {
  return vscode.commands.registerCommand('offer.writeSummary', async (clicked?: unknown, selected?: unknown) => {
    const uris = await offersFor(clicked, selected, 1, vscode.l10n.t('Write Negotiation Summary'));
    if (uris === undefined) return;
    const read = await readOffers(uris, documents, candidates);
    if (read.offers.length === 0) {
      void vscode.window.showErrorMessage(notices(read, documents).join(' '));
      return;
    }
    const options = {
      today: today(),
      locale: userLocale(),
      candidateFile: read.candidate?.name,
      notices: notices(read, documents),
    };
    const summary = summarise(toCompare(read), read.candidate?.document.fields, options);
    const content = summaryMarkdown(summary, options.locale);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    tickOff('writeSummary');
  });
}

/** Files that are left out, and files whose mistakes keep parts of them out of the figures. */
function notices({ missing, offers }: ReadOffers, documents: Documents): string[] {
  const unread = missing.map((uri) => vscode.l10n.t('{0} cannot be read.', baseName(uri)));
  const faulty = offers.filter(({ document }) =>
    documents.findings(document).some(({ severity }) => severity === 'error'),
  );
  return [
    ...unread,
    ...faulty.map(({ uri }) => vscode.l10n.t('{0} has errors; what cannot be read is not counted.', baseName(uri))),
  ];
}
