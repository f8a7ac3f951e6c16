import { type BreakEven, breakEvens } from '../../compare/breakEven';
import { type Crossover, crossoverOf } from '../../compare/crossover';
import { factorsOf } from '../../compare/factorsOf';
import { type Contender, leadersOf, leading, totalEnds } from '../../compare/ranking';
import { sensitivitiesTo, type Sensitivity } from '../../compare/sensitivity';
import { type Trajectory, trajectoryOf } from '../../compare/trajectory';
import { type Condition, conditionsOf } from './conditions';
import { type Deciding, decidersOf } from './deciders';
import { walkAwayOf, type WalkAwayStanding } from '../needs/walkAway';
import { standingOf } from './standing';
import type { ReadNegotiation } from '../negotiation/negotiation';
import type { Fit } from '../needs/fit';

/**
 * What a comparison means, and a verdict rests on: who is ahead when, what would change that, and how the offers fit.
 */
export interface Insight extends Deciding {
  /** Of every offer, in its order. */
  readonly trajectories: readonly Trajectory[];
  /** Of the offer that leads and each other one, by expected and by guaranteed totals. */
  readonly crossovers: readonly Crossover[];
  /**
   * Who has the highest expected total with all that is not known but bounded at its worst, and with all of it at its
   * best.
   */
  readonly leaders: { readonly worst: readonly string[]; readonly best: readonly string[] };
  /** By which other measures the lead is lost, the one that matters most first. */
  readonly conditions: readonly Condition[];
  /** The figure that moves an amount most first. */
  readonly sensitivities: readonly Sensitivity[];
  readonly breakEvens: readonly BreakEven[];
  /** The ids of offers so far behind that they are not varied. */
  readonly notVaried: readonly string[];
  /** Of every offer, in its order; empty where the candidate states no priorities. */
  readonly fits: readonly Fit[];
  /** The candidate's own, and not for anybody else. */
  readonly walkAway: readonly WalkAwayStanding[];
}

/**
 * Works out what a comparison means. About twenty valuations for each figure that the offers rest on: some 200 for the
 * four of examples/, and some hundreds for any number, for only the leading ones are varied.
 */
export function insightOf(negotiation: ReadNegotiation): Insight {
  const { valued, candidate, assumptions, ranking, fits, from } = negotiation;
  const { contenders, currency } = ranking;
  const varied = leading(contenders);
  const ground = { contenders: varied, currency, assumptions, from };
  const standing = standingOf(contenders, 'expected');
  const [leader] = standing.leaders;
  const pairs = leader === undefined ? [] : contenders.filter((each) => each !== leader);
  return {
    trajectories: valued.offers.map(trajectoryOf),
    crossovers: pairs.flatMap((each) =>
      leader === undefined
        ? []
        : (['expected', 'guaranteed'] as const).map((total) => crossoverOf(leader, each, total)),
    ),
    conditions: conditionsOf(negotiation, standing),
    ...decidersOf(contenders, standing),
    leaders: { worst: leadersAt(contenders, 'low'), best: leadersAt(contenders, 'high') },
    sensitivities: varied.length === 0 ? [] : sensitivitiesTo(factorsOf(ground), ground),
    breakEvens: breakEvens(ground),
    notVaried: contenders.filter((each) => !varied.includes(each)).map(({ id }) => id),
    fits,
    walkAway: walkAwayOf(contenders, candidate, currency),
  };
}

function leadersAt(contenders: readonly Contender[], end: 'low' | 'high'): readonly string[] {
  return leadersOf(new Map(contenders.map(({ id, valuation }) => [id, totalEnds(valuation, 'expected')[end]])));
}
