import * as vscode from 'vscode';
import type { Edit } from '../../core/text';
import type { OfferDocument } from '../../core/parse/parseOffer';
import { toWorkspaceEdit } from '../convert';
import type { Documents } from './documents';
import { baseName } from './fileKinds';
import { documentAt } from './openFiles';
import { showWarning } from '../prompts';
import { say } from '../userLocale';

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
  const isWritten = text !== undefined && edits !== undefined && (await isApplied(text, edits));
  if (isWritten) return text;
  const reason =
    offer === undefined
      ? say('The offer is no longer there; nothing was written.')
      : edits === undefined
        ? refusal
        : say('{file} has changed meanwhile; try again.', { file: baseName(uri) });
  showWarning(reason);
  return undefined;
}

async function isApplied(text: vscode.TextDocument, edits: readonly Edit[]): Promise<boolean> {
  return edits.length === 0 || (await vscode.workspace.applyEdit(toWorkspaceEdit(text, edits)));
}
