import { Decimal, one, zero } from '../../decimal';
import { message } from '../../finding';
import type { Grant } from '../../offer';
import { roundTo } from '../../money';
import { monthsOf } from '../assumptions';
import { together, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen, missing, type Known } from '../known';
import { line, runningTotals } from '../line';
import type { ValuedLine } from '../valuation';
import { tranchesOf } from '../vesting';
import { grantSize, isOption, type Size } from './grantSize';
import { addByYear } from './vestedByYear';

/**
 * Equity: what vests in the year x price x (1 + growth)^(years until then); of options and appreciation rights, the gain of that
 * price above the strike price. A promised refresher starts its own schedule each time. What cannot be sold counts after the
 * private discount and never as cash.
 */
export function valueEquity(context: ValuationContext): Priced {
  const { node, items } = context.offer.equity;
  if (isOpen(node)) return unpriced(node.path);
  return together(items.map((grant) => valueGrant(grant, context)));
}

function valueGrant(grant: Grant, context: ValuationContext): Priced {
  const { path } = grant.node;
  if (isOpen(grant.node) || grant.type.state !== 'stated') return unpriced(path);
  const size = grantSize(grant, context);
  if ('lacking' in size) return { lines: [], unpriced: size.lacking };
  const months = grantMonths(grant, context);
  if (months.missing !== undefined) return unpriced(months.missing.path);
  const totals = context.years.map(() => zero);
  const { equityGrowth, privateDiscount } = context.assumptions;
  const growth = Decimal.max(zero, one.plus(equityGrowth.value.ratio));
  for (const granted of months.value) {
    const tranches = tranchesOf(grant.vesting, granted, context.offer.starts);
    if (tranches.missing !== undefined) return unpriced(tranches.missing.path);
    addByYear(totals, tranches.value, { ...size, granted, growth, isCurrent: isCurrentJob(context) });
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
      formula: message(`${formulaOf(grant)}${isLiquid ? '' : ' x (1 - private discount)'}`),
      inputs: [
        ...size.inputs,
        grant.vesting.node.path,
        ...(grant.refresh.node.state === 'stated' ? [grant.refresh.node.path] : []),
        ...(grant.liquid.state === 'stated' ? [grant.liquid.path] : []),
      ],
      assumptions: [...size.assumptions, equityGrowth, ...(isLiquid ? [] : [privateDiscount])],
    },
  );
  // Whether the shares can be sold decides whether they count, so a file that is silent about it must not pass as a no.
  const isUnsaid = !privateDiscount.value.ratio.isZero() && (isOpen(grant.liquid) || grant.liquid.state === 'absent');
  const stake = stakeOf(grant, size, context);
  return {
    lines: [stake === undefined ? valued : { ...valued, stake }],
    unpriced: isUnsaid ? [{ path: grant.liquid.path, reason: 'unknown' }] : [],
  };
}

function formulaOf(grant: Grant): string {
  return isOption(grant)
    ? 'what vests in the year x max(fair market value x (1 + growth)^(years) - strike price, 0)'
    : 'what vests in the year x (1 + growth)^(years)';
}

/** What it costs to exercise the whole grant (appreciation rights cost nothing), and its share of the company. */
function stakeOf({ type, fullyDilutedShares }: Grant, size: Size, { currency }: ValuationContext): ValuedLine['stake'] {
  const { shares, strike } = size;
  if (shares === undefined) return undefined;
  const isBought = strike !== undefined && type.state === 'stated' && type.value.word !== 'SAR';
  const all = fullyDilutedShares.state === 'stated' ? fullyDilutedShares.value.amount : zero;
  if (!isBought && all.isZero()) return undefined;
  return {
    ...(isBought ? { exerciseCost: roundTo(currency)(shares.times(strike)) } : {}),
    ...(all.isZero() ? {} : { ofCompany: shares.div(all) }),
  };
}

function isCurrentJob({ offer: { status } }: ValuationContext): boolean {
  return status.state === 'stated' && status.value.word === 'current';
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

/** Amounts by year from running totals, so that rounded years still sum to the rounded whole. */
function differences(totals: readonly Decimal[], currency: string): Decimal[] {
  const rounded = totals.map(roundTo(currency));
  return rounded.map((total, i) => total.minus(rounded[i - 1] ?? zero));
}
