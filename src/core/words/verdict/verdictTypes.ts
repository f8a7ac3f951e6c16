import type { Insight } from '../../negotiate/verdict/insight';
import type { Sensitivity } from '../../compare/sensitivity';

/** One thing that the verdict rests on, with the offer and the field to go to from it. */
export interface Reason {
  readonly text: string;
  readonly offerId?: string | undefined;
  readonly path?: string;
  /** Whether it tells of the walk-away point, which must not be in what is shared. */
  readonly isPrivate?: true;
}

type Worded<Fact> = Fact & { readonly text: string };

/** What a verdict is told from: an insight whose figures and crossovers are in words. */
export interface VerdictInput extends Omit<Insight, 'crossovers' | 'sensitivities' | 'breakEvens' | 'trajectories'> {
  readonly crossovers: readonly Worded<Insight['crossovers'][number]>[];
  readonly sensitivities: readonly Worded<Pick<Sensitivity, 'path' | 'total' | 'flip' | 'offerId'>>[];
}
