import { zero, type Decimal } from '../decimal';
import { formatMoney } from '../money';
import type { Valuation } from '../value/valuation';
import type { ComparedOffer, Comparison, Figure, FigureRow } from './comparison';

/** One row for each year and one for all of them. */
export function totalRows(
  name: 'guaranteed' | 'expected',
  offers: readonly ComparedOffer[],
  horizon: number,
  locale: string,
): FigureRow[] {
  const figures = (amountOf: (valuation: Valuation) => Decimal): Figure[] =>
    offers.map(({ valuation }) => figure(amountOf(valuation), valuation.currency, locale));
  const years = Array.from({ length: horizon }, (_, i) => ({
    name: `${name}-${i + 1}`,
    title: `Year ${i + 1}`,
    figures: figures(({ years: valued }) => valued[i]?.[name] ?? zero),
  }));
  const title = horizon === 1 ? 'Total of 1 year' : `Total of ${horizon} years`;
  return [...years, { name: `${name}-total`, title, figures: figures(({ total }) => total[name]) }];
}

function figure(amount: Decimal, currency: string, locale: string): Figure {
  return { amount, text: formatMoney(amount, currency, locale), path: '', basis: [] };
}

/** Differences of the totals to the baseline's; only between amounts in one currency. */
export function differenceRows(
  totals: Pick<Comparison, 'guaranteed' | 'expected'>,
  offers: readonly ComparedOffer[],
  baseline: number,
  locale: string,
): FigureRow[] {
  const currencies = offers.map(({ valuation }) => valuation.currency);
  const comparable = currencies.filter((currency) => currency === currencies[baseline]);
  if (comparable.length < 2) return [];
  return (['guaranteed', 'expected'] as const).flatMap((name) => {
    const row = totals[name].at(-1);
    const base = row?.figures[baseline]?.amount;
    if (row === undefined || base === undefined) return [];
    const figures = row.figures.map(({ amount }, i): Figure => {
      const currency = currencies[i] ?? '';
      if (i === baseline) return { text: 'baseline', path: '', basis: [] };
      if (amount === undefined || currency !== currencies[baseline])
        return { text: 'no exchange rate', path: '', basis: [] };
      const difference = amount.minus(base);
      const text = difference.isZero() ? 'the same' : formatMoney(difference, currency, locale, true);
      return { amount: difference, text, path: '', basis: [] };
    });
    const title = `${name === 'guaranteed' ? 'Guaranteed' : 'Expected'} total`;
    return [{ name: `${name}-difference`, title, figures }];
  });
}
