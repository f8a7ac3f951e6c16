import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';

/**
 * Only beside a health plan of high deductible may money go into a health savings account of the United States: IRC
 * 223(c)(1).
 */
export function hsaWithoutHighDeductible({ fields }: OfferDocument): readonly Finding[] {
  const { plan, hsa } = fields.insurance.health;
  const word = valueOf(plan)?.word;
  if (word === undefined || word === 'HDHP' || word === 'other' || hsa.span === undefined) return [];
  const money = valueOf(hsa);
  if (money?.currency !== 'USD' || money.amount.isZero()) return [];
  const text =
    'Money can go into a health savings account only beside a high-deductible plan (IRC 223(c)), and this one is "{plan}"; if it has a high deductible, write "plan: HDHP".';
  return [warning('hsa-without-high-deductible', hsa.span, text, { plan: word })];
}
