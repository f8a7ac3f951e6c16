import { message, type Message } from '../../finding';
import type { Retirement } from '../../offer';
import { nothing, openStart, together, unpriced, unstated, type Priced, type ValuationContext } from '../context';
import { countedWithout, isOpen, openOnes } from '../known';
import { line } from '../line';
import { assumedForLimits, hasLimits, limitsUsed, planLimits } from '../planLimits';
import type { Gap } from '../valuation';
import { asCut, roomAfter, roomBesideDeferral, within, type Room } from './additions';
import { valueContribution, valueProfitSharing } from './contributions';
import { hasNoKnownTier, matchByYear, matchTerms, openTiers } from './match';
import { valuePension } from './pension';
import { keptShares, openVesting, vestingInput } from './retirementVesting';

/**
 * What the employer puts into the retirement plan: the match on the candidate's own deferral (expected), the
 * nonelective contribution (guaranteed as far as it is vested when it is made), and profit sharing and pension
 * (expected). Kept on leaving is the vested share of what was put in. Where the limit of annual additions is reached,
 * what is only expected is cut first: profit sharing, then the match, and the contribution last.
 */
export function valueRetirement(context: ValuationContext): Priced {
  const { retirement } = context.offer;
  if (retirement.node.state === 'none') return nothing;
  if (retirement.node.state !== 'stated') return unstated(retirement.node);
  const contribution = valueContribution(retirement, context);
  const room = roomAfter(roomBesideDeferral('expected', context), contribution);
  const match = valueMatch(retirement, room, context);
  const sharing = valueProfitSharing(retirement, roomAfter(room, match), context);
  const valued = together([match, contribution, sharing]);
  const open = valued.lines.length === 0 ? [] : openConditions(retirement, context);
  return together([valued, { lines: [], unpriced: open }, valuePension(retirement.pension, context)]);
}

/** What decides about limits and vesting and is not known. */
function openConditions(retirement: Retirement, { offer }: ValuationContext): readonly Gap[] {
  const isLimited = hasLimits(offer);
  const { plan, vesting } = retirement;
  return [
    ...openVesting(vesting),
    ...(plan.state === 'absent' && isLimited ? [countedWithout(plan.path)] : openOnes([plan])),
    ...(isLimited ? openOnes([offer.starts]) : []),
    ...openStart(offer, [vesting]),
  ];
}

function valueMatch(retirement: Retirement, room: Room, context: ValuationContext): Priced {
  const { match, matchOfLimit } = retirement;
  if (match.node.state !== 'stated' && matchOfLimit.state !== 'stated') {
    const [open] = [match.node, matchOfLimit].filter(isOpen);
    return open === undefined ? nothing : unpriced(open.path);
  }
  const { path } = matchOfLimit.state === 'stated' ? matchOfLimit : match.node;
  if (context.salary === undefined) return unpriced(path, 'no-salary');
  const open = matchOfLimit.state === 'stated' ? [] : openTiers(retirement);
  // Where none of its tiers is known there is no amount, and not one of nothing.
  if (open.length > 0 && hasNoKnownTier(retirement)) return { lines: [], unpriced: open };
  const terms = matchTerms(retirement, context);
  if (terms.missing !== undefined) return unpriced(terms.missing.path, terms.missing.reason);
  const limits = planLimits(context);
  if (limits.missing !== undefined) return unpriced(limits.missing.path, limits.missing.reason);
  const matched = matchByYear(terms.value, context.salary.expected, limits.value, context);
  const { amounts: expected, isCut } = within(matched, room);
  const { retirementDeferral } = context.assumptions;
  const valued = line(
    context,
    'retirement',
    path,
    { expected, keptShare: keptShares(retirement.vesting, context) },
    {
      formula: matchFormula(matchOfLimit.state === 'stated', isCut, limits.value !== undefined),
      inputs: [context.offer.pay.baseSalary.path, ...terms.value.inputs, ...vestingInput(retirement.vesting)],
      assumptions: [retirementDeferral, ...terms.value.assumptions, ...assumedForLimits(limits.value, context)],
      limits: limitsUsed(limits.value, 'deferral', 'catchUp', 'compensation', 'annualAdditions'),
    },
  );
  return { lines: [valued], unpriced: [...open, ...openOnes([match.node, matchOfLimit])] };
}

function matchFormula(isOfLimit: boolean, isCut: boolean, hasLimits: boolean): Message {
  const tiers = isOfLimit
    ? message('match rate x what you put in')
    : message('sum over tiers of rate x what you put in within the tier');
  const formula = hasLimits ? message('{formula}, within the statutory limits', { formula: tiers }) : tiers;
  return isCut ? asCut(formula) : formula;
}
