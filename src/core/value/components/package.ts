import { Decimal, one, zero } from '../../decimal';
import { message, type Message } from '../../finding';
import type { Offer } from '../../offer';
import type { Money, Term, Value } from '../../term';
import type { ValuationContext } from '../context';
import { countedWithout, isOpen, yearly } from '../known';
import type { Gap } from '../valuation';

/**
 * Returns a term as it is held against those of others: the base salary as what it comes to in a whole year, extra
 * months with it and the rest of a package without, in its own currency and period; any other term as it is.
 */
export function inWholeYear<V extends Value>(term: Term<V>, offer: Offer): Term<V> {
  const { baseSalary, extraMonths } = offer.pay;
  if (term.path !== baseSalary.path || term.state !== 'stated' || term.value.kind !== 'money') return term;
  const { salary } = salaryIn({ offer }, extraMonths.value?.amount ?? zero);
  if (salary(one).equals(1)) return term;
  // By the year there is nothing to round.
  const inYear = yearly(term.value);
  const money: Money = inYear === undefined ? term.value : { ...term.value, amount: inYear, period: 'year' };
  return { ...term, value: { ...money, amount: salary(money.amount) } as V & Money };
}

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
export function salaryIn({ offer }: Pick<ValuationContext, 'offer'>, extra: Decimal): PayPackage {
  const { includes } = offer.pay.baseSalary.more;
  const words = includes.items.flatMap(({ value }) => (value === undefined ? [] : [value.word]));
  const { contribution, node } = offer.retirement;
  const hasMonths = words.includes('extra-months');
  const isPackage = words.includes('retirement');
  const rate = isPackage && contribution.state === 'stated' ? contribution.value.ratio : zero;
  const months = hasMonths ? new Decimal(12) : extra.plus(12);
  const isOpenPackage = isPackage && (isOpen(node) || contribution.state !== 'stated') && contribution.state !== 'none';
  return {
    salary: (amount) => amount.times(months).div(one.plus(rate).times(12)),
    formula: (grown) => {
      const withMonths = months.equals(12) ? grown : message('{salary}, x (12 + extra months) / 12', { salary: grown });
      return rate.isZero() ? withMonths : message('{salary}, / (1 + contribution)', { salary: withMonths });
    },
    inputs: [...(words.length === 0 ? [] : [includes.node.path]), ...(rate.isZero() ? [] : [contribution.path])],
    open: [
      ...(isOpen(includes.node) ? [countedWithout(includes.node.path)] : []),
      ...(isOpenPackage ? [countedWithout(contribution.path)] : []),
    ],
  };
}
