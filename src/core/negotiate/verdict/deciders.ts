import { openBesideRange, openPartsOf } from '../../compare/openParts';
import { type Contender, totalEnds } from '../../compare/ranking';
import { Decimal, sum } from '../../decimal';
import { components, type Direction, type Unpriced } from '../../value/valuation';
import { isSettled, type Standing } from './standing';

/** An unknown term that could, by itself, take the lead away. */
export interface Decider {
  /** The offer whose term it is. */
  readonly offerId: string;
  readonly path: string;
  readonly reason: Unpriced['reason'];
  /** Which way it moves the total of its offer, so that another offer leads. */
  readonly direction: Exclude<Direction, 'either'>;
  /** Whether it is a cost, which can do nothing else. */
  readonly isCost: boolean;
  readonly isOnce: boolean;
  /** The id of the offer that then leads. */
  readonly leader: string;
  /** From how much over the horizon on, in the currency of the ranking. */
  readonly from: Decimal;
}

/** What is not known of offers of which one leads. */
export interface Deciding {
  /** What could take the lead away within what is plausible, the one that needs least for it first. */
  readonly deciders: readonly Decider[];
  /** What an offer behind does not mention at all, and is taken to be worth less than it would take. */
  readonly notDeciding: readonly Decider[];
}

/** As a share of the base salary: employers hardly put more into retirement without a word about it. */
const mostUnmentioned = new Decimal('0.1');

/**
 * The unknown terms of the leader that could take enough from its total, and those of the offers behind that could add
 * enough to theirs, each alone and within what is plausible. What an offer behind does not mention at all decides where
 * the leader has it, else where it can only add and a tenth of the base salary is enough. Empty where ranges overlap:
 * then it is open already who leads.
 */
export function decidersOf(contenders: readonly Contender[], standing: Standing): Deciding {
  if (contenders.length < 2 || !isSettled(standing, 'expected')) return { deciders: [], notDeciding: [] };
  const found = findDeciders(contenders, standing);
  return {
    deciders: found.filter(({ isUnlikely }) => !isUnlikely).map(({ decider }) => decider),
    notDeciding: found.filter(({ isUnlikely }) => isUnlikely).map(({ decider }) => decider),
  };
}

interface FoundDecider {
  readonly decider: Decider;
  readonly isUnlikely: boolean;
}

function findDeciders(contenders: readonly Contender[], { leaders }: Standing): readonly FoundDecider[] {
  return contenders
    .flatMap((own) => {
      const others = contenders.filter((each) => each !== own);
      const rival = others.reduce((a, b) => (ends(b).high.greaterThan(ends(a).high) ? b : a));
      const isLeader = leaders.includes(own);
      return openBesideRange(own.valuation)
        .filter((each) => each.isCounted !== true)
        .flatMap((each) => {
          const isSilent = each.isUnmentioned === true && !hasAll(leaders, own, each);
          if (isSilent && each.effect.direction !== 'adds') return [];
          const found = [
            ...(isLeader ? decide(own, each, 'subtracts', rival, ends(own).low.minus(ends(rival).high)) : []),
            ...(isLeader && leaders.length === 1
              ? []
              : decide(own, each, 'adds', own, ends(leaders[0] ?? own).low.minus(ends(own).high))),
          ];
          const enough = salaryOf(own).times(mostUnmentioned);
          return found.map((decider) => ({
            decider,
            isUnlikely: isSilent && decider.from.greaterThanOrEqualTo(enough),
          }));
        });
    })
    .sort((a, b) => a.decider.from.comparedTo(b.decider.from));
}

function ends({ valuation }: Contender) {
  return totalEnds(valuation, 'expected');
}

function salaryOf({ valuation }: Contender): Decimal {
  return sum(valuation.years.map((year) => year.components['base-salary']));
}

function decide(
  own: Contender,
  { path, reason, effect }: Unpriced,
  direction: Decider['direction'],
  leader: Contender,
  from: Decimal,
): readonly Decider[] {
  if (effect.direction !== direction && effect.direction !== 'either') return [];
  if (effect.most !== undefined && from.greaterThanOrEqualTo(effect.most.times(salaryOf(own)))) return [];
  const kind = { isCost: effect.direction === 'subtracts', isOnce: effect.isOnce === true };
  return [{ offerId: own.id, path, reason, direction, ...kind, leader: leader.id, from }];
}

/** Whether those that lead all have money of the part that this offer does not mention. */
function hasAll(leaders: readonly Contender[], own: Contender, term: Unpriced): boolean {
  const part = components.find((each) => openPartsOf(each, [term]).length > 0);
  if (part === undefined || leaders.includes(own)) return false;
  return leaders.every(({ valuation }) => sum(valuation.years.map((year) => year.components[part])).greaterThan(0));
}
