import type { Candidate } from '../../offer';
import type { Unpriced } from '../../value/valuation';
import { aboutAny } from '../terms/concernsTerm';
import { needRank, noNeed } from '../needs/needRank';
import type { Question } from './questions';

/** The questions in the order in which they matter: what the candidate needs, by need, then what keeps the total open, then the rest. */
export function topQuestions(
  questions: readonly Question[],
  unpriced: readonly Unpriced[],
  candidate: Candidate | undefined,
): readonly Question[] {
  const needOf = needRank(candidate);
  const keepsOpen = aboutAny(unpriced.map(({ path }) => path));
  const rank = (path: string) => {
    const need = needOf(path);
    return need < noNeed || keepsOpen(path) ? need : noNeed + 1;
  };
  const ranked = questions.map((question) => ({ question, rank: rank(question.path) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ question }) => question);
}
