import { noCurrency } from '../currency';
import { Decimal } from '../decimal';
import { placeOf, type Term, type Value } from '../term';
import { yearlyAmount } from '../value/known';
import { replaceAt } from '../value/replaceAt';
import { crossingBetween } from './crossing';
import { type Contender, leadersOf, revalue, type SensitivityInput, totalEnds } from './ranking';

/** The base salary with which an offer that is behind would come to as much as the one that leads. */
export interface BreakEven {
  readonly id: string;
  readonly path: string;
  readonly currency: string;
  /** A year, in the offer's own currency. */
  readonly current: Decimal;
  /** A year, to the next 100; undefined where not even the most that is looked at is enough. */
  readonly salary?: Decimal;
  /** The most that was looked at, a year. */
  readonly most: Decimal;
  /** The ids of those that lead. */
  readonly leaders: readonly string[];
}

/** Salaries are looked at up to this many times the one that is offered. */
const most = 10;
const unit = 100;

/**
 * Returns for each offer behind the leader the lowest base salary, in hundreds a year, with which its expected total
 * reaches the leader's, all else as it stands and what is unknown at its worst. At this salary the offer has been
 * valued and is level or ahead, at 100 less it has been valued and is behind. About five valuations of each offer.
 */
export function breakEvens({ contenders, ...ground }: SensitivityInput): readonly BreakEven[] {
  const worst = (contender: Contender) => totalEnds(contender.valuation, 'expected').low;
  if (contenders.length < 2) return [];
  const leading = leadersOf(new Map(contenders.map((each) => [each.id, worst(each)])));
  const leaders = contenders.filter(({ id }) => leading.includes(id));
  const [target] = leaders.map(worst);
  return contenders.flatMap((contender) => {
    const { offer } = contender;
    const { path } = offer.pay.baseSalary;
    const currency = offer.currency.value?.text ?? noCurrency;
    const { assumptions } = ground;
    const stated = offer.pay.baseSalary.value;
    const current =
      stated === undefined ? undefined : yearlyAmount(stated, path, { offer, currency, assumptions }).value?.amount;
    if (target === undefined || current === undefined || current.isZero() || leading.includes(contender.id)) return [];
    const short = (hundreds: number) =>
      worst({ ...contender, valuation: revalue(withSalary(contender, hundreds * unit, currency), ground) })
        .minus(target)
        .toNumber();
    const salary = lowestFrom(Math.floor(current.div(unit).toNumber()), short);
    const found = { id: contender.id, path, currency, current, most: current.times(most), leaders: leading };
    return [salary === undefined ? found : { ...found, salary }];
  });
}

/** The lowest number of hundreds at which nothing is short any more. */
function lowestFrom(start: number, short: (hundreds: number) => number): Decimal | undefined {
  const end = (start + 1) * most;
  // The search is for a step above 0, and level is enough.
  const gap = (hundreds: number) => short(hundreds) + Number.MIN_VALUE;
  const low = { step: start, gap: gap(start) };
  const high = { step: end, gap: gap(end) };
  if (high.gap <= 0) return undefined;
  if (low.gap > 0) return new Decimal(start).times(unit);
  return new Decimal(crossingBetween(low, high, gap).at).times(unit);
}

function withSalary({ offer }: Contender, amount: number, currency: string) {
  return replaceAt(offer, offer.pay.baseSalary.path, (field): Term<Value> => ({
    ...placeOf(field),
    state: 'stated',
    value: { kind: 'money', amount: new Decimal(amount), currency, period: 'year' },
  }));
}
