import * as vscode from 'vscode';
import { comparedFor } from '../../core/words/audience/comparedFor';
import { folderNotices, sharedFolderNotices } from '../../core/words/folderNotices';
import { summarise } from '../../core/words/summary/summarise';
import { summaryDocument } from '../../core/words/summary/summaryDocument';
import { printMarkdown } from '../../core/write/markdown';
import { say, today, userLocale } from '../convert';
import type { Candidates } from '../files/candidates';
import type { Documents } from '../files/documents';
import { fileNotices, sharedNotices } from '../files/fileNotices';
import { linksToFiles } from '../files/linksToFiles';
import { readOffers, type ReadOffers, toCompare } from '../files/readOffers';
import { showError } from '../prompts';
import { chooseNamed } from './exportChoice';
import { tickOff } from './walkthrough';
import { offersFor } from './offersFor';

/**
 * `Offer: Write Negotiation Summary`: a new Markdown document from the offers that count, with links to their lines.
 * `Offer: Write Negotiation Summary to Share`: the same for other eyes, in which one employer is named.
 */
export function registerSummaryCommands(documents: Documents, candidates: Candidates): vscode.Disposable {
  const read = async (clicked: unknown, selected: unknown, title: string): Promise<ReadOffers | undefined> => {
    const counted = await offersFor(clicked, selected, 1, title, { documents, candidates });
    if (counted === undefined) return undefined;
    const found = await readOffers(counted, { documents, candidates });
    if (found.offers.length > 0) return found;
    showError(fileNotices(found, documents).join(' '));
    return undefined;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('offer.writeSummary', async (clicked?: unknown, selected?: unknown) => {
      const found = await read(clicked, selected, say('Write Negotiation Summary'));
      if (found === undefined) return;
      await show(ownSummary(found, fileNotices(found, documents)));
      tickOff('writeSummary');
    }),
    vscode.commands.registerCommand('offer.writeSharedSummary', async (clicked?: unknown, selected?: unknown) => {
      const title = say('Write Negotiation Summary to Share');
      const found = await read(clicked, selected, title);
      if (found === undefined) return;
      const keep = await chooseNamed(toCompare(found), title);
      if (keep !== undefined) await show(sharedSummary(found, keep, fileNotices(found, documents)));
    }),
  );
}

function ownSummary(read: ReadOffers, notices: readonly string[]): string {
  const locale = userLocale();
  const all = [...notices, ...folderNotices(read.fromFolders, locale)];
  const { baseline, candidate } = read;
  const options = { today: today(), locale, baseline, candidateFile: candidate?.name, notices: all };
  const summary = summarise(toCompare(read), candidate?.document.fields, options);
  return printMarkdown(summaryDocument(summary, locale), linksToFiles(read));
}

/** Without links: the names of files tell of employers. */
function sharedSummary(read: ReadOffers, keep: string, notices: readonly string[]): string {
  const locale = userLocale();
  const audience = 'employer';
  const notCounted = read.fromFolders.leftOut.map(({ offer }) => offer);
  const { baseline: current } = read;
  const own = { offers: toCompare(read), candidate: read.candidate?.document.fields, baseline: current, notCounted };
  const { offers, candidate, baseline } = comparedFor(own, audience, locale, keep);
  const all = [...sharedNotices(notices), ...sharedFolderNotices(read.fromFolders, locale)];
  const options = { today: today(), locale, baseline, audience, notices: all } as const;
  return printMarkdown(summaryDocument(summarise(offers, candidate, options), locale));
}

async function show(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}
