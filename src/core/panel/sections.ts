import type { PanelRow, PanelSection } from './panelData';
import type { FigureRow } from '../words/comparison/comparison';

/** Leaves out the sections that have no rows. */
export function filled(sections: readonly PanelSection[]): PanelSection[] {
  return sections.filter(({ rows }) => rows.length > 0);
}

/** Shows amounts with where they come from: by their explanation where they have one, else by a hint. */
export function figureSection(
  name: string,
  title: string,
  rows: readonly FigureRow[],
  endsInTotal = false,
): PanelSection {
  return {
    name,
    title,
    rows: rows.map((row, i): PanelRow => ({
      title: row.title,
      cells: row.figures.map(({ text, path, basis, amount, range }) => [
        {
          text: unbroken(text),
          state: 'figure',
          ...(path === '' ? {} : { path }),
          ...(row.figure !== undefined && (amount ?? range) !== undefined ? { figure: row.name } : {}),
          ...(basis.length === 0 || row.figure !== undefined ? {} : { hint: basis.join('\n') }),
        },
      ]),
      isTotal: endsInTotal && i === rows.length - 1,
    })),
  };
}

/** Keeps a currency and its amount on one line. */
export function unbroken(text: string): string {
  return text.replace(/\b([A-Z]{3}) (?=\d)/g, '$1\u00A0').replace(/(?<=\d) (?=[A-Z]{3}\b)/g, '\u00A0');
}
