import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { heading, paragraph, quoted, table } from '../../../src/core/write/document';
import { printHtml } from '../../../src/core/write/html';
import { onOneLine, textOfLine } from '../../../src/core/write/plainText';
import { anyBlocks, anyLine } from './anyBlocks';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
const unescaped = (html: string) => html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name]!);
const bare = (text: string) => onOneLine(text).replace(/[\s\u2060]+/g, '');

describe('HTML that is printed', () => {
  it('has no element, attribute or policy that is not its own', () => {
    const own = /^\/?(?:h1|h2|h3|p|ul|li|strong|em|main|tr|thead|tbody|td|body|html|head)$|^(?:a href="a\.offer\.yaml#L1"|table class="(?:figures|words) of-\d short"|th scope="(?:col|row)"|\/(?:a|table|th))$/; // prettier-ignore
    const links = { ofOffer: (id: string) => `${id}.offer.yaml#L1`, ofCandidate: () => undefined };
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const [, body = ''] = /<body>([^]*)<\/body>/.exec(printHtml(blocks, 'en', links)) ?? [];
        for (const [, tag = ''] of body.matchAll(/<([^>]*)>/g)) assert.match(tag, own);
      }),
      { numRuns: 500 },
    );
  });

  it('says what the line says', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const [, html = ''] = /<p>([^]*)<\/p>/.exec(printHtml([paragraph(line)], 'en')) ?? [];
        assert.equal(bare(unescaped(html.replace(/<[^>]*>/g, ''))), bare(textOfLine(line)));
      }),
      { numRuns: 500 },
    );
  });

  it('runs and loads nothing, by a policy that allows its own style alone, and has the title of its first heading', () => {
    const html = printHtml([heading(1, ['A ', quoted('<b>')])], 'de');
    const hash = createHash('sha256').update(/<style>([^]*)<\/style>/.exec(html)?.[1] ?? '').digest('base64'); // prettier-ignore
    assert.ok(html.includes(`content="default-src 'none'; style-src 'sha256-${hash}';`));
    assert.ok(html.includes('<title>A &lt;b&gt;</title>') && html.includes('<html lang="de">'));
  });

  it('prints a wide table in parts that fit on paper', () => {
    const columns = Array.from({ length: 9 }, (_, i) => `C${i + 1}`);
    const wide = table({
      content: 'figures',
      caption: 'Pay',
      columns,
      rows: [{ title: 'Base', cells: columns }],
      captionOfPart: (from, to, count) => `Pay (${from} to ${to} of ${count})`,
    });
    const html = printHtml(wide, 'en');
    const captions = [...html.matchAll(/<caption>(.*)<\/caption>/g)].map(([, caption]) => caption);
    assert.deepEqual(captions, ['Pay (1 to 3 of 9)', 'Pay (4 to 6 of 9)', 'Pay (7 to 9 of 9)']);
  });
});
