import { warning, type Finding } from '../../finding';
import type { CandidateDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';

/** Totals cover whole years from 1 to 40; another horizon is rounded to them, which its author should know. */
export function horizonNotInWholeYears({ fields }: CandidateDocument): readonly Finding[] {
  const { horizon } = fields.assumptions;
  const value = valueOf(horizon);
  if (value === undefined || horizon.span === undefined) return [];
  const years = value.unit === 'month' ? value.amount.div(12) : value.amount;
  const isWhole = (value.unit === 'year' || value.unit === 'month') && years.isInteger();
  if (isWhole && years.greaterThanOrEqualTo(1) && years.lessThanOrEqualTo(40)) return [];
  return [warning('horizon-not-in-whole-years', horizon.span, 'The horizon is counted in whole years from 1 to 40.')];
}
