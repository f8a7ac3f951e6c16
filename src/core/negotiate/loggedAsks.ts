import { shortField } from '../compare/measures';
import { describeTerm, describeValue } from '../compare/describe';
import { noCurrency } from '../currency';
import type { Locale } from '../locale';
import type { Ask, Offer } from '../offer';
import { readValue } from '../parse/readValue';
import { isTerm, placeOf, valueOf, type Field, type Term, type Value } from '../term';
import { fieldOf, findField } from '../terms';
import { labelOf } from '../titles';
import { findSpec, offerVocabulary, type TermSpec } from '../vocabulary';

/** One thing to ask the employer for, in words. Drafts take any list of them, from the log of the file or worked out. */
export interface AskToMake {
  /** Where it stands in the offer file: `negotiation.asks[0]`. */
  readonly path: string;
  /** The path of the term that is to change. */
  readonly term: string;
  readonly title: string;
  readonly status: 'planned' | 'asked' | 'countered' | 'agreed' | 'declined';
  readonly wanted: string;
  /** What the offer says today; undefined where it does not say, or not in one value. */
  readonly stated?: string | undefined;
  /** The employer's answer. */
  readonly answer?: string | undefined;
  readonly because?: string | undefined;
  /** The candidate's own: never part of a message. */
  readonly fallback?: string | undefined;
  readonly inWriting?: boolean | undefined;
}

/** The asks that the file logs, in its order; of several about one term the last, which is where the talks stand. */
export function loggedAsks(offer: Offer, locale: Locale): readonly AskToMake[] {
  const asks = offer.negotiation.asks.items.flatMap((ask) => describeAsk(ask, offer, locale) ?? []);
  return asks.filter(({ term }, i) => !asks.slice(i + 1).some((later) => later.term === term));
}

/** The asks that are still to be talked about. */
export function openAsks(asks: readonly AskToMake[]): readonly AskToMake[] {
  return asks.filter(({ status }) => status !== 'agreed' && status !== 'declined');
}

/** The asks that the employer agreed to. */
export function agreedAsks(asks: readonly AskToMake[]): readonly AskToMake[] {
  return asks.filter(({ status }) => status === 'agreed');
}

/** What was agreed: the employer's answer; without one, what was asked for. */
export function agreedText({ answer, wanted }: AskToMake): string {
  return answer ?? wanted;
}

function describeAsk(ask: Ask, offer: Offer, locale: Locale): AskToMake | undefined {
  const [term, wanted] = [valueOf(ask.term)?.text, valueOf(ask.ask)?.text];
  if (term === undefined || wanted === undefined) return undefined;
  const subject = subjectOf(term, offer);
  const currency = valueOf(offer.currency)?.text ?? noCurrency;
  const inWords = (text: string | undefined) =>
    text === undefined ? undefined : wordsFor(text, subject?.spec, currency, locale);
  return {
    path: ask.node.path,
    term,
    title: labelOf(offer, term, locale),
    status: valueOf(ask.status)?.word ?? 'planned',
    wanted: wordsFor(wanted, subject?.spec, currency, locale),
    stated: subject?.term?.state === 'stated' ? describeTerm(subject.term, locale) : undefined,
    answer: inWords(valueOf(ask.answer)?.text),
    because: valueOf(ask.because)?.text,
    fallback: inWords(valueOf(ask.fallback)?.text),
    inWriting: ask.node.details.inWriting,
  };
}

/** A value that is written as the term at a path is, in the words of the language; what cannot be read stays as it is written. */
export function describeAsTerm(text: string, path: string, offer: Offer, currency: string, locale: Locale): string {
  return wordsFor(text, subjectOf(path, offer)?.spec, currency, locale);
}

function wordsFor(text: string, spec: TermSpec | undefined, currency: string, locale: Locale): string {
  if (text === 'none') return locale.say('none');
  const value = spec === undefined ? undefined : readValue(text, spec, currency).value;
  return value === undefined ? text : describeValue(value, locale);
}

/** The one term that a path is about; of a group, or a list of one, the field that its short form states. */
function subjectOf(
  path: string,
  offer: Offer,
): { readonly spec: TermSpec; readonly term: Term<Value> | undefined } | undefined {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  if (spec?.type === 'term') return { spec, term: field !== undefined && isTerm(field) ? field : undefined };
  const group = spec?.type === 'list' ? spec.item : spec;
  const short = group?.type === 'group' ? shortField(group) : undefined;
  if (short === undefined) return undefined;
  const entries: readonly Field[] = field === undefined ? [] : 'items' in field ? field.items : [field];
  const [only, ...others] = entries.filter((entry) => placeOf(entry).state === 'stated');
  const isOne = only !== undefined && !isTerm(only) && others.length === 0;
  return { spec: short, term: isOne ? (fieldOf(only, short) as Term<Value>) : undefined };
}
