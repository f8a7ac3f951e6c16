import type { IsoDate } from '../../calendar';
import { revalue, totalEnds } from '../../compare/ranking';
import { zero, type Decimal } from '../../decimal';
import type { Locale } from '../../locale';
import type { Candidate, Offer } from '../../offer';
import type { Assumptions } from '../../value/assumptions';
import { yearlyAmount } from '../../value/known';
import type { Valuation } from '../../value/valuation';
import type { Alternative } from '../leverage/alternative';
import { checkPriorities } from '../needs/priorities';
import { walkAwayOf } from '../needs/walkAway';

/** What is known where asks of one offer are worked out. */
export interface AskGround {
  readonly id: string;
  readonly name: string;
  readonly offer: Offer;
  /** In the currency in which worth is counted. */
  readonly valuation: Valuation;
  readonly candidate: Candidate | undefined;
  readonly assumptions: Assumptions;
  /** The others that count, the firmest first. */
  readonly others: readonly (Alternative & { readonly offer: Offer })[];
  /** From when the years of the job one has count. */
  readonly from: IsoDate;
  readonly today: IsoDate;
  readonly locale: Locale;
  /** Whether it is for others to read. */
  readonly isShared: boolean;
  /** What was valued already, in the currency of `valuation`. */
  readonly valued: WeakMap<Offer, Valuation>;
}

/** What a change of an offer is worth to the candidate over the horizon. */
export interface Worth {
  /** What counts: the candidate's own word where there is one, else what the valuation says. */
  readonly amount: Decimal;
  /** The difference of the expected totals, what is unknown at its worst: the money that it takes. */
  readonly money: Decimal;
  /** Whether the candidate's own word counts. */
  readonly isStated: boolean;
}

/** The valuation of a changed offer in the currency of the ground. */
export function valuationOf(offer: Offer, { valuation, assumptions, from, valued }: AskGround): Valuation {
  const known = valued.get(offer) ?? revalue(offer, { currency: valuation.currency, assumptions, from });
  valued.set(offer, known);
  return known;
}

/** What a changed offer is worth more than another; negative when less. */
export function worthBeside(changed: Offer, base: Offer, ground: AskGround): Worth {
  const money = totalOf(changed, ground).minus(totalOf(base, ground));
  const [then, now] = [statedWorth(changed, ground), statedWorth(base, ground)];
  const stated = now.amount.equals(then.amount) ? zero : then.amount.minus(now.amount);
  if (stated.isZero()) return { amount: money, money, isStated: false };
  // The candidate's own word stands for what the valuation counts of the same term, so that nothing counts twice.
  const paths = [...then.paths, ...now.paths].filter((path) => then.paths.has(path) !== now.paths.has(path));
  return { amount: stated.plus(money).minus(moneyOf(paths, changed, base, ground)), money, isStated: true };
}

function totalOf(offer: Offer, ground: AskGround): Decimal {
  return totalEnds(valuationOf(offer, ground), 'expected').low;
}

/** How far the lines about these terms differ. */
function moneyOf(paths: readonly string[], changed: Offer, base: Offer, ground: AskGround): Decimal {
  const total = (offer: Offer) => {
    const { range, ...own } = valuationOf(offer, ground);
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
  { candidate, valuation, assumptions, locale }: AskGround,
): { readonly amount: Decimal; readonly paths: ReadonlySet<string> } {
  const results = candidate === undefined ? [] : checkPriorities(offer, withWorth(candidate), locale);
  const met = results.flatMap(({ verdict, path, priority: { worth } }) => {
    if (verdict !== 'met' || worth.state !== 'stated') return [];
    const { currency } = valuation;
    const { value } = yearlyAmount(worth.value, worth.path, { offer, currency, assumptions });
    return value === undefined ? [] : [{ path, amount: value.amount }];
  });
  const yearly = met.reduce((total, { amount }) => total.plus(amount), zero);
  return { amount: yearly.times(valuation.horizon), paths: new Set(met.map(({ path }) => path)) };
}

/** The candidate with those priorities alone that say what meeting them is worth. */
function withWorth(candidate: Candidate): Candidate {
  const { node, items } = candidate.priorities;
  return { ...candidate, priorities: { node, items: items.filter(({ worth }) => worth.state === 'stated') } };
}

/** How an offer stands to the walk-away point where it is not surely reached; undefined where it is, or there is none. */
export function belowWalkAway(offer: Offer, ground: AskGround): 'missed' | 'unknown' | undefined {
  const { candidate, id, name } = ground;
  if (candidate === undefined) return undefined;
  const valuation = valuationOf(offer, ground);
  const [found] = walkAwayOf([{ id, name, offer, valuation }], candidate, valuation.currency);
  return found === undefined || found.verdict === 'reached' ? undefined : found.verdict;
}
