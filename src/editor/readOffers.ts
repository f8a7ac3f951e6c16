import * as vscode from 'vscode';
import type { OfferToCompare } from '../core/compare/compareOffers';
import type { OfferDocument } from '../core/parse/parseOffer';
import type { Documents } from './documents';
import { distinct, findCandidate, type CandidateFile } from './openFiles';

export interface ReadOffer {
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument;
  readonly offer: OfferDocument;
}

export interface ReadOffers {
  readonly offers: readonly ReadOffer[];
  readonly candidate: CandidateFile | undefined;
  /** Files that could not be read. */
  readonly missing: readonly vscode.Uri[];
}

/** Reads offers as they stand in the editor, unsaved text included, with their candidate file and its current job in front. */
export async function readOffers(uris: readonly vscode.Uri[], documents: Documents): Promise<ReadOffers> {
  const candidate = await findCandidate(uris, documents);
  const all = candidate?.currentJob === undefined ? uris : distinct([candidate.currentJob, ...uris]);
  const read = await Promise.all(all.map((uri) => readOffer(uri, documents)));
  return {
    offers: read.filter((each) => each !== undefined),
    candidate,
    missing: all.filter((_, i) => read[i] === undefined),
  };
}

async function readOffer(uri: vscode.Uri, documents: Documents): Promise<ReadOffer | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const offer = documents.offer(document);
    return offer === undefined ? undefined : { uri, document, offer };
  } catch {
    return undefined;
  }
}

export function toCompare({ offers }: ReadOffers): OfferToCompare[] {
  return offers.map(({ uri, offer }) => ({ id: uri.toString(), offer: offer.fields }));
}
