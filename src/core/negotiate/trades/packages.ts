import { totalEnds } from '../../compare/ranking';
import { Decimal, zero } from '../../decimal';
import type { Offer } from '../../offer';
import { type AskContext, belowWalkAway, worthBeside } from '../asks/askContext';
import type { BelowWalkAway, PlannedAsk, Trade } from '../asks/types';
import { tradable, tradeOf } from './trades';
import { withTerm } from '../terms/withTerm';
import type { TermValue } from '../../parse/termText';

/** One thing in a package. */
export interface PackagePart {
  readonly path: string;
  /** Where it is no ask but fills the package up. */
  readonly trade?: Trade;
  /** What the term then says; of a list its sum, of a refresher the amount of each grant. */
  readonly wanted: TermValue;
}

/** Asks that together reach a total. */
export interface Package {
  readonly parts: readonly PackagePart[];
  /**
   * What the candidate then has over the horizon: the expected total at worst, with what is worth more by the
   * candidate's own word.
   */
  readonly total: Decimal;
  /** What it takes of the employer over the horizon: the money that the offer is worth more, all parts together. */
  readonly cost: Decimal;
  /** Where the offer with it does not surely reach the walk-away point; for the candidate alone. */
  readonly walkAway?: BelowWalkAway;
}

/**
 * What a package must reach, and what it may cost the employer, over the horizon and in the currency of the valuation.
 */
interface PackageLimits {
  readonly target: Decimal;
  readonly cost: Decimal;
}

/** More things than these are no small package; more packages confuse. */
const mostParts = 4;
const mostPackages = 3;
/** Finer than for a trade alone, so that a package does not cost more than it must for being rounded. */
const fillStep = new Decimal(100);

/**
 * Small packages of asks that reach a total within a cost. Each begins with another of the asks, takes the next ones in
 * their order as long as they are needed and within the cost, and is filled up with one thing of the worth that is
 * still missing. The cheapest for the employer first.
 */
export function packagesOf(
  asks: readonly PlannedAsk[],
  limits: PackageLimits,
  context: AskContext,
): readonly Package[] {
  const usable = asks.filter(
    ({ kind, isClosed, target }) => kind === 'term' && !isClosed && target.worth?.amount.greaterThan(0) === true,
  );
  const found = usable
    .slice(0, mostPackages)
    .flatMap((first) => packageFrom([first, ...usable.filter((each) => each !== first)], limits, context) ?? []);
  const nameOf = ({ parts }: Package) => String(parts.map(({ path }) => path).sort());
  const isFirst = (each: Package, i: number) => found.findIndex((other) => nameOf(other) === nameOf(each)) === i;
  return found
    .filter(isFirst)
    .sort((a, b) => a.cost.comparedTo(b.cost) || a.parts.length - b.parts.length || (nameOf(a) < nameOf(b) ? -1 : 1));
}

interface Draft {
  readonly offer: Offer;
  readonly parts: readonly PackagePart[];
}

function packageFrom(asks: readonly PlannedAsk[], limits: PackageLimits, context: AskContext): Package | undefined {
  let draft: Draft = { offer: context.offer, parts: [] };
  for (const { path, target } of asks) {
    if (draft.parts.length === mostParts - 1 || !missingFrom(draft, limits, context).greaterThan(0)) break;
    const { wanted } = target;
    const offer = wanted === undefined ? undefined : withTerm(draft.offer, path, wanted);
    if (wanted === undefined || offer === undefined) continue;
    const next = { offer, parts: [...draft.parts, { path, wanted }] };
    if (costOf(next, context).lessThanOrEqualTo(limits.cost)) draft = next;
  }
  const missing = missingFrom(draft, limits, context);
  const whole = missing.greaterThan(0) ? filled(draft, missing, limits, context) : draft;
  if (whole === undefined || whole.parts.length === 0) return undefined;
  const walkAway = belowWalkAway(whole.offer, context);
  return {
    parts: whole.parts,
    total: totalOf(whole, context),
    cost: costOf(whole, context),
    ...(walkAway === undefined ? {} : { walkAway }),
  };
}

/** The first thing of the missing worth that is within the cost. */
function filled(draft: Draft, missing: Decimal, limits: PackageLimits, context: AskContext): Draft | undefined {
  const taken = draft.parts.map(({ path }) => path);
  for (const term of tradable(draft.offer, context, taken)) {
    const trade = tradeOf(term, missing, draft.offer, context, fillStep);
    const offer = trade?.amount === undefined ? undefined : term.withMore(trade.amount);
    if (trade === undefined || offer === undefined) continue;
    const { path, wanted } = trade;
    const next = { offer, parts: [...draft.parts, { path, trade, wanted }] };
    if (costOf(next, context).lessThanOrEqualTo(limits.cost)) return next;
  }
  return undefined;
}

function totalOf({ offer }: Draft, context: AskContext): Decimal {
  const now = totalEnds(context.valuation, 'expected').low;
  return now.plus(worthBeside(offer, context.offer, context).amount);
}

function missingFrom(draft: Draft, { target }: PackageLimits, context: AskContext): Decimal {
  return target.minus(totalOf(draft, context));
}

function costOf({ offer }: Draft, context: AskContext): Decimal {
  return Decimal.max(zero, worthBeside(offer, context.offer, context).money);
}
