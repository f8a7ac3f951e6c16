import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { isOption } from '../../value/components/grantSize';

/** An option is worth what a share is worth above its strike price; without one it cannot be counted. */
export function optionWithoutStrike({ fields }: OfferDocument): readonly Finding[] {
  return fields.equity.items.flatMap((grant) => {
    const { node, type, strike } = grant;
    if (!isOption(grant) || type.span === undefined || strike.state !== 'absent') return [];
    const text =
      'This grant has no strike price, so it is not counted; add what a share will cost you, or "strike: unknown" to ask for it.';
    const finding = warning('option-without-strike', type.span, text);
    return [node.span === undefined ? finding : { ...finding, lackingIn: node.span }];
  });
}
