import type { PanelData, PanelSection } from './panelData';

/**
 * The tables of a view as text whose cells are parted by tabs, as spreadsheets and documents take it from the
 * clipboard.
 */
export function tableText({ columns }: PanelData, sections: readonly PanelSection[]): string {
  const head = ['', ...columns.map(({ label }) => label)];
  const rows = sections.flatMap(({ title, rows: own }) => [
    [title],
    ...own.map((row) => [row.title, ...row.cells.map((entries) => entries.map(({ text }) => text).join('; '))]),
  ]);
  return [head, ...rows].map((cells) => cells.map(inOneCell).join('\t')).join('\n');
}

function inOneCell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replaceAll('\u00A0', ' ');
}
