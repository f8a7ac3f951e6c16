import type { Locale } from '../../locale';
import { type Block, type Line, paragraph, quoted, table, type TableRow } from '../../write/document';
import { phrase } from '../../write/phrase';
import type { Comparison, FigureRow } from '../comparison/comparison';
import { amountsIn } from '../verdict/usedAssumptions';
import type { Summary } from './summarise';

/** The totals of the offers on one page: one row for each, without years and parts. */
export function totalBlocks({ comparison, offers }: Summary, locale: Locale): readonly Block[] {
  const { say } = locale;
  const { expected, guaranteed, afterTax, kept, differences, costOfLiving } = comparison;
  const named = (title: string, row: FigureRow | undefined) => (row === undefined ? [] : [rowOf(title, row)]);
  const difference = (name: string) => (offers.length > 1 ? differences.find((row) => row.name === name) : undefined);
  const rows = [
    ...named(say('Guaranteed'), guaranteed.at(-1)),
    ...named(say('Guaranteed, beside the baseline'), difference('guaranteed-difference')),
    ...named(say('Expected'), expected.at(-1)),
    ...named(say('Expected, beside the baseline'), difference('expected-difference')),
    ...named(say('After tax (estimate)'), afterTax.at(-1)),
    ...costOfLiving.map((row) => rowOf(row.title, row)),
    ...named(say('Kept if leaving after year {year}', { year: 1 }), kept[0]),
  ];
  const corner = expected.at(-1)?.title ?? '';
  const columns = columnsOf(comparison, offers, locale);
  return [paragraph(amountsIn(comparison, locale)), ...table({ content: 'figures', corner, columns, rows })];
}

/** The same by year and by part. */
export function figureBlocks({ comparison, offers }: Summary, locale: Locale): readonly Block[] {
  const { say } = locale;
  const { guaranteed, expected, components, afterTax, kept, horizon } = comparison;
  const parts = say('Expected over {years, plural, one {one year} other {# years}}, by part', { years: horizon });
  const columns = columnsOf(comparison, offers, locale);
  const tables: readonly (readonly [string, readonly FigureRow[]])[] = [
    [say('Guaranteed'), guaranteed],
    [say('Expected'), expected],
    [parts, components],
    [say('After tax (estimate)'), afterTax],
    [say('Kept if leaving'), kept],
  ];
  return tables.flatMap(([corner, rows]) =>
    table({ content: 'figures', corner, columns, rows: rows.map((row) => rowOf(row.title, row)) }),
  );
}

function rowOf(title: string, row: FigureRow): TableRow {
  return { title, cells: row.figures.map(({ text }) => text) };
}

function columnsOf({ baseline }: Comparison, offers: Summary['offers'], locale: Locale): readonly Line[] {
  return offers.map(({ name }, i) =>
    i === baseline && offers.length > 1 ? phrase('{company} (baseline)', { company: name }, locale) : quoted(name),
  );
}
