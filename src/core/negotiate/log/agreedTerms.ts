import type { Offer } from '../../offer';
import { statusOf } from '../../stage';
import { placeOf, type Field } from '../../term';
import { findField } from '../../terms';
import { matchOf, subjectOf, type Match } from '../../value/agreement';
import type { TermText } from '../../parse/termText';
import { readLog, type LoggedAsk } from './log';

/**
 * `different`, `missing`: the offer says another value, or nothing. `only-said`: it is the same, and not in writing. `to-read`: the
 * two cannot be compared, or nothing says whether it is in writing. Only the first is settled.
 */
export type AgreedVerdict = 'in-writing' | 'different' | 'missing' | 'only-said' | 'to-read';

/** Something that was agreed, held against what the offer says of the same term. */
export interface AgreedTerm {
  /** The ask in the log: `negotiation.asks[0]`. */
  readonly path: string;
  /** The path of the term, as the ask names it. */
  readonly term: string;
  readonly agreed: TermText;
  readonly verdict: AgreedVerdict;
}

/** Holds the agreed asks of the log against the offer, in the order of the log; of several about one term the last. */
export function agreedTerms(offer: Offer): readonly AgreedTerm[] {
  return readLog(offer).agreed.flatMap((ask) => {
    const { path, term, agreed } = ask;
    if (agreed === undefined) return [];
    const subject = subjectOf(term, offer);
    const match = subject === undefined ? undefined : matchOf(agreed.value, subject);
    return [{ path, term, agreed, verdict: verdictOf(match, ask, findField(offer, term), offer) }];
  });
}

function verdictOf(match: Match | undefined, ask: LoggedAsk, field: Field | undefined, offer: Offer): AgreedVerdict {
  if (match === 'different') return 'different';
  const isSaid = field !== undefined && placeOf(field).state === 'stated';
  if (match === 'silent' || (match === undefined && !isSaid)) return 'missing';
  const said = field === undefined ? [] : ['items' in field ? field.items : [], field].flat().map(placeOf);
  const marks = [ask.inWriting, ...said.map(({ details }) => details.inWriting)];
  if (marks.includes(false)) return 'only-said';
  if (marks.includes(true)) return 'in-writing';
  const { hasLetter, word } = statusOf(offer);
  // A file that says that there is a letter, says what is in it.
  if (hasLetter) return match === 'same' ? 'in-writing' : 'to-read';
  return word === undefined ? 'to-read' : 'only-said';
}
