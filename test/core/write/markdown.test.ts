import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';
import { linked, list, paragraph, quoted, table, type Line } from '../../../src/core/write/document';
import { printMarkdown } from '../../../src/core/write/markdown';
import { onOneLine, textOfLine } from '../../../src/core/write/plainText';
import { anyBlocks, anyLine } from './anyBlocks';

const links = { ofOffer: (id: string) => `${id}.offer.yaml#L1`, ofCandidate: () => undefined };

/**
 * What a reader of Markdown makes of it, with what web hosts of repositories add: tables, links of addresses, tasks.
 * Without what this parser alone adds afterwards: links of addresses that are escaped.
 */
function parse(markdown: string): Nodes {
  const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions });
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

const textOf = (node: Nodes) => nodesOf(node).map((each) => (each.type === 'text' || each.type === 'inlineCode' ? each.value : '')).join(''); // prettier-ignore

/** Text but for white space, and for the characters that only say where text runs to. */
const bare = (text: string) => onOneLine(text).replace(/\s+/g, '');

describe('Markdown that is printed', () => {
  it('says what the line says, whatever its text contains', () => {
    const says = (line: Line, read: (line: Line) => string) => assert.equal(bare(textOf(parse(read(line)))), bare(textOfLine(line))); // prettier-ignore
    fc.assert(
      fc.property(anyLine, (line) => {
        says(line, (each) => printMarkdown([paragraph(each)]));
        says(line, (each) => printMarkdown(list([each, each]).slice(0, 1).map((block) => ({ ...block, items: [each] }) as never))); // prettier-ignore
        const cells = table({ content: 'words', columns: [''], rows: [{ title: line, cells: ['|'] }] });
        assert.equal(bare(textOf(parse(printMarkdown(cells)))), `${bare(textOfLine(line))}|`);
      }),
      { numRuns: 1000 },
    );
  });

  it('has only the markup of its blocks: no HTML, pictures, rules or code, and no links but those to the files', () => {
    const own = new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'text', 'strong', 'emphasis', 'link', 'break']); // prettier-ignore
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const nodes = nodesOf(parse(printMarkdown(blocks, links)));
        for (const node of nodes) {
          assert.ok(own.has(node.type), node.type);
          if (node.type === 'link') assert.equal(node.url, 'a.offer.yaml#L1');
        }
        const ofKind = (kind: string) => blocks.filter((block) => block.kind === kind).length;
        assert.equal(nodes.filter(({ type }) => type === 'heading').length, ofKind('heading'));
        assert.equal(nodes.filter(({ type }) => type === 'table').length, ofKind('table'));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps names from right to left to themselves, alone and in a sentence', () => {
    const print = (line: Line) => printMarkdown([paragraph(line)]).trimEnd();
    assert.equal(print([quoted('שלום 12'), ': 5 days']), '\u2068שלום 12\u2069: 5 days');
    assert.equal(print('Best are שלום עולם (written), USD 5.'), 'Best are \u2068שלום עולם\u2069 (written), USD 5.');
    assert.equal(print(quoted('ABC')), 'ABC');
  });

  it('makes no picture of a link behind an exclamation mark', () => {
    const line = ['Hi!', linked('x', { offer: 'a', path: 'pay' })];
    assert.equal(printMarkdown([paragraph(line)], links), 'Hi\\![x](a.offer.yaml#L1)\n');
  });
});
