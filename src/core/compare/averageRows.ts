import { zero, type Decimal } from '../decimal';
import type { Locale } from '../locale';
import { roundTo } from '../money';
import type { Offer } from '../offer';
import type { Valuation } from '../value/valuation';
import type { ComparedOffer, FigureRow } from './comparison';
import { componentRows } from './componentRows';
import { totalFigure, type TotalName } from './totalRows';

/**
 * Totals and parts of an average year: what they come to over the horizon divided by its years, each rounded to the minor unit of
 * its currency, so that parts may differ from their total by as many units as there are parts.
 */
export function averageRows(
  names: readonly TotalName[],
  compared: readonly ComparedOffer[],
  offers: readonly Offer[],
  horizon: number,
  locale: Locale,
): FigureRow[] {
  const titles = {
    expected: locale.say('Expected'),
    guaranteed: locale.say('Guaranteed'),
    afterTax: locale.say('After tax (estimate)'),
  };
  const average = (amount: Decimal, { currency }: Valuation) => roundTo(currency)(amount.div(horizon));
  const totals = names.map((name) => ({
    name: `${name}-average`,
    title: titles[name],
    figures: compared.map(({ valuation }) =>
      totalFigure((each) => average(each.total[name] ?? zero, each), valuation, name, locale),
    ),
  }));
  const parts = componentRows(compared, offers, locale, average);
  return [...totals, ...parts.map(({ name, title, figures }) => ({ name: `${name}-average`, title, figures }))];
}
