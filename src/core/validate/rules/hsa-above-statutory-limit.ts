import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { limitArgs, limitOf, yearlyIn } from '../figures';

/**
 * More than may go into a health savings account in a year; for one person it is about half of what a family may put
 * in.
 */
export function hsaAboveStatutoryLimit({ fields }: OfferDocument): readonly Finding[] {
  const { coverage, hsa } = fields.insurance.health;
  const money = yearlyIn('USD', hsa);
  if (money === undefined || hsa.span === undefined) return [];
  const isSingle = valueOf(coverage)?.word === 'single';
  const limit = limitOf(fields, isSingle ? 'hsaSelf' : 'hsaFamily');
  if (!limit.isOfYear || money.lessThanOrEqualTo(limit.amount)) return [];
  const text = isSingle
    ? 'At most {limit} may go into the account of one person in {year}, yours and the employer’s together ({source}); this is more.'
    : 'At most {limit} may go into the account of a family in {year}, yours and the employer’s together ({source}); this is more.';
  return [warning('hsa-above-statutory-limit', hsa.span, text, limitArgs(limit))];
}
