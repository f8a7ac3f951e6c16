import { one, zero } from '../../decimal';
import { message } from '../../finding';
import type { ParentalLeave, Sabbatical } from '../../offer';
import { monthsOf } from '../assumptions';
import { nothing, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen, need, workingDaysIn } from '../known';
import { line } from '../line';
import { withHours } from './leaveHours';

/**
 * Parental leave: its working days x the share of pay x salary of the year / working days x how likely it is to be
 * taken in a year. Expected only.
 */
export function valueParentalLeave({ node, length, pay }: ParentalLeave, context: ValuationContext): Priced {
  if (node.state === 'absent' || node.state === 'none') return nothing;
  if (isOpen(node)) return unpriced(node.path);
  if (length.state === 'none') return nothing;
  if (length.state !== 'stated') return unpriced(length.path);
  const share = need(pay, { ratio: zero }, { ratio: one });
  if (share.missing !== undefined) return unpriced(share.missing.path);
  const { salary, assumptions, offer } = context;
  if (salary === undefined) return unpriced(node.path, 'no-salary');
  const { workingDays, parentalLeaveUse } = assumptions;
  const paidDays = workingDaysIn(length.value, context).times(share.value.ratio).times(parentalLeaveUse.value.ratio);
  const formula = message('working days x share of pay x salary of the year / working days a year x use');
  const said = withHours(formula, [length], context);
  const valued = line(
    context,
    'time-off',
    node.path,
    { expected: salary.expected.map((each) => each.times(paidDays).div(workingDays.value.amount)) },
    {
      formula: said.formula,
      inputs: [offer.pay.baseSalary.path, length.path, ...(pay.state === 'stated' ? [pay.path] : []), ...said.inputs],
      assumptions: [workingDays, parentalLeaveUse],
    },
  );
  return { lines: [valued], unpriced: said.open };
}

/**
 * Sabbatical: its working days x salary / working days, once, in the year in which the service that it takes is
 * reached: after 12 months in year 2, as a payment would be. Expected only; nothing where the horizon ends before, or
 * where the service was reached before year 1.
 */
export function valueSabbatical({ node, length, after }: Sabbatical, context: ValuationContext): Priced {
  if (node.state === 'absent' || node.state === 'none') return nothing;
  if (isOpen(node)) return unpriced(node.path);
  if (length.state === 'none') return nothing;
  if (length.state !== 'stated') return unpriced(length.path);
  const service = need(after, undefined);
  if (service.missing !== undefined) return unpriced(service.missing.path);
  const { salary, assumptions, offer } = context;
  if (salary === undefined) return unpriced(node.path, 'no-salary');
  const { workingDays } = assumptions;
  const days = workingDaysIn(length.value, context);
  const months = (service.value === undefined ? zero : monthsOf(service.value)).minus(context.served);
  const reached = months.div(12).floor().plus(1);
  const formula = message('working days x salary / working days a year, in the year in which its service is reached');
  const said = withHours(formula, [length], context);
  const valued = line(
    context,
    'time-off',
    node.path,
    {
      expected: salary.expected.map((each, i) =>
        reached.equals(i + 1) ? each.times(days).div(workingDays.value.amount) : zero,
      ),
    },
    {
      formula: said.formula,
      inputs: [
        offer.pay.baseSalary.path,
        length.path,
        ...(after.state === 'stated' ? [after.path] : []),
        ...said.inputs,
      ],
      assumptions: [workingDays],
    },
  );
  return { lines: [valued], unpriced: said.open };
}
