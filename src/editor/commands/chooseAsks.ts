import type * as vscode from 'vscode';
import { type Beside, chosenByDefault, talkingPoints } from '../../core/negotiate/trades/talkingPoints';

import type { Offer } from '../../core/offer';
import { pickSeveral } from '../prompts';
import { talkingPointWords, type TalkingPointWords } from '../../core/words/talkingPointWords';
import { say } from '../userLocale';
import type { Locale } from '../../core/locale';

/**
 * The terms that a counter-offer asks for, chosen from what is logged and what follows from the files; Enter takes
 * those that one would bring up. Where there is none, or one that is taken anyway, nothing is asked. Undefined when the
 * choice is given up.
 */
export async function chooseAsks(
  offer: Offer,
  beside: Beside,
  title: string,
  locale: Locale,
): Promise<readonly string[] | undefined> {
  const asks = talkingPoints(offer, beside);
  const proposed = new Set(chosenByDefault(asks));
  if (asks.length < 2 && proposed.size === asks.length) return asks.map(({ term }) => term);
  const context = { offer, candidate: beside.candidate, audience: 'self' } as const;
  const items = [...asks]
    .sort((a, b) => Number(proposed.has(b)) - Number(proposed.has(a)))
    .map((ask) => ({
      ...itemFor(talkingPointWords(ask, context, locale)),
      picked: proposed.has(ask),
      term: ask.term,
    }));
  const chosen = await pickSeveral(items, {
    title,
    placeHolder: say('What to ask for'),
  });
  return chosen?.map(({ term }) => term);
}

function itemFor({ title, opening, wanted, logged, now, because, reasons }: TalkingPointWords): vscode.QuickPickItem {
  const figure = logged === undefined ? opening : wanted;
  return {
    label: say('{term}: {wanted}', { term: title, wanted: figure }),
    description: logged === undefined ? say('follows from your files') : say('in your log'),
    detail: [now === undefined ? undefined : say('The offer says {stated}.', { stated: now }), because ?? reasons[0]]
      .filter((text) => text !== undefined)
      .join(' '),
  };
}
