/** The style of a page: light on the screen and on paper, A4 or Letter. */
export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 62rem; background: #fff; color: #1b1b1b;
  font: 0.875rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2rem 0 0.5rem; padding-bottom: 0.2rem; border-bottom: 2px solid #1f4e79; font-size: 1.2rem; color: #1f4e79; }
h3 { margin: 1rem 0 0.25rem; font-size: 1rem; }
p, ul { margin: 0.4rem 0; }
ul { padding-left: 1.2rem; }
table { width: 100%; margin: 0.9rem 0 1.3rem; border-collapse: collapse; table-layout: fixed; }
table.of-1 { width: 66%; }
caption { padding: 0.2rem 0.5rem; text-align: left; font-weight: 600; break-after: avoid; }
th, td { padding: 0.25rem 0.5rem; vertical-align: top; text-align: left; font-weight: normal; }
thead th { font-weight: 600; vertical-align: bottom; }
thead tr { border-bottom: 1.5px solid #5c5c5c; }
tbody tr { border-bottom: 1px solid #d6d6d6; }
tbody th { color: #444; }
.figures th[scope="col"], .figures td { text-align: right; font-variant-numeric: tabular-nums; }
tr.total > * { border-top: 1.5px solid #5c5c5c; font-weight: 600; color: inherit; }
thead td, thead th:first-child, tbody th { width: 22%; }
.of-1 thead td { width: 40%; }
footer { margin-top: 2.5rem; padding-top: 0.5rem; border-top: 1px solid #d6d6d6; color: #555; font-size: 0.8rem; }
footer p { margin: 0.2rem 0; }
@page { margin: 14mm 12mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; } }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 8.5pt; }
  h1 { font-size: 16pt; }
  h2 { font-size: 12pt; }
  h2, h3 { break-after: avoid; }
  table { margin: 6pt 0 12pt; }
  thead { display: table-header-group; }
  table.short, tr, li { break-inside: avoid; }
  tbody tr:first-child { break-before: avoid; }
  p, li { orphans: 3; widows: 3; }
  th, td { padding: 2pt 4pt; }
}
`;

/** The hash by which the document allows this style and no other; a test holds it to the style. */
export const pageStyleHash = 'sha256-jAmZtALxX0CM9B2LqLWWdwjRMROO4HEyYuPIu9TvA5k=';
