import { Decimal, one, sum, zero } from '../../decimal';
import { message, type Message } from '../../finding';
import { whileSame } from '../../kept';
import type { Grant } from '../../offer';
import { roundTo } from '../../money';
import { monthsOf } from '../assumptions';
import { isCurrentJob, together, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen, openOnes } from '../known';
import { line } from '../line';
import { paidByYear } from '../payments';
import type { Gap, Stake } from '../valuation';
import { openSchedule, tranchesOf } from '../vesting';
import { grantSize, isOption, type GrantSize } from './grantSize';
import { asPayments, growthOver, vestingsOf, type VestingTranches } from './vestings';

/**
 * Equity: what vests in the year x price x (1 + growth)^(years until then), of performance shares x payout; of options
 * and the like, the gain of that price above the strike price. A promised refresher starts its own schedule each time.
 * What cannot be sold counts after the private discount and never as cash.
 */
export function valueEquity(context: ValuationContext): Priced {
  const { node, items } = context.offer.equity;
  if (isOpen(node)) return unpriced(node.path);
  return together(items.map((grant) => kept(grant, restsOn(context), () => valueGrant(grant, context))));
}

/** Where other terms of an offer are tried, the schedule of a grant is the most work, and stays the same. */
const kept = whileSame<Priced>();

/** All that a grant rests on beside its own terms; what is the same here gives the same amounts. */
function restsOn({ offer, assumptions, currency, served, isServedUnknown }: ValuationContext): readonly unknown[] {
  const { horizon, equityGrowth, privateDiscount, dilution, exchangeRates, workingDays } = assumptions;
  const { starts, status, pay } = offer;
  return [
    ...[starts, status, pay.hours, currency, served.toString(), isServedUnknown],
    ...[horizon, equityGrowth, privateDiscount, dilution, exchangeRates, workingDays],
  ];
}

function valueGrant(grant: Grant, context: ValuationContext): Priced {
  const { path } = grant.node;
  if (isOpen(grant.node) || grant.type.state !== 'stated') return unpriced(path);
  if (context.isServedUnknown) return unpriced(context.offer.starts.path);
  const size = grantSize(grant, context);
  if ('lacking' in size) return { lines: [], unpriced: size.lacking };
  const months = grantMonths(grant, context);
  const { currency, assumptions, served, offer } = context;
  const { equityGrowth, privateDiscount, horizon } = assumptions;
  const growth = growthOver(Decimal.max(zero, one.plus(equityGrowth.value.ratio)));
  const vestings: VestingTranches[] = [];
  for (const granted of months.known) {
    const tranches = tranchesOf(grant.vesting, granted, offer.starts);
    if (tranches.missing !== undefined) return unpriced(tranches.missing.path);
    vestings.push(...vestingsOf(tranches.value, { ...size, granted, growth, served, isCurrent: isCurrentJob(offer) }));
  }
  // What waits for a sale of the company cannot be sold before, whatever the letter says of other shares.
  const isBound = grant.condition.state === 'stated' || isOpen(grant.condition);
  const isLiquid = grant.liquid.state === 'stated' && grant.liquid.value.yes && !isBound;
  const counted = isLiquid ? one : one.minus(privateDiscount.value.ratio);
  const payments = asPayments(vestings, { counted, isCash: isLiquid, horizon, currency });
  const valued = line(
    context,
    'equity',
    path,
    { expected: paidByYear(payments, context.years), paid: () => payments },
    {
      formula: isLiquid
        ? formulaOf(grant)
        : message('{formula} x (1 - private discount)', { formula: formulaOf(grant) }),
      inputs: [
        ...size.inputs,
        grant.vesting.node.path,
        ...(grant.refresh.node.state === 'stated' ? [grant.refresh.node.path] : []),
        ...(grant.liquid.state === 'stated' ? [grant.liquid.path] : []),
        ...(grant.condition.state === 'stated' ? [grant.condition.path] : []),
      ],
      assumptions: [...size.assumptions, equityGrowth, ...(isLiquid ? [] : [privateDiscount])],
    },
  );
  // Whether the shares can be sold decides whether they count, so a file that is silent about it must not pass as a no.
  const isSilent = isOpen(grant.liquid) || grant.liquid.state === 'absent';
  const isUnsaid = !privateDiscount.value.ratio.isZero() && isSilent && !isBound;
  const stake = stakeOf(grant, size, { count: months.known.length, vestings }, context);
  const { refresh } = grant;
  return {
    // Where no grant is known there is no amount, and not one of nothing.
    lines:
      months.known.length === 0 && months.further.length > 0
        ? []
        : [stake === undefined ? valued : { ...valued, stake }],
    unpriced: [
      ...(isUnsaid ? [{ path: grant.liquid.path, reason: 'unknown' } as const] : []),
      ...openOnes([grant.condition, grant.payout]),
      ...months.further,
      ...(refresh.node.state === 'stated' ? openOnes([refresh.first]) : []),
      ...openSchedule(grant.vesting),
    ],
  };
}

