import type * as vscode from 'vscode';
import type { OfferToCompare } from '../core/compare/comparison';
import type { OfferDocument } from '../core/parse/parseOffer';
import type { CandidateFile, Candidates } from './candidates';
import type { Documents } from './documents';
import { distinct, documentAt } from './openFiles';

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

/** Reads offers as they stand in the editor, unsaved text included, with the candidate's current job in front. */
export async function readOffers(
  uris: readonly vscode.Uri[],
  documents: Documents,
  candidates: Candidates,
): Promise<ReadOffers> {
  const candidate = await candidates.find(uris);
  const all = candidate?.currentJob === undefined ? uris : distinct([candidate.currentJob, ...uris]);
  const read = await Promise.all(all.map((uri) => readOffer(uri, documents)));
  return {
    offers: read.filter((each) => each !== undefined),
    candidate,
    missing: all.filter((_, i) => read[i] === undefined),
  };
}

async function readOffer(uri: vscode.Uri, documents: Documents): Promise<ReadOffer | undefined> {
  const document = await documentAt(uri);
  const offer = document === undefined ? undefined : documents.offer(document);
  return document === undefined || offer === undefined ? undefined : { uri, document, offer };
}

export function toCompare({ offers }: ReadOffers): OfferToCompare[] {
  return offers.map(({ uri, offer }) => ({ id: uri.toString(), offer: offer.fields }));
}
