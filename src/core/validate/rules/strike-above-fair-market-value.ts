import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { moneyText } from '../figures';

/** An option that costs more than its share is worth gains nothing today. */
export function strikeAboveFairMarketValue({ fields }: OfferDocument): readonly Finding[] {
  return fields.equity.items.flatMap(({ strike, fairMarketValue }) => {
    const [price, worth] = [valueOf(strike), valueOf(fairMarketValue)];
    if (price === undefined || worth === undefined || strike.span === undefined) return [];
    if (price.currency !== worth.currency || price.amount.lessThanOrEqualTo(worth.amount)) return [];
    const text =
      'The strike price is above the fair market value of {value}, so the option is worth nothing today; a new grant is usually priced at the fair market value.';
    return [
      warning('strike-above-fair-market-value', strike.span, text, { value: moneyText(worth.amount, worth.currency) }),
    ];
  });
}
