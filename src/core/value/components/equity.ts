import { Decimal, one, sum, zero } from '../../decimal';
import { message } from '../../finding';
import { roundToMinorUnit } from '../../money';
import type { Grant } from '../../offer';
import { monthsOf, type Assumed } from '../assumptions';
import { line, needMoney, together, unpriced, type Known, type Priced, type ValuationContext } from '../context';
import { tranchesOf, type Tranche } from '../vesting';

/**
 * Restricted stock units: what vests in the year x price x (1 + growth)^(years until then). A promised refresher starts its own
 * schedule each time. Shares that cannot be sold count after the private discount and never as cash.
 */
export function valueEquity(context: ValuationContext): Priced {
  const { node, items } = context.offer.equity;
  if (node.state === 'unknown' || node.state === 'invalid') return unpriced(node.path);
  return together(items.map((grant) => valueGrant(grant, context)));
}

function valueGrant(grant: Grant, context: ValuationContext): Priced {
  const { path, state } = grant.node;
  if (state === 'invalid' || grant.type.state !== 'stated') return unpriced(path);
  if (grant.type.value.word !== 'RSU') return unpriced(path, 'not-yet');
  const size = grantSize(grant, context);
  if (size.missing !== undefined) return unpriced(size.missing.path, size.missing.reason);
  const { starts } = context.offer;
  const dates = grantMonths(grant, context);
  if (dates.missing !== undefined) return unpriced(dates.missing.path);
  const vested = dates.value.map((month) =>
    tranchesOf(grant.vesting, month, starts.state === 'stated' ? starts.value.date : undefined),
  );
  if (vested.some((tranches) => tranches === undefined)) return unpriced(grant.vesting.node.path);
  const { equityGrowth, privateDiscount } = context.assumptions;
  const isLiquid = grant.liquid.state === 'stated' && grant.liquid.value.yes;
  const kept = isLiquid ? one : one.minus(Decimal.min(one, privateDiscount.value.ratio));
  const growth = one.plus(equityGrowth.value.ratio);
  const byYear = context.years.map((year) =>
    sum(vested.map((tranches) => worthUntil(12 * year, tranches ?? [], size.value, growth))).times(kept),
  );
  const assumptions: Assumed<unknown>[] = [equityGrowth, ...(isLiquid ? [] : [privateDiscount])];
  const valued = line(
    context,
    'equity',
    path,
    { expected: differences(byYear, context.currency) },
    {
      formula: isLiquid
        ? message('what vests in the year x (1 + growth)^(years)')
        : message('what vests in the year x (1 + growth)^(years) x (1 - private discount)'),
      inputs: [
        ...size.value.inputs,
        grant.vesting.node.path,
        ...(grant.refresh.node.state === 'stated' ? [grant.refresh.node.path] : []),
      ],
      assumptions,
    },
  );
  return { lines: [valued], unpriced: [] };
}

interface Size {
  /** Money of the whole grant, or of one share. */
  readonly money: Decimal;
  /** Whole shares, where the grant is a number of them. */
  readonly shares?: Decimal;
  readonly inputs: readonly string[];
}

function grantSize({ value, shares, price }: Grant, context: ValuationContext): Known<Size> {
  if (value.state === 'stated' || shares.state !== 'stated') {
    const money = needMoney(value, context);
    return money.missing !== undefined ? money : { value: { money: money.value, inputs: [value.path] } };
  }
  const money = needMoney(price, context);
  return money.missing !== undefined
    ? money
    : { value: { money: money.value, shares: shares.value.amount, inputs: [shares.path, price.path] } };
}

/** The months in which grants of this kind are made, as far as the horizon reaches; without a refresher, the first day. */
function grantMonths({ refresh }: Grant, { assumptions }: ValuationContext): Known<readonly Decimal[]> {
  const { node, every, first, times } = refresh;
  if (node.state === 'absent' || node.state === 'none') return { value: [zero] };
  if (every.state !== 'stated') return { missing: { path: node.path, reason: 'unknown' } };
  const step = monthsOf(every.value);
  const end = new Decimal(12 * assumptions.horizon);
  const limit = times.state === 'stated' ? times.value.amount.toNumber() : Infinity;
  const months: Decimal[] = [];
  let month = first.state === 'stated' ? monthsOf(first.value) : step;
  while (month.lessThan(end) && months.length < limit && step.greaterThan(0)) {
    months.push(month);
    month = month.plus(step);
  }
  return { value: months };
}

/** What has vested up to and including a month. Shares vest whole, by cumulative rounding, so that they sum to the grant. */
function worthUntil(month: number, tranches: readonly Tranche[], { money, shares }: Size, growth: Decimal): Decimal {
  let worth = zero;
  let share = zero;
  for (const tranche of tranches) {
    if (tranche.month.greaterThan(month)) break;
    const before = share;
    share = share.plus(tranche.share);
    const units = shares === undefined ? tranche.share : whole(shares.times(share)).minus(whole(shares.times(before)));
    const factor = growth.equals(one) || tranche.month.isNegative() ? one : growth.pow(tranche.month.div(12));
    worth = worth.plus(units.times(money).times(factor));
  }
  return worth;
}

/** Half a share counts as one once it is reached (Open Cap Table Format, allocation type CUMULATIVE_ROUNDING). */
function whole(shares: Decimal): Decimal {
  return shares.toDecimalPlaces(20).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
}

/** Amounts by year from running totals, so that rounded years still sum to the rounded whole. */
function differences(totals: readonly Decimal[], currency: string): Decimal[] {
  const rounded = totals.map((total) => roundToMinorUnit(total, currency));
  return rounded.map((total, i) => total.minus(rounded[i - 1] ?? zero));
}
