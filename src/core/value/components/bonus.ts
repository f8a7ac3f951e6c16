import { Decimal, one, zero } from '../../decimal';
import { message, type Message } from '../../finding';
import type { Bonus, Commission } from '../../offer';
import type { Money, Term } from '../../term';
import { monthsOf } from '../assumptions';
import { everyYear, nothing, together, unpriced, type Priced, type Salary, type ValuationContext } from '../context';
import { isOpen, missing, need, needMoney, notSure, openOnes, type Amount, type Known, salaryMonths } from '../known';
import { line } from '../line';
import { evenly } from '../payments';
import { bonusLimits } from './bonusLimits';
import { valuePremium } from './premiums';

/**
 * Bonus, commission and premiums. A bonus is target x payout, where a percent target applies to the year's salary. A
 * payout that the file does not state is the assumed one. Guaranteed only where the letter guarantees it, and then in
 * full, on the salary that is itself guaranteed, and never above the target. A bonus is taken to be paid at the end of
 * the year, commission by the month.
 */
export function valueBonus(context: ValuationContext): Priced {
  const { bonus, commission, premiums } = context.offer.pay;
  const parts = bonus.items.map((each) => valueOne(each, each.guaranteed, context));
  if (isOpen(bonus.node)) parts.push(unpriced(bonus.node.path));
  if (isOpen(commission.node)) parts.push(unpriced(commission.node.path));
  else if (commission.node.state === 'stated') parts.push(valueOne(commission, undefined, context));
  parts.push(...premiums.items.map((each) => valuePremium(each, context)));
  if (isOpen(premiums.node)) parts.push(unpriced(premiums.node.path));
  return together(parts);
}

function valueOne(
  bonus: Bonus | Commission,
  guarantee: Bonus['guaranteed'] | undefined,
  context: ValuationContext,
): Priced {
  if (bonus.node.state === 'none') return nothing;
  if (isOpen(bonus.node)) return unpriced(bonus.node.path);
  const isGuaranteed = guarantee?.state === 'stated' && guarantee.value.kind === 'yes-no' && guarantee.value.yes;
  const { bonusPayout } = context.assumptions;
  const isPayoutOpen = isOpen(bonus.payout);
  const isAssumed = isPayoutOpen || (bonus.payout.state === 'absent' && !isGuaranteed);
  const payout = isPayoutOpen ? undefined : need(bonus.payout, { ratio: zero }, { ratio: one }).value;
  const target = targetByYear(bonus.target, context);
  if (target.missing !== undefined) return unpriced(target.missing.path, target.missing.reason);
  const share = isAssumed || payout === undefined ? bonusPayout.value.ratio : payout.ratio;
  const { expected, guaranteed, formula, basis } = target.value;
  const limits = bonusLimits(bonus, share, context);
  const sure =
    limits.promised ?? (isGuaranteed && !isPayoutOpen ? guaranteed.map(() => Decimal.min(one, share)) : undefined);
  const valued = line(
    context,
    'bonus',
    bonus.node.path,
    {
      expected: expected.map((amount, i) => amount.times(limits.paid[i] ?? share).times(limits.shares[i] ?? one)),
      paid: (amounts) => evenly(amounts, guarantee === undefined ? 12 : 1, context.currency),
      ...(sure === undefined
        ? {}
        : { guaranteed: guaranteed.map((amount, i) => amount.times(sure[i] ?? zero).times(limits.shares[i] ?? one)) }),
    },
    {
      formula: limits.formula(formula),
      inputs: [...basis.inputs, ...(bonus.payout.state === 'stated' ? [bonus.payout.path] : []), ...limits.inputs],
      assumptions: [...basis.assumptions, ...(isAssumed ? [bonusPayout] : [])],
    },
  );
  const isSure = isPayoutOpen && isGuaranteed ? [notSure(bonus.payout.path)] : openOnes([bonus.payout]);
  return {
    lines: [valued],
    unpriced: [...(guarantee === undefined ? [] : openOnes([guarantee])), ...isSure, ...limits.open],
  };
}

interface Target extends Salary {
  readonly formula: Message;
  readonly basis: Pick<Amount, 'inputs' | 'assumptions'>;
}

function targetByYear(target: Bonus['target'] | Commission['target'], context: ValuationContext): Known<Target> {
  const { value } = target;
  if (value?.kind === 'percent')
    return shareOfSalary(value.ratio, target.path, message('salary of the year x target x payout'), context);
  if (value?.kind === 'duration') {
    const formula = message('salary of the year / months paid in it x months of the target x payout');
    return shareOfSalary(monthsOf(value).div(salaryMonths(context.offer)), target.path, formula, context);
  }
  const money = needMoney(target as Term<Money>, context);
  if (money.missing !== undefined) return money;
  const amounts = everyYear(context, money.value.amount);
  const formula = message('target x payout');
  return { value: { expected: amounts, guaranteed: amounts, formula, basis: money.value } };
}

function shareOfSalary(
  share: Decimal,
  path: string,
  formula: Message,
  { salary, offer }: ValuationContext,
): Known<Target> {
  if (salary === undefined) return missing(path, 'no-salary');
  const of = (amounts: Salary['expected']) => amounts.map((amount) => amount.times(share));
  const basis = { inputs: [offer.pay.baseSalary.path, path], assumptions: [] };
  return { value: { expected: of(salary.expected), guaranteed: of(salary.guaranteed), formula, basis } };
}
