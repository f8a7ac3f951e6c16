import type { Duration, Money, Rate, Value } from '../term';
import { monthsOf } from './assumptions';
import type { TermSpec } from '../vocabulary';
import { yearly } from './known';

/** Whether two values of one term say the same; undefined where that takes more than the two. */
export function areSame(a: Value, b: Value, spec: TermSpec): boolean | undefined {
  if (a.kind === 'money') return b.kind === 'money' ? isSameMoney(a, b) : undefined;
  if (a.kind === 'duration') return b.kind === 'duration' ? isSameDuration(a, b, spec) : isWord(b);
  if (a.kind === 'rate') return b.kind === 'rate' ? isSameRate(a, b) : isWord(b);
  if (a.kind === 'percent') return b.kind === 'percent' ? a.ratio.equals(b.ratio) : undefined;
  if (a.kind === 'quantity') return b.kind === 'quantity' ? a.amount.equals(b.amount) : undefined;
  if (a.kind === 'date') return b.kind === 'date' ? a.date === b.date : undefined;
  if (a.kind === 'yes-no') return b.kind === 'yes-no' ? a.yes === b.yes : undefined;
  if (a.kind === 'choice') return b.kind === 'choice' ? a.word === b.word : false;
  return undefined;
}

/** A number and a word such as `unlimited` are never the same. */
function isWord({ kind }: Value): false | undefined {
  return kind === 'choice' ? false : undefined;
}

function isSameMoney(a: Money, b: Money): boolean | undefined {
  if (a.currency !== b.currency) return undefined;
  if (a.period === b.period) return a.amount.equals(b.amount);
  const [first, second] = [yearly(a), yearly(b)];
  // Two amounts that were rounded to their period are the same to the unit.
  return first === undefined || second === undefined ? undefined : first.minus(second).abs().lessThan(12);
}

function isSameDuration(a: Duration, b: Duration, { unit }: TermSpec): boolean | undefined {
  if (a.unit === b.unit) return a.amount.equals(b.amount);
  // How many days of leave a week has depends on the hours.
  if (unit === 'days') return undefined;
  const isCalendar = (each: Duration) => each.unit === 'month' || each.unit === 'year';
  return isCalendar(a) && isCalendar(b) ? monthsOf(a).equals(monthsOf(b)) : undefined;
}

function isSameRate(a: Rate, b: Rate): boolean | undefined {
  return a.unit === b.unit && a.period === b.period ? a.amount.equals(b.amount) : undefined;
}
