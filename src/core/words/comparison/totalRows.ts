import { endsOf, isExact } from '../../compare/amounts';
import { atPricesOf, type Prices } from '../../compare/costOfLiving';
import { openInTotal } from '../../compare/openParts';
import type { RankedTotal } from '../../compare/ranking';
import { noCurrency } from '../../currency';
import { zero, type Decimal } from '../../decimal';
import { template, type Locale } from '../../locale';
import { roundTo } from '../../money';
import type { Offer } from '../../offer';
import type { Valuation } from '../../value/valuation';
import { describeEnds, openEndsText, openWord, describeNumber } from '../describe';
import { figureOf, wordFigure, type Comparison, type Figure, type FigureRow } from './comparison';
import { componentRows } from './componentRows';

/** The offers whose totals are shown, and the years that they are totals of. */
type Valued = Pick<Comparison, 'offers' | 'horizon'>;

type AmountOf = (valuation: Valuation) => Decimal;

/** Returns a row of a total for each year and one for all of them. */
export function totalRows(name: RankedTotal, valued: Valued, locale: Locale): FigureRow[] {
  const title = locale.say('Total of {years, plural, one {# year} other {# years}}', { years: valued.horizon });
  const { rowOf, yearRows } = rowsOf(name, valued, locale);
  return [
    ...yearRows(template('Year {year}'), (year) => year[name] ?? zero),
    rowOf('total', 'all', title, ({ total }) => total[name] ?? zero),
  ];
}

/** Returns what is kept of everything by who leaves at the end of each year. */
export function keptRows(valued: Valued, locale: Locale): FigureRow[] {
  return rowsOf('kept', valued, locale).yearRows(template('After year {year}'), (year) => year.keptIfLeaving);
}

function rowsOf(name: RankedTotal | 'kept', { offers, horizon }: Valued, locale: Locale) {
  const rowOf = (key: string, year: number | 'all', title: string, amountOf: AmountOf): FigureRow => ({
    name: `${name}-${key}`,
    figure: { sum: name, year },
    title,
    figures: offers.map(({ valuation }) => totalFigure(amountOf, valuation, name, locale)),
  });
  const yearRows = (title: string, amountOf: (year: Valuation['years'][number]) => Decimal) =>
    Array.from({ length: horizon }, (_, i) =>
      rowOf(`${i + 1}`, i + 1, locale.say(title, { year: i + 1 }), ({ years }) => {
        const year = years[i];
        return year === undefined ? zero : amountOf(year);
      }),
    );
  return { rowOf, yearRows };
}

/** Returns a sum as tables show it; one that something unknown is missing from must not look whole. */
export function totalFigure(
  amountOf: AmountOf,
  valuation: Valuation,
  name: RankedTotal | 'kept',
  locale: Locale,
): Figure {
  const open = openInTotal(valuation, name === 'guaranteed' ? 'guaranteed' : 'expected');
  if (open?.whole === true) return wordFigure(openWord(open, locale));
  const ends = endsOf(valuation, amountOf);
  return figureOf(ends, openEndsText(ends, open, valuation.currency, locale));
}

/** Returns the differences of the totals to the baseline's, only between amounts in one currency. */
export function differenceRows(
  { offers, baseline }: Pick<Comparison, 'offers' | 'baseline'>,
  locale: Locale,
): FigureRow[] {
  const base = offers[baseline]?.valuation;
  // Amounts can be compared in one currency that is known.
  const isComparable = ({ currency }: Valuation) => currency === base?.currency && currency !== noCurrency;
  if (base === undefined || offers.filter(({ valuation }) => isComparable(valuation)).length < 2) return [];
  const titles = { guaranteed: locale.say('Guaranteed total'), expected: locale.say('Expected total') };
  return (['guaranteed', 'expected'] as const).map((name) => ({
    name: `${name}-difference`,
    title: titles[name],
    figures: offers.map(({ valuation }, i) => {
      if (i === baseline) return wordFigure(locale.say('baseline'));
      if (!isComparable(valuation)) return wordFigure(locale.say('no exchange rate'));
      return differenceFigure(valuation, base, name, locale);
    }),
  }));
}

/** The difference of two totals in the currency they share; only the word for it where one of them has no amount. */
function differenceFigure(own: Valuation, base: Valuation, name: 'guaranteed' | 'expected', locale: Locale): Figure {
  const missing = [own, base].flatMap((each) => openInTotal(each, name) ?? []);
  if (missing.some(({ whole }) => whole)) return wordFigure(locale.say('unknown'));
  const [ends, other] = [own, base].map((each) => endsOf(each, ({ total }) => total[name]));
  if (ends === undefined || other === undefined) return wordFigure(locale.say('unknown'));
  const difference = { low: ends.low.minus(other.high), high: ends.high.minus(other.low) };
  const open = missing.find(({ reason }) => reason === 'unknown') ?? missing[0];
  const money = describeEnds(difference, own.currency, locale, true);
  const isSame = open === undefined && isExact(difference) && difference.low.isZero();
  const text = open === undefined ? money : `${money} ± ${openWord(open, locale)}`;
  return figureOf(difference, isSame ? locale.say('the same') : text);
}

/**
 * Returns totals and parts of an average year: what they come to over the horizon divided by its years, each rounded to
 * the minor unit of its currency, so that parts may differ from their total by as many units as there are parts.
 */
export function averageRows(
  names: readonly RankedTotal[],
  { offers, horizon }: Valued,
  terms: readonly Offer[],
  locale: Locale,
): FigureRow[] {
  const titles = {
    expected: locale.say('Expected'),
    guaranteed: locale.say('Guaranteed'),
    afterTax: locale.say('After tax (estimate)'),
  };
  const average = (amount: Decimal, { currency }: Valuation) => roundTo(currency)(amount.div(horizon));
  const totals = names.map((name) => ({
    name,
    title: titles[name],
    figures: offers.map(({ valuation }) =>
      totalFigure((each) => average(each.total[name] ?? zero, each), valuation, name, locale),
    ),
  }));
  const parts = componentRows(offers, terms, locale, average);
  return [...totals, ...parts].map(({ name, title, figures }) => ({ name: `${name}-average`, title, figures }));
}

const pricedTotals = {
  expected: {
    title: template('Expected total, at prices of {place}'),
    formula: template('Expected total x {here} / {there}'),
  },
  afterTax: {
    title: template('After tax, at prices of {place}'),
    formula: template('After tax x {here} / {there}'),
  },
};

/** Returns the totals in the prices of one place: total x index of that place / index of the offer's own. */
export function costOfLivingRows(
  names: readonly (keyof typeof pricedTotals)[],
  { home, places }: Prices,
  { offers }: Valued,
  locale: Locale,
): FigureRow[] {
  return names.map((name) => ({
    name: `${name}-cost-of-living`,
    title: locale.say(pricedTotals[name].title, { place: home.name }),
    figures: offers.map(({ valuation }, i): Figure => {
      const place = places[i];
      if (place === undefined) return wordFigure(locale.say('no index'), 'location');
      const adjusted = ({ total, currency }: Valuation) => atPricesOf(home, place, total[name] ?? zero, currency);
      const [here = '', there = ''] = [home, place].map(
        (each) => `${describeNumber(each.index, locale)} (${each.name})`,
      );
      const basis = [locale.say(pricedTotals[name].formula, { here, there })];
      return { ...totalFigure(adjusted, valuation, name, locale), path: 'location', basis };
    }),
  }));
}
