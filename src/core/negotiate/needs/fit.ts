import type { Ends } from '../../compare/amounts';
import type { Candidate, Offer, Priority } from '../../offer';
import { type Field, placeOf, valueOf } from '../../term';
import { findField } from '../../terms';
import { readAssumptions } from '../../value/assumptions';
import { yearlyAmount } from '../../value/known';
import { holdingContext, type PriorityResult } from './needs';
import { inCurrencyOf, type TermText } from '../../parse/termText';
import { type BoundSide, isGiven, termsOf, type Verdict } from '../terms/thresholds';
import { Decimal, one, sum, zero } from '../../decimal';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { isOpenEnded, measure, type MeasureContext } from '../../compare/measures';

/** What one priority adds to the score of an offer. */
export interface PriorityFit extends Omit<PriorityResult, 'alternative' | 'field' | 'priority'> {
  readonly weight: Decimal;
  /** How much of the need is met, 0 to 1; undefined where the offer does not say. */
  readonly met?: Decimal;
  /** What it would add if it were met. */
  readonly share: Decimal;
  /**
   * Its points of the 100 that all priorities share by weight; from none to all of them where the verdict is not known.
   */
  readonly points: Ends;
  /**
   * What meeting it is worth a year, in the currency of the score; only where the candidate says so and a rate is
   * known.
   */
  readonly worth?: Decimal;
  /** What the candidate would give up for it, and whether this offer has that to give. */
  readonly alternative?: { readonly path: string; readonly verdict: Verdict } | undefined;
}

/** How well an offer fits the candidate's priorities. */
export interface Fit {
  readonly id: string;
  /** 0 to 100 over the priorities of which the offer says something; undefined where it says something of none. */
  readonly score?: Decimal;
  /** 0 to 100 over all of them: with all that is not known unmet, and with all of it met. */
  readonly range: Ends;
  /** Musts first, otherwise in the order of the candidate file. */
  readonly priorities: readonly PriorityFit[];
  /** Whatever the score, an offer does not fit that misses one of these. */
  readonly missedMusts: readonly PriorityFit[];
  readonly openMusts: readonly PriorityFit[];
  /**
   * What the needs that are met are worth a year, by the candidate's own word; two amounts where one of them is not
   * known.
   */
  readonly worth: Ends;
}

/** What needs weigh where the candidate states no weight, as the schema documents it. */
const usualWeights = { must: 3, important: 2, nice: 1 };

/**
 * Scores an offer by the candidate's priorities, which were held against it; undefined where none has any weight.
 * `currency` is the one in which their worth is added up.
 */
export function fitOf(
  { id, offer, results }: { readonly id: string; readonly offer: Offer; readonly results: readonly PriorityResult[] },
  candidate: Candidate | undefined,
  currency: string,
): Fit | undefined {
  const weights = results.map(weightOf);
  const whole = sum(weights);
  if (whole.isZero()) return undefined;
  const priorities = results.map((result, i) =>
    priorityFit(result, { weight: weights[i] ?? zero, whole, offer, candidate, currency }),
  );
  const known = priorities.filter(({ met }) => met !== undefined);
  const knownWeight = sum(known.map(({ weight }) => weight));
  const points = sum(known.map(({ weight, met = zero }) => weight.times(met)));
  const musts = (verdict: Verdict) => priorities.filter((each) => each.need === 'must' && each.verdict === verdict);
  const worthOf = (...verdicts: Verdict[]) =>
    sum(priorities.filter(({ verdict }) => verdicts.includes(verdict)).map(({ worth }) => worth ?? zero));
  return {
    id,
    ...(knownWeight.isZero() ? {} : { score: points.times(100).div(knownWeight) }),
    range: { low: total(priorities, 'low'), high: total(priorities, 'high') },
    priorities,
    missedMusts: musts('unmet'),
    openMusts: musts('unknown'),
    worth: { low: worthOf('met'), high: worthOf('met', 'unknown') },
  };
}

/** Divisions without end must not make more than 100 of all points. */
function total(priorities: readonly PriorityFit[], end: 'low' | 'high'): Decimal {
  return Decimal.min(100, sum(priorities.map(({ points }) => points[end])).toDecimalPlaces(20));
}

function weightOf({ priority, need }: PriorityResult): Decimal {
  return valueOf(priority.weight)?.amount ?? new Decimal(usualWeights[need]);
}

interface Surroundings {
  readonly weight: Decimal;
  /** What all priorities weigh together. */
  readonly whole: Decimal;
  readonly offer: Offer;
  readonly candidate: Candidate | undefined;
  readonly currency: string;
}

function priorityFit(result: PriorityResult, { weight, whole, ...context }: Surroundings): PriorityFit {
  const { path, need, verdict, bounds, alternative, priority } = result;
  const met = metBy(result, context);
  const share = weight.times(100).div(whole);
  const worth = worthOf(priority, context);
  return {
    path,
    need,
    verdict,
    bounds,
    weight,
    ...(met === undefined ? {} : { met }),
    share,
    points: { low: share.times(met ?? zero), high: share.times(met ?? one) },
    ...(worth === undefined ? {} : { worth }),
    ...(alternative === undefined
      ? {}
      : { alternative: { path: alternative, verdict: isGiven(findField(context.offer, alternative)) } }),
  };
}

/** A must is met or it is not; every other need counts in part where what is missing can be measured. */
function metBy(
  { field, path, need, verdict, bounds }: PriorityResult,
  { offer, candidate }: Pick<Surroundings, 'offer' | 'candidate'>,
): Decimal | undefined {
  if (verdict === 'unknown') return undefined;
  if (verdict === 'met') return one;
  if (need === 'must' || field === undefined) return zero;
  const context = holdingContext(offer, candidate);
  const parts = bounds.map(({ side, limit }) =>
    partlyMet(inCurrencyOf(limit, context.currency), side, field, path, context),
  );
  return parts.length === 0 ? zero : Decimal.min(...parts);
}

function worthOf(
  { worth }: Priority,
  { offer, candidate, currency }: Pick<Surroundings, 'offer' | 'candidate' | 'currency'>,
): Decimal | undefined {
  const stated = valueOf(worth);
  if (stated === undefined) return undefined;
  return yearlyAmount(stated, worth.path, { offer, currency, assumptions: readAssumptions(candidate) }).value?.amount;
}

/**
 * How much an offer gives of a threshold that it does not meet, from 0 to 1: what it has as a part of what is wanted,
 * or of an upper bound what is wanted as a part of what it has. 0 where there is no such part: of words, of days in a
 * calendar, of yes and no, and of what has no end.
 */
function partlyMet(limit: TermText, side: BoundSide, field: Field, path: string, context: MeasureContext): Decimal {
  const spec = findSpec(offerVocabulary, path);
  const terms = spec === undefined || placeOf(field).state !== 'stated' ? undefined : termsOf(field, spec);
  const wanted = terms === undefined ? undefined : limit.value;
  if (terms === undefined || wanted === undefined || wanted === 'none' || wanted.kind === 'date' || isOpenEnded(wanted))
    return zero;
  const parts = terms.terms.map((term) => {
    if (term.state === 'none') return zero;
    return term.state === 'stated' && term.value.kind === wanted.kind
      ? measure(term.value, terms.spec, context)
      : undefined;
  });
  const [has, wants] = [parts.filter((part) => part !== undefined), measure(wanted, terms.spec, context)];
  if (has.length < parts.length || wants === undefined) return zero;
  const [part, whole] = side === 'at-least' ? [sum(has), wants] : [wants, sum(has)];
  return part.greaterThanOrEqualTo(whole) ? one : Decimal.max(zero, part.div(whole));
}
