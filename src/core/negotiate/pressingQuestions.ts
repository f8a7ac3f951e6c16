import type { Candidate } from '../offer';
import type { Unpriced } from '../value/valuation';
import { isAbout } from './isAbout';
import { needRank, noNeed } from './needRank';
import type { Question } from './questions';

/** The questions in the order in which they matter: what the candidate needs, by need, then what keeps the total open, then the rest. */
export function mostPressing(
  questions: readonly Question[],
  unpriced: readonly Unpriced[],
  candidate: Candidate | undefined,
): readonly Question[] {
  const needOf = needRank(candidate);
  const rank = ({ path }: Question) => {
    const need = needOf(path);
    return need < noNeed || unpriced.some((each) => isAbout(each.path, path)) ? need : noNeed + 1;
  };
  return [...questions].sort((a, b) => rank(a) - rank(b));
}
