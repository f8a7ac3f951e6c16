import { sum, zero, type Decimal } from '../../decimal';
import { message } from '../../finding';
import type { Choice, Duration, Term } from '../../term';
import type { Offer } from '../../offer';
import { monthsOf, type Assumed } from '../assumptions';
import { everyYear, together, unpriced, unstated, withEffect, type Priced, type ValuationContext } from '../context';
import { effects } from '../effects';
import { isOpen, workingDaysIn } from '../known';
import { line } from '../line';
import type { Gap } from '../valuation';
import { valueParentalLeave, valueSabbatical } from './leave';
import { withHours } from './leaveHours';

/**
 * Paid days beyond the baseline x salary / working days; fewer days than the baseline count against the offer.
 * `unlimited` has no number and counts as the baseline, and further days that are not known as none. Parental leave and
 * a sabbatical count beside them. Leave is no money, so none of it is guaranteed.
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
type Vacation = Offer['timeOff']['vacation'];

function valueDays(
  main: Leave | Vacation,
  further: readonly Leave[],
  baseline: Assumed<Duration>,
  context: ValuationContext,
): Priced {
  const steps = stepsOf(main, context);
  const open = [
    ...[...further.filter(isOpen), ...steps.open].map(({ path }): Gap => ({
      path,
      reason: 'unknown',
      effect: effects.moreDays,
    })),
  ];
  const all = [main, ...further.filter((term) => term.state !== 'absent' && !isOpen(term))];
  const days = all.map((term) => daysOf(term, context));
  const lacking = all.find((_, i) => days[i] === undefined);
  if (lacking !== undefined) return unstated(lacking);
  const inputs = [...all.filter((term) => term.state === 'stated').map((term) => term.path), ...steps.inputs];
  if (days.includes('unlimited')) {
    const formula = message('unlimited has no number and counts as the baseline');
    const amounts = { expected: everyYear(context, zero) };
    return {
      lines: [line(context, 'time-off', main.path, amounts, { formula, inputs, assumptions: [baseline] })],
      unpriced: open,
    };
  }
  if (context.salary === undefined) return unpriced(main.path, 'no-salary');
  const [first = zero, ...others] = days as Decimal[];
  const base = workingDaysIn(baseline.value, context);
  const beyond = context.years.map((year) => sum([steps.daysIn(year) ?? first, ...others]).minus(base));
  const { workingDays } = context.assumptions;
  const said = withHours(message('(days - baseline) x salary of the year / working days'), all, context);
  const valued = line(
    context,
    'time-off',
    main.path,
    {
      expected: context.salary.expected.map((salary, i) =>
        salary.times(beyond[i] ?? zero).div(workingDays.value.amount),
      ),
    },
    {
      formula: said.formula,
      inputs: [context.offer.pay.baseSalary.path, ...inputs, ...said.inputs],
      assumptions: [baseline, workingDays],
    },
  );
  return { lines: [valued], unpriced: [...open, ...said.open] };
}

/** What leave grows to with service. */
interface LeaveSteps {
  /** The days of the step in force on the first day of a year; undefined before the first step. */
  readonly daysIn: (year: number) => Decimal | undefined;
  readonly inputs: readonly string[];
  readonly open: readonly { readonly path: string }[];
}

/** Returns the steps of a leave; one of which the time or the days are not known is not there. */
function stepsOf(leave: Leave | Vacation, context: ValuationContext): LeaveSteps {
  const steps = leave.more !== undefined && 'steps' in leave.more ? leave.more.steps : undefined;
  if (steps === undefined) return { daysIn: () => undefined, inputs: [], open: [] };
  const known = steps.items.flatMap(({ after, value }) =>
    after.state === 'stated' && value.state === 'stated' && value.value.kind === 'duration'
      ? [
          {
            from: monthsOf(after.value).minus(context.served),
            days: workingDaysIn(value.value, context),
            path: value.path,
          },
        ]
      : [],
  );
  const inOrder = [...known].sort((a, b) => a.from.comparedTo(b.from));
  return {
    daysIn: (year) => inOrder.findLast(({ from }) => from.lessThanOrEqualTo(12 * (year - 1)))?.days,
    inputs: known.map(({ path }) => path),
    open: [steps.node, ...steps.items.flatMap(({ after, value }) => [after, value])].filter(isOpen),
  };
}

/** Where there is no time off at all, there are none of these days either. */
function daysOf(term: Leave, context: ValuationContext): Decimal | 'unlimited' | undefined {
  const isNone = term.state === 'none' || (term.state === 'absent' && context.offer.timeOff.node.state === 'none');
  if (isNone) return zero;
  if (term.state !== 'stated') return undefined;
  return term.value.kind === 'choice' ? 'unlimited' : workingDaysIn(term.value, context);
}