function formulaOf(grant: Grant): Message {
  return isOption(grant)
    ? message('what vests in the year x max(fair market value x (1 + growth)^(years) - strike price, 0)')
    : withPayout(message('what vests in the year x (1 + growth)^(years)'), grant);
}

function withPayout(vested: Message, { payout }: Grant): Message {
  return payout.state === 'stated' ? message('{formula} x payout', { formula: vested }) : vested;
}

/**
 * What it costs to exercise (appreciation rights and profits interests cost nothing), and the share of the company that
 * the grant is.
 */
function stakeOf(
  { type, fullyDilutedShares }: Grant,
  { shares, strike }: GrantSize,
  { count, vestings }: { readonly count: number; readonly vestings: readonly VestingTranches[] },
  { currency, years, assumptions: { dilution } }: ValuationContext,
): Stake | undefined {
  if (shares === undefined) return undefined;
  const isBought =
    strike !== undefined && type.state === 'stated' && !/^(?:SAR|profits-interest)$/.test(type.value.word);
  const all = fullyDilutedShares.state === 'stated' ? fullyDilutedShares.value.amount : zero;
  if (!isBought && all.isZero()) return undefined;
  const round = roundTo(currency);
  const vestedBy = (year: number) => sum(vestings.filter(({ month }) => month < 12 * year).map(({ units }) => units));
  const granted = shares.times(count);
  const ofCompany = granted.div(all.isZero() ? one : all);
  return {
    ...(isBought
      ? {
          exerciseCost: round(granted.times(strike)),
          vestedExerciseCost: years.map((year) => round(vestedBy(year).times(strike))),
        }
      : {}),
    ...(all.isZero() ? {} : { ofCompany }),
    ...(all.isZero() || dilution.value.ratio.isZero()
      ? {}
      : { ofCompanyDiluted: ofCompany.times(one.minus(dilution.value.ratio)) }),
  };
}

/** When grants are made, and what is not known of further ones. */
interface GrantMonths {
  readonly known: readonly Decimal[];
  readonly further: readonly Gap[];
}

/**
 * Returns the months in which grants of this kind are made, as far as the horizon reaches; without a refresher, the
 * first day. What is not known of a refresher concerns further grants only: the first one that is known counts.
 */
function grantMonths({ refresh }: Grant, { assumptions, served }: ValuationContext): GrantMonths {
  const { node, every, first, times } = refresh;
  if (node.state === 'absent' || node.state === 'none') return { known: [zero], further: [] };
  if (isOpen(node)) return { known: [zero], further: [{ path: node.path, reason: 'unknown' }] };
  const end = served.plus(12 * assumptions.horizon);
  const earliest =
    first.state === 'stated' ? [monthsOf(first.value)].filter((month) => month.lessThanOrEqualTo(end)) : [];
  // A grant that is made more than monthly is no refresher but a slip of the pen.
  if (every.state !== 'stated' || monthsOf(every.value).lessThan(1))
    return { known: earliest, further: [{ path: every.path, reason: 'unknown' }] };
  const step = monthsOf(every.value);
  const limit = isOpen(times)
    ? 1
    : times.state === 'stated'
      ? times.value.amount.toNumber()
      : times.state === 'none'
        ? 0
        : Infinity;
  const months: Decimal[] = [];
  let month = first.state === 'stated' ? monthsOf(first.value) : step;
  while (month.lessThanOrEqualTo(end) && months.length < limit) {
    months.push(month);
    month = month.plus(step);
  }
  return { known: months, further: isOpen(times) ? [{ path: times.path, reason: 'unknown' }] : [] };
}
