import * as vscode from 'vscode';
import { askableTerms } from '../../core/assist/termPaths';
import type { OfferDocument } from '../../core/parse/parseOffer';
import { type NewAsk, recordAsk } from '../../core/refactor/recordAsk';
import { say, toCaret, today, userLocale } from '../convert';
import { activeOfferToChange, changeOffer } from '../files/changeOffer';
import type { Documents } from '../files/documents';
import { inputText, pick } from '../prompts';
import { choose, inputValue, meaningOf } from './askInputs';

/**
 * `Offer: Record an Ask`: asks for the term, the value, the reason and the fallback, and writes them into the log of
 * the offer.
 */
export function registerRecordAskCommand(documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand('offer.recordAsk', async (clicked?: unknown) => {
    const open = await activeOfferToChange(clicked, documents);
    const ask = open && (await inputAsk(open.offer));
    if (open !== undefined && ask !== undefined) await writeAsk(open.text.uri, ask, documents);
  });
}

async function inputAsk(offer: OfferDocument): Promise<NewAsk | undefined> {
  const title = (step: number) => say('Record an Ask ({step}/{steps})', { step, steps: 5 });
  const items = askableTerms(offer.fields, userLocale()).map(({ path, title: label, text }) => ({
    label,
    description: text === undefined ? path : `${path}: ${text}`,
    path,
  }));
  const placeHolder = say('The term to ask about, with what the offer says now');
  const chosen = await pick(items, { title: title(1), placeHolder, matchOnDescription: true, ignoreFocusOut: true });
  if (chosen === undefined) return undefined;
  const term = chosen.path;
  const prompt = say('What do you ask for? {meaning}', { meaning: meaningOf(term) });
  const ask = await inputValue(offer, term, { title: title(2), prompt, saying: 'ask', isOptional: false });
  if (ask === undefined) return undefined;
  const because = await inputText({
    title: title(3),
    prompt: say('Your reason, in words you would say to the employer; leave it empty for none'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.length > 2000 ? say('Keep it shorter.') : undefined),
  });
  if (because === undefined) return undefined;
  const fallbackPrompt = say('The least you would settle for; leave it empty for none. It is never shared.');
  const fallback = await inputValue(offer, term, {
    title: title(4),
    prompt: fallbackPrompt,
    saying: 'fallback',
    isOptional: true,
  });
  if (fallback === undefined) return undefined;
  const status = await choose(title(5), say('Where does it stand?'), [
    { choice: 'asked', label: say('I have asked') },
    { choice: 'planned', label: say('I plan to ask') },
  ]);
  return status && { term, ask, because: because.trim(), fallback, status, on: today() };
}

/** Writes an ask into the log of an offer in one undoable step, and shows it; says so where that is not possible. */
export async function writeAsk(uri: vscode.Uri, ask: NewAsk, documents: Documents): Promise<void> {
  const refusal = say('The ask cannot be written here; mend or simplify "negotiation" in the offer first.');
  const text = await changeOffer(uri, { editsFor: (offer) => recordAsk(offer, ask), refusal }, documents);
  const written = text && documents.offer(text)?.fields.negotiation.asks.items.at(-1)?.node.span;
  if (text === undefined || written === undefined) return;
  await vscode.window.showTextDocument(text, {
    selection: toCaret(text, written),
  });
}
