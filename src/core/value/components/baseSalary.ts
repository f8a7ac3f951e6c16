import { one, zero, sum, type Decimal } from '../../decimal';
import { message } from '../../finding';
import { monthsOf } from '../assumptions';
import { isCurrentJob, nothing, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen, needMoney, notSure, openOnes } from '../known';
import { line } from '../line';
import { evenly, inParts } from '../payments';

/**
 * Base salary: salary x (1 + raise)^(year - 1); with a first review that does not come after a year, month by month. A
 * raise that the letter promises is guaranteed; one that is only assumed is expected.
 */
export function valueBaseSalary(context: ValuationContext): Priced {
  const { offer, assumptions, currency, years } = context;
  const { baseSalary, raise, firstReview, node } = offer.pay;
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
  const isByYear = first === undefined;
  const grow = (rate: Decimal) =>
    years.map((year) => {
      const { amount } = salary.value;
      return isByYear
        ? amount.times(one.plus(rate).pow(year - 1))
        : amount.times(sum(byMonth(rate, first, year))).div(12);
    });
  const paid = (amounts: readonly Decimal[]) =>
    isByYear
      ? evenly(amounts, 12, currency)
      : inParts(
          amounts,
          years.map((year) => byMonth(likely, first, year)),
          currency,
        );
  const valued = line(
    context,
    'base-salary',
    baseSalary.path,
    // At worst the first review, and with it the first raise, comes after the years that count.
    { expected: grow(likely), guaranteed: grow(isReviewOpen ? zero : promised), paid },
    {
      formula: isByYear
        ? message('salary x (1 + raise)^(year - 1)')
        : message('salary / 12 x (1 + raise)^(raises until then), each month'),
      inputs: [
        ...salary.value.inputs,
        ...(raise.state === 'stated' ? [raise.path] : []),
        ...(isByYear ? [] : [firstReview.path]),
      ],
      assumptions: [...salary.value.assumptions, ...(isAssumed ? [assumptions.raise] : [])],
    },
  );
  const review = isReviewOpen && !promised.isZero() ? [notSure(firstReview.path)] : openOnes([firstReview]);
  return { lines: [valued], unpriced: [...openOnes([raise]), ...review] };
}

/** After how many months the first raise comes; undefined where it comes after a year, or came before year 1. */
function firstReviewMonth({ offer, served }: ValuationContext): number | undefined {
  const { firstReview } = offer.pay;
  if (firstReview.state !== 'stated' || isCurrentJob(offer)) return undefined;
  const months = monthsOf(firstReview.value).minus(served).ceil().toNumber();
  return months === 12 ? undefined : months;
}

/** How much more than at the start each month of a year pays. */
function byMonth(rate: Decimal, first: number, year: number): Decimal[] {
  return Array.from({ length: 12 }, (_, i) => {
    const month = 12 * (year - 1) + i;
    return one.plus(rate).pow(month < first ? 0 : Math.floor((month - first) / 12) + 1);
  });
}
