import { Decimal, one, zero } from '../../decimal';
import { message, type Message } from '../../finding';
import type { Bonus, Commission } from '../../offer';
import type { Duration, Term } from '../../term';
import { monthsOf } from '../assumptions';
import type { ValuationContext } from '../context';
import { openOnes } from '../known';
import type { Gap } from '../valuation';

/** What a letter says of a bonus beside its target and its payout. */
interface BonusLimits {
  /** The share of the target that is paid in each year: the payout, at most the cap, and all while it is guaranteed. */
  readonly paid: readonly Decimal[];
  /** What of a whole year's bonus each year has: by its first year, and by the time for which it is paid. */
  readonly shares: readonly Decimal[];
  /** The share of the target that is promised in each year, where it is guaranteed for a time. */
  readonly promised?: readonly Decimal[];
  readonly formula: (amount: Message) => Message;
  readonly inputs: readonly string[];
  readonly open: readonly Gap[];
}

/** Returns what limits a bonus whose payout is a share of the target; a commission has none of it. */
export function bonusLimits(bonus: Bonus | Commission, payout: Decimal, context: ValuationContext): BonusLimits {
  const { years } = context;
  if (!('cap' in bonus))
    return { paid: years.map(() => payout), shares: years.map(() => one), formula: (own) => own, inputs: [], open: [] };
  const { cap, guaranteed, firstYear } = bonus;
  const within = partOfYears(bonus.for, context);
  const isFirst = partOfYears(twelveMonths, context) ?? [];
  const promised =
    guaranteed.value?.kind === 'duration' ? partOfYears(guaranteed as Term<Duration>, context) : undefined;
  const most = cap.state === 'stated' ? Decimal.min(payout, cap.value.ratio) : payout;
  const first = firstYear.state === 'stated' ? firstYear.value.ratio : firstYear.state === 'none' ? zero : one;
  const atLeast = Decimal.max(most, one);
  return {
    paid: years.map((_, i) => most.plus(atLeast.minus(most).times(promised?.[i] ?? zero))),
    shares: years.map((_, i) => one.minus(one.minus(first).times(isFirst[i] ?? zero)).times(within?.[i] ?? one)),
    ...(promised === undefined ? {} : { promised }),
    formula: (own) => {
      const capped = most.equals(payout) ? own : message('{amount}, at most the cap', { amount: own });
      const sure =
        promised === undefined
          ? capped
          : message('{amount}, at least the target while it is guaranteed', { amount: capped });
      const begun = first.equals(1) ? sure : message('{amount}, x the share of the first year', { amount: sure });
      return within === undefined ? begun : message('{amount}, for the time that it is paid', { amount: begun });
    },
    inputs: [bonus.for, firstYear, cap, ...(promised === undefined ? [] : [guaranteed])]
      .filter(({ state }) => state === 'stated' || state === 'none')
      .map(({ path }) => path),
    open: openOnes([bonus.for, firstYear, cap]),
  };
}

const twelveMonths: Term<Duration> = {
  path: '',
  details: {},
  state: 'stated',
  value: { kind: 'duration', amount: new Decimal(12), unit: 'month' },
};

/** Which part of each year lies within a time from the start on; undefined where no time is stated. */
function partOfYears(time: Term<Duration>, { years, served }: ValuationContext): readonly Decimal[] | undefined {
  if (time.state !== 'stated') return undefined;
  const end = monthsOf(time.value);
  return years.map((year) => {
    const begin = served.plus(12 * (year - 1));
    return Decimal.max(0, Decimal.min(12, end.minus(begin))).div(12);
  });
}
