import { openBesideRange, openPartsOf } from '../../compare/openParts';
import { type Contender, totalEnds } from '../../compare/ranking';
import { type Decimal, sum } from '../../decimal';
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

/**
 * The unknown terms of the leader that could take enough from its total, and those of the offers behind that could add
 * enough to theirs, each alone and within what is plausible. What a file does not mention at all decides only where the
 * leader has it. Empty where ranges overlap: then it is open already who leads.
 */
export function decidersOf(contenders: readonly Contender[], standing: Standing): readonly Decider[] {
  if (contenders.length < 2 || !isSettled(standing, 'expected')) return [];
  const { leaders } = standing;
  return contenders
    .flatMap((own) => {
      const others = contenders.filter((each) => each !== own);
      const rival = others.reduce((a, b) => (ends(b).high.greaterThan(ends(a).high) ? b : a));
      const isLeader = leaders.includes(own);
      return openBesideRange(own.valuation)
        .filter((each) => each.isCounted !== true && (each.isUnmentioned !== true || hasAll(leaders, own, each)))
        .flatMap((each) => [
          ...(isLeader ? decide(own, each, 'subtracts', rival, ends(own).low.minus(ends(rival).high)) : []),
          ...(isLeader && leaders.length === 1
            ? []
            : decide(own, each, 'adds', own, ends(leaders[0] ?? own).low.minus(ends(own).high))),
        ]);
    })
    .sort((a, b) => a.from.comparedTo(b.from));
}

function ends({ valuation }: Contender) {
  return totalEnds(valuation, 'expected');
}

function decide(
  own: Contender,
  { path, reason, effect }: Unpriced,
  direction: Decider['direction'],
  leader: Contender,
  from: Decimal,
): readonly Decider[] {
  if (effect.direction !== direction && effect.direction !== 'either') return [];
  const salary = sum(own.valuation.years.map((year) => year.components['base-salary']));
  if (effect.most !== undefined && from.greaterThanOrEqualTo(effect.most.times(salary))) return [];
  const kind = { isCost: effect.direction === 'subtracts', isOnce: effect.isOnce === true };
  return [{ offerId: own.id, path, reason, direction, ...kind, leader: leader.id, from }];
}

/** Whether those that lead all have money of the part that this offer does not mention. */
function hasAll(leaders: readonly Contender[], own: Contender, term: Unpriced): boolean {
  const part = components.find((each) => openPartsOf(each, [term]).length > 0);
  if (part === undefined || leaders.includes(own)) return false;
  return leaders.every(({ valuation }) => sum(valuation.years.map((year) => year.components[part])).greaterThan(0));
}
