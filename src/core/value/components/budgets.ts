import { one, sum, zero, type Decimal } from '../../decimal';
import { message, type Message } from '../../finding';
import type { Money, Percent, Term, YesNo } from '../../term';
import { isCurrentJob, nothing, together, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen, need, needByYear, notSure } from '../known';
import { line } from '../line';
import { evenly, once } from '../payments';
import type { Component, Payment } from '../valuation';
import { valueRemoteWork } from './remoteWork';

/** Development: learning budget and tuition, each x expected use. */
export function valueDevelopment(context: ValuationContext): Priced {
  const { development } = context.offer;
  if (isOpen(development.node)) return unpriced(development.node.path);
  return together(
    [development.budget, development.tuition].map((budget) =>
      valueBudget('development', budget, development.use, context),
    ),
  );
}

/**
 * Perks: yearly value x expected use; a perk without a value is shown and not counted. One that is paid out in money is
 * guaranteed, and paid by the month.
 */
export function valuePerks(context: ValuationContext): Priced {
  const { node, items } = context.offer.perks;
  if (isOpen(node)) return unpriced(node.path);
  return together(
    items.map((perk) =>
      isOpen(perk.node) ? unpriced(perk.node.path) : valueBudget('perks', perk.value, perk.use, context, perk.cash),
    ),
  );
}

/** Flexibility: money for the home office, and what remote days save in commuting. */
export function valueFlexibility(context: ValuationContext): Priced {
  const { flexibility } = context.offer;
  if (isOpen(flexibility.node)) return unpriced(flexibility.node.path);
  return together([
    valueBudget('flexibility', flexibility.homeOffice, undefined, context),
    valueRemoteWork(flexibility, context),
  ]);
}

function valueBudget(
  component: Component,
  budget: Term<Money | Percent>,
  use: Term<Percent> | undefined,
  context: ValuationContext,
  cash?: Term<YesNo>,
): Priced {
  if (budget.state === 'absent' || budget.state === 'none') return nothing;
  const money = needByYear(budget, context);
  if (money.missing !== undefined) return unpriced(money.missing.path, money.missing.reason);
  const share = useOf(use);
  if (share === undefined) return unpriced(use?.path ?? budget.path);
  const isOnce = budget.value?.kind === 'money' && budget.value.isOnce === true;
  const isCash = cash?.state === 'stated' && cash.value.yes;
  const inYears = (amounts: readonly Decimal[]) => {
    const used = amounts.map((each) => each.times(share));
    return isOnce ? inFirstYear(used, context) : used;
  };
  const valued = line(
    context,
    component,
    budget.path,
    {
      expected: inYears(money.value.expected),
      ...(isCash
        ? { guaranteed: inYears(money.value.guaranteed), paid: (amounts) => paidOut(amounts, isOnce, context) }
        : {}),
    },
    {
      formula: isOnce ? onceFormula(use, context) : money.value.isShare ? shareFormula() : yearlyFormula(use),
      inputs: [...money.value.inputs, ...(use?.state === 'stated' ? [use.path] : [])],
      assumptions: money.value.assumptions,
    },
  );
  return { lines: [valued], unpriced: cash !== undefined && isOpen(cash) ? [notSure(cash.path)] : [] };
}

/** By the month, or one time in the first. */
function paidOut(amounts: readonly Decimal[], isOnce: boolean, { currency }: ValuationContext): Payment[] {
  return isOnce ? once(zero, sum(amounts)) : evenly(amounts, 12, currency);
}

/** What is paid one time is paid when the job begins: all of it in year 1, and nothing in the job one has. */
function inFirstYear(amounts: readonly Decimal[], { offer }: ValuationContext): Decimal[] {
  return amounts.map((amount, i) => (i === 0 && !isCurrentJob(offer) ? amount : zero));
}

function onceFormula(use: Term<Percent> | undefined, { offer }: ValuationContext): Message {
  if (isCurrentJob(offer)) return message('paid one time when the job began, so not counted');
  return use === undefined
    ? message('amount paid one time, in year 1')
    : message('amount paid one time x expected use, in year 1');
}

function shareFormula(): Message {
  return message('share x salary of the year x expected use');
}

function yearlyFormula(use: Term<Percent> | undefined): Message {
  return use === undefined ? message('yearly amount') : message('yearly amount x expected use');
}

function useOf(use: Term<Percent> | undefined): Decimal | undefined {
  return use === undefined ? one : need(use, { ratio: zero }, { ratio: one }).value?.ratio;
}
