import type { Ranking } from '../../compare/ranking';
import type { Locale } from '../../locale';
import type { Reason, VerdictInput } from './verdictTypes';
import { type Closeness, closenessOf, standingOf } from '../../negotiate/verdict/standing';
import { headlineOf } from './verdictHeadline';
import { reasonsOf } from './verdictReasons';

/**
 * What a comparison comes to in words. It says what the figures say and what they leave open, and recommends nothing.
 */
export interface OverallVerdict {
  readonly headline: string;
  /** What it rests on, and what speaks against it; a must that is not met first. */
  readonly reasons: readonly Reason[];
  readonly closeness: Closeness;
}

/** Puts the evidence into words. */
export function verdictOf(evidence: VerdictInput, ranking: Ranking, locale: Locale): OverallVerdict {
  const standing = standingOf(ranking.contenders, 'expected');
  return {
    headline: headlineOf(evidence, ranking, standing, locale),
    reasons: reasonsOf(evidence, ranking, standing, locale),
    closeness: closenessOf(ranking, standing, evidence),
  };
}
