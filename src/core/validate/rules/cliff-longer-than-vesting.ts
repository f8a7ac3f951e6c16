import { Decimal } from '../../decimal';
import { warning, type Finding } from '../../finding';
import type { Vesting } from '../../offer';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { monthsOf } from '../../value/assumptions';

/** A cliff comes before the schedule ends; one that comes after it is a cliff of all or a slip of the pen. */
export function cliffLongerThanVesting({ fields, text: source }: OfferDocument): readonly Finding[] {
  return fields.equity.items.flatMap(({ vesting }) => {
    const cliff = valueOf(vesting.cliff);
    const months = monthsOfAll(vesting);
    const { span } = vesting.cliff;
    if (cliff === undefined || months === undefined || span === undefined) return [];
    if (monthsOf(cliff).lessThanOrEqualTo(months)) return [];
    const args = { cliff: source.slice(span.start, span.end), months: months.toDecimalPlaces(1).toString() };
    const text =
      'Nothing vests before this cliff of {cliff}, but the schedule ends after {months} months; a cliff is usually 12 months.';
    return [warning('cliff-longer-than-vesting', span, text, args)];
  });
}

/** How long the schedule runs. */
function monthsOfAll({ over, yearly }: Vesting): Decimal | undefined {
  if (over.state === 'stated') return monthsOf(over.value);
  return yearly.items.length > 0 ? new Decimal(12 * yearly.items.length) : undefined;
}
