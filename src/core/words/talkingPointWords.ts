import type { Locale } from '../locale';
import type { AskReason } from '../negotiate/asks/types';
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
import { describeValue } from './describe';

/** Something to bring up with the employer, in words; `reasons`, and all below, are for the candidate alone. */
export type TalkingPointWords = ReturnType<typeof talkingPointWords>;

/** Puts something to bring up with the employer into words. */
export function talkingPointWords(point: TalkingPoint, context: ReasonContext, locale: Locale) {
  const { term, logged, planned, currency = '', median, isWorthRaising } = point;
  const { offer } = context;
  const ask = planned === undefined ? undefined : askWordsOf(planned, context, locale);
  const [subject, field] = [subjectOf(term, offer), findField(offer, term)];
  const isSaid = field !== undefined && /^(?:stated|none)$/.test(placeOf(field).state);
  const wanted = logged === undefined ? (ask?.target.text ?? '') : describeTermText(logged.wanted, locale);
  const first = logged === undefined ? planned?.opening.wanted : logged.wanted?.value;
  const said = logged?.fallback;
  return {
    // The entry of the log; undefined of what follows from the files.
    logged: logged?.path,
    term,
    title: labelOf(offer, term, locale),
    status: logged?.status ?? ('planned' as const),
    opening: ask?.opening.text ?? wanted,
    wanted,
    // That one plainly wants it goes without saying.
    isPlainYes: first !== undefined && first !== 'none' && first.kind === 'yes-no' && first.yes,
    // What the offer says; `stated` only where that is one value, and no plain yes or no.
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
