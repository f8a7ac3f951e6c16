import * as vscode from 'vscode';
import type { OfferDocument } from '../../core/parse/parseOffer';
import type { Edit } from '../../core/text';
import { say } from '../convert';
import { showInformation, showWarning } from '../prompts';
import { applyEdits, canBeChanged } from './applyEdits';
import type { Documents } from './documents';
import { baseName } from './fileKinds';
import { documentAt } from './openFiles';

/** What to change of an offer, and what to say where that gives no edits. */
export interface Change {
  readonly editsFor: (offer: OfferDocument) => readonly Edit[] | undefined;
  readonly refusal: string;
}

/**
 * Changes an offer as it stands by now, in one step that can be undone. Its document is taken anew: while the user was
 * asked it may have been closed, and a closed one keeps a text that the file never had. Answers with the document;
 * undefined where nothing could be written, which is said.
 */
export async function changeOffer(
  uri: vscode.Uri,
  { editsFor, refusal }: Change,
  documents: Documents,
): Promise<vscode.TextDocument | undefined> {
  const text = await documentAt(uri);
  const offer = text && documents.offer(text);
  const edits = offer && editsFor(offer);
  const outcome = text !== undefined && edits !== undefined ? await applyEdits(text, edits) : undefined;
  if (outcome === 'written') return text;
  if (outcome === 'read-only') return undefined;
  const reason =
    offer === undefined
      ? say('The offer is no longer there; nothing was written.')
      : edits === undefined
        ? refusal
        : say('{file} has changed meanwhile; try again.', { file: baseName(uri) });
  showWarning(reason);
  return undefined;
}

/** An offer with the document that it stands in. */
interface OpenOffer {
  readonly text: vscode.TextDocument;
  readonly offer: OfferDocument;
}

/**
 * The offer that a command is about: the one it was called with, else the one in the active editor; says so where there
 * is none.
 */
export async function activeOffer(clicked: unknown, documents: Documents): Promise<OpenOffer | undefined> {
  const uri = clicked instanceof vscode.Uri ? clicked : vscode.window.activeTextEditor?.document.uri;
  const text = uri === undefined ? undefined : await documentAt(uri);
  const offer = text && documents.offer(text);
  if (text !== undefined && offer !== undefined) return { text, offer };
  void showInformation(say('Open an offer first.'));
  return undefined;
}

/** The same where the command is to change the offer; says so where that is read-only, before anything is asked. */
export async function activeOfferToChange(clicked: unknown, documents: Documents): Promise<OpenOffer | undefined> {
  const open = await activeOffer(clicked, documents);
  return open !== undefined && (await canBeChanged(open.text)) ? open : undefined;
}
