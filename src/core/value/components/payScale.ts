import { one, type Decimal } from '../../decimal';
import type { Value } from '../../term';
import { monthsOf, type Assumed } from '../assumptions';
import { isCurrentJob, type ValuationContext } from '../context';
import { countedWithout, isOpen, needMoney, openOnes, type Amount } from '../known';
import type { Gap } from '../valuation';

/** What a salary is by the year from a month on. */
interface SalaryStep {
  /** Months after the start of year 1. */
  readonly from: number;
  readonly yearly: Decimal;
}

/** A salary and what the letter says it will be later. */
export interface PayScale {
  /** In the order of time; the first is in force at the start. */
  readonly steps: readonly SalaryStep[];
  readonly inputs: readonly string[];
  readonly assumptions: readonly Assumed<Value>[];
  readonly open: readonly Gap[];
}

/** Returns the steps of a salary. One of which the time or the amount is not known is not there. */
export function payScale(salary: Amount, context: ValuationContext): PayScale {
  const { steps } = context.offer.pay.baseSalary.more;
  const first = { from: Number.NEGATIVE_INFINITY, yearly: salary.amount };
  const known = steps.items.flatMap((step) => {
    const amount = needMoney(step.value, context);
    if (step.after.state !== 'stated' || step.value.state !== 'stated' || amount.missing !== undefined) return [];
    const from = monthsOf(step.after.value).minus(context.served).ceil().toNumber();
    return [{ from, yearly: amount.value.amount, amount: amount.value, path: step.value.path }];
  });
  const inOrder = [...known].sort((a, b) => a.from - b.from);
  return {
    steps: [first, ...inOrder.map(({ from, yearly }) => ({ from, yearly }))],
    inputs: known.flatMap(({ amount }) => amount.inputs),
    assumptions: known.flatMap(({ amount }) => amount.assumptions),
    open: [
      ...(isOpen(steps.node) ? [countedWithout(steps.node.path)] : []),
      ...steps.items.flatMap(({ after, value }) => openOnes([after, value])),
    ],
  };
}

/**
 * After how many months the first raise comes; undefined where it comes after a year, or came before year 1.
 */
export function firstReviewMonth({ offer, served }: ValuationContext): number | undefined {
  const { firstReview } = offer.pay;
  if (firstReview.state !== 'stated' || isCurrentJob(offer)) return undefined;
  const months = monthsOf(firstReview.value).minus(served).ceil().toNumber();
  return months === 12 ? undefined : months;
}

/** Returns the pay by the year that is in force in each month of a year, with the raises until then. */
export function growthByMonth(rate: Decimal, first = 12, year: number, { steps }: PayScale): Decimal[] {
  const raisesAt = (month: number) => (month < first ? 0 : Math.floor((month - first) / 12) + 1);
  const stepAt = (month: number) => steps.findLast(({ from }) => from <= month) ?? steps[0];
  const begin = 12 * (year - 1);
  const pay = (month: number) =>
    one
      .plus(rate)
      .pow(raisesAt(month))
      .times(stepAt(month)?.yearly ?? 0);
  let [last, amount] = [begin, pay(begin)];
  return Array.from({ length: 12 }, (_, i) => {
    const isSame = raisesAt(begin + i) === raisesAt(last) && stepAt(begin + i) === stepAt(last);
    if (!isSame) [last, amount] = [begin + i, pay(begin + i)];
    return amount;
  });
}
