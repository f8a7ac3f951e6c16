import * as vscode from 'vscode';
import { chosenByDefault, talkingPoints } from '../../core/negotiate/trades/talkingPoints';
import type { Beside } from '../../core/negotiate/trades/planBeside';
import type { Offer } from '../../core/offer';
import { pickSeveral } from '../prompts';
import { talkingPointWords, type TalkingPointWords } from '../../core/words/talkingPointWords';

/**
 * The terms that a counter-offer asks for, chosen from what is logged and what follows from the files; Enter takes those that one
 * would bring up. Where there is none, or one that is taken anyway, nothing is asked. Undefined when the choice is given up.
 */
export async function chooseAsks(offer: Offer, beside: Beside, title: string): Promise<readonly string[] | undefined> {
  const asks = talkingPoints(offer, beside);
  const proposed = new Set(chosenByDefault(asks));
  if (asks.length < 2 && proposed.size === asks.length) return asks.map(({ term }) => term);
  const context = { offer, candidate: beside.candidate, isShared: false };
  const items = [...asks]
    .sort((a, b) => Number(proposed.has(b)) - Number(proposed.has(a)))
    .map((ask) => ({
      ...itemFor(talkingPointWords(ask, context, beside.locale)),
      picked: proposed.has(ask),
      term: ask.term,
    }));
  const chosen = await pickSeveral(items, {
    title,
    placeHolder: vscode.l10n.t('What to ask for'),
  });
  return chosen?.map(({ term }) => term);
}

function itemFor({ title, opening, wanted, logged, now, because, reasons }: TalkingPointWords): vscode.QuickPickItem {
  const figure = logged === undefined ? opening : wanted;
  return {
    label: vscode.l10n.t('{term}: {wanted}', { term: title, wanted: figure }),
    description: logged === undefined ? vscode.l10n.t('follows from your files') : vscode.l10n.t('in your log'),
    detail: [now === undefined ? undefined : vscode.l10n.t('The offer says {stated}.', { stated: now }), because ?? reasons[0]].filter((text) => text !== undefined).join(' '), // prettier-ignore
  };
}
