import { sum, zero } from '../../decimal';
import { warning, type Finding } from '../../finding';
import type { Vesting } from '../../offer';
import type { OfferDocument } from '../../parse/parseOffer';
import { hasRange } from '../../ranges';
import { valueOf } from '../../term';
import { monthsOf } from '../../value/assumptions';

/** Yearly shares say themselves how long a grant vests; a length beside them that says otherwise is not counted. */
export function yearlySharesDifferFromVestingLength({ fields, text: source }: OfferDocument): readonly Finding[] {
  return fields.equity.items.flatMap(({ vesting: { over, yearly } }) => {
    const length = valueOf(over);
    const years = yearly.items.length;
    if (length === undefined || over.span === undefined || years === 0 || hasRange(over)) return [];
    // Years that are counted in weeks or days are not whole ones.
    const months = monthsOf(length).minus(12 * years);
    if (months.abs().lessThanOrEqualTo(1)) return [];
    const lasts = years === 1 ? '1 year' : `${years} years`;
    const finding = warning(
      'yearly-shares-differ-from-vesting-length',
      over.span,
      'The yearly shares vest over {lasts}, not over {over}; it is the shares that are counted.',
      { lasts, over: source.slice(over.span.start, over.span.end) },
    );
    return [isWhole(yearly) ? { ...finding, replacement: lasts } : finding];
  });
}

/** Whether the shares are all of the grant, so that none of them can be missing. */
function isWhole({ items }: Vesting['yearly']): boolean {
  return sum(items.map((share) => valueOf(share)?.ratio ?? zero)).equals(1);
}
