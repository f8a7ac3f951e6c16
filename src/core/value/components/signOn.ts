import { Decimal, one, sum, zero } from '../../decimal';
import { message } from '../../finding';
import type { Clawback, SignOn } from '../../offer';
import { monthsOf } from '../assumptions';
import { everyYear, nothing, together, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen, needByYear, notSure, openOnes } from '../known';
import { line } from '../line';
import { once } from '../payments';

/**
 * Sign-on bonus: each part in the year of its month (month 12 is year 2); kept on leaving, less what must be paid back.
 */
export function valueSignOn(context: ValuationContext): Priced {
  const { signOn } = context.offer.pay;
  if (isOpen(signOn.node)) return unpriced(signOn.node.path);
  return together(signOn.items.map((part) => valuePart(part, context)));
}

function valuePart(part: SignOn, context: ValuationContext): Priced {
  if (part.node.state === 'none') return nothing;
  if (context.isServedUnknown) return unpriced(context.offer.starts.path);
  if (isOpen(part.node)) return unpriced(part.node.path);
  const money = needByYear(part.amount, context);
  if (money.missing !== undefined) return unpriced(money.missing.path, money.missing.reason);
  // A share of the salary is one of that of year 1, whenever it is paid.
  const [amount = zero] = money.value.expected;
  const [sure = zero] = money.value.guaranteed;
  // Until it is known when it is paid, it is expected at the start; at worst it is paid after the years that count.
  const isDateOpen = isOpen(part.paid);
  const service = part.paid.state === 'stated' ? monthsOf(part.paid.value) : zero;
  const month = service.minus(context.served);
  const paidIn = month.div(12).floor().plus(1);
  const kept = context.years.map((year) => {
    if (paidIn.greaterThan(year)) return zero;
    const toRepay = amount.times(shareToRepay(part.clawback, new Decimal(12 * year).minus(month)));
    // What was paid before year 1 is not counted, but who leaves may have to pay it back.
    return (month.isNegative() ? zero : amount).minus(toRepay);
  });
  const inYear = (sum: Decimal) => context.years.map((year) => (paidIn.equals(year) ? sum : zero));
  const valued = line(
    context,
    'sign-on',
    part.node.path,
    {
      expected: inYear(amount),
      guaranteed: isDateOpen ? everyYear(context, zero) : inYear(sure),
      kept,
      paid: (list) => once(month, sum(list)),
    },
    {
      formula: money.value.isShare
        ? message('share x salary of year 1, in the year of its payment; on leaving, less what must be paid back')
        : message('amount in the year of its payment; on leaving, less what must be paid back'),
      inputs: [
        ...money.value.inputs,
        ...(part.paid.state === 'stated' ? [part.paid.path] : []),
        ...(part.clawback.node.state === 'stated' ? [part.clawback.node.path] : []),
      ],
      assumptions: money.value.assumptions,
    },
  );
  const { node, within, proRata } = part.clawback;
  const date = isDateOpen ? [notSure(part.paid.path)] : [];
  return { lines: [valued], unpriced: [...date, ...openOnes([node, within, proRata])] };
}

/**
 * The share to pay back by someone who leaves so many months after the payment; at the end of the period nothing is
 * due.
 */
export function shareToRepay(clawback: Clawback, elapsed: Decimal): Decimal {
  if (clawback.within.state !== 'stated') return zero;
  const within = monthsOf(clawback.within.value);
  if (elapsed.greaterThanOrEqualTo(within)) return zero;
  const isProRata = clawback.proRata.state === 'stated' && clawback.proRata.value.yes;
  return isProRata ? within.minus(elapsed).div(within) : one;
}
