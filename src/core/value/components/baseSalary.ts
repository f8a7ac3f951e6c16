import { zero, sum, type Decimal } from '../../decimal';
import { message, type Message } from '../../finding';
import { isCurrentJob, nothing, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen, needMoney, notSure, openOnes } from '../known';
import { line } from '../line';
import { firstReviewMonth, growthByMonth, payScale, type PayScale } from './payScale';
import { salaryIn, type PayPackage } from './package';
import { salariesByMonth } from './salaryPayments';

/**
 * Base salary: the pay of the step in force x (1 + raise)^(raises until then), month by month, with the extra months of
 * the year; of a package what is left of it. Steps and raises that the letter promises are guaranteed; a raise that is
 * only assumed is expected.
 */
export function valueBaseSalary(context: ValuationContext): Priced {
  const { offer, assumptions, currency, years } = context;
  const { baseSalary, extraMonths, raise, firstReview, node } = offer.pay;
  if (isOpen(node)) return unpriced(node.path);
  if (baseSalary.state === 'none') return nothing;
  const salary = needMoney(baseSalary, context);
  if (salary.missing !== undefined) {
    const { path, reason } = salary.missing;
    // A salary by the hour is not known by the year without the hours, and then the salary is what the total lacks.
    return {
      lines: [],
      unpriced: [{ path: baseSalary.path, reason }, ...(path === baseSalary.path ? [] : [{ path, reason }])],
    };
  }
  const promised = raise.state === 'stated' ? raise.value.ratio : zero;
  const isAssumed = raise.state !== 'stated' && raise.state !== 'none';
  const likely = isAssumed ? assumptions.raise.value.ratio : promised;
  const isReviewOpen = isOpen(firstReview) && !isCurrentJob(offer);
  const first = firstReviewMonth(context);
  const scale = payScale(salary.value, context);
  const extra = extraMonths.state === 'stated' ? extraMonths.value.amount : zero;
  const whole = salaryIn(context, extra);
  const monthly = (rate: Decimal) => years.map((year) => growthByMonth(rate, first, year, scale));
  const grow = (rate: Decimal) => monthly(rate).map((months) => whole.salary(sum(months).div(12)));
  const valued = line(
    context,
    'base-salary',
    baseSalary.path,
    // At worst the first review, and with it the first raise, comes after the years that count.
    {
      expected: grow(likely),
      guaranteed: grow(isReviewOpen ? zero : promised),
      paid: (amounts) => salariesByMonth(amounts, monthly(likely), extra, currency),
    },
    {
      formula: formulaOf(scale, first, whole),
      inputs: [
        ...salary.value.inputs,
        ...scale.inputs,
        ...(extra.isZero() ? [] : [extraMonths.path]),
        ...(raise.state === 'stated' ? [raise.path] : []),
        ...(first === undefined ? [] : [firstReview.path]),
        ...whole.inputs,
      ],
      assumptions: [...salary.value.assumptions, ...scale.assumptions, ...(isAssumed ? [assumptions.raise] : [])],
    },
  );
  const review = isReviewOpen && !promised.isZero() ? [notSure(firstReview.path)] : openOnes([firstReview]);
  return { lines: [valued], unpriced: [...scale.open, ...openOnes([extraMonths, raise]), ...review, ...whole.open] };
}

function formulaOf({ steps }: PayScale, first: number | undefined, whole: PayPackage): Message {
  const grown =
    steps.length > 1
      ? message('salary of the step / 12 x (1 + raise)^(raises until then), each month')
      : first === undefined
        ? message('salary x (1 + raise)^(year - 1)')
        : message('salary / 12 x (1 + raise)^(raises until then), each month');
  return whole.formula(grown);
}
