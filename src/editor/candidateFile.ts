import * as vscode from 'vscode';
import type { CandidateDocument } from '../core/parse/parseOffer';
import { valueOf } from '../core/term';
import type { Documents } from './documents';
import { baseName, kindOfName } from './fileKinds';
import { distinct } from './openFiles';

export interface CandidateFile {
  readonly name: string;
  readonly document: CandidateDocument;
  /** The offer file of the current job, where the candidate names one. */
  readonly currentJob?: vscode.Uri;
}

/** Where the candidate file is that counts for the offers: the nearest one up the folders of the first offer that has one. */
export async function findCandidate(offers: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const folders = offers.map((uri) =>
    uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..'),
  );
  for (const folder of distinct(folders.filter((each) => each !== undefined))) {
    const uri = await nearestCandidate(folder);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** Reads a candidate file as it stands in the editor; undefined when it cannot be read. */
export async function readCandidate(uri: vscode.Uri, documents: Documents): Promise<CandidateFile | undefined> {
  try {
    const document = documents.candidate(await vscode.workspace.openTextDocument(uri));
    if (document === undefined) return undefined;
    const current = valueOf(document.fields.currentJob)?.text;
    return {
      name: baseName(uri),
      document,
      ...(current === undefined ? {} : { currentJob: vscode.Uri.joinPath(uri, '..', current) }),
    };
  } catch {
    return undefined;
  }
}

/** Looks in a folder and the ones above it, up to the root: the same rule as on the command line. */
async function nearestCandidate(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let current = folder; ; current = vscode.Uri.joinPath(current, '..')) {
    const [name] = (await namesIn(current)).filter((each) => kindOfName(each) === 'candidate').sort();
    if (name !== undefined) return vscode.Uri.joinPath(current, name);
    if (current.path === '/' || current.path === '' || current.path === vscode.Uri.joinPath(current, '..').path)
      return undefined;
  }
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
