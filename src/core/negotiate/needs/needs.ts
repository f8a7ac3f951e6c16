import type { MeasureContext } from '../../compare/measures';
import { noCurrency } from '../../currency';
import type { Candidate, Offer, Priority } from '../../offer';
import { type Field, valueOf } from '../../term';
import { findField } from '../../terms';
import { type Assumptions, readAssumptions } from '../../value/assumptions';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { inCurrencyOf, readTermText, type TermText } from '../../parse/termText';
import { type BoundSide, holdAgainst, isBurden, isGiven, isSpared, type Verdict } from '../terms/thresholds';
import { concernsTerm } from '../terms/concernsTerm';
import { ownCurrency } from '../terms/termValue';

/** How much the candidate needs something. */
export type Need = 'must' | 'important' | 'nice';

/** A bound in the candidate's words; an amount that names no currency is in none. */
export interface Bound {
  readonly side: BoundSide;
  readonly limit: TermText;
}

/** A priority of the candidate's file, read once. */
export interface ReadPriority {
  /** The path of the term. */
  readonly path: string;
  readonly need: Need;
  readonly bounds: readonly Bound[];
  /** The term that the candidate would give up for it. */
  readonly alternative: string | undefined;
  /** The entry of the candidate file. */
  readonly priority: Priority;
}

/** A priority held against an offer. */
export interface PriorityResult extends ReadPriority {
  readonly verdict: Verdict;
  /** The term of the offer that it was held against. */
  readonly field: Field | undefined;
}

/** What matters most first. */
const needs: readonly string[] = ['must', 'important', 'nice'];

/**
 * Reads the priorities of a candidate's file, musts first, otherwise in its order; those about no term of an offer are
 * left out.
 */
export function readPriorities(candidate: Candidate | undefined): readonly ReadPriority[] {
  return (candidate?.priorities.items ?? [])
    .flatMap((priority): ReadPriority[] => {
      const [path, need] = [valueOf(priority.term)?.text, valueOf(priority.need)?.word];
      if (path === undefined || need === undefined || findSpec(offerVocabulary, path) === undefined) return [];
      return [
        { path, need, bounds: boundsOf(priority, path), alternative: valueOf(priority.insteadOf)?.text, priority },
      ];
    })
    .sort((a, b) => needs.indexOf(a.need) - needs.indexOf(b.need));
}

function boundsOf({ atLeast, atMost }: Priority, path: string): readonly Bound[] {
  return [['at-least', atLeast] as const, ['at-most', atMost] as const].flatMap(([side, term]) => {
    const text = valueOf(term)?.text;
    return text === undefined ? [] : [{ side, limit: readTermText(text, path, noCurrency) }];
  });
}

/** Holds an offer against priorities, in their order. */
export function holdPriorities(
  offer: Offer,
  priorities: readonly ReadPriority[],
  candidate: Candidate | undefined,
  assumptions: Assumptions = readAssumptions(candidate),
): readonly PriorityResult[] {
  const context = holdingContext(offer, candidate, assumptions);
  return priorities.map((each) => {
    const { path, bounds } = each;
    const field = findField(offer, path);
    const verdicts =
      bounds.length === 0 || field === undefined
        ? [isBurden(path) ? isSpared(field) : isGiven(field)]
        : bounds.map(({ side, limit }) =>
            holdAgainst(inCurrencyOf(limit, context.currency), side, field, path, context),
          );
    return { ...each, verdict: worst(verdicts), field };
  });
}

/**
 * Reads the priorities of a candidate and holds an offer against them, musts first, otherwise in the order of the file.
 */
export function checkPriorities(offer: Offer, candidate: Candidate | undefined): readonly PriorityResult[] {
  return holdPriorities(offer, readPriorities(candidate), candidate);
}

/** Returns the currency that a candidate's file speaks of; without one, of amounts in that of each offer. */
export function ownCurrencyOf(candidate: Candidate | undefined): string {
  return (candidate === undefined ? undefined : valueOf(candidate.currency)?.text) ?? noCurrency;
}

/** Returns the currency in which an offer is held against thresholds. */
export function holdingCurrency(offer: Offer, candidate: Candidate | undefined): string {
  const stated = ownCurrencyOf(candidate);
  return stated === noCurrency ? ownCurrency(offer) : stated;
}

/** Returns what an offer is held against thresholds with. */
export function holdingContext(
  offer: Offer,
  candidate: Candidate | undefined,
  assumptions: Assumptions = readAssumptions(candidate),
): MeasureContext {
  return { offer, assumptions, currency: holdingCurrency(offer, candidate) };
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('unmet') ? 'unmet' : verdicts.includes('unknown') ? 'unknown' : 'met';
}

/** The rank of what no priority is about. */
export const noNeed = needs.length;

/** How much the candidate needs a term: 0 for a must, more for what matters less. */
export function needRank(candidate: Candidate | undefined): (path: string) => number {
  const wishes = (candidate?.priorities.items ?? []).flatMap(({ term, need }) => {
    const [path, rank] = [valueOf(term)?.text, needs.indexOf(valueOf(need)?.word ?? '')];
    return path === undefined || rank < 0 ? [] : [{ path, rank }];
  });
  return (path) => Math.min(noNeed, ...wishes.filter((wish) => concernsTerm(wish.path, path)).map(({ rank }) => rank));
}
