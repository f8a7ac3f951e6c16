import * as vscode from 'vscode';
import { isoDate } from '../core/calendar';
import { summarise } from '../core/negotiate/summarise';
import { summaryMarkdown } from '../core/negotiate/summaryMarkdown';
import type { Documents } from './documents';
import { findCandidate } from './candidateFile';
import { offersFor } from './openFiles';
import { readOffers, toCompare } from './readOffers';

/** `Offer: Write Negotiation Summary`: a new Markdown document from the open offers. */
export function registerSummaryCommand(documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand('offer.writeSummary', async (clicked?: unknown, selected?: unknown) => {
    const uris = await offersFor(clicked, selected, 1, vscode.l10n.t('Write Negotiation Summary'));
    if (uris === undefined) return;
    const read = await readOffers(uris, await findCandidate(uris), documents);
    const now = new Date();
    const today = isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
    const options = { today, locale: vscode.env.language };
    const summary = summarise(toCompare(read), read.candidate?.document.fields, options);
    const content = summaryMarkdown(summary, options.locale);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  });
}
