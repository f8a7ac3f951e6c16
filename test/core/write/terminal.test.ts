import assert from 'node:assert/strict';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { heading, list, paragraph, quoted, table } from '../../../src/core/write/document';
import { printTerminal } from '../../../src/core/write/terminal';
import { anyBlocks } from './anyBlocks';

describe('text for a terminal', () => {
  it('is never wider than the terminal, and holds nothing that one would obey', () => {
    fc.assert(
      fc.property(anyBlocks, fc.integer({ min: 12, max: 120 }), (blocks, width) => {
        const text = printTerminal(blocks, { text: width, table: width });
        for (const line of text.split('\n')) assert.ok(stringWidth(line) <= width, `${width}: ${line}`);
        assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\u200E\u200F\u202A-\u202E]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('aligns columns by what a terminal shows, wide characters and emoji too', () => {
    const rows = ['Tokyo 日本語', '👍 yes', 'plain'].map((title) => ({ title, cells: ['USD 1', '日本'] }));
    const text = printTerminal(table({ content: 'figures', columns: ['A', 'B'], rows }));
    const lines = text.trimEnd().split('\n');
    assert.deepEqual([...new Set(lines.map((line) => stringWidth(line)))], [stringWidth(lines[1]!)]);
    assert.equal(lines[3], 'plain         USD 1  日本');
    assert.equal(lines[2], '👍 yes        USD 1  日本');
  });

  it('keeps what joins the parts of one sign or word', () => {
    const text = 'Family \u{1F468}\u200D\u{1F469}\u200D\u{1F467}, \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645';
    assert.ok(
      printTerminal([paragraph(text)])
        .replace(/[\u2068\u2069]/g, '')
        .includes(text),
    );
  });

  it('puts headings of sections in capitals, lists below what they list, and blank lines between the rest', () => {
    const blocks = [heading(1, 'A'), heading(2, 'Verdict'), paragraph('Leads.'), ...list(['x']), paragraph('End.'), ...list(['todo'], 'box')]; // prettier-ignore
    assert.equal(printTerminal(blocks), 'A\n\nVERDICT\nLeads.\n- x\n\nEnd.\n[ ] todo\n');
  });

  it('wraps between words where it can, and within a word only where it must', () => {
    const print = (text: string) =>
      printTerminal([paragraph(quoted(text))], { text: 10 })
        .trimEnd()
        .split('\n');
    assert.deepEqual(print('one two three four'), ['one two', 'three four']);
    assert.deepEqual(print('abcdefghijklmno'), ['abcdefghij', 'klmno']);
    assert.deepEqual(print('日本語の会社です'), ['日本語の会', '社です']);
  });
});
