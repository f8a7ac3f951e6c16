import { information, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { readAssumptions } from '../../value/assumptions';
import { unclaimedMatch } from '../../value/unclaimedMatch';
import { moneyText, percentText } from '../figures';
import type { OfferSetting } from '../rule';

/**
 * Part of the match is not claimed at the deferral that the candidate states. What is only assumed is nobody's plan.
 */
export function matchLeftUnclaimed({ fields }: OfferDocument, { candidate }: OfferSetting): readonly Finding[] {
  const deferral = candidate && valueOf(candidate.fields.assumptions.retirementDeferral);
  const span = fields.retirement.match.node.keySpan;
  const currency = valueOf(fields.currency)?.text;
  if (deferral === undefined || span === undefined || currency === undefined) return [];
  const left = unclaimedMatch(fields, readAssumptions(candidate?.fields));
  if (left === undefined) return [];
  const args = {
    amount: moneyText(left.amount.toDecimalPlaces(0), currency),
    deferral: percentText(deferral),
    enough: percentText({ ratio: left.enough }),
  };
  const text =
    'Putting in {deferral} of pay, you leave about {amount} of this match unclaimed in the first year; {enough} claims all of it.';
  return [information('match-left-unclaimed', span, text, args)];
}
