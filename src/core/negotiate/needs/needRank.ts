import type { Candidate } from '../../offer';
import { valueOf } from '../../term';
import { concernsTerm } from '../terms/concernsTerm';

const needs = ['must', 'important', 'nice'];

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
