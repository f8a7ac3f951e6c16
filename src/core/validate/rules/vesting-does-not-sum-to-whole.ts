import { sum } from '../../decimal';
import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';

/**
 * The yearly shares of a grant are all of it: what is missing from 100% never vests, what is beyond it does not exist.
 */
export function vestingDoesNotSumToWhole({ fields }: OfferDocument): readonly Finding[] {
  return fields.equity.items.flatMap(({ vesting: { yearly } }) => {
    const shares = yearly.items.flatMap((share) => (share.state === 'stated' ? [share.value.ratio] : []));
    const total = sum(shares).times(100);
    const { keySpan } = yearly.node;
    if (keySpan === undefined || shares.length === 0 || shares.length < yearly.items.length || total.equals(100))
      return [];
    const text = 'These shares come to {total}%; a whole grant is 100%.';
    return [warning('vesting-does-not-sum-to-whole', keySpan, text, { total: total.toString() })];
  });
}
