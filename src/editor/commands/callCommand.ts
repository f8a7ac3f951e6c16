import * as vscode from 'vscode';
import { callSheet } from '../../core/words/callSheet/callSheet';
import { callSheetDocument } from '../../core/words/callSheet/callSheetDocument';
import { printMarkdown } from '../../core/write/markdown';
import { say, today, userLocale } from '../convert';
import type { Candidates } from '../files/candidates';
import type { Documents } from '../files/documents';
import type { OffersBelow } from '../files/offersBelow';
import { openBeside, readOneOffer } from './oneOffer';

/** `Offer: Prepare for the Call`: a Markdown page with what to have before one's eyes in a call about the offer. */
export function registerCallCommand(
  documents: Documents,
  candidates: Candidates,
  offers: OffersBelow,
): vscode.Disposable {
  return vscode.commands.registerCommand('offer.prepareCall', async (clicked?: unknown, selected?: unknown) => {
    const title = say('Prepare for the Call');
    const read = await readOneOffer(clicked, selected, title, { documents, candidates, offers });
    if (read === undefined) return;
    const locale = userLocale();
    const { candidate, others, notices } = read;
    const sheet = callSheet(read.offer, { candidate, others, notices, today: today(), locale });
    await openBeside(printMarkdown(callSheetDocument(sheet, locale), read.links), 'markdown');
  });
}
