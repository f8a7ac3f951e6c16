import { zero, Decimal } from '../../decimal';
import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { percentText } from '../figures';

/** Each tier of a match begins where the one before it ends; one that ends no higher adds nothing. */
export function matchTiersOutOfOrder({ fields }: OfferDocument): readonly Finding[] {
  const findings: Finding[] = [];
  let edge = zero;
  for (const { upTo } of fields.retirement.match.items) {
    if (upTo.state !== 'stated') continue;
    const { ratio } = upTo.value;
    if (upTo.span !== undefined && !edge.isZero() && ratio.lessThanOrEqualTo(edge)) {
      const text =
        'This tier adds nothing, for the one before it already reaches {edge} of pay; "up-to" is the upper edge of each tier, lowest first.';
      findings.push(warning('match-tiers-out-of-order', upTo.span, text, { edge: percentText({ ratio: edge }) }));
    }
    edge = Decimal.max(edge, ratio);
  }
  return findings;
}
