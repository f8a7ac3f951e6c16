import { Decimal, one, zero } from '../../decimal';
import type { RetirementVesting } from '../../offer';
import { monthsOf } from '../assumptions';
import type { ValuationContext } from '../context';
import { isOpen, openOnes } from '../known';
import type { Gap } from '../valuation';

/**
 * The share of employer money that is the employee's after so many months of service: at once, all of it from the cliff
 * on, or by the graded list of completed years, whose last share holds from then on. What is not known counts as not
 * vested.
 */
export function vestedShare({ node, cliff, graded }: RetirementVesting, months: Decimal): Decimal {
  if (node.state === 'absent' || node.state === 'none' || node.word === 'immediate') return one;
  if (node.state !== 'stated' || isOpen(cliff) || isOpen(graded.node)) return zero;
  if (graded.items.length > 0) {
    const completed = months.div(12).toDecimalPlaces(20).floor();
    const step = graded.items[Decimal.min(completed, graded.items.length - 1).toNumber()];
    return step?.state === 'stated' ? step.value.ratio : zero;
  }
  return cliff.state === 'stated' && monthsOf(cliff.value).greaterThan(months) ? zero : one;
}

/** What the file leaves open about the vesting. */
export function openVesting({ node, cliff, graded }: RetirementVesting): readonly Gap[] {
  return openOnes([node, cliff, graded.node, ...graded.items]);
}

/** The vested share at the end of each year. */
export function keptShares(vesting: RetirementVesting, { years, served }: ValuationContext): Decimal[] {
  return years.map((year) => vestedShare(vesting, served.plus(12 * year)));
}

/** The path of a vesting that is stated, as an input of a basis. */
export function vestingInput({ node }: RetirementVesting): string[] {
  return node.state === 'stated' ? [node.path] : [];
}
