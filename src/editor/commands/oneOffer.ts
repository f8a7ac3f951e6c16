import * as vscode from 'vscode';
import type { Candidate, Offer } from '../../core/offer';
import { statusOf } from '../../core/stage';
import { besideOffer, folderNotices } from '../../core/words/folderNotices';
import type { SourceLinks } from '../../core/write/sourceLinks';
import { say, userLocale } from '../convert';
import { asNamed, type Files } from '../files/countedOffers';
import { fileNotices } from '../files/fileNotices';
import { linksToOffer } from '../files/linksToFiles';
import type { OffersBelow } from '../files/offersBelow';
import { openOffers } from '../files/openFiles';
import { readOffers } from '../files/readOffers';
import { showError, showInformation, showWarning } from '../prompts';
import { offerFor, offersBeside } from './offersFor';

/** What the files say of one offer and of those beside it. */
export interface OneOffer {
  readonly offer: Offer;
  readonly candidate: Candidate | undefined;
  /** The other offers that count, and the job the candidate has. */
  readonly others: readonly Offer[];
  /** Those that do not: open, in the folder or below. Their employers must not be named either. */
  readonly leftOut: readonly Offer[];
  /** What is to be said of the offers of its folder. */
  readonly notices: readonly string[];
  /** To the lines of the offer. */
  readonly links: SourceLinks;
}

/**
 * Reads the offer that a command is about; undefined when none is picked, or it is none to negotiate, which is said.
 */
export async function readOneOffer(
  clicked: unknown,
  selected: unknown,
  title: string,
  { documents, candidates, offers }: Files & { readonly offers: OffersBelow },
): Promise<OneOffer | undefined> {
  const uri = await offerFor(clicked, title, documents);
  if (uri === undefined) return undefined;
  const files = { documents, candidates };
  const read = await readOffers(await offersBeside(uri, selected, files), files);
  const own = read.offers.find((each) => each.uri.toString() === uri.toString());
  const notices = fileNotices(read, documents);
  if (own === undefined) {
    showError(notices.join(' '));
    return undefined;
  }
  if (statusOf(own.offer.fields).isCurrent) {
    void showInformation(say('This is the job you have; choose an offer to negotiate.'));
    return undefined;
  }
  if (notices.length > 0) showWarning(notices.join(' '));
  const counted = new Set(read.offers.map((each) => each.uri.toString()));
  const below = await offers.find(read.candidate?.uri ?? uri);
  const open = await readOffers(asNamed(openOffers()), files);
  const known = [
    ...read.fromFolders.leftOut.map(({ offer }) => offer),
    ...open.offers.flatMap((each) => (counted.has(each.uri.toString()) ? [] : [each.offer.fields])),
    ...below.flatMap((each) => (counted.has(each.uri.toString()) ? [] : [each.document.fields])),
  ];
  return {
    offer: own.offer.fields,
    candidate: read.candidate?.document.fields,
    others: read.offers.filter((each) => each !== own).map((each) => each.offer.fields),
    leftOut: known,
    notices: [...folderNotices(besideOffer(own.offer.fields, read.fromFolders), userLocale())],
    links: linksToOffer(own.uri, own.offer),
  };
}

/** Opens a text that is nobody's file yet, beside the offer. */
export async function openBeside(content: string, language: 'markdown' | 'plaintext'): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}
