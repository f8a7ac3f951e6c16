import * as vscode from 'vscode';
import { summarise } from '../core/negotiate/summarise';
import { summaryMarkdown } from '../core/negotiate/summaryMarkdown';
import type { Documents } from './documents';
import { openOffers, pickOffers } from './openFiles';
import { readOffers, toCompare } from './readOffers';
import { today } from './today';

/** `Offer: Write Negotiation Summary`: a new Markdown document from the open offers. */
export function registerSummaryCommand(documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand('offer.writeSummary', async (_: unknown, selected?: readonly vscode.Uri[]) => {
    const chosen = (selected?.length ?? 0) > 1 ? [...(selected ?? [])] : openOffers();
    const uris = chosen.length > 0 ? chosen : await pickOffers([], vscode.l10n.t('Write Negotiation Summary'));
    if (uris === undefined) return;
    const read = await readOffers(uris, documents);
    const options = { today: today(), locale: vscode.env.language };
    const summary = summarise(toCompare(read), read.candidate?.document.fields, options);
    const content = summaryMarkdown(summary, options.locale);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  });
}
