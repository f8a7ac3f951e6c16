import { Decimal, sum, zero } from '../../decimal';
import { message } from '../../finding';
import type { Clawback, SignOn } from '../../offer';
import { monthsOf } from '../assumptions';
import { line, need, needMoney, nothing, together, unpriced, type Priced, type ValuationContext } from '../context';
import type { Unpriced } from '../valuation';

/** Sign-on bonus: each part in the year of its month (month 12 is year 2); kept on leaving, less what must be paid back. */
export function valueSignOn(context: ValuationContext): Priced {
  const { signOn } = context.offer.pay;
  if (signOn.node.state === 'unknown' || signOn.node.state === 'invalid') return unpriced(signOn.node.path);
  return together(signOn.items.map((part) => valuePart(part, context)));
}

function valuePart(part: SignOn, context: ValuationContext): Priced {
  if (part.node.state === 'none') return nothing;
  const amount = needMoney(part.amount, context);
  if (amount.missing !== undefined) return unpriced(amount.missing.path, amount.missing.reason);
  const paid = need(part.paid, undefined, zero);
  if (paid.missing !== undefined) return unpriced(paid.missing.path);
  const month = paid.value === undefined || Decimal.isDecimal(paid.value) ? zero : monthsOf(paid.value);
  const paidIn = month.div(12).floor().plus(1);
  const amounts = context.years.map((year) => (paidIn.equals(year) ? amount.value : zero));
  const kept = context.years.map((year) => {
    const end = new Decimal(12 * year);
    return end.lessThan(month) || sum(amounts.slice(0, year)).isZero()
      ? zero
      : amount.value.minus(amount.value.times(shareToRepay(part.clawback, end.minus(month))));
  });
  const valued = line(
    context,
    'sign-on',
    part.node.path,
    { expected: amounts, guaranteed: amounts, kept },
    {
      formula: message('amount in the year of its payment; on leaving, less what must be paid back'),
      inputs: [
        part.amount.path,
        ...(part.paid.state === 'stated' ? [part.paid.path] : []),
        ...(part.clawback.node.state === 'stated' ? [part.clawback.node.path] : []),
      ],
      assumptions: [],
    },
  );
  return { lines: [valued], unpriced: unknownClawback(part.clawback) };
}

/** The share to pay back by someone who leaves so many months after the payment; at the end of the period nothing is due. */
export function shareToRepay(clawback: Clawback, elapsed: Decimal): Decimal {
  if (clawback.within.state !== 'stated') return zero;
  const within = monthsOf(clawback.within.value);
  if (elapsed.greaterThanOrEqualTo(within) || within.isZero()) return zero;
  const isProRata = clawback.proRata.state === 'stated' && clawback.proRata.value.yes;
  return isProRata ? within.minus(elapsed).div(within) : new Decimal(1);
}

function unknownClawback({ node, within }: Clawback): readonly Unpriced[] {
  const unsaid = [node, within].find((each) => each.state === 'unknown' || each.state === 'invalid');
  return unsaid === undefined ? [] : [{ path: unsaid.path, reason: 'unknown' }];
}
