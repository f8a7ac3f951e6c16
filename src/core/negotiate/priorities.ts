import { noCurrency } from '../currency';
import { template, type Locale } from '../locale';
import type { Candidate, Offer, Priority } from '../offer';
import { valueOf, type Field } from '../term';
import { findField } from '../terms';
import { readAssumptions, type Assumptions } from '../value/assumptions';
import { findSpec, offerVocabulary } from '../vocabulary';
import { holdAgainst, isGiven, type Verdict } from './thresholds';

export type Need = 'must' | 'important' | 'nice';

export interface PriorityResult {
  readonly path: string;
  readonly need: Need;
  readonly verdict: Verdict;
  /** The threshold in the candidate's words: `at least 25 days`. */
  readonly threshold: string;
  /** The term of the offer that it was held against. */
  readonly field: Field | undefined;
}

const order = ['must', 'important', 'nice'];
const sides = { 'at-least': template('at least {limit}'), 'at-most': template('at most {limit}') };

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
  const limits = (['at-least', 'at-most'] as const).flatMap((side) => {
    const limit = valueOf(side === 'at-least' ? priority.atLeast : priority.atMost)?.text;
    return limit === undefined ? [] : [{ side, limit }];
  });
  const threshold = limits.map(({ side, limit }) => locale.say(sides[side], { limit })).join(', ');
  const currency = valueOf(candidate.currency)?.text ?? valueOf(offer.currency)?.text ?? noCurrency;
  const verdicts =
    limits.length === 0 || field === undefined
      ? [isGiven(field)]
      : limits.map(({ side, limit }) => holdAgainst(limit, side, field, path, { offer, assumptions, currency }));
  return [{ path, need, verdict: worst(verdicts), threshold, field }];
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('unmet') ? 'unmet' : verdicts.includes('unknown') ? 'unknown' : 'met';
}
