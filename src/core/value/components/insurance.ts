import { Decimal, zero } from '../../decimal';
import { message, type Message } from '../../finding';
import { roundTo } from '../../money';
import type { Health, Insurance } from '../../offer';
import {
  everyYear,
  nothing,
  together,
  unpriced,
  unstated,
  withEffect,
  type Priced,
  type ValuationContext,
} from '../context';
import { effects } from '../effects';
import {
  isOpen,
  need,
  needByYear,
  needMoney,
  yearlyAmount,
  type Amount,
  type Known,
  type YearlyAmounts,
} from '../known';
import { line } from '../line';
import { hasNoPlan, isStatutoryCover, paysForAllCare } from '../statutoryCover';
import type { Gap, ValuedLine } from '../valuation';

/**
 * Health insurance: - premiums - out-of-pocket costs at the assumed spending + the employer's HSA money; without a
 * plan, where one pays for all care, - the spending; other cover: - premiums.
 */
export function valueInsurance(context: ValuationContext): Priced {
  const { insurance } = context.offer;
  if (insurance.node.state === 'none') return valueNoPlan(insurance.node.path, context);
  if (isOpen(insurance.node)) return unpriced(insurance.node.path);
  const others = withEffect(together(otherCover(insurance, context)), effects.otherCover);
  return together([valueHealth(insurance.health, context), others]);
}

/** Without a plan one pays for all care, where nothing else does; how much that is, only the candidate can say. */
function valueNoPlan(path: string, context: ValuationContext): Priced {
  const { medicalSpending } = context.assumptions;
  if (!paysForAllCare(context.offer, context.assumptions)) return nothing;
  if (medicalSpending.origin === 'default') return unpriced(path, 'no-spending');
  const spending = yearlyAmount(medicalSpending.value, path, context);
  if (spending.missing !== undefined) return unpriced(path, spending.missing.reason);
  const valued = line(
    context,
    'insurance',
    path,
    { expected: everyYear(context, spending.value.amount.negated()) },
    {
      formula: message('- medical spending: without a health plan, you pay for all care'),
      inputs: [path],
      assumptions: [medicalSpending, ...spending.value.assumptions],
    },
  );
  return { lines: [{ ...valued, atSpending: { none: zero } }], unpriced: [] };
}

function valueHealth(health: Health, context: ValuationContext): Priced {
  if (hasNoPlan(health)) return valueNoPlan(health.node.path, context);
  // Where one pays for all care, silence about a plan can be costly.
  if (health.node.state !== 'stated')
    return paysForAllCare(context.offer, context.assumptions) ? unpriced(health.node.path) : unstated(health.node);
  const { medicalSpending } = context.assumptions;
  const premium = needByYear(health.premium, context);
  const hsa = needMoney(health.hsa, context, zero);
  const spending = yearlyAmount(medicalSpending.value, health.node.path, context);
  const costs = spending.missing === undefined ? outOfPocket(health, spending.value.amount, context) : spending;
  const lacking = [premium, costs].flatMap(({ missing: gap }): Gap[] => (gap === undefined ? [] : [gap]));
  const unpricedHere = [...lacking, ...(hsa.missing === undefined ? [] : [{ ...hsa.missing, effect: effects.hsa }])];
  // What care costs has bounds, unless it lacks a rate: then, as without a premium, what is known counts without it.
  if (costs.missing?.reason === 'unknown') return { lines: [], unpriced: unpricedHere };
  const [forCare = zero, paidIn = zero] = [costs, hsa].map(({ value }) => value?.amount ?? zero);
  const toPay = premium.value?.expected ?? everyYear(context, zero);
  const parts = message(
    '- premiums - out-of-pocket costs + the employer’s HSA contribution, where out-of-pocket costs are min(maximum, min(spending, deductible) + coinsurance x max(spending - deductible, 0))',
  );
  const formula = ofSalary(parts, premium);
  const withoutCare = toPay.map((each) => paidIn.minus(each));
  const valued = line(
    context,
    'insurance',
    health.node.path,
    { expected: withoutCare.map((each) => each.minus(forCare)) },
    {
      formula: unpricedHere.length === 0 ? formula : message('{formula}, without what is unknown', { formula }),
      inputs: [premium, costs, hsa].flatMap(({ value }) => value?.inputs ?? []),
      assumptions: [
        medicalSpending,
        ...[premium, hsa, costs, spending].flatMap((each) => each.value?.assumptions ?? []),
      ],
    },
  );
  if (unpricedHere.length > 0) return { lines: [valued], unpriced: unpricedHere };
  return { lines: [{ ...valued, atSpending: atSpending(health, withoutCare[0] ?? zero, context) }], unpriced: [] };
}

