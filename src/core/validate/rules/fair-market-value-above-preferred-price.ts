import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';

/** Common shares stand behind preferred ones, so they are hardly worth more; swapped figures make options look rich. */
export function fairMarketValueAbovePreferredPrice({ fields }: OfferDocument): readonly Finding[] {
  return fields.equity.items.flatMap(({ fairMarketValue, preferredPrice }) => {
    const [common, preferred] = [valueOf(fairMarketValue), valueOf(preferredPrice)];
    const { span } = fairMarketValue;
    if (common === undefined || preferred === undefined || span === undefined) return [];
    if (common.currency !== preferred.currency || common.amount.lessThanOrEqualTo(preferred.amount)) return [];
    const text =
      'A common share is hardly worth more than the preferred price that investors paid; check whether the two were mixed up.';
    return [warning('fair-market-value-above-preferred-price', span, text)];
  });
}
