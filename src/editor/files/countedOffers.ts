import * as vscode from 'vscode';
import { kindOfName } from '../../core/fileKind';
import { offersThatCount } from '../../core/negotiate/leverage/offersThatCount';
import { parseOffer, type OfferDocument } from '../../core/parse/parseOffer';
import type { Candidates } from './candidates';
import { today } from '../convert';
import type { Documents } from './documents';
import { filesIn, folderOf } from './folders';
import { distinct, documentAt } from './openFiles';
import { readText } from './readText';

/** The offers that a command takes, and what became of the others in their folders. */
export interface CountedOffers {
  readonly uris: readonly vscode.Uri[];
  /** Those of them that nobody named or opened. */
  readonly added: readonly vscode.Uri[];
  readonly leftOut: readonly vscode.Uri[];
}

/** What offers are found and read with. */
export interface Files {
  readonly documents: Documents;
  readonly candidates: Candidates;
}

/** The offers that the user names, exactly. */
export function asNamed(uris: readonly vscode.Uri[]): CountedOffers {
  return { uris: distinct(uris), added: [], leftOut: [] };
}

/** The open offers and those of their folders that count, as `offersThatCount` decides for every command. */
export async function countedOffers(
  open: readonly vscode.Uri[],
  { documents, candidates }: Files,
): Promise<CountedOffers> {
  const candidate = await candidates.find(open);
  const folders = distinct(open.flatMap((uri) => folderOf(uri) ?? []));
  const found = distinct((await Promise.all(folders.map(offersIn))).flat());
  const inFolders = await Promise.all(found.map((uri) => toItem(uri, documents)));
  const { taken, added, leftOut } = offersThatCount(
    {
      open: open.map((uri) => ({ id: uri.toString(), offer: undefined, uri })),
      inFolders,
      currentJob: candidate?.currentJob?.toString(),
    },
    today(),
  );
  const urisOf = (items: readonly { readonly uri: vscode.Uri }[]) => items.map(({ uri }) => uri);
  return { uris: urisOf(taken), added: urisOf(added), leftOut: leftOut.map(({ item }) => item.uri) };
}

/**
 * The offer at an address as it is in the editor, else on disk; undefined where it cannot be read. It opens no
 * document.
 */
export async function offerAt(uri: vscode.Uri, documents: Documents): Promise<OfferDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) {
    const there = await documentAt(uri);
    return there && documents.offer(there);
  }
  try {
    return parseOffer(await readText(uri));
  } catch {
    return undefined;
  }
}

async function toItem(uri: vscode.Uri, documents: Documents) {
  return { id: uri.toString(), offer: (await offerAt(uri, documents))?.fields, uri };
}

/** The offer files of a folder, by name. */
async function offersIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const names = (await filesIn(folder)).filter((name) => kindOfName(name) === 'offer');
  return names.sort().map((name) => vscode.Uri.joinPath(folder, name));
}
