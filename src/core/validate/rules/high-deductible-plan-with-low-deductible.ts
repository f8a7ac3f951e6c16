import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { limitArgs, limitOf, yearlyIn } from '../figures';

/**
 * A plan with less than the least deductible of its year is no HDHP, and gives no right to a health savings account.
 */
export function highDeductiblePlanWithLowDeductible({ fields }: OfferDocument): readonly Finding[] {
  const { plan, coverage, deductible } = fields.insurance.health;
  const least = yearlyIn('USD', deductible);
  if (valueOf(plan)?.word !== 'HDHP' || least === undefined || deductible.span === undefined) return [];
  const isFamily = /^(?:couple|family)$/.test(valueOf(coverage)?.word ?? '');
  const limit = limitOf(fields, isFamily ? 'hdhpDeductibleFamily' : 'hdhpDeductibleSelf');
  // The least deductible of later years is not known, but it does not fall.
  if (least.greaterThanOrEqualTo(limit.amount)) return [];
  const text = isFamily
    ? 'The deductible of an HDHP for more than one person is at least {limit} in {year} ({source}); ask which plan this is.'
    : 'The deductible of an HDHP for one person is at least {limit} in {year} ({source}); ask which plan this is.';
  return [warning('high-deductible-plan-with-low-deductible', deductible.span, text, limitArgs(limit))];
}
