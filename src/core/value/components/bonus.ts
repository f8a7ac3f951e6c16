import { one, zero } from '../../decimal';
import { message } from '../../finding';
import type { Bonus, Commission } from '../../offer';
import type { Money, Percent, Term } from '../../term';
import {
  everyYear,
  line,
  need,
  needMoney,
  nothing,
  together,
  unpriced,
  type Known,
  type Priced,
  type Salary,
  type ValuationContext,
} from '../context';

/**
 * Bonus and commission: target x payout, where a percent target applies to the year's salary. Guaranteed only where the letter
 * guarantees it, and then on the salary that is itself guaranteed.
 */
export function valueBonus(context: ValuationContext): Priced {
  const { bonus, commission } = context.offer.pay;
  const parts = bonus.items.map((each) => valueOne(each, each.guaranteed, context));
  if (bonus.node.state === 'unknown' || bonus.node.state === 'invalid') parts.push(unpriced(bonus.node.path));
  if (commission.node.state === 'unknown' || commission.node.state === 'invalid')
    parts.push(unpriced(commission.node.path));
  else if (commission.node.state === 'stated') parts.push(valueOne(commission, undefined, context));
  return together(parts);
}

function valueOne(
  bonus: Bonus | Commission,
  guarantee: Bonus['guaranteed'] | undefined,
  context: ValuationContext,
): Priced {
  if (bonus.node.state === 'none') return nothing;
  const payout = need(bonus.payout, { ratio: zero }, { ratio: one });
  if (payout.missing !== undefined) return unpriced(payout.missing.path);
  const target = targetByYear(bonus.target, context);
  if (target.missing !== undefined) return unpriced(target.missing.path, target.missing.reason);
  const isGuaranteed = guarantee?.state === 'stated' && guarantee.value.yes;
  const share = payout.value.ratio;
  const valued = line(
    context,
    'bonus',
    bonus.node.path,
    {
      expected: target.value.expected.map((amount) => amount.times(share)),
      ...(isGuaranteed ? { guaranteed: target.value.guaranteed.map((amount) => amount.times(share)) } : {}),
    },
    {
      formula: target.value.ofSalary ? message('salary of the year x target x payout') : message('target x payout'),
      inputs: [bonus.target, bonus.payout].filter((term) => term.state === 'stated').map((term) => term.path),
      assumptions: [],
    },
  );
  return { lines: [valued], unpriced: [] };
}

function targetByYear(
  target: Term<Money | Percent>,
  context: ValuationContext,
): Known<Salary & { readonly ofSalary: boolean }> {
  if (target.state === 'stated' && target.value.kind === 'percent') {
    const { ratio } = target.value;
    if (context.salary === undefined) return { missing: { path: target.path, reason: 'unknown' } };
    const of = (amounts: Salary['expected']) => amounts.map((amount) => amount.times(ratio));
    return {
      value: { expected: of(context.salary.expected), guaranteed: of(context.salary.guaranteed), ofSalary: true },
    };
  }
  const money = needMoney(target as Term<Money>, context);
  if (money.missing !== undefined) return money;
  const amounts = everyYear(context, money.value);
  return { value: { expected: amounts, guaranteed: amounts, ofSalary: false } };
}
