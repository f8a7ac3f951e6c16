import type { Decimal } from '../../decimal';
import type { TermValue } from '../../parse/termText';

/** How much more than the target one can open with; what an offer on another market has, can be twice as much. */
const most = 1.25;

/** Whether one can open with a figure beside a target without being out of all proportion. */
export function isInProportion(opening: TermValue, target: TermValue): boolean {
  const [first, aim] = amountsOf(opening, target) ?? [];
  return first === undefined || aim === undefined || first.lessThanOrEqualTo(aim.times(most));
}

/** The amounts of two figures that are written in the same way. */
function amountsOf(one: TermValue, other: TermValue): readonly [Decimal, Decimal] | undefined {
  if (one === 'none' || other === 'none') return undefined;
  if (one.kind === 'money' && other.kind === 'money')
    return one.currency === other.currency && one.period === other.period ? [one.amount, other.amount] : undefined;
  if (one.kind === 'duration' && other.kind === 'duration')
    return one.unit === other.unit ? [one.amount, other.amount] : undefined;
  return one.kind === 'percent' && other.kind === 'percent' ? [one.ratio, other.ratio] : undefined;
}
