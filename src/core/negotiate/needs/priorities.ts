import { clauses } from '../../compare/describe';
import { noCurrency } from '../../currency';
import { template, type Locale } from '../../locale';
import type { Candidate, Offer, Priority } from '../../offer';
import { readValue } from '../../parse/readValue';
import { valueOf, type Field } from '../../term';
import { findField } from '../../terms';
import { readAssumptions, type Assumptions } from '../../value/assumptions';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { describeClaim } from '../terms/describeClaim';
import { holdAgainst, isBurden, isGiven, isSpared, type Side, type Verdict } from '../terms/thresholds';

export type Need = 'must' | 'important' | 'nice';

export interface PriorityResult {
  readonly path: string;
  readonly need: Need;
  readonly verdict: Verdict;
  /** The threshold in words, empty without one: `at least 25 days`. */
  readonly threshold: string;
  /** The term of the offer that it was held against. */
  readonly field: Field | undefined;
  /** The entry of the candidate file. */
  readonly priority: Priority;
}

const order = ['must', 'important', 'nice'];
/** A bound in words. */
export const boundWords = { 'at-least': template('at least {limit}'), 'at-most': template('at most {limit}') };

/** Holds an offer against the candidate's priorities, musts first, otherwise in the order of the file. */
export function checkPriorities(offer: Offer, candidate: Candidate, locale: Locale): readonly PriorityResult[] {
  const assumptions = readAssumptions(candidate);
  return candidate.priorities.items
    .flatMap((priority) => checkOne(priority, offer, candidate, { assumptions, locale }))
    .sort((a, b) => order.indexOf(a.need) - order.indexOf(b.need));
}

function checkOne(
  priority: Priority,
  offer: Offer,
  candidate: Candidate,
  { assumptions, locale }: { readonly assumptions: Assumptions; readonly locale: Locale },
): PriorityResult[] {
  const path = valueOf(priority.term)?.text;
  const need = valueOf(priority.need)?.word;
  if (path === undefined || need === undefined || findSpec(offerVocabulary, path) === undefined) return [];
  const field = findField(offer, path);
  const limits = limitsOf(priority);
  const currency = currencyOf(offer, candidate);
  // Without a currency of its own, a candidate file speaks of amounts in that of each offer.
  const own = valueOf(candidate.currency)?.text ?? noCurrency;
  const threshold = thresholdOf(priority, path, own, locale);
  const context = { offer, assumptions, currency };
  const verdicts =
    limits.length === 0 || field === undefined
      ? [isBurden(path) ? isSpared(field) : isGiven(field)]
      : limits.map(({ side, limit }) => holdAgainst(limit, side, field, path, context));
  return [{ path, need, verdict: worst(verdicts), threshold, field, priority }];
}

/** A bound in the candidate's words. */
interface Bound {
  readonly side: Side;
  readonly limit: string;
}

/** The bounds that a priority states. */
export function limitsOf(priority: Priority): readonly Bound[] {
  return (['at-least', 'at-most'] as const).flatMap((side) => {
    const limit = valueOf(side === 'at-least' ? priority.atLeast : priority.atMost)?.text;
    return limit === undefined ? [] : [{ side, limit }];
  });
}

/** The bounds that a priority states, in words; amounts that name no currency are in this one. */
export function thresholdOf(priority: Priority, path: string, currency: string, locale: Locale): string {
  return clauses(limitsOf(priority).map((each) => boundText(each, path, currency, locale)));
}

function boundText({ side, limit }: Bound, path: string, currency: string, locale: Locale): string {
  const text = describeClaim(limit, path, currency, locale);
  if (isDate(limit, path)) return locale.say(dateWords[side], { date: text });
  return side === 'at-most' && limit === 'none' ? text : locale.say(boundWords[side], { limit: text });
}

const dateWords = { 'at-least': template('not before {date}'), 'at-most': template('not after {date}') };

function isDate(limit: string, path: string): boolean {
  const spec = findSpec(offerVocabulary, path);
  return spec?.type === 'term' && readValue(limit, spec, noCurrency).value?.kind === 'date';
}

/** The currency in which an offer is held against thresholds. */
export function currencyOf(offer: Offer, candidate: Candidate): string {
  return valueOf(candidate.currency)?.text ?? valueOf(offer.currency)?.text ?? noCurrency;
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('unmet') ? 'unmet' : verdicts.includes('unknown') ? 'unknown' : 'met';
}
