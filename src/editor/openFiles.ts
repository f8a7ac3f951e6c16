import * as vscode from 'vscode';
import { kindOf, kindOfName, offerFiles } from './fileKinds';

/** The offer files that have a tab, in the order of the tabs; untitled ones too. */
export function openOffers(): vscode.Uri[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const active = vscode.window.activeTextEditor?.document.uri;
  // The list of tabs follows the editors a moment later.
  const uris = [
    ...tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : [])),
    ...(active === undefined ? [] : [active]),
  ];
  const loaded = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  return distinct(uris).filter((uri) => {
    const document = loaded.get(uri.toString());
    return (document === undefined ? kindOfName(uri.path) : kindOf(document)) === 'offer';
  });
}

export function distinct(uris: readonly vscode.Uri[]): vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

/** The document at an address; undefined where it is gone. */
export async function documentAt(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  // Opening the address of an untitled document that was closed would bring it back empty.
  if (uri.scheme === 'untitled')
    return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** All offer files of the workspace, by name. */
export async function workspaceOffers(): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(offerFiles, '**/node_modules/**', 1000);
  return found.sort((a, b) => a.path.localeCompare(b.path));
}

/**
 * The offers a command is about: those selected in the explorer, else the one clicked and the open ones; when these are fewer
 * than the command needs, those the user picks. Undefined when nothing is picked.
 */
export async function offersFor(
  clicked: unknown,
  selected: unknown,
  minimum: number,
  title: string,
): Promise<vscode.Uri[] | undefined> {
  const isOffer = (each: unknown): each is vscode.Uri =>
    each instanceof vscode.Uri && kindOfName(each.path) === 'offer';
  const marked = Array.isArray(selected) ? selected.filter(isOffer) : [];
  if (marked.length > 1) return marked;
  const open = distinct([...(isOffer(clicked) ? [clicked] : []), ...openOffers()]);
  return open.length >= minimum ? open : chooseOffers(open, minimum, title);
}

/** The one offer a command is about: the one clicked, else the active one, else the one the user picks; undefined when none is picked. */
export async function offerFor(clicked: unknown, title: string): Promise<vscode.Uri | undefined> {
  if (clicked instanceof vscode.Uri) return clicked;
  const active = vscode.window.activeTextEditor?.document;
  if (active !== undefined && kindOf(active) === 'offer') return active.uri;
  const choices = distinct([...openOffers(), ...(await workspaceOffers())]);
  if (choices.length === 0) void tellTooFew(0);
  if (choices.length < 2) return choices[0];
  const chosen = await vscode.window.showQuickPick(choices.map(toItem), { title, matchOnDescription: true });
  return chosen?.uri;
}

/**
 * Asks which offers of the workspace and the open ones to take; undefined when nothing is chosen. Where there is no choice it
 * takes what there is, and says when that is less than the command needs.
 */
export async function chooseOffers(
  preset: readonly vscode.Uri[],
  minimum: number,
  title: string,
): Promise<vscode.Uri[] | undefined> {
  const choices = distinct([...preset, ...(await workspaceOffers())]);
  if (choices.length < minimum) void tellTooFew(choices.length);
  if (choices.length < 2) return choices.length === 0 ? undefined : choices;
  const items = choices.map((uri) => ({
    ...toItem(uri),
    picked: preset.some((each) => each.toString() === uri.toString()),
  }));
  const placeHolder = vscode.l10n.t('Tick the offers to take');
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title,
    placeHolder,
    matchOnDescription: true,
  });
  return chosen === undefined || chosen.length === 0 ? undefined : chosen.map(({ uri }) => uri);
}

function toItem(uri: vscode.Uri) {
  const description = vscode.workspace.asRelativePath(uri).replace(/\/?[^/]+$/, '');
  return { label: uri.path.slice(uri.path.lastIndexOf('/') + 1), description, uri };
}

/** Says why there is nothing, or only one offer, to show, and offers to write one. */
async function tellTooFew(count: number): Promise<void> {
  const create = vscode.l10n.t('New Offer');
  const answer = await vscode.window.showInformationMessage(tooFew(count), create);
  if (answer === create) await vscode.commands.executeCommand('offer.newOffer');
}

function tooFew(count: number): string {
  if (count > 0) return vscode.l10n.t('This is the only offer here; write or open another one to compare it with.');
  return vscode.workspace.workspaceFolders === undefined
    ? vscode.l10n.t('No offer is open. Open one or a folder with offers, or write a new one.')
    : vscode.l10n.t('There are no offers (*.offer.yaml) in this folder yet.');
}
