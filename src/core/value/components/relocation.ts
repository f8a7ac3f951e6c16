import { sum, zero } from '../../decimal';
import { message } from '../../finding';
import type { Relocation } from '../../offer';
import { everyYear, nothing, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen, needMoney, openOnes } from '../known';
import { line } from '../line';
import { once } from '../payments';
import { shareToRepay } from './signOn';

/**
 * Relocation money that is paid out: once, on the first day; kept on leaving, less what must be paid back. Cost that is
 * reimbursed never reaches one as money: it is shown and counts as nothing, until it must be paid back. Which of the
 * two it is, the offer must say.
 */
export function valueRelocation(context: ValuationContext): Priced {
  const { relocation } = context.offer.pay;
  const { node, cash } = relocation;
  if (node.state === 'absent' || node.state === 'none') return nothing;
  if (isOpen(node)) return unpriced(node.path);
  if (cash.state === 'none' || (cash.state === 'stated' && !cash.value.yes)) return reimbursed(relocation, context);
  return cash.state === 'stated' ? paidOut(relocation, context) : unpriced(cash.path);
}

/** Who leaves within the clawback pays the cost back out of what was earned. */
function reimbursed({ node, amount, cash, clawback }: Relocation, context: ValuationContext): Priced {
  const isPaidBack = clawback.node.state === 'stated' || isOpen(clawback.node);
  const money = isPaidBack && amount.state !== 'absent' ? needMoney(amount, context) : undefined;
  const cost = money?.value?.amount ?? zero;
  const valued = line(
    context,
    'sign-on',
    node.path,
    {
      expected: everyYear(context, zero),
      kept: context.years.map((year) =>
        cost
          .times(shareToRepay(clawback, context.served.plus(12 * year)))
          .negated()
          .plus(0),
      ),
    },
    {
      formula: isPaidBack
        ? message('cost that is reimbursed is shown and not counted; on leaving, less what must be paid back')
        : message('cost that is reimbursed is shown and not counted'),
      inputs: [
        ...(money?.value?.inputs ?? []),
        cash.path,
        ...(clawback.node.state === 'stated' ? [clawback.node.path] : []),
      ],
      assumptions: money?.value?.assumptions ?? [],
    },
  );
  const lacking = money?.missing === undefined ? [] : [{ ...money.missing, isCounted: true } as const];
  const open = isPaidBack ? openOnes([clawback.node, clawback.within, clawback.proRata]) : [];
  return { lines: [valued], unpriced: [...lacking, ...open] };
}

function paidOut({ node, amount, cash, clawback }: Relocation, context: ValuationContext): Priced {
  if (context.isServedUnknown) return unpriced(context.offer.starts.path);
  const money = needMoney(amount, context);
  if (money.missing !== undefined) return unpriced(money.missing.path, money.missing.reason);
  const paid = money.value.amount;
  // What was paid on the first day of the job one has is not counted, but who leaves may have to pay it back.
  const isAhead = context.served.isZero();
  const amounts = context.years.map((year) => (year === 1 && isAhead ? paid : zero));
  const kept = context.years.map((year) => {
    const toRepay = paid.times(shareToRepay(clawback, context.served.plus(12 * year)));
    return (isAhead ? paid : zero).minus(toRepay);
  });
  const valued = line(
    context,
    'sign-on',
    node.path,
    { expected: amounts, guaranteed: amounts, kept, paid: (list) => once(zero, sum(list)) },
    {
      formula: message('amount in year 1; on leaving, less what must be paid back'),
      inputs: [...money.value.inputs, cash.path, ...(clawback.node.state === 'stated' ? [clawback.node.path] : [])],
      assumptions: money.value.assumptions,
    },
  );
  return { lines: [valued], unpriced: openOnes([clawback.node, clawback.within, clawback.proRata]) };
}
