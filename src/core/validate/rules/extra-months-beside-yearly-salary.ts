import { type Finding, information } from '../../finding';
import { valueOf } from '../../term';
import type { OfferDocument } from '../../parse/parseOffer';

/** A salary by the year mostly holds the 13th month; counted beside it, it would count twice. */
export function extraMonthsBesideYearlySalary({ fields: { pay } }: OfferDocument): readonly Finding[] {
  const { baseSalary, extraMonths } = pay;
  const { includes } = baseSalary.more;
  const amount = valueOf(extraMonths)?.amount;
  const isYearly = valueOf(baseSalary)?.period === 'year';
  if (amount === undefined || amount.isZero() || !isYearly || extraMonths.span === undefined) return [];
  if (includes.node.state !== 'absent') return [];
  const text =
    'A salary by the year mostly holds the extra months already. If it does, write it with "includes: [extra-months]"; if not, with "includes: none", or by the month.';
  return [information('extra-months-beside-yearly-salary', extraMonths.span, text)];
}
