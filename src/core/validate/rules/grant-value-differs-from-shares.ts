import { warning, type Finding } from '../../finding';
import { english } from '../../locale';
import { formatStatedMoney } from '../../money';
import { numberFormat } from '../../plural';
import type { OfferDocument } from '../../parse/parseOffer';
import { hasRange } from '../../ranges';
import { valueOf } from '../../term';
import { moneyText } from '../figures';

/** Letters round the shares of a grant; what differs by more is another price, another day or a slip of the pen. */
const rounding = 0.01;

/** A grant that states its value and, by shares and their price, another one. The value is what is counted. */
export function grantValueDiffersFromShares({ fields }: OfferDocument): readonly Finding[] {
  return fields.equity.items.flatMap(({ value, shares, price }) => {
    const [said, count, each] = [valueOf(value), valueOf(shares)?.amount, valueOf(price)];
    if (said === undefined || count === undefined || each === undefined || value.span === undefined) return [];
    if (said.currency !== each.currency || [value, shares, price].some(hasRange)) return [];
    const product = count.times(each.amount);
    if (product.minus(said.amount).abs().lessThanOrEqualTo(product.plus(said.amount).div(2).times(rounding))) return [];
    const text =
      'The grant says {value}, but {shares} shares at {price} are {product}; the value is counted, so leave out what no longer holds.';
    return [
      warning('grant-value-differs-from-shares', value.span, text, {
        value: moneyText(said.amount, said.currency),
        shares: numberFormat('en', {}).format(count.toFixed() as `${number}`),
        price: formatStatedMoney(each.amount, each.currency, english),
        product: moneyText(product, each.currency),
      }),
    ];
  });
}
