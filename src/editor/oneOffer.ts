import * as vscode from 'vscode';
import type { LineLink } from '../core/negotiate/sourceLinks';
import type { Candidate, Offer } from '../core/offer';
import { valueOf } from '../core/term';
import type { Candidates } from './candidates';
import type { Documents } from './documents';
import { fileNotices } from './fileNotices';
import type { OffersBelow } from './offersBelow';
import { offerFor, openOffers } from './openFiles';
import { linkTo } from './linksToFiles';
import { readOffers } from './readOffers';

/** What the files say of one offer and of those beside it. */
export interface OneOffer {
  readonly offer: Offer;
  readonly candidate: Candidate | undefined;
  /** The other offers that are open, in the folder or below, and the job the candidate has. */
  readonly others: readonly Offer[];
  /** To the lines of the offer. */
  readonly link: LineLink;
}

/** Reads the offer that a command is about; undefined when none is picked, or it is none to negotiate, which is said. */
export async function readOneOffer(
  clicked: unknown,
  title: string,
  { documents, candidates, offers }: Readonly<{ documents: Documents; candidates: Candidates; offers: OffersBelow }>,
): Promise<OneOffer | undefined> {
  const uri = await offerFor(clicked, title);
  if (uri === undefined) return undefined;
  const read = await readOffers([uri], documents, candidates);
  const own = read.offers.find((each) => each.uri.toString() === uri.toString());
  const notices = fileNotices(read, documents);
  if (own === undefined) {
    void vscode.window.showErrorMessage(notices.join(' '));
    return undefined;
  }
  if (valueOf(own.offer.fields.status)?.word === 'current') {
    void vscode.window.showInformationMessage(vscode.l10n.t('This is the job you have; choose an offer to negotiate.'));
    return undefined;
  }
  if (notices.length > 0) void vscode.window.showWarningMessage(notices.join(' '));
  const open = await readOffers(openOffers(), documents, candidates);
  const beside = await offers.find(read.candidate?.uri ?? uri);
  const others = [
    ...[...read.offers, ...open.offers].map((each) => ({ uri: each.uri, document: each.offer })),
    ...beside,
  ];
  // Text in an editor comes first and stays; the same file may be found again below the folder.
  const each = new Map([...others].reverse().map((found) => [found.uri.toString(), found.document.fields]));
  each.delete(uri.toString());
  return {
    offer: own.offer.fields,
    candidate: read.candidate?.document.fields,
    others: [...each.values()].reverse(),
    link: linkTo(own.uri, own.offer),
  };
}

/** Opens a text that is nobody's file yet, beside the offer. */
export async function openBeside(content: string, language: 'markdown' | 'plaintext'): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}
