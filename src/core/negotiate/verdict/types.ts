import type { BreakEven } from '../../compare/breakEven';
import type { Crossover } from '../../compare/crossover';
import type { Sensitivity } from '../../compare/sensitivity';
import type { Trajectory } from '../../compare/trajectory';
import type { Condition } from './conditions';
import type { Decider } from './deciders';
import type { Fit } from '../needs/fit';
import type { WalkAwayStanding } from '../needs/walkAway';

/** What a comparison means, and a verdict rests on: who is ahead when, what would change that, and how the offers fit. */
export interface Insight {
  /** Of every offer, in its order. */
  readonly trajectories: readonly Trajectory[];
  /** Of the offer that leads and each other one, by expected and by guaranteed totals. */
  readonly crossovers: readonly Crossover[];
  /** Who has the highest expected total with all that is not known but bounded at its worst, and with all of it at its best. */
  readonly leaders: { readonly worst: readonly string[]; readonly best: readonly string[] };
  /** By which other measures the lead is lost, the one that matters most first. */
  readonly conditions: readonly Condition[];
  /** Unknown terms any of which could take the lead away by itself, the one that needs least for it first. */
  readonly deciders: readonly Decider[];
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
