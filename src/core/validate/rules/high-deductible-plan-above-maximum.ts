import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { limitArgs, limitOf, yearlyIn } from '../figures';

/**
 * A plan whose out-of-pocket maximum is above that of its year is no HDHP, and gives no right to a health savings
 * account.
 */
export function highDeductiblePlanAboveMaximum({ fields }: OfferDocument): readonly Finding[] {
  const { plan, coverage, outOfPocketMax } = fields.insurance.health;
  const most = yearlyIn('USD', outOfPocketMax);
  if (valueOf(plan)?.word !== 'HDHP' || most === undefined || outOfPocketMax.span === undefined) return [];
  const isSingle = valueOf(coverage)?.word === 'single';
  const limit = limitOf(fields, isSingle ? 'hdhpMaximumSelf' : 'hdhpMaximumFamily');
  // The figure of a later year may be higher.
  if (!limit.isOfYear || most.lessThanOrEqualTo(limit.amount)) return [];
  const text = isSingle
    ? 'The out-of-pocket maximum of an HDHP for one person is at most {limit} in {year} ({source}); ask which plan this is.'
    : 'The out-of-pocket maximum of an HDHP for more than one person is at most {limit} in {year} ({source}); ask which plan this is.';
  return [warning('high-deductible-plan-above-maximum', outOfPocketMax.span, text, limitArgs(limit))];
}
