import { Decimal } from '../../decimal';
import { message, type Message } from '../../finding';
import type { Retirement } from '../../offer';
import { nothing, together, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen, openOnes } from '../known';
import { line } from '../line';
import { planLimits, type PlanLimits } from '../planLimits';
import type { Unpriced, ValuedLine } from '../valuation';
import { matchByYear, matchTerms } from './match';
import { openVesting, vestedShare } from './retirementVesting';

/**
 * What the employer puts into the retirement plan: the match on the candidate's own deferral (expected), and the nonelective
 * contribution (guaranteed as far as it is vested when it is made). Kept on leaving is the vested share of what was put in.
 */
export function valueRetirement(context: ValuationContext): Priced {
  const { retirement } = context.offer;
  if (retirement.node.state === 'none') return nothing;
  if (retirement.node.state !== 'stated') return unpriced(retirement.node.path);
  const valued = together([valueMatch(retirement, context), valueContribution(retirement, context)]);
  const open = valued.lines.length === 0 ? [] : openConditions(retirement, context);
  return together([valued, { lines: [], unpriced: open }, ...notYet(retirement)]);
}

/** What decides about limits and vesting and is not known. */
function openConditions(retirement: Retirement, { offer }: ValuationContext): readonly Unpriced[] {
  const hasLimits = retirement.plan.state === 'stated';
  return [
    ...openVesting(retirement.vesting),
    ...openOnes([retirement.plan]),
    ...(hasLimits ? openOnes([offer.starts]) : []),
  ];
}

function notYet({ profitSharing, pension }: Retirement): Priced[] {
  const stated = [profitSharing, pension.node].filter(({ state }) => state !== 'absent' && state !== 'none');
  return stated.map(({ path, state }) => unpriced(path, state === 'stated' ? 'not-yet' : 'unknown'));
}

function valueMatch(retirement: Retirement, context: ValuationContext): Priced {
  const { match, matchOfLimit } = retirement;
  if (isOpen(match.node)) return unpriced(match.node.path);
  if (isOpen(matchOfLimit)) return unpriced(matchOfLimit.path);
  if (match.node.state !== 'stated' && matchOfLimit.state !== 'stated') return nothing;
  const { path } = matchOfLimit.state === 'stated' ? matchOfLimit : match.node;
  if (context.salary === undefined) return unpriced(path, 'no-salary');
  const terms = matchTerms(retirement, context);
  if (terms.missing !== undefined) return unpriced(terms.missing.path, terms.missing.reason);
  const limits = planLimits(retirement, context);
  if (limits.missing !== undefined) return unpriced(limits.missing.path, limits.missing.reason);
  const expected = matchByYear(terms.value, context.salary.expected, limits.value, context);
  const { retirementDeferral } = context.assumptions;
  const valued = line(
    context,
    'retirement',
    path,
    { expected, keptShare: keptShares(retirement, context) },
    {
      formula: matchFormula(matchOfLimit.state === 'stated', limits.value),
      inputs: [context.offer.pay.baseSalary.path, ...terms.value.inputs, ...vestingInput(retirement)],
      assumptions: [
        retirementDeferral,
        ...terms.value.assumptions,
        ...(limits.value ?? []).flatMap(({ rates }) => rates),
      ],
    },
  );
  return { lines: [valued], unpriced: [] };
}

function matchFormula(isOfLimit: boolean, limits: readonly PlanLimits[] | undefined): Message {
  const tiers = isOfLimit ? 'match rate x what you put in' : 'sum over tiers of rate x what you put in within the tier';
  const [first] = limits ?? [];
  if (first === undefined) return message(tiers);
  const years = [...new Set(limits?.flatMap((each) => each.years))].join(', ');
  return message(`${tiers}, within the statutory limits of {limits} ({source})`, {
    limits: years,
    source: first.source,
  });
}

function valueContribution(retirement: Retirement, context: ValuationContext): Priced {
  const { contribution } = retirement;
  if (contribution.state === 'absent' || contribution.state === 'none') return nothing;
  if (contribution.state !== 'stated') return unpriced(contribution.path);
  if (context.salary === undefined) return unpriced(contribution.path, 'no-salary');
  const limits = planLimits(retirement, context);
  if (limits.missing !== undefined) return unpriced(limits.missing.path, limits.missing.reason);
  const rate = contribution.value.ratio;
  const amounts = (salaries: readonly Decimal[]) =>
    salaries.map((salary, i) => Decimal.min(salary, limits.value?.[i]?.compensation ?? salary).times(rate));
  const guaranteed = amounts(context.salary.guaranteed).map((amount, i) =>
    // What is put in during a year is certain as far as the years completed before have vested it.
    amount.times(vestedShare(retirement.vesting, i)),
  );
  const valued: ValuedLine = line(
    context,
    'retirement',
    contribution.path,
    { expected: amounts(context.salary.expected), guaranteed, keptShare: keptShares(retirement, context) },
    {
      formula: message('contribution rate x salary of the year'),
      inputs: [context.offer.pay.baseSalary.path, contribution.path, ...vestingInput(retirement)],
      assumptions: (limits.value ?? []).flatMap(({ rates }) => rates),
    },
  );
  return { lines: [valued], unpriced: [] };
}

function keptShares({ vesting }: Retirement, { years }: ValuationContext): Decimal[] {
  return years.map((year) => vestedShare(vesting, year));
}

function vestingInput({ vesting: { node } }: Retirement): string[] {
  return node.state === 'stated' ? [node.path] : [];
}
