import { Decimal, one, zero } from '../../decimal';
import { message } from '../../finding';
import type { Grant } from '../../offer';
import { roundTo } from '../../money';
import { monthsOf } from '../assumptions';
import { together, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen, missing, needMoney, type Amount, type Known } from '../known';
import { line, runningTotals } from '../line';
import { tranchesOf, type Tranche } from '../vesting';

/**
 * Restricted stock units: what vests in the year x price x (1 + growth)^(years until then). A promised refresher starts its own
 * schedule each time. Shares that cannot be sold count after the private discount and never as cash.
 */
export function valueEquity(context: ValuationContext): Priced {
  const { node, items } = context.offer.equity;
  if (isOpen(node)) return unpriced(node.path);
  return together(items.map((grant) => valueGrant(grant, context)));
}

function valueGrant(grant: Grant, context: ValuationContext): Priced {
  const { path } = grant.node;
  if (isOpen(grant.node) || grant.type.state !== 'stated') return unpriced(path);
  if (grant.type.value.word !== 'RSU') return unpriced(path, 'not-yet');
  const size = grantSize(grant, context);
  if (size.missing !== undefined) return unpriced(size.missing.path, size.missing.reason);
  const months = grantMonths(grant, context);
  if (months.missing !== undefined) return unpriced(months.missing.path);
  const totals = context.years.map(() => zero);
  const { equityGrowth, privateDiscount } = context.assumptions;
  const growth = Decimal.max(zero, one.plus(equityGrowth.value.ratio));
  for (const granted of months.value) {
    const tranches = tranchesOf(grant.vesting, granted, context.offer.starts);
    if (tranches.missing !== undefined) return unpriced(tranches.missing.path);
    addByYear(totals, tranches.value, { ...size.value, granted, growth, isCurrent: isCurrentJob(context) });
  }
  const isLiquid = grant.liquid.state === 'stated' && grant.liquid.value.yes;
  const counted = isLiquid ? one : one.minus(Decimal.min(one, privateDiscount.value.ratio));
  const worth = runningTotals(totals).map((total) => total.times(counted));
  const valued = line(
    context,
    'equity',
    path,
    { expected: differences(worth, context.currency) },
    {
      formula: isLiquid
        ? message('what vests in the year x (1 + growth)^(years)')
        : message('what vests in the year x (1 + growth)^(years) x (1 - private discount)'),
      inputs: [
        ...size.value.inputs,
        grant.vesting.node.path,
        ...(grant.refresh.node.state === 'stated' ? [grant.refresh.node.path] : []),
        ...(grant.liquid.state === 'stated' ? [grant.liquid.path] : []),
      ],
      assumptions: [...size.value.assumptions, equityGrowth, ...(isLiquid ? [] : [privateDiscount])],
    },
  );
  // Whether the shares can be sold decides whether they count, so a file that is silent about it must not pass as a no.
  const isUnsaid = !privateDiscount.value.ratio.isZero() && (isOpen(grant.liquid) || grant.liquid.state === 'absent');
  return { lines: [valued], unpriced: isUnsaid ? [{ path: grant.liquid.path, reason: 'unknown' }] : [] };
}

function isCurrentJob({ offer: { status } }: ValuationContext): boolean {
  return status.state === 'stated' && status.value.word === 'current';
}

/** Money of the whole grant, or of one share where the grant is a number of shares. */
interface Size extends Amount {
  readonly shares?: Decimal;
}

function grantSize({ value, shares, price }: Grant, context: ValuationContext): Known<Size> {
  if (value.state === 'stated') return needMoney(value, context);
  if (shares.state === 'none') return { value: { amount: zero, inputs: [shares.path], assumptions: [] } };
  if (shares.state !== 'stated')
    return isOpen(shares) && !isOpen(value) ? missing(shares.path) : needMoney(value, context);
  const money = needMoney(price, context);
  if (money.missing !== undefined) return money;
  return { value: { ...money.value, shares: shares.value.amount, inputs: [shares.path, ...money.value.inputs] } };
}

/** The months in which grants of this kind are made, as far as the horizon reaches; without a refresher, the first day. */
function grantMonths({ refresh }: Grant, { assumptions }: ValuationContext): Known<readonly Decimal[]> {
  const { node, every, first, times } = refresh;
  if (node.state === 'absent' || node.state === 'none') return { value: [zero] };
  if (isOpen(node)) return missing(node.path);
  const open = [first, times].find(isOpen);
  if (open !== undefined) return missing(open.path);
  // A grant that is made more than monthly is no refresher but a slip of the pen.
  if (every.state !== 'stated' || monthsOf(every.value).lessThan(1)) return missing(every.path);
  const step = monthsOf(every.value);
  const end = new Decimal(12 * assumptions.horizon);
  const limit = times.state === 'stated' ? times.value.amount.toNumber() : times.state === 'none' ? 0 : Infinity;
  const months: Decimal[] = [];
  let month = first.state === 'stated' ? monthsOf(first.value) : step;
  while (month.lessThanOrEqualTo(end) && months.length < limit) {
    months.push(month);
    month = month.plus(step);
  }
  return { value: months };
}

interface OneGrant extends Size {
  readonly granted: Decimal;
  readonly growth: Decimal;
  readonly isCurrent: boolean;
}

/**
 * Adds what each tranche is worth to its year: a month that ends a year belongs to it, what vested before the start to the
 * first, unless it is the job one has and that is already one's own. Shares vest whole, by cumulative rounding, so that they
 * sum to the grant. A sum of money grows from the day it is granted, a share price from the first day of the job.
 */
function addByYear(totals: Decimal[], tranches: readonly Tranche[], grant: OneGrant): void {
  const { amount, shares, granted, growth, isCurrent } = grant;
  let share = zero;
  for (const { month, share: part } of tranches) {
    const before = share;
    share = share.plus(part);
    const isBefore = month.lessThan(0);
    const year = isBefore ? 0 : Math.max(0, month.div(12).toDecimalPlaces(20).ceil().toNumber() - 1);
    const total = totals[year];
    if (total === undefined || (isBefore && isCurrent)) continue;
    const units = shares === undefined ? part : whole(shares.times(share)).minus(whole(shares.times(before)));
    const grown = Decimal.max(zero, shares === undefined ? month.minus(granted) : month);
    const factor = growth.equals(one) ? one : growth.pow(grown.div(12));
    totals[year] = total.plus(units.times(amount).times(factor));
  }
}

/** Half a share counts as one once it is reached (Open Cap Table Format, allocation type CUMULATIVE_ROUNDING). */
function whole(shares: Decimal): Decimal {
  return shares.toDecimalPlaces(20).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
}

/** Amounts by year from running totals, so that rounded years still sum to the rounded whole. */
function differences(totals: readonly Decimal[], currency: string): Decimal[] {
  const rounded = totals.map(roundTo(currency));
  return rounded.map((total, i) => total.minus(rounded[i - 1] ?? zero));
}
