import type { Locale } from '../../locale';
import type { Ask, Offer } from '../../offer';
import { statusOf } from '../../stage';
import { placeOf, valueOf, type Field } from '../../term';
import { findField } from '../../terms';
import { labelOf } from '../../titles';
import { agreedValue, lastAgreed, matchOf, subjectOf, type Match } from '../../value/agreement';
import { describeClaim } from '../terms/describeClaim';
import { describeStated } from '../terms/describeStated';
import { ownCurrency } from '../terms/wanted';

/**
 * `different`, `missing`: the offer says another value, or nothing. `only-said`: it is the same, and not in writing. `to-read`: the
 * two cannot be compared, or nothing says whether it is in writing. Only the first is settled.
 */
export type AgreedVerdict = 'in-writing' | 'different' | 'missing' | 'only-said' | 'to-read';

/** Something that was agreed, beside what the offer says of the same term. */
export interface AgreedTerm {
  /** The ask in the log: `negotiation.asks[0]`. */
  readonly path: string;
  /** The path of the term, as the ask names it. */
  readonly term: string;
  readonly title: string;
  readonly agreed: string;
  readonly stated: string;
  readonly verdict: AgreedVerdict;
}

/** The log of agreed asks held against the offer, term by term in the order of the log; of several about one term the last. */
export function agreedTerms(offer: Offer, locale: Locale): readonly AgreedTerm[] {
  return lastAgreed(offer.negotiation.asks.items).flatMap((ask) => {
    const [term, agreed] = [valueOf(ask.term)?.text, valueOf(agreedValue(ask))?.text];
    if (term === undefined || agreed === undefined) return [];
    const subject = subjectOf(term, offer);
    const currency = ownCurrency(offer);
    const match = subject === undefined ? undefined : matchOf(agreed, subject, currency);
    return [
      {
        path: ask.node.path,
        term,
        title: labelOf(offer, term, locale),
        agreed: describeClaim(agreed, term, currency, locale),
        stated: describeStated(offer, term, locale),
        verdict: verdictOf(match, ask, findField(offer, term), offer),
      },
    ];
  });
}

function verdictOf(match: Match | undefined, ask: Ask, field: Field | undefined, offer: Offer): AgreedVerdict {
  if (match === 'different') return 'different';
  const isSaid = field !== undefined && placeOf(field).state === 'stated';
  if (match === 'silent' || (match === undefined && !isSaid)) return 'missing';
  const said = field === undefined ? [] : ['items' in field ? field.items : [], field].flat().map(placeOf);
  const marks = [ask.node.details, ...said.map(({ details }) => details)].map(({ inWriting }) => inWriting);
  if (marks.includes(false)) return 'only-said';
  if (marks.includes(true)) return 'in-writing';
  const { hasLetter, word } = statusOf(offer);
  // A file that says that there is a letter, says what is in it.
  if (hasLetter) return match === 'same' ? 'in-writing' : 'to-read';
  return word === undefined ? 'to-read' : 'only-said';
}
