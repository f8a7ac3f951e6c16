import * as vscode from 'vscode';
import type { CandidateDocument } from '../core/parse/parseOffer';
import { valueOf } from '../core/term';
import type { Documents } from './documents';
import { kindOf, kindOfName, offerFiles } from './fileKinds';

/** The offer files that have a tab, in the order of the tabs; untitled ones too. */
export function openOffers(): vscode.Uri[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const uris = tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []));
  const loaded = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  return distinct(uris).filter((uri) => {
    const document = loaded.get(uri.toString());
    return (document === undefined ? kindOfName(uri.path) : kindOf(document)) === 'offer';
  });
}

export function distinct(uris: readonly vscode.Uri[]): vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

/** All offer files of the workspace, by name. */
export async function workspaceOffers(): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(offerFiles, '**/node_modules/**', 1000);
  return found.sort((a, b) => a.path.localeCompare(b.path));
}

/** Asks which offers of the workspace and the open ones to take; undefined when nothing is chosen. */
export async function pickOffers(preset: readonly vscode.Uri[], title: string): Promise<vscode.Uri[] | undefined> {
  const choices = distinct([...preset, ...(await workspaceOffers())]);
  if (choices.length === 0) {
    const create = vscode.l10n.t('New Offer');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('There are no offer files here yet.'),
      create,
    );
    if (answer === create) await vscode.commands.executeCommand('offer.newOffer');
    return undefined;
  }
  const items = choices.map((uri) => ({
    label: uri.path.slice(uri.path.lastIndexOf('/') + 1),
    description: vscode.workspace.asRelativePath(uri).replace(/\/?[^/]+$/, ''),
    picked: preset.some((each) => each.toString() === uri.toString()),
    uri,
  }));
  const placeHolder = vscode.l10n.t('Choose the offers');
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title,
    placeHolder,
    matchOnDescription: true,
  });
  return chosen === undefined || chosen.length === 0 ? undefined : chosen.map(({ uri }) => uri);
}

export interface CandidateFile {
  readonly uri: vscode.Uri;
  readonly document: CandidateDocument;
  /** The offer file of the current job, where the candidate names one. */
  readonly currentJob?: vscode.Uri;
}

/** The candidate file that counts for the offers: the nearest one up the folders of the first offer that has one. */
export async function findCandidate(
  offers: readonly vscode.Uri[],
  documents: Documents,
): Promise<CandidateFile | undefined> {
  const folders = offers.map((uri) =>
    uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..'),
  );
  for (const folder of distinct(folders.filter((each) => each !== undefined))) {
    const uri = await nearestCandidate(folder);
    if (uri !== undefined) return readCandidate(uri, documents);
  }
  return undefined;
}

async function readCandidate(uri: vscode.Uri, documents: Documents): Promise<CandidateFile | undefined> {
  const document = documents.candidate(await vscode.workspace.openTextDocument(uri));
  if (document === undefined) return undefined;
  const current = valueOf(document.fields.currentJob)?.text;
  return { uri, document, ...(current === undefined ? {} : { currentJob: vscode.Uri.joinPath(uri, '..', current) }) };
}

/** Looks in a folder and the ones above it, within the workspace folder that holds it. */
async function nearestCandidate(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const top = vscode.workspace.getWorkspaceFolder(folder)?.uri.path;
  for (let current = folder; ; current = vscode.Uri.joinPath(current, '..')) {
    const [name] = (await namesIn(current)).filter((each) => kindOfName(each) === 'candidate').sort();
    if (name !== undefined) return vscode.Uri.joinPath(current, name);
    if (current.path === top || current.path === '/' || current.path === '' || top === undefined) return undefined;
  }
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
