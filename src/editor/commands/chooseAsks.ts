import * as vscode from 'vscode';
import { asksInTalks, chosenByDefault, type AskInTalks } from '../../core/negotiate/trades/asksInTalks';
import type { Beside } from '../../core/negotiate/trades/planBeside';
import type { Offer } from '../../core/offer';
import { pickSeveral } from '../prompts';

/**
 * The terms that a counter-offer asks for, chosen from what is logged and what follows from the files; Enter takes those that one
 * would bring up. Where there is none, or one that is taken anyway, nothing is asked. Undefined when the choice is given up.
 */
export async function chooseAsks(offer: Offer, beside: Beside, title: string): Promise<readonly string[] | undefined> {
  const asks = asksInTalks(offer, beside);
  const proposed = new Set(chosenByDefault(asks));
  if (asks.length < 2 && proposed.size === asks.length) return asks.map(({ term }) => term);
  const items = [...asks].sort((a, b) => Number(proposed.has(b)) - Number(proposed.has(a))).map((ask) => ({ ...itemFor(ask), picked: proposed.has(ask), term: ask.term })); // prettier-ignore
  const chosen = await pickSeveral(items, {
    title,
    placeHolder: vscode.l10n.t('What to ask for'),
  });
  return chosen?.map(({ term }) => term);
}

function itemFor({ title, opening, wanted, logged, now, because, reasons }: AskInTalks): vscode.QuickPickItem {
  const figure = logged === undefined ? opening : wanted;
  return {
    label: vscode.l10n.t('{term}: {wanted}', { term: title, wanted: figure }),
    description: logged === undefined ? vscode.l10n.t('follows from your files') : vscode.l10n.t('in your log'),
    detail: [now === undefined ? undefined : vscode.l10n.t('The offer says {stated}.', { stated: now }), because ?? reasons[0]].filter((text) => text !== undefined).join(' '), // prettier-ignore
  };
}