/** Says of a premium that is a share of the salary whose salary it is. */
function ofSalary(formula: Message, { value }: Known<YearlyAmounts>): Message {
  return value?.isShare === true
    ? message('{formula}; the premium is a share of the salary of the year', { formula })
    : formula;
}

/** A premium that is a share of the salary is that of year 1. */
function atSpending(health: Health, none: Decimal, context: ValuationContext): NonNullable<ValuedLine['atSpending']> {
  const most = mostToPay(health, context);
  const round = roundTo(context.currency);
  return { none: round(none), ...(most === undefined ? {} : { worst: round(none.minus(most)) }) };
}

/** What the costliest year takes besides premiums: the maximum, or less where nothing is paid above the deductible. */
function mostToPay(health: Health, context: ValuationContext): Decimal | undefined {
  const stated = (term: Health['deductible']) =>
    term.state === 'stated' || term.state === 'none' ? needMoney(term, context).value?.amount : undefined;
  if (isStatutoryCover(health)) return zero;
  const share = need(health.coinsurance, { ratio: zero }).value?.ratio;
  const deductible = share?.isZero() === true ? stated(health.deductible) : undefined;
  const maximum = health.outOfPocketMax.state === 'none' ? undefined : stated(health.outOfPocketMax);
  if (deductible === undefined || maximum === undefined) return deductible ?? maximum;
  return Decimal.min(deductible, maximum);
}

/**
 * What a year of care costs besides premiums: min(maximum, min(spending, deductible) + coinsurance x max(spending -
 * deductible, 0)). Without spending nothing of the plan need be known, nor in statutory cover.
 */
function outOfPocket(health: Health, spending: Decimal, context: ValuationContext): Known<Amount> {
  if (spending.isZero() || isStatutoryCover(health)) return { value: { amount: zero, inputs: [], assumptions: [] } };
  const deductible = needMoney(health.deductible, context);
  if (deductible.missing !== undefined) return deductible;
  const maximum = health.outOfPocketMax.state === 'none' ? undefined : needMoney(health.outOfPocketMax, context);
  if (maximum?.missing !== undefined) return maximum;
  const above = Decimal.max(zero, spending.minus(deductible.value.amount));
  const share = above.isZero() ? { value: { ratio: zero } } : need(health.coinsurance, { ratio: zero });
  if (share.missing !== undefined) return share;
  const cost = Decimal.min(spending, deductible.value.amount).plus(above.times(share.value.ratio));
  return {
    value: {
      amount: maximum === undefined ? cost : Decimal.min(cost, maximum.value.amount),
      inputs: [
        ...deductible.value.inputs,
        ...(health.coinsurance.state === 'stated' ? [health.coinsurance.path] : []),
        ...(maximum?.value.inputs ?? []),
      ],
      assumptions: [...deductible.value.assumptions, ...(maximum?.value.assumptions ?? [])],
    },
  };
}

function otherCover({ dental, vision, life, disability }: Insurance, context: ValuationContext): Priced[] {
  return [dental, vision, life, disability].map((cover) => {
    const { state, path } = cover.node;
    if (state === 'absent' || state === 'none') return nothing;
    if (state !== 'stated') return unpriced(path);
    // An employer that pays the premium seldom says so; without a word of one there is none to count.
    const premium = needByYear(cover.premium, context, zero);
    if (premium.missing !== undefined) return unpriced(premium.missing.path, premium.missing.reason);
    const { expected, inputs, assumptions } = premium.value;
    const basis = { formula: ofSalary(message('- premiums'), premium), inputs, assumptions };
    return {
      lines: expected.every((amount) => amount.isZero())
        ? []
        : [line(context, 'insurance', path, { expected: expected.map((amount) => amount.negated()) }, basis)],
      unpriced: [],
    };
  });
}
