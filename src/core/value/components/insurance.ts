import { Decimal, zero } from '../../decimal';
import { message } from '../../finding';
import type { Health, Insurance } from '../../offer';
import type { Money, Term } from '../../term';
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
  type ValuationContext,
} from '../context';
import type { Unpriced } from '../valuation';

/** Health insurance: - premiums - out-of-pocket costs at the assumed spending + the employer's HSA money; other cover: - premiums. */
export function valueInsurance(context: ValuationContext): Priced {
  const { insurance } = context.offer;
  if (insurance.node.state === 'none') return nothing;
  if (insurance.node.state === 'unknown' || insurance.node.state === 'invalid') return unpriced(insurance.node.path);
  return together([valueHealth(insurance.health, context), ...otherCover(insurance, context)]);
}

function valueHealth(health: Health, context: ValuationContext): Priced {
  if (health.node.state === 'none') return nothing;
  if (health.node.state !== 'stated') return unpriced(health.node.path);
  const { medicalSpending } = context.assumptions;
  const premium = needMoney(health.premium, context);
  const hsa = needMoney(health.hsa, context, zero);
  const spending = needMoney(assumedTerm(medicalSpending.path, medicalSpending.value), context);
  const costs = spending.value === undefined ? spending : outOfPocket(health, spending.value, context);
  const missing = [premium, hsa, costs].flatMap((each): Unpriced[] =>
    each.missing === undefined ? [] : [each.missing],
  );
  if (premium.value === undefined || hsa.value === undefined || costs.value === undefined)
    return { lines: [], unpriced: missing };
  const amount = hsa.value.minus(premium.value).minus(costs.value);
  const { deductible, coinsurance, outOfPocketMax } = health;
  const valued = line(
    context,
    'insurance',
    health.node.path,
    { expected: everyYear(context, amount) },
    {
      formula: message(
        '- premiums - out-of-pocket costs + the employer’s HSA contribution, where out-of-pocket costs are min(maximum, min(spending, deductible) + coinsurance x max(spending - deductible, 0))',
      ),
      inputs: [health.premium, deductible, coinsurance, outOfPocketMax, health.hsa]
        .filter((term) => term.state === 'stated')
        .map((term) => term.path),
      assumptions: [medicalSpending],
    },
  );
  return { lines: [valued], unpriced: [] };
}

function assumedTerm(path: string, value: Money): Term<Money> {
  return { path, details: {}, state: 'stated', value };
}

/**
 * What a year of care costs besides premiums: min(maximum, min(spending, deductible) + coinsurance x max(spending - deductible, 0)).
 * Without spending nothing of the plan need be known.
 */
export function outOfPocket(health: Health, spending: Decimal, context: ValuationContext): Known<Decimal> {
  if (spending.isZero()) return { value: zero };
  const deductible = needMoney(health.deductible, context);
  if (deductible.missing !== undefined) return deductible;
  const maximum = health.outOfPocketMax.state === 'none' ? undefined : needMoney(health.outOfPocketMax, context);
  if (maximum?.missing !== undefined) return maximum;
  const above = Decimal.max(zero, spending.minus(deductible.value));
  const share = above.isZero() ? { value: { ratio: zero } } : need(health.coinsurance, { ratio: zero });
  if (share.missing !== undefined) return share;
  const cost = Decimal.min(spending, deductible.value).plus(above.times(share.value.ratio));
  return { value: maximum === undefined ? cost : Decimal.min(cost, maximum.value) };
}

function otherCover({ dental, vision, life, disability }: Insurance, context: ValuationContext): Priced[] {
  return [dental, vision, life, disability].map((cover) => {
    const { state, path } = cover.node;
    if (state === 'absent' || state === 'none') return nothing;
    if (state !== 'stated') return unpriced(path);
    // An employer that pays the premium seldom says so; without a word of one there is none to count.
    const premium = needMoney(cover.premium, context, zero);
    if (premium.missing !== undefined) return unpriced(premium.missing.path, premium.missing.reason);
    const basis = { formula: message('- premiums'), inputs: [cover.premium.path], assumptions: [] };
    return {
      lines: premium.value.isZero()
        ? []
        : [line(context, 'insurance', path, { expected: everyYear(context, premium.value.negated()) }, basis)],
      unpriced: [],
    };
  });
}
