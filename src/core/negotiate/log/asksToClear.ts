import type { Locale } from '../../locale';
import type { Ask, Offer } from '../../offer';
import { valueOf } from '../../term';
import { labelOf } from '../../titles';
import { openAsks, askStatus } from './askLog';
import { describeClaim } from '../terms/describeClaim';
import type { ToClear } from './toClear';
import { ownCurrency } from '../terms/wanted';

/** The asks that have not come to an end, each with the next step. */
export function asksToClear(offer: Offer, locale: Locale): readonly ToClear[] {
  const currency = ownCurrency(offer);
  return openAsks(offer).flatMap((ask) => {
    const [term, wanted] = [valueOf(ask.term)?.text, valueOf(ask.ask)?.text];
    if (term === undefined || wanted === undefined) return [];
    const inWords = (text: string) => describeClaim(text, term, currency, locale);
    const title = labelOf(offer, term, locale);
    return [{ kind: 'ask', path: ask.node.path, title, ...told(ask, wanted, inWords, locale) }];
  });
}

function told(
  ask: Ask,
  wanted: string,
  inWords: (text: string) => string,
  { say }: Locale,
): Pick<ToClear, 'wrong' | 'todo'> {
  const [asked, answered] = [inWords(wanted), valueOf(ask.answer)?.text];
  const countered = answered === undefined ? undefined : inWords(answered);
  switch (askStatus(ask)) {
    case 'asked':
      return {
        wrong: say('You asked for {ask}, and there is no answer yet.', { ask: asked }),
        todo: say('Get an answer, and record it.'),
      };
    case 'countered':
      return countered === undefined
        ? { wrong: say('You asked for {ask}, and they offered something else.', { ask: asked }), todo: say('Write down what they offered, and answer it.') } // prettier-ignore
        : { wrong: say('You asked for {ask}, and they offered {countered}.', { ask: asked, countered }), todo: say('Take it or answer it, and record how it ends.') }; // prettier-ignore
    default:
      return {
        wrong: say('You plan to ask for {ask}, and have not yet.', { ask: asked }),
        todo: say('Ask before you sign, or take it off the list.'),
      };
  }
}
