import type { Locale } from '../locale';
import type { Ask, Offer } from '../offer';
import { valueOf } from '../term';
import { titleOf } from '../titles';
import { describeClaim } from './describeClaim';
import type { ToClear } from './toClear';
import { ownCurrency } from './wanted';

/** The asks that are still to be answered: planned, asked or countered, and no later ask about the same term was agreed or declined. */
export function openAsks(offer: Offer, locale: Locale): readonly ToClear[] {
  const { items } = offer.negotiation.asks;
  const currency = ownCurrency(offer);
  return items.flatMap((ask, i) => {
    const [term, wanted] = [valueOf(ask.term)?.text, valueOf(ask.ask)?.text];
    if (term === undefined || wanted === undefined || isClosed(ask)) return [];
    if (items.slice(i + 1).some((later) => isClosed(later) && valueOf(later.term)?.text === term)) return [];
    const inWords = (text: string) => describeClaim(text, term, currency, locale);
    return [{ kind: 'ask', path: ask.node.path, title: titleOf(term, locale), ...told(ask, wanted, inWords, locale) }];
  });
}

/** Whether an ask has come to its end. */
export function isClosed({ status }: Pick<Ask, 'status'>): boolean {
  return /^(?:agreed|declined)$/.test(valueOf(status)?.word ?? '');
}

function told(
  { status, answer }: Ask,
  wanted: string,
  inWords: (text: string) => string,
  { say }: Locale,
): Pick<ToClear, 'wrong' | 'todo'> {
  const [ask, answered] = [inWords(wanted), valueOf(answer)?.text];
  const countered = answered === undefined ? undefined : inWords(answered);
  switch (valueOf(status)?.word) {
    case 'asked':
      return {
        wrong: say('You asked for {ask}, and there is no answer yet.', { ask }),
        todo: say('Get an answer, and record it.'),
      };
    case 'countered':
      return countered === undefined
        ? { wrong: say('You asked for {ask}, and they offered something else.', { ask }), todo: say('Write down what they offered, and answer it.') } // prettier-ignore
        : { wrong: say('You asked for {ask}, and they offered {countered}.', { ask, countered }), todo: say('Take it or answer it, and record how it ends.') }; // prettier-ignore
    default:
      return {
        wrong: say('You plan to ask for {ask}, and have not yet.', { ask }),
        todo: say('Ask before you sign, or take it off the list.'),
      };
  }
}
