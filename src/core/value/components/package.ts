import { type Decimal, one, zero } from '../../decimal';
import { message, type Message } from '../../finding';
import type { ValuationContext } from '../context';
import { countedWithout, isOpen } from '../known';
import type { Gap } from '../valuation';

/** How the salary of a year follows from the amount that the letter states. */
export interface PayPackage {
  readonly salary: (amount: Decimal) => Decimal;
  readonly formula: (grown: Message) => Message;
  readonly inputs: readonly string[];
  readonly open: readonly Gap[];
}

/**
 * Returns what is salary of a stated amount a year: with extra months beside it, amount x (12 + extra) / 12; of a
 * package with a retirement contribution c in it, amount / (1 + c). A contribution that is not known leaves it whole.
 */
export function salaryIn({ offer }: ValuationContext, extra: Decimal): PayPackage {
  const { includes } = offer.pay.baseSalary.more;
  const words = includes.items.flatMap(({ value }) => (value === undefined ? [] : [value.word]));
  const { contribution, node } = offer.retirement;
  const hasMonths = words.includes('extra-months');
  const isPackage = words.includes('retirement');
  const rate = isPackage && contribution.state === 'stated' ? contribution.value.ratio : zero;
  const months = hasMonths ? one : extra.plus(12).div(12);
  const isOpenPackage = isPackage && (isOpen(node) || contribution.state !== 'stated') && contribution.state !== 'none';
  return {
    salary: (amount) => amount.times(months).div(one.plus(rate)),
    formula: (grown) => {
      const withMonths = months.equals(1) ? grown : message('{salary}, x (12 + extra months) / 12', { salary: grown });
      return rate.isZero() ? withMonths : message('{salary}, / (1 + contribution)', { salary: withMonths });
    },
    inputs: [...(words.length === 0 ? [] : [includes.node.path]), ...(rate.isZero() ? [] : [contribution.path])],
    open: [
      ...(isOpen(includes.node) ? [countedWithout(includes.node.path)] : []),
      ...(isOpenPackage ? [countedWithout(contribution.path)] : []),
    ],
  };
}
