import type { Insight } from '../../negotiate/verdict/types';
import type { Sensitivity } from '../../compare/sensitivity';

type Worded<Fact> = Fact & { readonly text: string };

/** What a verdict is told from: an insight whose figures and crossovers are in words. */
export interface VerdictInput extends Omit<Insight, 'crossovers' | 'sensitivities' | 'breakEvens' | 'trajectories'> {
  readonly crossovers: readonly Worded<Insight['crossovers'][number]>[];
  readonly sensitivities: readonly Worded<Pick<Sensitivity, 'path' | 'total' | 'flip' | 'offerId'>>[];
  readonly breakEvens: readonly Worded<Insight['breakEvens'][number]>[];
}
