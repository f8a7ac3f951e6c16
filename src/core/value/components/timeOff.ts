import { zero, type Decimal } from '../../decimal';
import { message } from '../../finding';
import type { Choice, Duration, Term } from '../../term';
import type { Assumed } from '../assumptions';
import {
  everyYear,
  together,
  unpriced,
  unstated,
  withEffect,
  type Priced,
  type Salary,
  type ValuationContext,
} from '../context';
import { effects } from '../effects';
import { isOpen, workingDaysIn } from '../known';
import { line } from '../line';
import type { Gap } from '../valuation';
import { valueParentalLeave, valueSabbatical } from './leave';
import { withHours } from './leaveHours';

/**
 * Paid days beyond the baseline x salary / working days; fewer days than the baseline count against the offer.
 * `unlimited` has no number and counts as the baseline, and further days that are not known as none. Parental leave and
 * a sabbatical count beside them.
 */
export function valueTimeOff(context: ValuationContext): Priced {
  const { timeOff } = context.offer;
  const { timeOffBaseline, holidayBaseline, parentalLeaveUse } = context.assumptions;
  if (isOpen(timeOff.node)) return unpriced(timeOff.node.path);
  return together([
    valueDays(timeOff.vacation, [timeOff.personal], timeOffBaseline, context),
    valueDays(timeOff.holidays, [], holidayBaseline, context),
    // At most a year at full pay, as likely as it is taken.
    withEffect(valueParentalLeave(timeOff.parentalLeave, context), {
      direction: 'adds',
      most: parentalLeaveUse.value.ratio,
    }),
    withEffect(valueSabbatical(timeOff.sabbatical, context), effects.sabbatical),
  ]);
}

type Leave = Term<Duration | Choice<'unlimited'>>;

function valueDays(
  main: Leave,
  further: readonly Leave[],
  baseline: Assumed<Duration>,
  context: ValuationContext,
): Priced {
  const open = further.filter(isOpen).map(({ path }): Gap => ({ path, reason: 'unknown', effect: effects.moreDays }));
  const all = [main, ...further.filter((term) => term.state !== 'absent' && !isOpen(term))];
  const days = all.map((term) => daysOf(term, context));
  const lacking = all.find((_, i) => days[i] === undefined);
  if (lacking !== undefined) return unstated(lacking);
  const inputs = all.filter((term) => term.state === 'stated').map((term) => term.path);
  if (days.includes('unlimited')) {
    const formula = message('unlimited has no number and counts as the baseline');
    const amounts = { expected: everyYear(context, zero) };
    return {
      lines: [line(context, 'time-off', main.path, amounts, { formula, inputs, assumptions: [baseline] })],
      unpriced: open,
    };
  }
  if (context.salary === undefined) return unpriced(main.path, 'no-salary');
  const total = (days as Decimal[]).reduce((sum, each) => sum.plus(each), zero);
  const beyond = total.minus(workingDaysIn(baseline.value, context));
  const { workingDays } = context.assumptions;
  const price = (salaries: Salary['expected']) =>
    salaries.map((salary) => salary.times(beyond).div(workingDays.value.amount));
  const { expected, guaranteed } = context.salary;
  const said = withHours(message('(days - baseline) x salary of the year / working days'), all, context);
  const valued = line(
    context,
    'time-off',
    main.path,
    { expected: price(expected), guaranteed: price(guaranteed) },
    {
      formula: said.formula,
      inputs: [context.offer.pay.baseSalary.path, ...inputs, ...said.inputs],
      assumptions: [baseline, workingDays],
    },
  );
  return { lines: [valued], unpriced: [...open, ...said.open] };
}

/** Where there is no time off at all, there are none of these days either. */
function daysOf(term: Leave, context: ValuationContext): Decimal | 'unlimited' | undefined {
  const isNone = term.state === 'none' || (term.state === 'absent' && context.offer.timeOff.node.state === 'none');
  if (isNone) return zero;
  if (term.state !== 'stated') return undefined;
  return term.value.kind === 'choice' ? 'unlimited' : workingDaysIn(term.value, context);
}
