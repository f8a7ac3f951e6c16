import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { countryOf } from '../../value/limits';
import { percentText } from '../figures';

/**
 * In the United States a stock purchase plan sells at no less than 85% of the price:
 * https://www.law.cornell.edu/uscode/text/26/423 (b)(6).
 */
export function stockDiscountAboveStatutoryLimit({ fields }: OfferDocument): readonly Finding[] {
  const { discount } = fields.espp;
  const value = valueOf(discount);
  if (value === undefined || discount.span === undefined || countryOf(fields) !== 'US') return [];
  if (value.ratio.lessThanOrEqualTo(0.15)) return [];
  const text =
    'A stock purchase plan may take at most 15% off the price (IRC 423(b)(6)); ask whether {discount} is meant, and how the rest is taxed.';
  return [warning('stock-discount-above-statutory-limit', discount.span, text, { discount: percentText(value) })];
}
