import assert from 'node:assert/strict';
import { Decimal, sum } from '../../../../src/core/decimal';
import { english, localeOf } from '../../../../src/core/locale';
import { cellsOf } from './csv';
import { examples, offersOf, report, today } from '../reports';
import { compareOffers } from '../../../../src/core/words/comparison/compareOffers';
import type { Figure } from '../../../../src/core/words/comparison/comparison';

/** What somebody must do in vain who wants a spreadsheet to run something. */
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', ' =1', '"=1"', '=HYPERLINK("http://x","y"),z'];

describe('a comparison as CSV', () => {
  const compared = examples();
  const rows = cellsOf(report('csv', compared));
  const comparison = compareOffers(compared.offers, compared.candidate, { locale: english, today });

  it('has a byte order mark, ends every line with CR LF, and has as many cells in each row', () => {
    const csv = report('csv', compared);
    assert.ok(csv.startsWith('\uFEFFSection,Row,Currency,Kestrel Software,"Kestrel Software, low"'));
    assert.doesNotMatch(csv, /(?<!\r)\n/);
    assert.ok(csv.endsWith('\r\n'));
    for (const row of rows) assert.equal(row.length, 3 + 3 * compared.offers.length);
  });

  it('has every figure of the comparison as plain numbers, low and high, and none where there is none', () => {
    const figures = [
      ...comparison.guaranteed,
      ...comparison.expected,
      ...comparison.components,
      ...comparison.differences,
      ...comparison.afterTax,
      ...comparison.kept,
      ...comparison.costOfLiving,
    ];
    const amounts = rows.filter(([, , currency]) => currency === 'USD');
    assert.equal(amounts.length, figures.length);
    const ends = ({ amount, range }: Figure) => [amount ?? range?.low, amount ?? range?.high].map((each) => each?.toFixed() ?? ''); // prettier-ignore
    for (const [i, row] of figures.entries()) {
      assert.equal(amounts[i]![1], row.title);
      assert.deepEqual(
        row.figures.map((_, column) => amounts[i]!.slice(4 + 3 * column, 6 + 3 * column)),
        row.figures.map(ends),
      );
      assert.deepEqual(
        row.figures.map((_, column) => amounts[i]![3 + 3 * column]!.replace(/^'/, '')),
        row.figures.map(({ text }) => text),
      );
    }
  });

  it('adds up: the parts to the expected total, at both ends', () => {
    for (const column of [4, 5, 10, 11]) {
      const parts = rows.filter(([section]) => section === 'Expected over 4 years, by part');
      const total = rows.find(([section, row]) => section === 'Expected' && row === 'Total of 4 years')!;
      assert.equal(sum(parts.map((row) => new Decimal(row[column]! || 0))).toFixed(), total[column]);
    }
  });

  it('has every term in words', () => {
    const terms = comparison.sections.flatMap(({ title, rows: own }) => own.map((row) => ({ section: title, row })));
    for (const { section, row } of terms) {
      const found = rows.find(([name, title]) => name === section && title === row.title)!;
      assert.deepEqual(
        row.cells.map(({ entries }) => entries.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`)).join('; ')),
        row.cells.map((_, i) => found[3 + 3 * i]),
      ); // prettier-ignore
    }
  });

  it('names one currency for each row of numbers', () => {
    const two = offersOf(
      'company: A\ncurrency: USD\npay: { base-salary: 5 }\n',
      'company: B\ncurrency: JPY\npay: { base-salary: 7 }\n',
    );
    const salaries = cellsOf(report('csv', { offers: two, candidate: undefined }))
      .filter(([section, row]) => section!.startsWith('Expected over') && row === 'Base salary')
      .map((row) => [row[2], row[4], row[7]]);
    assert.deepEqual(salaries, [
      ['USD', '20', ''],
      ['JPY', '', '28'],
    ]);
  });

  it('keeps text from being run as a formula, and numbers numbers', () => {
    const text = formulas.map((formula) => `  - { name: ${JSON.stringify(formula)}, value: 1/year }\n`).join('');
    const offers = offersOf(`company: "=cmd|' /C calc'!A0"\ncurrency: USD\npay: { base-salary: 1 }\ninsurance: { dental: { premium: 5/month } }\nperks:\n${text}`); // prettier-ignore
    const cells = cellsOf(report('csv', { offers, candidate: undefined })).flat();
    assert.ok(cells.includes("'=cmd|' /C calc'!A0"));
    assert.ok(cells.includes("'＝1"));
    assert.ok(cells.includes('-240'));
    for (const cell of cells) if (!/^-?\d+(?:\.\d+)?$/.test(cell)) assert.doesNotMatch(cell, /^\s*[=+\-@＝]|^\t/);
  });

  it('writes numbers alike in every language', () => {
    const german = cellsOf(report('csv', compared, localeOf('de')));
    const numbers = (own: typeof rows) => own.flat().filter((cell) => /^-?\d+(?:\.\d+)?$/.test(cell));
    assert.ok(numbers(rows).length > 200);
    assert.deepEqual(numbers(german), numbers(rows));
  });
});
