import assert from 'node:assert/strict';
import { english } from '../../../../src/core/locale';
import { escapeMarkdown, printMarkdown } from '../../../../src/core/write/markdown';
import { summarise } from '../../../../src/core/words/summary/summarise';
import { summaryDocument } from '../../../../src/core/words/summary/summaryDocument';
import { examples, offersOf, report, today } from '../reports';
import { compareOffers } from '../../../../src/core/words/comparison/compareOffers';

const rowsOf = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '));

describe('a comparison as Markdown', () => {
  const compared = examples();
  const markdown = report('markdown', compared);
  const comparison = compareOffers(compared.offers, compared.candidate, { locale: english, today });

  it('shows every figure and every term of the comparison', () => {
    const shown = new Set(rowsOf(markdown).map((row) => JSON.stringify(row)));
    const { guaranteed, expected, components, differences, afterTax, kept, costOfLiving, sections } = comparison;
    for (const { title, figures } of [guaranteed, expected, components, differences, afterTax, kept, costOfLiving].flat())
      assert.ok(shown.has(JSON.stringify([title, ...figures.map(({ text }) => text)].map(escapeMarkdown))), title); // prettier-ignore
    for (const { title, cells } of sections.flatMap(({ rows }) => rows)) {
      const texts = cells.map(({ entries }) => entries.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`)).join('; ')); // prettier-ignore
      assert.ok(shown.has(JSON.stringify([title, ...texts].map(escapeMarkdown))), title);
    }
  });

  it('begins with the headline of the summary, word for word, as the page does', () => {
    const compared = examples();
    const summary = summarise(compared.offers, compared.candidate, { locale: english, today });
    const [headline] = /\*\*.* leads by .*\*\*/.exec(printMarkdown(summaryDocument(summary, english))) ?? [];
    assert.ok(headline !== undefined && report('markdown', compared).includes(`\n\n${headline}\n\n`), headline);
    assert.ok(report('html', compared).includes(`<p><strong>${headline.slice(2, -2)}</strong></p>`), headline);
  });

  it('has a chapter for each thing a reader looks for', () => {
    assert.deepEqual([...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title), ['Offers at a glance', 'Totals', 'Terms', 'How the parts come about', 'Assumptions']); // prettier-ignore
    assert.match(markdown, /^- Exchange rate of EUR: 1\.08$/m);
    assert.match(markdown, /^Made on November 22, 2026 from file-1\.offer\.yaml, .* are estimates, /m);
  });

  it('keeps text from the files text', () => {
    const name = '# A | <b>x</b> [y](http://z)';
    const offers = offersOf(`company: ${JSON.stringify(name)}\ncurrency: USD\npay: { base-salary: 1 }\n`);
    const written = report('markdown', { offers, candidate: undefined });
    assert.doesNotMatch(written, /(?<!\\)<b|(?<!\\)\[y|(?<!\\)\| \\?<b/);
    for (const row of rowsOf(written)) assert.equal(row.filter((cell) => !cell.endsWith('\\')).length, 2);
  });
});
