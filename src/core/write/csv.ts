/** A cell that holds a number, which stays one whatever it begins with. */
interface NumberCell {
  readonly number: string;
}
export type CsvCell = string | NumberCell;

/**
 * Prints rows as a table for a spreadsheet: RFC 4180 in UTF-8 with a byte order mark. Text that a spreadsheet would run
 * has an apostrophe before it.
 */
export function printCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell.number;
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets run what begins like a formula, some also in its full-width form and after spaces. */
function isFormula(text: string): boolean {
  return /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/.test(text);
}
