import { trajectoryOf } from '../../compare/trajectory';
import { Decimal, sum } from '../../decimal';
import type { Grant } from '../../offer';
import { valueOf } from '../../term';
import { monthsOf } from '../../value/assumptions';
import { isOpen } from '../../value/known';
import { valuedAt, type LetterRisk, type RiskContext } from './types';

/** Returns grants that are worth nothing here, or nothing that can be spent. */
export function worthRisks(context: RiskContext): readonly LetterRisk[] {
  return grantsOf(context).flatMap((grant) => [
    ...vestingUnknown(grant),
    ...nothingGained(grant),
    ...unsellable(grant, context),
  ]);
}

/** Returns what vests at once at a cliff, and is lost before it. */
export function cliffRisks(context: RiskContext): readonly LetterRisk[] {
  const { cliffs } = trajectoryOf(context);
  return grantsOf(context).flatMap(({ node, vesting }): readonly LetterRisk[] => {
    const length = valueOf(vesting.cliff);
    if (length === undefined || length.amount.isZero()) return [];
    const first = cliffs.find(({ path }) => path === node.path);
    const release = first?.day === undefined ? {} : { release: { day: first.day, lost: first.lost } };
    return [{ kind: 'cliff', path: vesting.node.path, length, ...release }];
  });
}

/** Returns options that must be exercised within a year of leaving, or are lost. */
export function exerciseRisks(context: RiskContext): readonly LetterRisk[] {
  return grantsOf(context).flatMap(({ node, exerciseWindow }): readonly LetterRisk[] => {
    const window = valueOf(exerciseWindow);
    if (window === undefined || monthsOf(window).greaterThanOrEqualTo(12)) return [];
    const cost = valuedAt(context, 'equity', node.path)?.stake?.exerciseCost;
    return [{ kind: 'exercise-window', path: exerciseWindow.path, window, cost }];
  });
}

function grantsOf({ offer }: RiskContext): readonly Grant[] {
  return offer.equity.items.filter(({ node, type }) => node.state === 'stated' && type.state === 'stated');
}

function vestingUnknown({ vesting: { node } }: Grant): readonly LetterRisk[] {
  if (node.state === 'absent') return [{ kind: 'no-vesting', path: node.path }];
  return isOpen(node) ? [{ kind: 'vesting-unknown', path: node.path }] : [];
}

/** An option whose strike price takes all that a share is worth today. */
function nothingGained({ strike, fairMarketValue }: Grant): readonly LetterRisk[] {
  const [cost, worth] = [valueOf(strike), valueOf(fairMarketValue)];
  if (cost === undefined || worth?.currency !== cost.currency || cost.amount.lessThan(worth.amount)) return [];
  return [{ kind: 'under-water', path: strike.path, strike, value: fairMarketValue }];
}

function unsellable({ node, liquid }: Grant, context: RiskContext): readonly LetterRisk[] {
  const { valuation } = context;
  if (valueOf(liquid)?.yes === true) return [];
  const about = {
    kind: 'unsellable',
    path: liquid.path,
    isKnown: liquid.state === 'stated' || liquid.state === 'none',
  } as const;
  const [low, high] = [valuation.range?.worst ?? valuation, valuation.range?.best ?? valuation].map((each) => {
    const line = valuedAt({ ...context, valuation: each }, 'equity', node.path);
    return line === undefined ? undefined : sum(line.expected);
  });
  if (low === undefined || high === undefined) return [about];
  return [{ ...about, counted: { low: Decimal.min(low, high), high: Decimal.max(low, high) } }];
}
