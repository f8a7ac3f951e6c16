import { noCurrency } from '../currency';
import { zero, type Decimal } from '../decimal';
import { formatMoney } from '../money';
import type { Valuation } from '../value/valuation';
import type { ComparedOffer, Comparison, Figure, FigureRow } from './comparison';
import { openInTotal } from './openParts';

/** One row for each year and one for all of them. */
export function totalRows(
  name: 'guaranteed' | 'expected',
  offers: readonly ComparedOffer[],
  horizon: number,
  locale: string,
): FigureRow[] {
  const figures = (amountOf: (valuation: Valuation) => Decimal): Figure[] =>
    offers.map(({ valuation }) => totalFigure(amountOf(valuation), valuation, name, locale));
  const years = Array.from({ length: horizon }, (_, i) => ({
    name: `${name}-${i + 1}`,
    title: `Year ${i + 1}`,
    figures: figures(({ years: valued }) => valued[i]?.[name] ?? zero),
  }));
  const title = horizon === 1 ? 'Total of 1 year' : `Total of ${horizon} years`;
  return [...years, { name: `${name}-total`, title, figures: figures(({ total }) => total[name]) }];
}

/** A sum that something unknown is missing from must not look whole. */
function totalFigure(amount: Decimal, valuation: Valuation, name: 'guaranteed' | 'expected', locale: string): Figure {
  const text = totalText(amount, valuation, name, locale);
  const isWhole = openInTotal(valuation, name)?.whole === true;
  return { ...(isWhole ? {} : { amount }), text, path: '', basis: [] };
}

/** A total in words, with what it lacks behind it; without a base salary it says only that. */
export function totalText(
  amount: Decimal,
  valuation: Valuation,
  name: 'guaranteed' | 'expected',
  locale: string,
): string {
  const open = openInTotal(valuation, name);
  if (open?.whole === true) return open.word;
  const text = formatMoney(amount, valuation.currency, locale);
  return open === undefined ? text : `${text} + ${open.word}`;
}

/** Differences of the totals to the baseline's; only between amounts in one currency. */
export function differenceRows(
  totals: Pick<Comparison, 'guaranteed' | 'expected'>,
  offers: readonly ComparedOffer[],
  baseline: number,
  locale: string,
): FigureRow[] {
  const base = offers[baseline]?.valuation;
  const comparable = offers.filter(({ valuation }) => isComparable(valuation, base));
  if (base === undefined || comparable.length < 2) return [];
  return (['guaranteed', 'expected'] as const).map((name) => {
    const baseFigure = totals[name].at(-1)?.figures[baseline];
    const figures = offers.map(({ valuation }, i): Figure => {
      const text = (word: string): Figure => ({ text: word, path: '', basis: [] });
      if (i === baseline) return text('baseline');
      if (!isComparable(valuation, base)) return text('no exchange rate');
      const amount = totals[name].at(-1)?.figures[i]?.amount;
      if (amount === undefined || baseFigure?.amount === undefined) return text('unknown');
      const difference = amount.minus(baseFigure.amount);
      const [open] = [openInTotal(valuation, name), openInTotal(base, name)]
        .filter((each) => each !== undefined)
        .sort((a, b) => Number(a.word !== 'unknown') - Number(b.word !== 'unknown'));
      const money = formatMoney(difference, valuation.currency, locale, true);
      if (open !== undefined) return { amount: difference, ...text(`${money} ± ${open.word}`) };
      return { amount: difference, ...text(difference.isZero() ? 'the same' : money) };
    });
    const title = `${name === 'guaranteed' ? 'Guaranteed' : 'Expected'} total`;
    return { name: `${name}-difference`, title, figures };
  });
}

/** Amounts can be compared in one currency that is known. */
function isComparable({ currency }: Valuation, base: Valuation | undefined): boolean {
  return currency === base?.currency && currency !== noCurrency;
}
