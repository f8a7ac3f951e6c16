import { rounded, type AskableTerm } from '../terms/termValue';
import type { TermValue } from '../../parse/termText';

/** How much more than the base salary that is offered one opens with; beyond it an employer doubts the rest of the letter too. */
const most = '1.2';

/** Returns the highest base salary to open with, as the offer states it and rounded down; undefined of any other term. */
export function salaryCap({ path, terms: [term] }: AskableTerm): TermValue | undefined {
  const offered = term?.value;
  if (path !== 'pay.base-salary' || offered?.kind !== 'money' || !offered.amount.greaterThan(0)) return undefined;
  return { ...offered, amount: rounded(offered.amount.times(most), false) };
}
