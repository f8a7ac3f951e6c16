import type { Comparison, FigureRow } from '../../compare/comparison';
import { template, type Locale } from '../../locale';
import { amountsIn } from '../amountsIn';
import { escapeMarkdown, table } from '../markdown';
import type { Summary } from './summarise';

/** The totals of the offers on one page: one row for each, without years and parts. */
export function totalsMarkdown({ comparison, offers }: Summary, locale: Locale): string {
  const { say } = locale;
  const { expected, guaranteed, afterTax, kept, differences, costOfLiving } = comparison;
  const named = (title: string, row: FigureRow | undefined) => (row === undefined ? [] : [cells(title, row)]);
  const difference = (name: string) => (offers.length > 1 ? differences.find((row) => row.name === name) : undefined);
  const rows = [
    ...named(say('Guaranteed'), guaranteed.at(-1)),
    ...named(say('Guaranteed, beside the baseline'), difference('guaranteed-difference')),
    ...named(say('Expected'), expected.at(-1)),
    ...named(say('Expected, beside the baseline'), difference('expected-difference')),
    ...named(say('After tax (estimate)'), afterTax.at(-1)),
    ...costOfLiving.map((row) => cells(row.title, row)),
    ...named(say('Kept if leaving after year {year}', { year: 1 }), kept[0]),
  ];
  const title = expected.at(-1)?.title ?? '';
  return [amountsIn(comparison, locale), table(head(title, comparison, offers, locale), rows)]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The same by year and by part. */
export function figuresMarkdown({ comparison, offers }: Summary, locale: Locale): string {
  const { say } = locale;
  const { guaranteed, expected, components, afterTax, kept, horizon } = comparison;
  const parts = horizon === 1 ? say(byPart.one) : say(byPart.many, { years: horizon });
  const tables: readonly (readonly [string, readonly FigureRow[]])[] = [
    [say('Guaranteed'), guaranteed],
    [say('Expected'), expected],
    [parts, components],
    [say('After tax (estimate)'), afterTax],
    [say('Kept if leaving'), kept],
  ];
  return tables
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) =>
      table(
        head(title, comparison, offers, locale),
        rows.map((row) => cells(row.title, row)),
      ),
    )
    .join('\n\n');
}

const byPart = {
  one: template('Expected over one year, by part'),
  many: template('Expected over {years} years, by part'),
};

function cells(title: string, row: FigureRow): readonly string[] {
  return [escapeMarkdown(title), ...row.figures.map(({ text }) => text)];
}

function head(title: string, { baseline }: Comparison, offers: Summary['offers'], { say }: Locale): readonly string[] {
  return [
    title,
    ...offers.map(({ name }, i) => {
      const company = escapeMarkdown(name);
      return i === baseline && offers.length > 1 ? say('{company} (baseline)', { company }) : company;
    }),
  ];
}
