import * as vscode from 'vscode';
import { sourceLinks, type SourceLinks } from '../../core/write/sourceLinks';
import type { OfferDocument } from '../../core/parse/parseOffer';
import type { ReadOffers } from './readOffers';

/** Links from a new Markdown document to the lines of offers and of the candidate file. */
export function linksToFiles({ offers, candidate }: Pick<ReadOffers, 'offers' | 'candidate'>): SourceLinks {
  return sourceLinks(
    offers.map(({ uri, offer }) => ({ id: uri.toString(), file: pathTo(uri), document: offer })),
    candidate === undefined ? undefined : { file: pathTo(candidate.uri), document: candidate.document },
  );
}

/** Links to the lines of one offer from a new Markdown document that is about it alone. */
export function linksToOffer(uri: vscode.Uri, document: OfferDocument): SourceLinks {
  return sourceLinks([{ id: '', file: pathTo(uri), document }], undefined);
}

/**
 * The path of a file as Markdown follows it from a document that was never saved: from the first folder of the
 * workspace. Below that it begins with a slash, so that it still holds when the document is saved anywhere in the
 * workspace; a file in the folder itself is only named, so that it also holds beside it without a workspace. Undefined
 * where there is no folder, and for what is not saved itself.
 */
export function pathTo(uri: vscode.Uri): string | undefined {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (root?.scheme !== uri.scheme || root.authority !== uri.authority) return undefined;
  const [from, to] = [root, uri].map(({ path }) => path.split('/').filter((name) => name !== ''));
  if (from === undefined || to === undefined) return undefined;
  const shared = from.findIndex((name, i) => name !== to[i]);
  const above = shared < 0 ? 0 : from.length - shared;
  const path = [...Array.from({ length: above }, () => '..'), ...to.slice(from.length - above)].join('/');
  return above === 0 && path.includes('/') ? `/${path}` : path;
}
