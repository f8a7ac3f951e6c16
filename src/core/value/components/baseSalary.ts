import { one, zero } from '../../decimal';
import { message } from '../../finding';
import { nothing, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen, needMoney, openOnes } from '../known';
import { line } from '../line';
import { evenly } from '../payments';

/**
 * Base salary: salary x (1 + raise)^(year - 1). A raise that the letter promises is guaranteed; one that is only assumed is
 * expected.
 */
export function valueBaseSalary(context: ValuationContext): Priced {
  const { offer, assumptions, years } = context;
  const { baseSalary, raise, node } = offer.pay;
  if (isOpen(node)) return unpriced(node.path);
  if (baseSalary.state === 'none') return nothing;
  const salary = needMoney(baseSalary, context);
  if (salary.missing !== undefined) return unpriced(salary.missing.path, salary.missing.reason);
  const promised = raise.state === 'stated' ? raise.value.ratio : zero;
  const isAssumed = raise.state !== 'stated' && raise.state !== 'none';
  const likely = isAssumed ? assumptions.raise.value.ratio : promised;
  const grow = (rate: typeof zero) => years.map((year) => salary.value.amount.times(one.plus(rate).pow(year - 1)));
  const valued = line(
    context,
    'base-salary',
    baseSalary.path,
    { expected: grow(likely), guaranteed: grow(promised), paid: (amounts) => evenly(amounts, 12, context.currency) },
    {
      formula: message('salary x (1 + raise)^(year - 1)'),
      inputs: [...salary.value.inputs, ...(raise.state === 'stated' ? [raise.path] : [])],
      assumptions: [...salary.value.assumptions, ...(isAssumed ? [assumptions.raise] : [])],
    },
  );
  return { lines: [valued], unpriced: openOnes([raise]) };
}
