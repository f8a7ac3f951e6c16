import * as vscode from 'vscode';
import type { OfferDocument } from '../../core/parse/parseOffer';
import type { Documents } from './documents';
import { documentAt } from './openFiles';
import { showInformation } from '../prompts';
import { say } from '../userLocale';

/** An offer with the document that it stands in. */
export interface OpenOffer {
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
