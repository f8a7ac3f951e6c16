import * as vscode from 'vscode';
import { noCurrency } from '../core/currency';
import { isClosed } from '../core/negotiate/askLog';
import type { Ask } from '../core/offer';
import type { OfferDocument } from '../core/parse/parseOffer';
import { markAskInWriting, recordAnswer, type NewAnswer } from '../core/refactor/recordAnswer';
import { valueOf } from '../core/term';
import { titleOf } from '../core/titles';
import { matchOf, subjectOf } from '../core/value/agreement';
import { activeOffer } from './activeOffer';
import { choose, inputValue } from './askInputs';
import { toWorkspaceEdit } from './codeActions';
import { today } from './convert';
import type { Documents } from './documents';
import { userLocale } from './userLocale';

/** `Offer: Record an Answer`, also from above an ask, and what marks an ask as in writing from there. */
export function registerRecordAnswerCommands(documents: Documents): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('offer.recordAnswer', async (clicked?: unknown, number?: unknown) => {
      const open = await activeOffer(clicked, documents);
      if (open === undefined) return;
      const index = typeof number === 'number' ? number : await chooseAsk(open.offer);
      const ask = index === undefined ? undefined : open.offer.fields.negotiation.asks.items[index];
      if (index === undefined || ask === undefined) return;
      const answer = await inputAnswer(open.offer, ask);
      if (answer !== undefined) await writeAnswer(open.text, index, ask, answer, documents);
    }),
    vscode.commands.registerCommand('offer.markAskInWriting', async (clicked?: unknown, number?: unknown) => {
      const open = await activeOffer(clicked, documents);
      const edits = open && typeof number === 'number' ? markAskInWriting(open.offer, number) : undefined;
      if (open !== undefined && edits !== undefined)
        await vscode.workspace.applyEdit(toWorkspaceEdit(open.text, edits));
    }),
  );
}

async function chooseAsk({ fields }: OfferDocument): Promise<number | undefined> {
  const items = fields.negotiation.asks.items.flatMap((ask, index) => {
    const [term, value] = [valueOf(ask.term)?.text, valueOf(ask.ask)?.text];
    if (term === undefined || value === undefined || isClosed(ask)) return [];
    return [{ label: titleOf(term, userLocale()), description: `${term}: ${value}`, index }];
  });
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This offer has no ask that waits for an answer.'));
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Record an Answer'),
    placeHolder: vscode.l10n.t('The ask that was answered'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.index;
}

async function inputAnswer(offer: OfferDocument, ask: Ask): Promise<NewAnswer | undefined> {
  const [term, asked] = [valueOf(ask.term)?.text ?? '', valueOf(ask.ask)?.text ?? ''];
  const title = vscode.l10n.t('Record an Answer: {0}', titleOf(term, userLocale()));
  const status = await choose(title, vscode.l10n.t('You asked for {0}. What did they say?', asked), [
    { choice: 'agreed', label: vscode.l10n.t('Agreed'), description: vscode.l10n.t('in full or in part') },
    { choice: 'countered', label: vscode.l10n.t('Countered'), description: vscode.l10n.t('with something else; it goes on') }, // prettier-ignore
    { choice: 'declined', label: vscode.l10n.t('Declined') },
  ]);
  if (status === undefined) return undefined;
  if (status === 'declined') return { status, on: today(), isForTerm: false };
  const value = status === 'agreed' ? (valueOf(ask.answer)?.text ?? asked) : '';
  const prompt = status === 'agreed' ? vscode.l10n.t('What was agreed') : vscode.l10n.t('What they offer');
  const answer = await inputValue(offer, term, { title, prompt, value, isOptional: false });
  if (answer === undefined) return undefined;
  if (status === 'countered') return { status, answer, on: today(), isForTerm: false };
  const written = await choose(title, vscode.l10n.t('Is it in writing?'), [
    { choice: 'no', label: vscode.l10n.t('No, it was only said') },
    { choice: 'yes', label: vscode.l10n.t('Yes, the letter says it') },
  ]);
  if (written === undefined) return undefined;
  const given = { status, answer, on: today(), inWriting: written === 'yes' };
  if (!isNewIn(offer, term, answer)) return { ...given, isForTerm: false };
  const into = await choose(title, vscode.l10n.t('The offer says something else so far.'), [
    { choice: 'yes', label: vscode.l10n.t('Write {0} into {1}', answer, term) },
    { choice: 'no', label: vscode.l10n.t('Leave {0} as it is', term) },
  ]);
  return into && { ...given, isForTerm: into === 'yes' };
}

/** Whether the offer says something else, and the answer could stand there instead. */
function isNewIn({ fields }: OfferDocument, term: string, answer: string): boolean {
  const subject = subjectOf(term, fields);
  const currency = valueOf(fields.currency)?.text ?? noCurrency;
  return subject !== undefined && matchOf(answer, subject, currency) !== 'same';
}

/** Writes an answer to an ask of an open offer in one undoable step; answers whether that was possible. */
export async function writeAnswer(
  text: vscode.TextDocument,
  index: number,
  ask: Ask,
  answer: NewAnswer,
  documents: Documents,
): Promise<boolean> {
  const offer = documents.offer(text);
  const now = offer?.fields.negotiation.asks.items[index];
  // The text may have changed while the user was asked.
  const isSame = now !== undefined && valueOf(now.term)?.text === valueOf(ask.term)?.text;
  const edits = offer !== undefined && isSame ? recordAnswer(offer, index, answer) : undefined;
  if (edits !== undefined) return vscode.workspace.applyEdit(toWorkspaceEdit(text, edits));
  void vscode.window.showWarningMessage(vscode.l10n.t('The answer cannot be written here; change the ask in the offer itself.')); // prettier-ignore
  return false;
}
