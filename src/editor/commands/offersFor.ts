import * as vscode from 'vscode';
import { kindOfName } from '../../core/fileKind';
import { inBrief } from '../../core/words/folderNotices';
import { say, today, userLocale } from '../convert';
import { asNamed, countedOffers, type CountedOffers, type Files, offerAt } from '../files/countedOffers';
import type { Documents } from '../files/documents';
import { baseName } from '../files/fileKinds';
import { activeOfferFile, distinct, isOwnFile, openOffers, workspaceOffers } from '../files/openFiles';
import { pick, pickSeveral, showInformation } from '../prompts';

/**
 * The offers a command is about: those selected in the explorer, exactly; else the one clicked, the open ones, and
 * those of their folders that count; when these are fewer than the command needs, those the user picks. Undefined when
 * nothing is picked.
 */
export async function offersFor(
  clicked: unknown,
  selected: unknown,
  minimum: number,
  title: string,
  files: Files,
): Promise<CountedOffers | undefined> {
  const marked = selectedOffers(selected);
  const open = distinct([...(isOffer(clicked) ? [clicked] : []), ...openOffers()]);
  const counted = marked === undefined ? await countedOffers(open, files) : asNamed(marked);
  if (counted.uris.length >= minimum) return counted;
  const chosen = await chooseOffers(counted.uris, minimum, title, files.documents);
  return chosen && asNamed(chosen);
}

/**
 * What one offer is seen beside: the others selected in the explorer, exactly; else the open ones and those that count.
 */
export async function offersBeside(own: vscode.Uri, selected: unknown, files: Files): Promise<CountedOffers> {
  const marked = selectedOffers(selected);
  return marked === undefined ? countedOffers(distinct([own, ...openOffers()]), files) : asNamed([own, ...marked]);
}

/** The offers among several files that are selected; one alone is only clicked. */
function selectedOffers(selected: unknown): readonly vscode.Uri[] | undefined {
  if (!Array.isArray(selected) || selected.length < 2) return undefined;
  const offers = selected.filter(isOffer);
  return offers.length === 0 ? undefined : offers;
}

function isOffer(each: unknown): each is vscode.Uri {
  return each instanceof vscode.Uri && isOwnFile(each) && kindOfName(each.path) === 'offer';
}

/**
 * The one offer a command is about: the one clicked, else the active one, else the one the user picks; undefined when
 * none is picked.
 */
export async function offerFor(clicked: unknown, title: string, documents: Documents): Promise<vscode.Uri | undefined> {
  if (clicked instanceof vscode.Uri && isOwnFile(clicked)) return clicked;
  const active = activeOfferFile();
  if (active !== undefined) return active;
  const choices = distinct([...openOffers(), ...(await workspaceOffers())]);
  if (choices.length === 0) void tellTooFew(0);
  if (choices.length < 2) return choices[0];
  const items = await Promise.all(choices.map((uri) => toItem(uri, documents)));
  const chosen = await pick(items, { title, matchOnDescription: true });
  return chosen?.uri;
}

/**
 * Asks which offers of the workspace and the open ones to take, with some ticked already; undefined when nothing is
 * chosen. Where there is no choice it takes what there is, and says when that is less than the command needs.
 */
export async function chooseOffers(
  preset: readonly vscode.Uri[],
  minimum: number,
  title: string,
  documents: Documents,
): Promise<vscode.Uri[] | undefined> {
  const choices = distinct([...preset, ...(await workspaceOffers())]);
  if (choices.length < minimum) void tellTooFew(choices.length);
  if (choices.length < 2) return choices.length === 0 ? undefined : choices;
  const isPreset = (uri: vscode.Uri) => preset.some((each) => each.toString() === uri.toString());
  const items = await Promise.all(
    choices.map(async (uri) => ({ ...(await toItem(uri, documents)), picked: isPreset(uri) })),
  );
  const placeHolder = say('Tick the offers to take');
  const chosen = await pickSeveral(items, { title, placeHolder, matchOnDescription: true });
  return chosen === undefined || chosen.length === 0 ? undefined : chosen.map(({ uri }) => uri);
}

/** An offer by its file, with company, status and deadline, and the folder where it is not that of the workspace. */
async function toItem(uri: vscode.Uri, documents: Documents) {
  const folder = vscode.workspace.asRelativePath(uri).replace(/(?:^|\/)[^/]+$/, '');
  const offer = await offerAt(uri, documents);
  const brief = offer === undefined ? '' : inBrief(offer.fields, today(), userLocale());
  const description = [brief, folder].filter((text) => text !== '').join(' · ');
  return { label: baseName(uri), description, uri };
}

/** Says why there is nothing, or only one offer, to show, and offers to write one. */
async function tellTooFew(count: number): Promise<void> {
  const create = say('New Offer');
  const answer = await showInformation(tooFew(count), create);
  if (answer === create) await vscode.commands.executeCommand('offer.newOffer');
}

function tooFew(count: number): string {
  if (count > 0) return say('This is the only offer here; write or open another one to compare it with.');
  return vscode.workspace.workspaceFolders === undefined
    ? say('No offer is open. Open one or a folder with offers, or write a new one.')
    : say('There are no offers (*.offer.yaml) in this folder yet.');
}
