import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';

/** Preferred prices and early exercise belong to companies that are not listed, whose shares cannot be sold at will. */
export function liquidGrantOfPrivateCompany({ fields }: OfferDocument): readonly Finding[] {
  return fields.equity.items.flatMap(({ liquid, preferredPrice, earlyExercise }) => {
    if (valueOf(liquid)?.yes !== true || liquid.span === undefined) return [];
    const sign =
      preferredPrice.state === 'stated'
        ? 'preferred-price'
        : valueOf(earlyExercise)?.yes === true
          ? 'early-exercise'
          : undefined;
    if (sign === undefined) return [];
    const text =
      'This grant is counted like cash, but "{sign}" is a fact of a company that is not listed; write false unless the shares can be sold on a market.';
    return [{ ...warning('liquid-grant-of-private-company', liquid.span, text, { sign }), replacement: 'false' }];
  });
}
