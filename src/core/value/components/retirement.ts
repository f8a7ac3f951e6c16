import { addMonths, yearOf } from '../../calendar';
import { Decimal, one, sum, zero } from '../../decimal';
import { message } from '../../finding';
import { convert } from '../../money';
import type { Retirement, RetirementVesting } from '../../offer';
import { monthsOf, type Assumed } from '../assumptions';
import {
  line,
  need,
  needMoney,
  nothing,
  together,
  unpriced,
  type Known,
  type Priced,
  type ValuationContext,
} from '../context';
import { latestLimitYear, retirementLimits } from '../limits';
import type { Unpriced } from '../valuation';

/**
 * What the employer puts into the retirement plan: the match on the candidate's own deferral (expected), and the nonelective
 * contribution (guaranteed where it is vested at once). Kept on leaving is the vested share of what was put in.
 */
export function valueRetirement(context: ValuationContext): Priced {
  const { retirement } = context.offer;
  if (retirement.node.state === 'none') return nothing;
  if (retirement.node.state !== 'stated') return unpriced(retirement.node.path);
  return together([valueMatch(retirement, context), valueContribution(retirement, context), ...notYet(retirement)]);
}

function notYet({ profitSharing, pension }: Retirement): Priced[] {
  const stated = [profitSharing, pension.node].filter(({ state }) => state !== 'absent' && state !== 'none');
  return stated.map(({ path, state }) => unpriced(path, state === 'stated' ? 'not-yet' : 'unknown'));
}

function valueMatch(retirement: Retirement, context: ValuationContext): Priced {
  const { match, matchOfLimit } = retirement;
  if (match.node.state === 'unknown' || match.node.state === 'invalid') return unpriced(match.node.path);
  if (matchOfLimit.state === 'unknown' || matchOfLimit.state === 'invalid') return unpriced(matchOfLimit.path);
  if (match.node.state !== 'stated' && matchOfLimit.state !== 'stated') return nothing;
  if (context.salary === undefined) return unpriced(match.node.path);
  const tiers = readTiers(retirement);
  if (tiers.missing !== undefined) return unpriced(tiers.missing.path);
  const cap =
    retirement.matchLimit.state === 'absent' ? undefined : needMoney(retirement.matchLimit, context, undefined);
  if (cap?.missing !== undefined) return unpriced(cap.missing.path, cap.missing.reason);
  const limits = context.years.map((year) => planLimits(retirement, year, context));
  const lacking = limits.find((each) => each.missing !== undefined);
  if (lacking?.missing !== undefined) return { lines: [], unpriced: [lacking.missing] };
  const { retirementDeferral } = context.assumptions;
  const amounts = context.salary.expected.map((salary, i) => {
    const plan = limits[i]?.value;
    const pay = plan === undefined ? salary : Decimal.min(salary, plan.compensation);
    const own = salary.times(retirementDeferral.value.ratio);
    const deferred = plan === undefined ? own : Decimal.min(own, plan.deferral);
    const matched =
      matchOfLimit.state === 'stated' ? deferred.times(matchOfLimit.value.ratio) : matchOf(deferred, pay, tiers.value);
    return cap === undefined || retirement.matchLimit.state === 'none' ? matched : Decimal.min(matched, cap.value);
  });
  const used = [...new Set(limits.flatMap((each) => each.value?.years ?? []))];
  const formula =
    matchOfLimit.state === 'stated'
      ? message('match rate x what you put in, up to the statutory limit {limits}', { limits: used.join(', ') })
      : used.length > 0
        ? message(
            'sum over tiers of rate x (what you put in within the tier), within the statutory limits of {limits} (IRS Notice 2025-67)',
            { limits: used.join(', ') },
          )
        : message('sum over tiers of rate x (what you put in within the tier)');
  const { path } = matchOfLimit.state === 'stated' ? matchOfLimit : match.node;
  return employerMoney(path, amounts, retirement.vesting, context, false, formula, [path], [retirementDeferral]);
}

function valueContribution(retirement: Retirement, context: ValuationContext): Priced {
  const { contribution } = retirement;
  if (contribution.state === 'absent' || contribution.state === 'none') return nothing;
  if (contribution.state !== 'stated' || context.salary === undefined) return unpriced(contribution.path);
  const share = contribution.value.ratio;
  const limits = context.years.map((year) => planLimits(retirement, year, context));
  const lacking = limits.find((each) => each.missing !== undefined);
  if (lacking?.missing !== undefined) return { lines: [], unpriced: [lacking.missing] };
  const amounts = context.salary.expected.map((salary, i) => {
    const plan = limits[i]?.value;
    return (plan === undefined ? salary : Decimal.min(salary, plan.compensation)).times(share);
  });
  const formula = message('contribution rate x pay');
  return employerMoney(contribution.path, amounts, retirement.vesting, context, true, formula, [contribution.path], []);
}

