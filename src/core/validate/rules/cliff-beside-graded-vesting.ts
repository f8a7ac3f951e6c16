import { warning, type Finding } from '../../finding';
import type { RetirementVesting } from '../../offer';
import type { OfferDocument } from '../../parse/parseOffer';
import { hasRange } from '../../ranges';
import { valueOf } from '../../term';
import { monthsOf } from '../../value/assumptions';

/**
 * Employer money vests all at once after a cliff, or in graded steps; where both stand and differ, the steps are
 * counted.
 */
export function cliffBesideGradedVesting({ fields }: OfferDocument): readonly Finding[] {
  const { vesting, pension } = fields.retirement;
  return [vesting, pension.vesting].flatMap((each) => {
    const { span } = each.cliff;
    if (span === undefined || !doDiffer(each)) return [];
    const text =
      'A cliff means nothing before it and all after it, but the graded shares say otherwise, and they are what is counted; keep the one that the letter has.';
    return [warning('cliff-beside-graded-vesting', span, text)];
  });
}

/** Whether a share that is known is not what the cliff makes of it: nothing before, all of it from then on. */
function doDiffer({ cliff, graded }: RetirementVesting): boolean {
  const time = valueOf(cliff);
  if (time === undefined || hasRange(cliff)) return false;
  const months = monthsOf(time);
  return graded.items.some((share, year) => {
    const ratio = valueOf(share)?.ratio;
    return ratio !== undefined && !ratio.equals(months.greaterThan(12 * year) ? 0 : 1);
  });
}
