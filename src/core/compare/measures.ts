import { daysBetween } from '../calendar';
import { Decimal } from '../decimal';
import type { Offer } from '../offer';
import { valueOf, type Duration, type Value } from '../term';
import { monthsOf, type Assumptions } from '../value/assumptions';
import { inWholeYear } from '../value/components/package';
import { periodsPerYear, salaryMonths, yearlyAmount, workingDaysIn } from '../value/known';
import type { TermSpec } from '../vocabulary';

export interface MeasureContext {
  readonly offer: Offer;
  readonly assumptions: Assumptions;
  /** The currency in which amounts are compared, and of amounts that name none. */
  readonly currency: string;
}

/** Tells whether it is as much as anyone can ask for: `unlimited` leave, `full` remote work. */
export function isOpenEnded(value: Value): boolean {
  return value.kind === 'choice' && (value.word === 'unlimited' || value.word === 'full');
}

/** Tells whether two values are of one kind; what is paid one time is of another than what is paid by a period. */
export function isSameKind(one: Value, other: Value): boolean {
  return one.kind === other.kind && isPaidOnce(one) === isPaidOnce(other);
}

/** Tells whether an amount is paid one time where others are paid by a period. */
export function isPaidOnce(value: Value): boolean {
  return value.kind === 'money' && value.isOnce === true;
}

/**
 * Measures two values of one term alike: amounts by the hour without the hours of a year, a share of the salary beside
 * an amount as what it comes to.
 */
export function measureBoth(
  one: Value,
  other: Value,
  spec: TermSpec,
  context: MeasureContext,
): readonly [Decimal | undefined, Decimal | undefined] {
  const isByHour = [one, other].every((each) => each.kind === 'money' && each.period === 'hour');
  const [first, second] = isByHour
    ? [asSum(one), asSum(other)]
    : one.kind === other.kind
      ? [one, other]
      : [shareAsAmount(one, spec, context), shareAsAmount(other, spec, context)];
  return first === undefined || second === undefined || isSameKind(first, second)
    ? [first && measure(first, spec, context), second && measure(second, spec, context)]
    : [undefined, undefined];
}

/**
 * Returns a share of the salary as an amount a year, of a term that may be either; anything else as it is. Undefined
 * where the salary is not known.
 */
export function shareAsAmount(value: Value, spec: TermSpec, context: MeasureContext): Value | undefined {
  const share = shareOfYear(value, spec, context);
  if (share === undefined) return value;
  const { offer, currency } = context;
  const salary = valueOf(inWholeYear(offer.pay.baseSalary, offer));
  const yearly = salary === undefined ? undefined : yearlyAmount(salary, offer.pay.baseSalary.path, context).value;
  return yearly && { kind: 'money', amount: yearly.amount.times(share), currency, period: 'year' };
}

/** Which share of a year’s salary a value is; undefined of one that is none. A month is one of all that are paid. */
function shareOfYear(value: Value, { kinds }: TermSpec, { offer }: MeasureContext): Decimal | undefined {
  if (!kinds.includes('money') || !kinds.includes('percent')) return undefined;
  if (value.kind === 'percent') return value.ratio;
  return value.kind === 'duration' ? monthsOf(value).div(salaryMonths(offer)) : undefined;
}

function asSum(value: Value): Value {
  return value.kind === 'money' ? { kind: 'money', amount: value.amount, currency: value.currency } : value;
}

/** A length of leave in hours as weeks of five working days. */
function inWeeks(value: Duration, context: MeasureContext): Duration {
  return value.unit === 'hour' ? { ...value, amount: workingDaysIn(value, context).div(5), unit: 'week' } : value;
}

/**
 * Returns a number to compare two values of one term by: money and rates by the year, leave in working days, other
 * times in months. Undefined where they cannot be compared.
 */
export function measure(value: Value, spec: TermSpec, context: MeasureContext): Decimal | undefined {
  switch (value.kind) {
    case 'money':
      return yearlyAmount(value, spec.path, context).value?.amount;
    case 'percent':
      return value.ratio;
    case 'duration':
      // Leave is counted in working days, every other time in calendar time.
      return spec.unit === 'days' ? workingDaysIn(value, context) : monthsOf(inWeeks(value, context));
    case 'rate': {
      const perYear = { ...periodsPerYear, day: context.assumptions.workingDays.value.amount };
      return value.period === 'hour' ? undefined : value.amount.times(perYear[value.period]);
    }
    case 'date':
      return new Decimal(daysBetween('2000-01-01', value.date));
    case 'yes-no':
      return new Decimal(value.yes ? 1 : 0);
    case 'quantity':
      return value.amount;
    default:
      return undefined;
  }
}
