import { Decimal, zero } from '../decimal';
import type { Bonus, Commission, Offer } from '../offer';
import { placeOf, type Term, type Value, valueOf } from '../term';
import { assumedFigures } from '../value/assumptions';
import { replaceAt } from '../value/replaceAt';
import type { Valuation } from '../value/valuation';
import { type Ends, linesWithRange } from './amounts';
import {
  type AssumedFactor,
  assumedFactors,
  type Bounds,
  type FactorKind,
  horizonBounds,
  payoutBounds,
  rateBounds,
  withMeasure,
} from './factors';
import { type Contender, revalue, type SensitivityInput, totalEnds } from './ranking';
import { cumulative } from './trajectory';

/** One figure that can be varied, with what each offer comes to at a value of it. */
export interface Factor extends Bounds {
  readonly path: string;
  readonly offerId?: string;
  readonly kind: FactorKind;
  /** The total that rests on it. */
  readonly total: 'expected' | 'afterTax';
  readonly current: Decimal;
  /** Whether it has so few values that each of them is looked at. */
  readonly isShort?: true;
  /** A figure as a file would state it. */
  readonly valueAt: (amount: Decimal) => Value;
  readonly totalAt: (contender: Contender, value: Decimal) => Ends;
}

/** Returns every figure that these offers rest on and that can be varied: horizon, assumptions, rates, payouts. */
export function factorsOf(ground: SensitivityInput): readonly Factor[] {
  const factors = [horizonFactor(ground), ...assumed(ground), ...exchangeRates(ground), ...payouts(ground)];
  return factors.map((factor) => ({
    ...factor,
    low: Decimal.min(factor.low, factor.current),
    high: Decimal.max(factor.high, factor.current),
  }));
}

/** The years of a longer horizon begin with those of a shorter one, so one valuation serves all of them. */
function horizonFactor({ assumptions, currency, from }: SensitivityInput): Factor {
  const current = new Decimal(assumptions.horizon);
  const longest = Decimal.max(horizonBounds.high, current).toNumber();
  const totals = new Map<string, readonly Ends[]>();
  const atLongest = { currency, from, assumptions: { ...assumptions, horizon: longest } };
  const totalsOf = ({ id, offer }: Contender) => {
    const known = totals.get(id) ?? cumulative(revalue(offer, atLongest), 'expected');
    totals.set(id, known);
    return known;
  };
  return {
    ...horizonBounds,
    path: 'assumptions.horizon',
    kind: 'horizon',
    total: 'expected',
    current,
    isShort: true,
    valueAt: (amount) => ({ kind: 'duration', amount, unit: 'year' }),
    totalAt: (contender, years) =>
      totalsOf(contender)[years.toNumber() - 1] ?? totalEnds(contender.valuation, 'expected'),
  };
}

function assumed({ contenders, assumptions, ...rest }: SensitivityInput): Factor[] {
  const figures = new Map(assumedFigures(assumptions).map(({ path, value }) => [path, value]));
  const salary = Decimal.max(zero, ...contenders.map(({ valuation }) => salaryOf(valuation)));
  return assumedFactors.flatMap((each): Factor[] => {
    const [current, value] = [each.read(assumptions), figures.get(each.path)];
    const isAfterTax = each.isAfterTax === true;
    const resting = contenders.filter(({ valuation }) => restsOn(valuation, each));
    if (current === undefined || value === undefined || resting.length === 0) return [];
    const moved = contenders.filter((contender) => resting.includes(contender) || each.alsoMoves?.(contender.offer));
    if (isAfterTax && assumptions.taxRate === undefined) return [];
    const total = isAfterTax ? 'afterTax' : 'expected';
    return [
      {
        ...each.bounds({ salary, assumptions }),
        path: each.path,
        kind: each.kind,
        total,
        current,
        valueAt: (amount) => withMeasure(value, amount, each.period),
        totalAt: (contender, amount) =>
          amount.equals(current) || !moved.includes(contender)
            ? totalEnds(contender.valuation, total)
            : totalEnds(revalue(contender.offer, { ...rest, assumptions: each.write(assumptions, amount) }), total),
      },
    ];
  });
}

function exchangeRates({ contenders, assumptions, ...rest }: SensitivityInput): Factor[] {
  return [...assumptions.exchangeRates].flatMap(([code, current]): Factor[] => {
    const path = `assumptions.exchange-rates.${code}`;
    const moved = contenders.filter(({ offer, valuation }) => {
      const own = valueOf(offer.currency)?.text;
      return (own !== rest.currency && (own === code || rest.currency === code)) || restsOn(valuation, { path });
    });
    if (moved.length === 0 || code === assumptions.currency) return [];
    const at = (rate: Decimal) => ({
      ...assumptions,
      exchangeRates: new Map([...assumptions.exchangeRates, [code, rate] as const]),
    });
    return [
      {
        ...rateBounds(current),
        path,
        kind: 'exchange-rate',
        total: 'expected',
        current,
        valueAt: (amount) => ({ kind: 'quantity', amount }),
        totalAt: (contender, rate) =>
          rate.equals(current) || !moved.includes(contender)
            ? totalEnds(contender.valuation, 'expected')
            : totalEnds(revalue(contender.offer, { ...rest, assumptions: at(rate) }), 'expected'),
      },
    ];
  });
}

/** What each bonus and commission that is not guaranteed pays out of its target. */
function payouts({ contenders, ...rest }: SensitivityInput): Factor[] {
  return contenders.flatMap((contender) =>
    variablePay(contender).map((payout): Factor => {
      const current = payout.value?.ratio ?? rest.assumptions.bonusPayout.value.ratio;
      const at = (ratio: Decimal): Offer =>
        replaceAt(contender.offer, payout.path, (field): Term<Value> => ({
          ...placeOf(field),
          state: 'stated',
          value: { kind: 'percent', ratio },
        }));
      return {
        ...payoutBounds,
        path: payout.path,
        offerId: contender.id,
        kind: 'payout',
        total: 'expected',
        current,
        valueAt: (ratio) => ({ kind: 'percent', ratio }),
        totalAt: (each, ratio) =>
          each.id !== contender.id || ratio.equals(current)
            ? totalEnds(each.valuation, 'expected')
            : totalEnds(revalue(at(ratio), rest), 'expected'),
      };
    }),
  );
}

/** The payouts of what is counted, is not guaranteed, and is not said to be nothing. */
function variablePay({ offer, valuation }: Contender): readonly Bonus['payout'][] {
  const counted = new Set(linesWithRange(valuation).map(({ path }) => path));
  const isSure = (each: Bonus | Commission) => {
    const value = 'guaranteed' in each ? valueOf(each.guaranteed) : undefined;
    return value?.kind === 'yes-no' && value.yes;
  };
  return [...offer.pay.bonus.items, offer.pay.commission]
    .filter((each) => counted.has(each.node.path) && !isSure(each))
    .map(({ payout }) => payout)
    .filter(({ state }) => state === 'stated' || state === 'absent');
}

function restsOn(valuation: Valuation, { path, components = [] }: Pick<AssumedFactor, 'path' | 'components'>): boolean {
  const ends = [valuation, ...(valuation.range === undefined ? [] : [valuation.range.worst, valuation.range.best])];
  return ends.some(
    ({ lines, tax }) =>
      lines.some((line) => components.includes(line.component)) ||
      [...lines, ...(tax === undefined ? [] : [tax])].some(({ basis }) =>
        basis.assumptions.some((each) => each.path === path),
      ),
  );
}

function salaryOf(valuation: Valuation): Decimal {
  return valuation.years[0]?.components['base-salary'] ?? zero;
}
