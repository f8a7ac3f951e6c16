import type * as vscode from 'vscode';
import { besideCurrentJob } from '../../core/currentJobFile';
import type { FromFolders } from '../../core/words/folderNotices';
import type { OfferDocument } from '../../core/parse/parseOffer';
import type { CandidateFile } from './candidates';
import { today } from '../convert';
import { type CountedOffers, type Files, offerAt } from './countedOffers';
import type { Documents } from './documents';
import { baseName } from './fileKinds';
import { documentAt } from './openFiles';
import { stageOf } from '../../core/stage';
import type { OfferToCompare } from '../../core/compare/valuedOffers';

interface ReadOffer {
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument;
  readonly offer: OfferDocument;
}

export interface ReadOffers {
  readonly offers: readonly ReadOffer[];
  readonly candidate: CandidateFile | undefined;
  /** The id of the offer that differences are taken from where nobody chooses another: the current job. */
  readonly baseline: string | undefined;
  /** Files that could not be read. */
  readonly missing: readonly vscode.Uri[];
  /** The offers that nobody named or opened, among those read and besides. */
  readonly fromFolders: FromFolders;
}

/** Reads offers as they stand in the editor, unsaved text included, with the candidate's current job in front. */
export async function readOffers(
  { uris, added, leftOut }: CountedOffers,
  { documents, candidates }: Files,
): Promise<ReadOffers> {
  const candidate = await candidates.find(uris);
  const { files: all, baseline } = besideCurrentJob(uris, candidate?.currentJob, (uri) => uri.toString());
  const read = await Promise.all(all.map((uri) => readOffer(uri, documents)));
  const offers = read.filter((each) => each !== undefined);
  const isAdded = ({ uri }: ReadOffer) => added.some((each) => each.toString() === uri.toString());
  return {
    offers,
    candidate,
    baseline: baseline?.toString(),
    missing: all.filter((_, i) => read[i] === undefined),
    fromFolders: {
      added: offers.filter(isAdded).map(({ uri, offer }) => ({ offer: offer.fields, file: baseName(uri) })),
      leftOut: await readLeftOut(leftOut, documents),
    },
  };
}

async function readLeftOut(uris: readonly vscode.Uri[], documents: Documents): Promise<FromFolders['leftOut']> {
  const read = await Promise.all(uris.map((uri) => offerAt(uri, documents)));
  return read.flatMap((offer, i) => {
    const uri = uris[i];
    if (offer === undefined || uri === undefined) return [];
    return [{ offer: offer.fields, file: baseName(uri), closed: stageOf(offer.fields, today()).closed }];
  });
}

async function readOffer(uri: vscode.Uri, documents: Documents): Promise<ReadOffer | undefined> {
  const document = await documentAt(uri);
  const offer = document === undefined ? undefined : documents.offer(document);
  return document === undefined || offer === undefined ? undefined : { uri, document, offer };
}

export function toCompare({ offers }: ReadOffers): OfferToCompare[] {
  return offers.map(({ uri, offer }) => ({ id: uri.toString(), offer: offer.fields }));
}
