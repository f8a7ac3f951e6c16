import { message } from '../../finding';
import type { Pension } from '../../offer';
import { nothing, unpriced, type Priced, type ValuationContext } from '../context';
import { isOpen } from '../known';
import { line } from '../line';
import { keptShares, openVesting, vestingInput } from './retirementVesting';

/**
 * Pension: accrual x salary of the year, which is what a year of service adds to the yearly pension, counted once. A
 * pension that is paid for many years is worth more than that. Expected only; kept on leaving as far as it is vested.
 */
export function valuePension({ node, accrual, vesting }: Pension, context: ValuationContext): Priced {
  if (node.state === 'absent' || node.state === 'none') return nothing;
  if (isOpen(node)) return unpriced(node.path);
  if (accrual.state === 'none') return nothing;
  if (accrual.state !== 'stated') return unpriced(accrual.path);
  if (context.salary === undefined) return unpriced(accrual.path, 'no-salary');
  const { ratio } = accrual.value;
  const valued = line(
    context,
    'retirement',
    node.path,
    {
      expected: context.salary.expected.map((salary) => salary.times(ratio)),
      keptShare: keptShares(vesting, context),
    },
    {
      formula: message('accrual x salary of the year: what the year adds to the yearly pension, counted once'),
      inputs: [context.offer.pay.baseSalary.path, accrual.path, ...vestingInput(vesting)],
      assumptions: [],
    },
  );
  return { lines: [valued], unpriced: openVesting(vesting) };
}
