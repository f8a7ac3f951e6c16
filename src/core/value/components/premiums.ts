import { type Decimal, zero } from '../../decimal';
import { message } from '../../finding';
import type { Premium } from '../../offer';
import type { Money, Percent, Rate, Term } from '../../term';
import { everyYear, nothing, unpriced, type Priced, type Salary, type ValuationContext } from '../context';
import {
  hoursAYear,
  isOpen,
  missing,
  needMoney,
  openOnes,
  yearlyRate,
  type Amount,
  type Known,
  salaryMonths,
} from '../known';
import { line } from '../line';
import { evenly } from '../payments';

/**
 * A premium: a share of the hourly pay, rate x salary / contractual hours x its hours; money by the hour, rate x its
 * hours; or money by another period. Only a share rises with the salary. Guaranteed only where the letter says so.
 * Nothing is added for one of which the rate or the hours are not known.
 */
export function valuePremium(premium: Premium, context: ValuationContext): Priced {
  const { node, guaranteed } = premium;
  if (node.state === 'none') return nothing;
  if (isOpen(node)) return unpriced(node.path);
  const paid = paidByYear(premium, context);
  if (paid.missing !== undefined) return unpriced(paid.missing.path, paid.missing.reason);
  const { expected, isShare, basis } = paid.value;
  const isSure = guaranteed.state === 'stated' && guaranteed.value.yes;
  const valued = line(
    context,
    'bonus',
    node.path,
    {
      expected,
      paid: (amounts) => evenly(amounts, 12, context.currency),
      ...(isSure ? { guaranteed: paid.value.guaranteed } : {}),
    },
    {
      formula: isShare
        ? message('salary without extra months / contractual hours x rate x hours of the premium')
        : message('rate x hours of the premium'),
      ...basis,
    },
  );
  return { lines: [valued], unpriced: openOnes([guaranteed]) };
}

interface Paid extends Salary {
  readonly isShare: boolean;
  readonly basis: Pick<Amount, 'inputs' | 'assumptions'>;
}

function paidByYear({ rate, hours }: Premium, context: ValuationContext): Known<Paid> {
  if (rate.state === 'stated' && rate.value.kind === 'percent')
    return shareByYear(rate.value, rate.path, hours, context);
  const isByHour = rate.state === 'stated' && rate.value.kind === 'money' && rate.value.period === 'hour';
  const money = isByHour
    ? moneyForHours(rate.value, rate.path, hours, context)
    : needMoney(rate as Term<Money>, context);
  if (money.missing !== undefined) return money;
  const amounts = everyYear(context, money.value.amount);
  return { value: { expected: amounts, guaranteed: amounts, isShare: false, basis: money.value } };
}

/** A share is of an hour of the salary, in which extra months do not count. */
function shareByYear({ ratio }: Percent, path: string, hours: Term<Rate>, context: ValuationContext): Known<Paid> {
  const { salary, offer, assumptions } = context;
  const { baseSalary, hours: contract } = offer.pay;
  if (salary === undefined) return missing(path, 'no-salary');
  const own = hoursOf(hours, context);
  if (own === undefined) return missing(hours.path);
  const all = hoursAYear(offer, assumptions);
  if (all === undefined || all.isZero()) return missing(contract.path);
  const months = salaryMonths(offer);
  const of = (amounts: readonly Decimal[]) =>
    amounts.map((each) => each.times(12).div(months).times(ratio).times(own).div(all));
  const inputs = [baseSalary.path, path, hours.path, contract.path];
  const basis = { inputs, assumptions: [] };
  return { value: { expected: of(salary.expected), guaranteed: of(salary.guaranteed), isShare: true, basis } };
}

function moneyForHours(rate: Money, path: string, hours: Term<Rate>, context: ValuationContext): Known<Amount> {
  const { kind, amount: perHour, currency } = rate;
  const own = hoursOf(hours, context);
  if (own === undefined) return missing(hours.path);
  const anHour = needMoney({ path, details: {}, state: 'stated', value: { kind, amount: perHour, currency } }, context);
  if (anHour.missing !== undefined) return anHour;
  const { amount, inputs, assumptions } = anHour.value;
  return { value: { amount: amount.times(own), inputs: [...inputs, hours.path], assumptions } };
}

/** The hours of a year; undefined where they are not stated. */
function hoursOf({ state, value }: Term<Rate>, { assumptions }: ValuationContext): Decimal | undefined {
  if (state === 'none') return zero;
  if (state !== 'stated') return undefined;
  // By the day it is by the working day.
  return value.period === 'day' ? value.amount.times(assumptions.workingDays.value.amount) : yearlyRate(value);
}
