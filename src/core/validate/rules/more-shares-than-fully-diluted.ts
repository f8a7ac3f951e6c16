import { error, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';

/** No grant is more than the whole company. */
export function moreSharesThanFullyDiluted({ fields }: OfferDocument): readonly Finding[] {
  return fields.equity.items.flatMap(({ shares, fullyDilutedShares }) => {
    const [granted, all] = [valueOf(shares)?.amount, valueOf(fullyDilutedShares)?.amount];
    const { span } = fullyDilutedShares;
    if (granted === undefined || all === undefined || span === undefined || granted.lessThanOrEqualTo(all)) return [];
    const text =
      'The grant has more shares than this, which are all shares of the company; check whether the two were mixed up.';
    return [error('more-shares-than-fully-diluted', span, text)];
  });
}
