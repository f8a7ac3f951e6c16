import { zero, type Decimal } from '../../decimal';
import { message } from '../../finding';
import type { Choice, Duration, Term } from '../../term';
import type { Assumed } from '../assumptions';
import { everyYear, together, unpriced, type Priced, type Salary, type ValuationContext } from '../context';
import { isOpen } from '../known';
import { line } from '../line';

/**
 * Paid days beyond the baseline x salary / working days; fewer days than the baseline count against the offer. `unlimited` has
 * no number and counts as the baseline.
 */
export function valueTimeOff(context: ValuationContext): Priced {
  const { timeOff } = context.offer;
  const { timeOffBaseline, holidayBaseline } = context.assumptions;
  if (isOpen(timeOff.node)) return unpriced(timeOff.node.path);
  return together([
    valueDays(timeOff.vacation, [timeOff.personal], timeOffBaseline, context),
    valueDays(timeOff.holidays, [], holidayBaseline, context),
    ...[timeOff.parentalLeave, timeOff.sabbatical]
      .filter(({ node }) => node.state !== 'absent' && node.state !== 'none')
      .map(({ node }) => unpriced(node.path, node.state === 'stated' ? 'not-yet' : 'unknown')),
  ]);
}

type Leave = Term<Duration | Choice<'unlimited'>>;

function valueDays(
  main: Leave,
  further: readonly Leave[],
  baseline: Assumed<Duration>,
  context: ValuationContext,
): Priced {
  const all = [main, ...further.filter((term) => term.state !== 'absent')];
  const days = all.map((term) => daysOf(term, context));
  const lacking = all.find((_, i) => days[i] === undefined);
  if (lacking !== undefined) return unpriced(lacking.path);
  const inputs = all.filter((term) => term.state === 'stated').map((term) => term.path);
  if (days.includes('unlimited')) {
    const formula = message('unlimited has no number and counts as the baseline');
    const amounts = { expected: everyYear(context, zero) };
    return {
      lines: [line(context, 'time-off', main.path, amounts, { formula, inputs, assumptions: [baseline] })],
      unpriced: [],
    };
  }
  if (context.salary === undefined) return unpriced(main.path, 'no-salary');
  const total = (days as Decimal[]).reduce((sum, each) => sum.plus(each), zero);
  const beyond = total.minus(workingDaysIn(baseline.value, context));
  const { workingDays } = context.assumptions;
  const price = (salaries: Salary['expected']) =>
    salaries.map((salary) => salary.times(beyond).div(workingDays.value.amount));
  const { expected, guaranteed } = context.salary;
  const valued = line(
    context,
    'time-off',
    main.path,
    { expected: price(expected), guaranteed: price(guaranteed) },
    {
      formula: message('(days - baseline) x salary of the year / working days'),
      inputs: [context.offer.pay.baseSalary.path, ...inputs],
      assumptions: [baseline, workingDays],
    },
  );
  return { lines: [valued], unpriced: [] };
}

/** Where there is no time off at all, there are none of these days either. */
function daysOf(term: Leave, context: ValuationContext): Decimal | 'unlimited' | undefined {
  const isNone = term.state === 'none' || (term.state === 'absent' && context.offer.timeOff.node.state === 'none');
  if (isNone) return zero;
  if (term.state !== 'stated') return undefined;
  return term.value.kind === 'choice' ? 'unlimited' : workingDaysIn(term.value, context);
}

/** Working days in a length of leave: a week has five, a month and a year their part of the year's working days. */
export function workingDaysIn(
  { amount, unit }: Duration,
  { assumptions }: Pick<ValuationContext, 'assumptions'>,
): Decimal {
  const inYear = assumptions.workingDays.value.amount;
  switch (unit) {
    case 'day':
      return amount;
    case 'week':
      return amount.times(5);
    case 'month':
      return amount.times(inYear).div(12);
    case 'year':
      return amount.times(inYear);
  }
}
