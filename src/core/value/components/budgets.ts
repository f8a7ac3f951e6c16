import { one, zero, type Decimal } from '../../decimal';
import { message } from '../../finding';
import type { Money, Percent, Term } from '../../term';
import { everyYear, line, need, needMoney, together, unpriced, type Priced, type ValuationContext } from '../context';
import type { Component } from '../valuation';

/** Development: learning budget and tuition, each x expected use. */
export function valueDevelopment(context: ValuationContext): Priced {
  const { development } = context.offer;
  if (development.node.state === 'unknown' || development.node.state === 'invalid')
    return unpriced(development.node.path);
  return together(
    [development.budget, development.tuition].map((budget) =>
      valueBudget('development', budget, development.use, context),
    ),
  );
}

/** Perks: yearly value x expected use; a perk without a value is shown and not counted. */
export function valuePerks(context: ValuationContext): Priced {
  const { node, items } = context.offer.perks;
  if (node.state === 'unknown' || node.state === 'invalid') return unpriced(node.path);
  return together(items.map((perk) => valueBudget('perks', perk.value, perk.use, context)));
}

/** Flexibility: money for the home office. What remote days save is not priced yet. */
export function valueFlexibility(context: ValuationContext): Priced {
  const { node, homeOffice, remote } = context.offer.flexibility;
  if (node.state === 'unknown' || node.state === 'invalid') return unpriced(node.path);
  const saved = remote.state === 'stated' ? [unpriced(remote.path, 'not-yet')] : [];
  return together([valueBudget('flexibility', homeOffice, undefined, context), ...saved]);
}

function valueBudget(
  component: Component,
  budget: Term<Money>,
  use: Term<Percent> | undefined,
  context: ValuationContext,
): Priced {
  if (budget.state === 'absent' || budget.state === 'none') return { lines: [], unpriced: [] };
  const amount = needMoney(budget, context);
  if (amount.missing !== undefined) return unpriced(amount.missing.path, amount.missing.reason);
  const share = useOf(use);
  if (share === undefined) return unpriced(use?.path ?? budget.path);
  const valued = line(
    context,
    component,
    budget.path,
    { expected: everyYear(context, amount.value.times(share)) },
    {
      formula: message('yearly amount x expected use'),
      inputs: [budget.path, ...(use?.state === 'stated' ? [use.path] : [])],
      assumptions: [],
    },
  );
  return { lines: [valued], unpriced: [] };
}

function useOf(use: Term<Percent> | undefined): Decimal | undefined {
  return use === undefined ? one : need(use, { ratio: zero }, { ratio: one }).value?.ratio;
}
