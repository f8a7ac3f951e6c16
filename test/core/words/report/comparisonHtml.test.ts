import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { english, localeOf } from '../../../../src/core/locale';
import { examples, offersOf, report, today } from '../reports';
import { compareOffers } from '../../../../src/core/words/comparison/compareOffers';

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00A0', ' ')
    .replaceAll('\u2060', '')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]!,
    );

/** The rows of the tables of a report, by the title of the table, which may be that of its chapter: head and cells. */
function tablesOf(html: string): { caption: string; rows: string[][] }[] {
  const tables = /(?:<h2>([^<]*)<\/h2>\n)?<table[^>]*>\n(?:<caption>([^<]*)<\/caption>\n)?([^]*?)<\/table>/g;
  return [...html.matchAll(tables)].map(([, chapter, caption, body]) => ({
    caption: plain(caption ?? chapter ?? ''),
    rows: [...body!.matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map(([, row]) =>
      [...row!.matchAll(/<(t[hd])[^>]*>([^]*?)<\/\1>/g)].map(([, , cell]) => plain(cell!)),
    ),
  }));
}

describe('a comparison as HTML', () => {
  const compared = examples();
  const html = report('html', compared);
  const comparison = compareOffers(compared.offers, compared.candidate, { locale: english, today });

  it('shows every figure and every term of the comparison', () => {
    const shown = new Map(tablesOf(html).map(({ caption, rows }) => [caption, rows]));
    const expected: [string, { title: string; cells: string[] }[]][] = [
      ...([
        ['Guaranteed', comparison.guaranteed],
        ['Expected', comparison.expected],
        ['Expected over 4 years, by part', comparison.components],
        ['Difference to the baseline', comparison.differences],
        ['After tax (estimate)', comparison.afterTax],
        ['Kept if leaving', comparison.kept],
        ['Cost of living', comparison.costOfLiving],
      ] as const).map(([title, rows]): [string, { title: string; cells: string[] }[]] => [
        title,
        rows.map((row) => ({ title: row.title, cells: row.figures.map(({ text }) => text) })),
      ]),
      ...comparison.sections.map(({ title, rows }): [string, { title: string; cells: string[] }[]] => [
        title,
        rows.map((row) => ({
          title: row.title,
          cells: row.cells.map(({ entries }) => entries.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`)).join('; ')),
        })),
      ]),
    ]; // prettier-ignore
    for (const [caption, rows] of expected)
      assert.deepEqual(
        shown.get(caption)?.slice(1),
        rows.map(({ title, cells }) => [title, ...cells]),
        caption,
      );
  });

  it('says what it is made from, when, what is assumed and what must be known', () => {
    for (const text of ['November 22, 2026', 'Kestrel Software, Larkspur Systems', 'The statutory limits of 2027 to 2031', 'Exchange rate of EUR: 1.08', 'From me.candidate.yaml', 'file-1.offer.yaml', 'are estimates'])
      assert.ok(plain(html).includes(text), text); // prettier-ignore
  });

  it('runs nothing and loads nothing, and says so in a policy that allows its own style alone', () => {
    assert.doesNotMatch(
      html,
      /<(?:script|link|img|iframe|object|base|form)|\s(?:src|href|on\w+|style)=|url\(|@import/i,
    );
    const [, style = ''] = /<style>([^]*)<\/style>/.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    assert.ok(html.includes(`content="default-src 'none'; style-src 'sha256-${hash}';`));
  });

  it('keeps text from the files text, whatever it contains', () => {
    const evil = '</style><script>alert("1")</script><img src=x onerror=\'alert(1)\'>&amp;';
    const text = JSON.stringify(evil);
    const offers = offersOf(`company: ${text}\ntitle: ${text}\nlocation: ${text}\ncurrency: USD\npay: { base-salary: { value: 1, note: ${text} } }\nperks: [{ name: ${text}, value: 1 }]\nflexibility: { office: ${text} }\n`); // prettier-ignore
    const written = report('html', { offers, candidate: undefined });
    assert.doesNotMatch(written, /<script|<img/);
    assert.equal(written.match(/<\/style>/g)?.length, 1);
    assert.ok(plain(written).includes(`1/year (${evil})`));
    assert.match(written, /<title>Comparison of offers: &lt;\/style&gt;/);
  });

  it('names its language', () => {
    assert.match(report('html', compared, localeOf('de')), /^<!DOCTYPE html>\n<html lang="de">/);
  });

  it('puts at most four offers side by side, all of them once in each table', () => {
    const offers = offersOf(...Array.from({ length: 9 }, (_, i) => `company: Company ${i + 1}\ncurrency: USD\npay: { base-salary: ${i}00 }\n`)); // prettier-ignore
    const salaries = tablesOf(report('html', { offers, candidate: undefined })).filter(({ caption }) => caption.startsWith('Pay')); // prettier-ignore
    assert.deepEqual(salaries.map(({ caption }) => caption), ['Pay (offers 1 to 3 of 9)', 'Pay (offers 4 to 6 of 9)', 'Pay (offers 7 to 9 of 9)']); // prettier-ignore
    assert.deepEqual(
      salaries.flatMap(({ rows }) => rows[1]!.slice(1)),
      Array.from({ length: 9 }, (_, i) => `USD ${i}00/year`.replace('000', '0')),
    );
  });

  it('tells two offers of one company apart, and has something to say of none', () => {
    const same = 'company: A\ncurrency: USD\npay: { base-salary: 1 }\n';
    const [glance] = tablesOf(report('html', { offers: offersOf(same, same), candidate: undefined }));
    assert.deepEqual(glance!.rows[0], ['', 'A (1) (baseline)', 'A (2)']);
    assert.match(report('html', { offers: [], candidate: undefined }), /<h1>Comparison of offers<\/h1>/);
  });
});
