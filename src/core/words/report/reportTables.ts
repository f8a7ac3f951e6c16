import { type Locale, template } from '../../locale';
import { glanceSection } from '../../compare/termFacts';
import type { ComparedOffer, Comparison, Figure, FigureRow } from '../comparison/comparison';
import type { Cell, TermSection } from '../comparison/termRows';

export interface ReportCell {
  readonly text: string;
  /** Of an amount: the figure behind the text. */
  readonly figure?: Figure;
}

export interface ReportRow {
  readonly title: string;
  readonly cells: readonly ReportCell[];
  readonly isTotal: boolean;
}

/** One table of a report: a column for each offer, in the order of the comparison. */
export interface ReportTable {
  readonly title: string;
  readonly content: 'figures' | 'words';
  readonly rows: readonly ReportRow[];
}

/** The tables of a report in their chapters; a table has at least one row. */
export interface ReportTables {
  readonly glance: readonly ReportTable[];
  readonly totals: readonly ReportTable[];
  readonly terms: readonly ReportTable[];
}

/** Everything a comparison says, in tables that each kind of report writes in its own way. */
export function reportTables(comparison: Comparison, { say }: Locale): ReportTables {
  const { offers, horizon } = comparison;
  const parts = say('Expected over {years, plural, one {one year} other {# years}}, by part', { years: horizon });
  const words = (title: string, rows: ReportTable['rows']): ReportTable => ({ title, content: 'words', rows });
  const text = (title: string, textOf: (offer: ComparedOffer) => string): ReportRow => ({
    title,
    cells: offers.map((offer) => ({ text: textOf(offer) })),
    isTotal: false,
  });
  const termTable = ({ title, rows }: TermSection) =>
    words(
      title,
      rows.map((row) => ({
        title: row.title,
        cells: row.cells.map((cell) => ({ text: cellText(cell) })),
        isTotal: false,
      })),
    );
  const isGlance = ({ name }: TermSection) => name === glanceSection;
  const gaps = text(say('Unknown'), ({ unknown }) => unknown.map(({ title }) => title).join('; '));
  return {
    glance: comparison.sections.filter(isGlance).map(termTable),
    totals: filled([
      figures(say('Guaranteed'), comparison.guaranteed, true),
      figures(say('Expected'), comparison.expected, true),
      figures(parts, comparison.components),
      figures(say('Difference to the baseline'), offers.length > 1 ? comparison.differences : []),
      figures(say('After tax (estimate)'), comparison.afterTax, true),
      figures(say('Kept if leaving'), comparison.kept),
      figures(say('Cost of living'), comparison.costOfLiving),
      words(say('Not in these figures'), offers.some(({ unknown }) => unknown.length > 0) ? [gaps] : []),
    ]),
    terms: comparison.sections.filter((section) => !isGlance(section)).map(termTable),
  };
}

function filled(tables: readonly ReportTable[]): readonly ReportTable[] {
  return tables.filter(({ rows }) => rows.some(({ cells }) => cells.length > 0));
}

function figures(title: string, rows: readonly FigureRow[], endsInTotal = false): ReportTable {
  return {
    title,
    content: 'figures',
    rows: rows.map((row, i) => ({
      title: row.title,
      cells: row.figures.map((figure) => ({ text: figure.text, figure })),
      isTotal: endsInTotal && i === rows.length - 1,
    })),
  };
}

/** What an offer says, with what its author remarks of it. */
function cellText({ entries }: Cell): string {
  return entries.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`)).join('; ');
}

/** What each offer is called at the head of its column; the same company twice is told apart by number. */
export function columnTitles({ offers, baseline }: Comparison, { say }: Locale, marked = true): readonly string[] {
  const isRepeated = (name: string) => offers.filter(({ company }) => company === name).length > 1;
  return offers.map(({ company }, i) => {
    const number = offers.slice(0, i + 1).filter((each) => each.company === company).length;
    const name = isRepeated(company) ? say(repeated, { company, number }) : company;
    return marked && i === baseline && offers.length > 1 ? say('{company} (baseline)', { company: name }) : name;
  });
}

const repeated = template('{company} ({number})');

/** How the amount of each part comes about, for each offer that has any. */
export function partExplanations({ components }: Comparison, index: number): readonly string[] {
  return [...new Set(components.flatMap(({ figures: own }) => own[index]?.basis ?? []))];
}
