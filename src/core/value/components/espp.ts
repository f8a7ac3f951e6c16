import { Decimal, one, zero } from '../../decimal';
import { message, type Message } from '../../finding';
import type { Espp } from '../../offer';
import { monthsOf } from '../assumptions';
import { nothing, unpriced, type Priced, type ValuationContext } from '../context';
import { countedWithout, isOpen, missing, need, openOnes, type Known } from '../known';
import { couldBeInUnitedStates, countryOf } from '../limits';
import { line } from '../line';
import { evenly } from '../payments';
import { limitOfYear, type YearLimit } from '../planLimits';

/**
 * Stock purchase plan: contribution x discount / (1 - discount), which is the market value of the stock bought less
 * what was paid in, if it is sold at once. The contribution is the assumed share of the year's salary, at most what the
 * plan allows. In the United States at most 25,000 USD of stock a year, at the price on the grant date (IRC 423(b)(8)).
 * With a lookback this is the floor: when the price has risen, the gain is larger.
 */
export function valueEspp(context: ValuationContext): Priced {
  const { espp, location } = context.offer;
  const { node, discount, lookback, contributionLimit } = espp;
  if (node.state === 'absent' || node.state === 'none') return nothing;
  if (isOpen(node)) return unpriced(node.path);
  const off = need(discount, undefined);
  if (off.missing !== undefined) return unpriced(off.missing.path);
  const ratio = off.value?.ratio ?? zero;
  // Stock that costs nothing would be worth any multiple of what is paid in.
  if (ratio.greaterThanOrEqualTo(1)) return unpriced(discount.path);
  if (context.salary === undefined) return unpriced(node.path, 'no-salary');
  const limits = stockLimits(espp, context);
  if (limits.missing !== undefined) return unpriced(limits.missing.path, limits.missing.reason);
  const { esppContribution } = context.assumptions;
  const share = Decimal.min(esppContribution.value.ratio, contributionLimit.value?.ratio ?? one);
  const gains = context.salary.expected.map((salary, i) => {
    const stock = salary.times(share).div(one.minus(ratio));
    return Decimal.min(stock, limits.value?.[i]?.amount ?? stock).times(ratio);
  });
  const valued = line(
    context,
    'espp',
    node.path,
    { expected: gains, paid: (amounts) => evenly(amounts, purchasesAYear(espp), context.currency) },
    {
      formula: formulaOf(espp, limits.value !== undefined),
      inputs: [
        context.offer.pay.baseSalary.path,
        ...[discount, lookback, contributionLimit].filter(({ state }) => state === 'stated').map(({ path }) => path),
        ...(limits.value === undefined ? [] : [location.path]),
      ],
      assumptions: [esppContribution, ...(limits.value ?? []).flatMap(({ rates }) => rates)],
      limits: (limits.value ?? []).flatMap((each) => each.limits),
    },
  );
  const open = couldBeInUnitedStates(context.offer) ? [countedWithout(location.path)] : openOnes([location]);
  return { lines: [valued], unpriced: [...openOnes([contributionLimit]), ...open] };
}

/** Stock is bought every six months unless the plan says otherwise. */
function purchasesAYear({ purchaseEvery }: Espp): number {
  const months = purchaseEvery.state === 'stated' ? monthsOf(purchaseEvery.value) : new Decimal(6);
  return months.isZero() ? 12 : Math.min(12, Math.max(1, new Decimal(12).div(months).floor().toNumber()));
}

/** The most stock that may be bought in each year; undefined where the country of the offer sets none. */
function stockLimits({ node }: Espp, context: ValuationContext): Known<readonly YearLimit[] | undefined> {
  const country = countryOf(context.offer);
  if (country === undefined) return { value: undefined };
  const limits = context.years.map((year) => limitOfYear(country, 'espp', year, context));
  const known = limits.filter((limit) => limit !== undefined);
  return known.length < limits.length ? missing(node.path, 'no-rate') : { value: known };
}

function formulaOf({ lookback }: Espp, isLimited: boolean): Message {
  const gain = message('contribution x discount / (1 - discount)');
  const formula = isLimited
    ? message('{formula}, on at most 25,000 USD of stock a year (IRC 423(b)(8))', { formula: gain })
    : gain;
  const isFloor = lookback.state === 'stated' && lookback.value.yes;
  return isFloor ? message('{formula}; with the lookback this is the floor', { formula }) : formula;
}
