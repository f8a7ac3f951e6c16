import { describePercent } from '../compare/describe';
import type { Contender } from '../compare/ranking';
import { totalFigure } from '../compare/totalRows';
import { Decimal } from '../decimal';
import type { Locale } from '../locale';

/** A total as the tables show it: as two amounts where it lies between them, and `+ unknown` where something is missing. */
export function totalOf({ valuation }: Contender, name: 'expected' | 'guaranteed', locale: Locale): string {
  return totalFigure(({ total }) => total[name], valuation, name, locale).text;
}

/** A share without decimals; a tenth of a percent where there would be nothing left of it. */
export function wholePercent(ratio: Decimal, locale: Locale): string {
  const rounded = ratio.toDecimalPlaces(2);
  return describePercent(rounded.isZero() ? Decimal.max(ratio, '0.001').toDecimalPlaces(3) : rounded, locale);
}