function employerMoney(
  path: string,
  amounts: readonly Decimal[],
  vesting: RetirementVesting,
  context: ValuationContext,
  isPromised: boolean,
  formula: ReturnType<typeof message>,
  inputs: readonly string[],
  assumptions: readonly Assumed<unknown>[],
): Priced {
  const shares = context.years.map((year) => vestedShare(vesting, year));
  const vestsAtOnce = vesting.node.state === 'absent' || vesting.node.word === 'immediate';
  const valued = line(
    context,
    'retirement',
    path,
    {
      expected: amounts,
      ...(isPromised && vestsAtOnce
        ? {
            guaranteed:
              context.salary?.guaranteed.map((salary, i) =>
                guaranteedPart(salary, amounts[i], context.salary?.expected[i]),
              ) ?? [],
          }
        : {}),
      keptShare: shares,
    },
    { formula, inputs: [...inputs, ...(vesting.node.state === 'stated' ? [vesting.node.path] : [])], assumptions },
  );
  const unsaid: readonly Unpriced[] =
    vesting.node.state === 'unknown' || vesting.node.state === 'invalid'
      ? [{ path: vesting.node.path, reason: 'unknown' }]
      : [];
  return { lines: [valued], unpriced: unsaid };
}

/** The part of a contribution that rests on salary without raises nobody promised. */
function guaranteedPart(guaranteed: Decimal, amount: Decimal | undefined, expected: Decimal | undefined): Decimal {
  return amount === undefined || expected === undefined || expected.isZero()
    ? zero
    : amount.times(guaranteed).div(expected);
}

interface Tier {
  readonly rate: Decimal;
  readonly upTo: Decimal;
}

function readTiers({ match }: Retirement): Known<readonly Tier[]> {
  const tiers: Tier[] = [];
  for (const { rate, upTo } of match.items) {
    const [share, edge] = [need(rate, { ratio: zero }), need(upTo, { ratio: zero })];
    const missing = share.missing ?? edge.missing;
    if (missing !== undefined) return { missing };
    tiers.push({ rate: share.value?.ratio ?? zero, upTo: edge.value?.ratio ?? zero });
  }
  return { value: tiers };
}

/** Sum over tiers of rate x (min(deferral, up-to) - lower edge) x pay; the lower edge is the upper edge of the tier before. */
export function matchOf(deferred: Decimal, pay: Decimal, tiers: readonly Tier[]): Decimal {
  let lower = zero;
  const parts = tiers.map(({ rate, upTo }) => {
    const within = Decimal.max(zero, Decimal.min(deferred, pay.times(upTo)).minus(pay.times(lower)));
    lower = Decimal.max(lower, upTo);
    return rate.times(within);
  });
  return sum(parts);
}

interface PlanLimits {
  readonly deferral: Decimal;
  readonly compensation: Decimal;
  /** The years whose figures are used, as text: `2026`, or `2026 (for 2028)`. */
  readonly years: readonly string[];
}

/**
 * The limits of a year of the offer: of each of its months a twelfth of the limit of that month's calendar year. Undefined for
 * plans without statutory limits in the table.
 */
function planLimits({ plan }: Retirement, year: number, context: ValuationContext): Known<PlanLimits | undefined> {
  if (plan.state !== 'stated' || (plan.value.word !== '401(k)' && plan.value.word !== '403(b)'))
    return { value: undefined };
  const { starts } = context.offer;
  const rate = convert(one, 'USD', context.currency, context.assumptions.exchangeRates);
  if (rate === undefined) return { missing: { path: plan.path, reason: 'no-rate' } };
  const first = starts.state === 'stated' ? starts.value.date : undefined;
  // Without a start date the latest figures known stand for every year.
  const calendarYears = Array.from({ length: 12 }, (_, month) =>
    first === undefined ? latestLimitYear : yearOf(addMonths(first, 12 * (year - 1) + month)),
  );
  const limits = calendarYears.map(retirementLimits);
  const blend = (key: 'deferral' | 'compensation') =>
    sum(limits.map((each) => new Decimal(each[key])))
      .div(12)
      .times(rate);
  const years = limits.map((each, i) =>
    each.year === calendarYears[i] ? `${each.year}` : `${each.year} (for ${calendarYears[i] ?? ''})`,
  );
  return { value: { deferral: blend('deferral'), compensation: blend('compensation'), years: [...new Set(years)] } };
}

/** The share of employer money that is the employee's after so many completed years; unknown vesting counts as not vested. */
export function vestedShare({ node, cliff, graded }: RetirementVesting, year: number): Decimal {
  if (node.state === 'absent' || node.state === 'none' || node.word === 'immediate') return one;
  if (node.state !== 'stated') return zero;
  if (graded.items.length > 0) {
    const step = graded.items[Math.min(year, graded.items.length - 1)];
    return step?.state === 'stated' ? step.value.ratio : zero;
  }
  return cliff.state === 'stated' && monthsOf(cliff.value).greaterThan(12 * year) ? zero : one;
}
