import * as vscode from 'vscode';
import { checkInWriting } from '../../core/negotiate/log/inWriting';
import { inWritingDocument } from '../../core/words/revision/inWritingDocument';
import { printMarkdown } from '../../core/write/markdown';
import { today, userLocale } from '../convert';
import { activeOffer } from '../files/changeOffer';
import type { Documents } from '../files/documents';
import { linksToOffer } from '../files/linksToFiles';

/**
 * `Offer: Check What Is in Writing`: a new Markdown document beside the offer, with what to clear before signing it.
 */
export function registerCheckInWritingCommand(documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand('offer.checkInWriting', async (clicked?: unknown) => {
    const open = await activeOffer(clicked, documents);
    if (open === undefined) return;
    const [day, locale] = [today(), userLocale()];
    const check = checkInWriting(open.offer.fields, day);
    const blocks = inWritingDocument(open.offer, check, day, locale);
    const content = printMarkdown(blocks, linksToOffer(open.text.uri, open.offer));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  });
}
