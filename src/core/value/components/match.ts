import { Decimal, sum, zero } from '../../decimal';
import type { Retirement } from '../../offer';
import type { Percent, Term } from '../../term';
import type { ValuationContext } from '../context';
import { isOpen, needMoney, type Amount, type Known } from '../known';
import type { PlanLimits } from '../planLimits';
import type { Gap } from '../valuation';

/** One step of a match: `rate` for each unit put in, up to the share `upTo` of pay. */
interface Tier {
  readonly rate: Decimal;
  readonly upTo: Decimal;
}

/** What the offer says of its match, as far as a formula needs it. */
interface MatchTerms extends Pick<Amount, 'inputs' | 'assumptions'> {
  readonly tiers: readonly Tier[];
  /** Instead of tiers: the share of all that is put in. */
  readonly ofLimit?: Decimal;
  /** The most that is matched in a year. */
  readonly limit?: Decimal;
}

/** Reads the terms of a match that is stated; the path where the offer leaves one of them open. */
export function matchTerms(retirement: Retirement, context: ValuationContext): Known<MatchTerms> {
  const { match, matchOfLimit, matchLimit } = retirement;
  const isLimited = matchLimit.state !== 'absent' && matchLimit.state !== 'none';
  const limit = isLimited ? needMoney(matchLimit, context) : undefined;
  if (limit?.missing !== undefined) return limit;
  const rest = {
    inputs: [
      ...(matchOfLimit.state === 'stated' ? [matchOfLimit.path] : [match.node.path]),
      ...(limit?.value.inputs ?? []),
    ],
    assumptions: limit?.value.assumptions ?? [],
    ...(limit === undefined ? {} : { limit: limit.value.amount }),
  };
  if (matchOfLimit.state === 'stated') return { value: { ...rest, tiers: [], ofLimit: matchOfLimit.value.ratio } };
  return { value: { ...rest, tiers: tiersOf(match.items) } };
}

/**
 * The tiers of a match, each at its worst where it is not known: a rate is 0%, and an edge ends the tier at once, or
 * leaves nothing to the next one where that gives more.
 */
function tiersOf(items: Retirement['match']['items']): readonly Tier[] {
  const rates = items.map(({ rate }) => ratioOf(rate) ?? zero);
  let lower = zero;
  return items.map(({ upTo }, i) => {
    const [rate = zero, next = zero] = [rates[i], rates[i + 1]];
    const [following] = items.slice(i + 1);
    const further = following === undefined ? undefined : ratioOf(following.upTo);
    const edge = ratioOf(upTo) ?? (rate.lessThan(next) ? (further ?? lower) : lower);
    lower = Decimal.max(lower, edge);
    return { rate, upTo: edge };
  });
}

/** A share that is stated, or none of it; undefined where the file does not say. */
function ratioOf(term: Term<Percent>): Decimal | undefined {
  return term.state === 'stated' ? term.value.ratio : term.state === 'none' ? zero : undefined;
}

/** Tells whether each tier of a match lacks its rate or its edge. */
export function hasNoKnownTier({ match }: Retirement): boolean {
  return match.items.every((tier) => ratioOf(tier.rate) === undefined || ratioOf(tier.upTo) === undefined);
}

/** Returns what the file leaves open of the tiers, each of which could add to the match. */
export function openTiers({ match }: Retirement): readonly Gap[] {
  return match.items.flatMap(({ node, rate, upTo }) => {
    if (isOpen(node)) return [{ path: node.path, reason: 'unknown' as const }];
    const open = [rate, upTo].filter((term) => ratioOf(term) === undefined);
    return open.map(({ path }) => ({ path, reason: 'unknown' as const }));
  });
}

/** The match of each year on the assumed deferral, within the statutory limits where the plan has them. */
export function matchByYear(
  { tiers, ofLimit, limit }: MatchTerms,
  salaries: readonly Decimal[],
  limits: readonly PlanLimits[] | undefined,
  context: ValuationContext,
): Decimal[] {
  return salaries.map((salary, i) => {
    const plan = limits?.[i];
    const deferred = ownDeferral(salary, plan, context);
    const pay = plan === undefined ? salary : Decimal.min(salary, plan.compensation);
    const matched =
      ofLimit === undefined
        ? employerMatchOf(deferred, pay, tiers)
        : Decimal.min(deferred, plan?.deferral ?? deferred).times(ofLimit);
    return limit === undefined ? matched : Decimal.min(matched, limit);
  });
}

/**
 * What the candidate puts in: the assumed share of the salary, at most what the plan's limits allow at the candidate's
 * age.
 */
export function ownDeferral(
  salary: Decimal,
  limits: PlanLimits | undefined,
  { assumptions: { retirementDeferral } }: ValuationContext,
): Decimal {
  const own = salary.times(retirementDeferral.value.ratio);
  return limits === undefined ? own : Decimal.min(own, limits.deferral.plus(limits.catchUp));
}

/**
 * Sum over tiers of rate x (min(deferral, up-to) - lower edge) x pay; the lower edge is the upper edge of the tier
 * before.
 */
export function employerMatchOf(deferred: Decimal, pay: Decimal, tiers: readonly Tier[]): Decimal {
  let lower = zero;
  const parts = tiers.map(({ rate, upTo }) => {
    const within = Decimal.max(zero, Decimal.min(deferred, pay.times(upTo)).minus(pay.times(lower)));
    lower = Decimal.max(lower, upTo);
    return rate.times(within);
  });
  return sum(parts);
}
