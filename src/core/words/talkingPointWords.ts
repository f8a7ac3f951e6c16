import { describeValue } from '../compare/describe';
import type { Locale } from '../locale';
import type { AskReason } from '../negotiate/asks/types';
import type { AskStatus } from '../negotiate/log/log';
import { writtenFor } from '../negotiate/terms/termValue';
import type { TermValue } from '../parse/termText';
import type { TalkingPoint } from '../negotiate/trades/talkingPoints';
import type { Offer } from '../offer';
import { placeOf } from '../term';
import { findField } from '../terms';
import { labelOf } from '../titles';
import { subjectOf } from '../value/agreement';
import { worthText } from './planText';
import { type AskWords, askWordsOf } from './planWords';
import { type ReasonContext, reasonText } from './reasonText';
import { describeStated, describeTermText } from './termWords';

/** Something to bring up with the employer, in words. */
export interface TalkingPointWords {
  /** The entry of the log: `negotiation.asks[0]`; undefined of what follows from the files. */
  readonly logged: string | undefined;
  readonly term: string;
  readonly title: string;
  readonly status: AskStatus;
  /** What to say first. */
  readonly opening: string;
  /** What to aim for. */
  readonly wanted: string;
  /** Whether that is plainly that one wants it, which goes without saying. */
  readonly isPlainYes: boolean;
  /**
   * What the offer says, undefined where it does not; `stated` only where that is one value, and no plain yes or no.
   */
  readonly now: string | undefined;
  readonly stated: string | undefined;
  /** Of the log: the employer's answer, and the candidate's own reason. */
  readonly answer: string | undefined;
  readonly because: string | undefined;
  /** What of the market and of other offers speaks for it; for the candidate alone, as is all below. */
  readonly reasons: readonly string[];
  readonly median: TalkingPoint['median'];
  readonly fallback: string | undefined;
  /** Where the offer with nothing but the fallback does not surely reach the walk-away point. */
  readonly walkAway: 'missed' | 'unknown' | undefined;
  readonly worth: string | undefined;
  /** What could stand for it. */
  readonly alternatives: readonly string[];
  readonly isWorthRaising: boolean;
}

/** Puts something to bring up with the employer into words. */
export function talkingPointWords(point: TalkingPoint, context: ReasonContext, locale: Locale): TalkingPointWords {
  const { term, logged, planned, currency = '', median, isWorthRaising } = point;
  const { offer } = context;
  const ask = planned === undefined ? undefined : askWordsOf(planned, context, locale);
  const [subject, field] = [subjectOf(term, offer), findField(offer, term)];
  const isSaid = field !== undefined && /^(?:stated|none)$/.test(placeOf(field).state);
  const wanted = logged === undefined ? (ask?.target.text ?? '') : describeTermText(logged.wanted, locale);
  const first = logged === undefined ? planned?.opening.wanted : logged.wanted?.value;
  const said = logged?.fallback;
  return {
    logged: logged?.path,
    term,
    title: labelOf(offer, term, locale),
    status: logged?.status ?? 'planned',
    opening: ask?.opening.text ?? wanted,
    wanted,
    isPlainYes: first !== undefined && first !== 'none' && first.kind === 'yes-no' && first.yes,
    now: isSaid ? describeStated(offer, term, locale) : undefined,
    stated: subject?.term.state === 'stated' ? statedIn(subject.term.value, term, offer, locale) : undefined,
    answer: logged?.answer && describeTermText(logged.answer, locale),
    because: logged?.because,
    reasons: reasonsFor(point, context, locale),
    median,
    fallback: ask?.fallback?.text ?? (said && describeTermText(said, locale)),
    walkAway: planned?.fallback?.walkAway,
    worth: planned?.target.worth && worthText(planned.target.worth, currency, locale),
    alternatives: alternativesTo(ask, locale),
    isWorthRaising,
  };
}

function alternativesTo(ask: AskWords | undefined, locale: Locale): readonly string[] {
  return (ask?.trades ?? []).map(({ title, text }) => locale.say('{term}: {text}', { term: title, text }));
}

/** The value that the offer states, or all that a group does; that it says yes or no need not be repeated. */
function statedIn(value: Exclude<TermValue, 'none'> | undefined, term: string, offer: Offer, locale: Locale) {
  if (value === undefined) return describeStated(offer, term, locale);
  return value.kind === 'yes-no' ? undefined : describeValue(value, locale);
}

/** What speaks for it besides the candidate's own words, that for its figures first. */
function reasonsFor({ planned }: TalkingPoint, context: ReasonContext, locale: Locale): readonly string[] {
  if (planned === undefined) return [];
  const { offer } = context;
  const figures = [planned.opening.wanted, planned.target.wanted].flatMap((each) =>
    each === undefined ? [] : [writtenFor(each, offer)],
  );
  const isAside = ({ wanted }: AskReason) => wanted === undefined || !figures.includes(writtenFor(wanted, offer));
  return planned.reasons
    .filter(({ kind }) => kind !== 'log' && kind !== 'need')
    .sort((a, b) => Number(isAside(a)) - Number(isAside(b)))
    .map((reason) => reasonText(reason, context, locale));
}
