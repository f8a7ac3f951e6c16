import { totalEnds } from '../../compare/ranking';
import { type Decimal, zero } from '../../decimal';
import type { Offer } from '../../offer';
import { yearlyAmount } from '../../value/known';
import { walkAwayOf } from '../needs/walkAway';
import type { OfferInTalks, ReadNegotiation } from '../negotiation/negotiation';
import type { AskWorth, BelowWalkAway, OtherOffer } from './types';

/** What is known where asks of one offer are worked out; its valuation is in the currency in which worth is counted. */
export interface AskContext
  extends OfferInTalks, Pick<ReadNegotiation, 'candidate' | 'ranges' | 'assumptions' | 'today'> {
  /** The others that count, the firmest first. */
  readonly others: readonly OtherOffer[];
}

/** What a changed offer is worth more than another; negative when less. */
export function worthBeside(changed: Offer, base: Offer, context: AskContext): AskWorth {
  const money = totalOf(changed, context).minus(totalOf(base, context));
  const [then, now] = [statedWorth(changed, context), statedWorth(base, context)];
  const stated = now.amount.equals(then.amount) ? zero : then.amount.minus(now.amount);
  if (stated.isZero()) return { amount: money, money, isStated: false };
  // The candidate's own word stands for what the valuation counts of the same term, so that nothing counts twice.
  const paths = [...then.paths, ...now.paths].filter((path) => then.paths.has(path) !== now.paths.has(path));
  return { amount: stated.plus(money).minus(moneyOf(paths, changed, base, context)), money, isStated: true };
}

function totalOf(offer: Offer, context: AskContext): Decimal {
  return totalEnds(context.with(offer).valuation, 'expected').low;
}

/** How far the lines about these terms differ. */
function moneyOf(paths: readonly string[], changed: Offer, base: Offer, context: AskContext): Decimal {
  const total = (offer: Offer) => {
    const { range, ...own } = context.with(offer).valuation;
    return (range?.worst ?? own).lines
      .filter(({ path, basis }) => paths.some((each) => path === each || basis.inputs.includes(each)))
      .flatMap(({ expected }) => expected)
      .reduce((a, b) => a.plus(b), zero);
  };
  return total(changed).minus(total(base));
}

/** What meeting needs is worth over the horizon by the candidate's own word, with the terms of those that are met. */
function statedWorth(
  offer: Offer,
  { valuation, assumptions, ...own }: AskContext,
): { readonly amount: Decimal; readonly paths: ReadonlySet<string> } {
  const met = own.with(offer).results.flatMap(({ verdict, path, priority: { worth } }) => {
    if (verdict !== 'met' || worth.state !== 'stated') return [];
    const { currency } = valuation;
    const { value } = yearlyAmount(worth.value, worth.path, { offer, currency, assumptions });
    return value === undefined ? [] : [{ path, amount: value.amount }];
  });
  const yearly = met.reduce((total, { amount }) => total.plus(amount), zero);
  return { amount: yearly.times(valuation.horizon), paths: new Set(met.map(({ path }) => path)) };
}

/**
 * How an offer stands to the walk-away point where it is not surely reached; undefined where it is, or there is none.
 */
export function belowWalkAway(offer: Offer, context: AskContext): BelowWalkAway | undefined {
  const { candidate, id, name } = context;
  const valuation = context.with(offer).valuation;
  const [found] = walkAwayOf([{ id, name, offer, valuation }], candidate, valuation.currency);
  return found === undefined || found.verdict === 'reached' ? undefined : found.verdict;
}
