import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { moneyText } from '../figures';

/** The deductible is the first part of what one pays, so it is never more than the most one pays. */
export function deductibleAboveOutOfPocketMaximum({ fields }: OfferDocument): readonly Finding[] {
  const { deductible, outOfPocketMax } = fields.insurance.health;
  const [first, most] = [valueOf(deductible), valueOf(outOfPocketMax)];
  if (first === undefined || most === undefined || deductible.span === undefined) return [];
  if (first.currency !== most.currency || first.amount.lessThanOrEqualTo(most.amount)) return [];
  const text =
    'The deductible is part of what you pay at most, so it cannot be more than the out-of-pocket maximum of {maximum}; check which is which.';
  return [
    warning('deductible-above-out-of-pocket-maximum', deductible.span, text, {
      maximum: moneyText(most.amount, most.currency),
    }),
  ];
}
