import type { Decimal } from '../decimal';
import type { AskToMake } from './asks';
import type { Wanted } from './withTerm';

/** How much more than the target one can open with; what an offer on another market has, can be twice as much. */
const most = 1.25;

/** The figure to say first, in words: the best that anything speaks for, unless it is out of all proportion to the target. */
export function openingFor({ opening, target }: Pick<AskToMake, 'opening' | 'target'>): string {
  if (opening.wanted === undefined || target.wanted === undefined) return opening.text;
  const [first, aim] = amountsOf(opening.wanted, target.wanted) ?? [];
  const isTooMuch = first !== undefined && aim !== undefined && first.greaterThan(aim.times(most));
  return isTooMuch ? target.text : opening.text;
}

/** The amounts of two figures that are written in the same way. */
function amountsOf(one: Wanted, other: Wanted): readonly [Decimal, Decimal] | undefined {
  if (one === 'none' || other === 'none') return undefined;
  if (one.kind === 'money' && other.kind === 'money')
    return one.currency === other.currency && one.period === other.period ? [one.amount, other.amount] : undefined;
  if (one.kind === 'duration' && other.kind === 'duration')
    return one.unit === other.unit ? [one.amount, other.amount] : undefined;
  return one.kind === 'percent' && other.kind === 'percent' ? [one.ratio, other.ratio] : undefined;
}
