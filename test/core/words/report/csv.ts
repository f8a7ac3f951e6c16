/** The cells of a CSV text as RFC 4180 has them; the byte order mark is no part of them. */
export function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  fields.lastIndex = csv.startsWith('\uFEFF') ? 1 : 0;
  for (let row: string[] = []; fields.lastIndex < csv.length;) {
    const at = fields.lastIndex;
    const match = fields.exec(csv);
    if (match === null) throw new Error(`This is no CSV: ${csv.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
