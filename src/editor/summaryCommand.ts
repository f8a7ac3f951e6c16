import * as vscode from 'vscode';
import { summarise } from '../core/negotiate/summarise';
import { summaryMarkdown } from '../core/negotiate/summaryMarkdown';
import { today } from './convert';
import type { Documents } from './documents';
import type { Candidates } from './candidates';
import { fileNotices } from './fileNotices';
import { offersFor } from './openFiles';
import { readOffers, toCompare } from './readOffers';
import { tickOff } from './walkthrough';
import { userLocale } from './userLocale';

/** `Offer: Write Negotiation Summary`: a new Markdown document from the open offers. */
export function registerSummaryCommand(documents: Documents, candidates: Candidates): vscode.Disposable {
  return vscode.commands.registerCommand('offer.writeSummary', async (clicked?: unknown, selected?: unknown) => {
    const uris = await offersFor(clicked, selected, 1, vscode.l10n.t('Write Negotiation Summary'));
    if (uris === undefined) return;
    const read = await readOffers(uris, documents, candidates);
    if (read.offers.length === 0) {
      void vscode.window.showErrorMessage(fileNotices(read, documents).join(' '));
      return;
    }
    const options = {
      today: today(),
      locale: userLocale(),
      candidateFile: read.candidate?.name,
      notices: fileNotices(read, documents),
    };
    const summary = summarise(toCompare(read), read.candidate?.document.fields, options);
    const content = summaryMarkdown(summary, options.locale);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    tickOff('writeSummary');
  });
}
