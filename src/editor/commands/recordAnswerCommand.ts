import * as vscode from 'vscode';
import { noCurrency } from '../../core/currency';
import { askStatus } from '../../core/negotiate/log/log';
import type { Ask } from '../../core/offer';
import type { OfferDocument } from '../../core/parse/parseOffer';
import { readTermText } from '../../core/parse/termText';
import { markAskInWriting, type NewAnswer, recordAnswer } from '../../core/refactor/recordAnswer';
import { setField } from '../../core/refactor/setField';
import { valueOf } from '../../core/term';
import { titleOf } from '../../core/titles';
import { matchOf, subjectOf } from '../../core/value/agreement';
import { say, today, userLocale } from '../convert';
import { activeOfferToChange, changeOffer } from '../files/changeOffer';
import type { Documents } from '../files/documents';
import { pick, showInformation, showWarning } from '../prompts';
import { type AskAt, askAt, choose, findAsk, inputValue, isAskAt } from './askInputs';

/** `Offer: Record an Answer`, also from above an ask, and what marks an ask as in writing from there. */
export function registerRecordAnswerCommands(documents: Documents): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('offer.recordAnswer', async (clicked?: unknown, given?: unknown) => {
      const open = await activeOfferToChange(clicked, documents);
      const seen = open && (isAskAt(given) ? given : await chooseAsk(open.offer));
      if (open === undefined || seen === undefined) return;
      const ask = findAsk(open.offer, seen);
      const answer = ask && (await inputAnswer(open.offer, ask));
      if (ask === undefined) showWarning(refusal());
      else if (answer !== undefined) await writeAnswer(open.text.uri, seen, answer, documents);
    }),
    vscode.commands.registerCommand('offer.markAskInWriting', async (uri?: unknown, seen?: unknown) => {
      if (!(uri instanceof vscode.Uri) || !isAskAt(seen)) return;
      const editsFor = (offer: OfferDocument) => findAsk(offer, seen) && markAskInWriting(offer, seen.index);
      await changeOffer(uri, { editsFor, refusal: refusal() }, documents);
    }),
  );
}

async function chooseAsk({ fields }: OfferDocument): Promise<AskAt | undefined> {
  const items = fields.negotiation.asks.items.flatMap((ask, index) => {
    const [term, value] = [valueOf(ask.term)?.text, valueOf(ask.ask)?.text];
    if (term === undefined || value === undefined || ['agreed', 'declined'].includes(askStatus(ask))) return [];
    return [{ label: titleOf(term, userLocale()), description: `${term}: ${value}`, seen: askAt(index, ask) }];
  });
  if (items.length === 0) {
    void showInformation(say('This offer has no ask that waits for an answer.'));
    return undefined;
  }
  const chosen = await pick(items, {
    title: say('Record an Answer'),
    placeHolder: say('The ask that was answered'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.seen;
}

async function inputAnswer(offer: OfferDocument, ask: Ask): Promise<NewAnswer | undefined> {
  const [term, asked] = [valueOf(ask.term)?.text ?? '', valueOf(ask.ask)?.text ?? ''];
  const title = say('Record an Answer: {term}', { term: titleOf(term, userLocale()) });
  const status = await choose(title, say('You asked for {ask}. What did they say?', { ask: asked }), [
    { choice: 'agreed', label: say('Agreed'), description: say('in full or in part') },
    { choice: 'countered', label: say('Countered'), description: say('with something else; it goes on') },
    { choice: 'declined', label: say('Declined') },
  ]);
  if (status === undefined) return undefined;
  if (status === 'declined') return { status, on: today(), isForTerm: false };
  const value = status === 'agreed' ? (valueOf(ask.answer)?.text ?? asked) : '';
  const prompt = status === 'agreed' ? say('What was agreed') : say('What they offer');
  const answer = await inputValue(offer, term, { title, prompt, saying: 'answer', value, isOptional: false });
  if (answer === undefined) return undefined;
  if (status === 'countered') return { status, answer, on: today(), isForTerm: false };
  const written = await choose(title, say('Is it in writing?'), [
    { choice: 'no', label: say('No, it was only said') },
    { choice: 'yes', label: say('Yes, the letter says it') },
  ]);
  if (written === undefined) return undefined;
  const given = { status, answer, on: today(), inWriting: written === 'yes' };
  if (!isNewIn(offer, term, answer)) return { ...given, isForTerm: false };
  const into = await choose(title, say('The offer says something else so far.'), [
    { choice: 'yes', label: say('Write {answer} into {term}', { answer, term }) },
    { choice: 'no', label: say('Leave {term} as it is', { term }) },
  ]);
  return into && { ...given, isForTerm: into === 'yes' };
}

/** Whether the offer says something else, and the answer could stand there instead. */
function isNewIn(offer: OfferDocument, term: string, answer: string): boolean {
  const { fields } = offer;
  const subject = subjectOf(term, fields);
  const currency = valueOf(fields.currency)?.text ?? noCurrency;
  const isNew = subject !== undefined && matchOf(readTermText(answer, term, currency).value, subject) !== 'same';
  return isNew && setField(offer, term, answer) !== undefined;
}

/** Writes an answer to an ask of an offer in one undoable step; says so where that is not possible. */
export async function writeAnswer(
  uri: vscode.Uri,
  seen: AskAt,
  answer: NewAnswer,
  documents: Documents,
): Promise<void> {
  const editsFor = (offer: OfferDocument) => findAsk(offer, seen) && recordAnswer(offer, seen.index, answer);
  await changeOffer(uri, { editsFor, refusal: refusal() }, documents);
}

/** Where the log is written in an unusual way, or is another one by now. */
function refusal(): string {
  return say('The answer cannot be written here; change the ask in the offer itself.');
}
