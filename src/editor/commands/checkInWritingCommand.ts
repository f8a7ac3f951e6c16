import * as vscode from 'vscode';
import { checkInWriting } from '../../core/negotiate/log/inWriting';
import { inWritingMarkdown } from '../../core/words/revision/inWritingMarkdown';
import { activeOffer } from '../files/activeOffer';
import { today } from '../convert';
import { linkTo } from '../files/linksToFiles';
import type { Documents } from '../files/documents';
import { userLocale } from '../userLocale';

/** `Offer: Check What Is in Writing`: a new Markdown document beside the offer, with what to clear before signing it. */
export function registerCheckInWritingCommand(documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand('offer.checkInWriting', async (clicked?: unknown) => {
    const open = await activeOffer(clicked, documents);
    if (open === undefined) return;
    const [day, locale] = [today(), userLocale()];
    const check = checkInWriting(open.offer.fields, day);
    const content = inWritingMarkdown(open.offer, check, day, locale, linkTo(open.text.uri, open.offer));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  });
}
