import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';

/** A grant of which the file does not even say that nobody knows when it vests; it cannot be counted. */
export function grantWithoutVesting({ fields }: OfferDocument): readonly Finding[] {
  return fields.equity.items.flatMap(({ node, type, vesting }) => {
    if (type.state !== 'stated' || type.span === undefined || vesting.node.state !== 'absent') return [];
    const text =
      'This grant has no vesting schedule, so it is not counted; add when it vests, or "vesting: unknown" to ask for it.';
    const finding = warning('grant-without-vesting', type.span, text);
    return [node.span === undefined ? finding : { ...finding, lackingIn: node.span }];
  });
}
