import { noCurrency } from '../currency';
import { zero, type Decimal } from '../decimal';
import type { Valuation } from '../value/valuation';
import { describeEnds, endsOf, isExact } from './amounts';
import type { ComparedOffer, FigureRow, Figure, Comparison } from './comparison';
import { describeOpen, openInTotal, openWord } from './openParts';
import type { Locale } from '../locale';
import { roundTo } from '../money';
import type { Offer } from '../offer';
import { componentRows } from './componentRows';

export type TotalName = 'guaranteed' | 'expected' | 'afterTax';

/** One row for each year and one for all of them. */
export function totalRows(
  name: TotalName,
  offers: readonly ComparedOffer[],
  horizon: number,
  locale: Locale,
): FigureRow[] {
  const years = Array.from({ length: horizon }, (_, i) =>
    yearRow(
      name,
      i,
      offers,
      ({ years: valued }) => valued[i]?.[name] ?? zero,
      locale.say('Year {year}', { year: i + 1 }),
      locale,
    ),
  );
  const title = locale.say('Total of {years, plural, one {# year} other {# years}}', { years: horizon });
  const figures = offers.map(({ valuation }) =>
    totalFigure(({ total }) => total[name] ?? zero, valuation, name, locale),
  );
  return [...years, { name: `${name}-total`, figure: { sum: name, year: 'all' }, title, figures }];
}

/** What is kept of everything by who leaves at the end of each year. */
export function keptRows(offers: readonly ComparedOffer[], horizon: number, locale: Locale): FigureRow[] {
  return Array.from({ length: horizon }, (_, i) => {
    const amountOf = ({ years }: Valuation) => years[i]?.keptIfLeaving ?? zero;
    return yearRow('kept', i, offers, amountOf, locale.say('After year {year}', { year: i + 1 }), locale);
  });
}

function yearRow(
  name: TotalName | 'kept',
  index: number,
  offers: readonly ComparedOffer[],
  amountOf: (valuation: Valuation) => Decimal,
  title: string,
  locale: Locale,
): FigureRow {
  const figures = offers.map(({ valuation }) => totalFigure(amountOf, valuation, name, locale));
  return { name: `${name}-${index + 1}`, figure: { sum: name, year: index + 1 }, title, figures };
}

/** A sum that something unknown is missing from must not look whole. */
export function totalFigure(
  amountOf: (valuation: Valuation) => Decimal,
  valuation: Valuation,
  name: TotalName | 'kept',
  locale: Locale,
): Figure {
  const open = openInTotal(valuation, name === 'guaranteed' ? 'guaranteed' : 'expected');
  if (open?.whole === true) return { text: openWord(open.reason, locale), path: '', basis: [] };
  const ends = endsOf(valuation, amountOf);
  return {
    ...(isExact(ends) ? { amount: ends.low } : { range: ends }),
    text: describeOpen(ends, open, valuation.currency, locale),
    path: '',
    basis: [],
  };
}

/** Differences of the totals to the baseline's; only between amounts in one currency. */
export function differenceRows(
  totals: Pick<Comparison, 'guaranteed' | 'expected'>,
  offers: readonly ComparedOffer[],
  baseline: number,
  locale: Locale,
): FigureRow[] {
  const base = offers[baseline]?.valuation;
  const comparable = offers.filter(({ valuation }) => isComparable(valuation, base));
  if (base === undefined || comparable.length < 2) return [];
  return (['guaranteed', 'expected'] as const).map((name) => {
    const row = totals[name].at(-1)?.figures ?? [];
    const baseFigure = row[baseline];
    const figures = offers.map(({ valuation }, i): Figure => {
      const figure = row[i];
      const text = (word: string): Figure => ({ text: word, path: '', basis: [] });
      if (i === baseline) return text(locale.say('baseline'));
      if (!isComparable(valuation, base)) return text(locale.say('no exchange rate'));
      if (figure === undefined || baseFigure === undefined) return text(locale.say('unknown'));
      return difference(figure, baseFigure, [valuation, base], name, locale) ?? text(locale.say('unknown'));
    });
    const title = name === 'guaranteed' ? locale.say('Guaranteed total') : locale.say('Expected total');
    return { name: `${name}-difference`, title, figures };
  });
}

/** The difference of two figures in the currency they share; undefined where one of them has no amount. */
function difference(
  figure: Figure,
  base: Figure,
  valuations: readonly [Valuation, Valuation],
  name: 'guaranteed' | 'expected',
  locale: Locale,
): Figure | undefined {
  const [own, other] = [endsOfFigure(figure), endsOfFigure(base)];
  if (own === undefined || other === undefined) return undefined;
  const ends = { low: own.low.minus(other.high), high: own.high.minus(other.low) };
  const [open] = valuations
    .map((each) => openInTotal(each, name))
    .filter((each) => each !== undefined)
    .sort((a, b) => Number(a.reason !== 'unknown') - Number(b.reason !== 'unknown'));
  const money = describeEnds(ends, valuations[0].currency, locale, true);
  const isSame = open === undefined && isExact(ends) && ends.low.isZero();
  return {
    ...(isExact(ends) ? { amount: ends.low } : { range: ends }),
    text: isSame ? locale.say('the same') : open === undefined ? money : `${money} ± ${openWord(open.reason, locale)}`,
    path: '',
    basis: [],
  };
}

function endsOfFigure({ amount, range }: Figure): Figure['range'] {
  return range ?? (amount === undefined ? undefined : { low: amount, high: amount });
}

/** Amounts can be compared in one currency that is known. */
function isComparable({ currency }: Valuation, base: Valuation | undefined): boolean {
  return currency === base?.currency && currency !== noCurrency;
}

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
