import { noCurrency } from '../currency';
import { template, type Locale } from '../locale';
import type { Candidate, Offer, Priority } from '../offer';
import { valueOf, type Field } from '../term';
import { findField } from '../terms';
import { readAssumptions, type Assumptions } from '../value/assumptions';
import { findSpec, offerVocabulary } from '../vocabulary';
import { holdAgainst, isGiven, type Side, type Verdict } from './thresholds';

export type Need = 'must' | 'important' | 'nice';

export interface PriorityResult {
  readonly path: string;
  readonly need: Need;
  readonly verdict: Verdict;
  /** The threshold in the candidate's words: `at least 25 days`. */
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
  const threshold = limits.map(({ side, limit }) => locale.say(boundWords[side], { limit })).join(', ');
  const context = { offer, assumptions, currency: currencyOf(offer, candidate) };
  const verdicts =
    limits.length === 0 || field === undefined
      ? [isGiven(field)]
      : limits.map(({ side, limit }) => holdAgainst(limit, side, field, path, context));
  return [{ path, need, verdict: worst(verdicts), threshold, field, priority }];
}

/** The bounds that a priority states, in the candidate's words. */
export function limitsOf(priority: Priority): readonly { readonly side: Side; readonly limit: string }[] {
  return (['at-least', 'at-most'] as const).flatMap((side) => {
    const limit = valueOf(side === 'at-least' ? priority.atLeast : priority.atMost)?.text;
    return limit === undefined ? [] : [{ side, limit }];
  });
}

/** The currency in which an offer is held against thresholds. */
export function currencyOf(offer: Offer, candidate: Candidate): string {
  return valueOf(candidate.currency)?.text ?? valueOf(offer.currency)?.text ?? noCurrency;
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('unmet') ? 'unmet' : verdicts.includes('unknown') ? 'unknown' : 'met';
}
