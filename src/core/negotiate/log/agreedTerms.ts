import type { Ask, Offer } from '../../offer';
import { statusOf } from '../../stage';
import { type Field, placeOf } from '../../term';
import { findField, walkFields } from '../../terms';
import { type Match, matchOf, subjectOf } from '../../value/agreement';
import type { TermText } from '../../parse/termText';
import { askStatus, type LoggedAsk, readLog } from './log';
import { offeredVocabulary } from '../../vocabulary';
import { agreedTo } from '../terms/agreedTo';

/**
 * `different`, `missing`: the offer says another value, or nothing. `only-said`: it is the same, and not in writing.
 * `to-read`: the two cannot be compared, or nothing says whether it is in writing. Only the first is settled.
 */
type AgreedVerdict = 'in-writing' | 'different' | 'missing' | 'only-said' | 'to-read';

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

export interface NotInWriting {
  /** What was agreed and is not, or not certainly, in writing; in the order of the log. */
  readonly agreed: readonly AgreedTerm[];
  /**
   * The paths of what the employer promised beside that and the file marks as not in writing, in the order of the
   * format.
   */
  readonly promised: readonly string[];
}

/** Returns what is not certainly in writing, each thing once; what the check before signing and all messages go by. */
export function notInWriting(offer: Offer): NotInWriting {
  const agreed = agreedTerms(offer);
  return {
    agreed: agreed.filter(({ verdict }) => verdict !== 'in-writing'),
    promised: promises(offer).filter((path) => !isAgreed(path, agreed)),
  };
}

/** Whether what an offer says at a path was agreed, so that it is judged there. */
export function isAgreed(path: string, agreed: readonly AgreedTerm[]): boolean {
  return agreed.some(({ term }) => path === term || path.startsWith(`${term}[`));
}

/**
 * Returns the paths of what an offer in writing states and does not have in writing: marked so, agreed and only said,
 * or agreed and nobody can tell. What the job one has gives is given, whatever its log says.
 */
export function onlySaid(offer: Offer): readonly string[] {
  const { agreed, promised } = notInWriting(offer);
  const spoken = statusOf(offer).isCurrent
    ? []
    : agreed.filter(({ verdict }) => verdict === 'only-said' || verdict === 'to-read');
  return [...spoken.map(({ term }) => term), ...promised];
}

/** What the employer states and the file marks as not in writing; what is asked for is none of it. */
function promises(offer: Offer): readonly string[] {
  return [...walkFields(offer, offeredVocabulary)]
    .flatMap(({ field }) => [field, ...('items' in field ? field.items : [])])
    .map(placeOf)
    .filter(({ details }) => details.inWriting === false)
    .map(({ path }) => path);
}

/**
 * Returns the offer with each counter-offer of the employer as agreed: who accepts takes the employer at the last word.
 */
export function withLastWord(offer: Offer): Offer {
  // What is signed is what it is.
  if (statusOf(offer).isSigned) return offer;
  const items = offer.negotiation.asks.items.map((ask): Ask => {
    const isAnswered = askStatus(ask) === 'countered' && ask.answer.state === 'stated';
    const { path, details } = ask.status;
    return isAnswered
      ? { ...ask, status: { path, details, state: 'stated', value: { kind: 'choice', word: 'agreed' } } }
      : ask;
  });
  return { ...offer, negotiation: { ...offer.negotiation, asks: { ...offer.negotiation.asks, items } } };
}

/**
 * Returns the offer with what was agreed in the place of what the letter says; what cannot be read as a value is left
 * as it is.
 */
export function asAgreed(offer: Offer): Offer {
  const values = readLog(offer).agreed.map(({ term, agreed }) => [term, { wanted: agreed?.value }] as const);
  return agreedTo(offer, new Map(values)).offer;
}
