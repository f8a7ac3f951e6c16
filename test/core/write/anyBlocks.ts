import fc from 'fast-check';
import { emphasis, group, heading, linked, list, paragraph, quoted, strong, table, type Block, type Line } from '../../../src/core/write/document'; // prettier-ignore

/** What somebody would write who wants more than text, with what makes trouble in one format or another. */
const trouble = fc.constantFrom(
  '[x](command:offer.run)', '![x](https://evil.example/a.png)', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</style>',
  'https://evil.example', 'www.evil.example', 'mailto:a@evil.example', '<https://evil.example>', '&lt;b&gt;', '&amp;', '$(trash)', '$x$',
  '# x', '- x', '1. x', '+ x', '---', '***', '===', '```', '~~x~~', '**x**', '_x_', '| a | b |', '> x', '[ ] x', '[^1]', '[x]: y', '!', '\\',
  'a\nb', '\r\n\r\n', '\u2028', '\u202Eabc', '\u001B[31mred', '\u0007', '\u200F', 'שלום', 'שלום (עולם) 12', 'مرحبا', 'ABC שלום', '日本語の会社', '👩‍👩‍👧', '👍🏽', 'e\u0301', '=1+1', '@SUM(A1)', 'ﬁ', '  ', '',
); // prettier-ignore

export const anyText = fc
  .array(fc.oneof(trouble, fc.string({ unit: 'grapheme', maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 4 })
  .map((parts) => parts.join('')); // prettier-ignore

/** A piece of text, which may lead somewhere or stand out. */
export const anyLine: fc.Arbitrary<Line> = anyText.chain((text) =>
  fc.constantFrom<Line>(
    text,
    quoted(text),
    ['a ', quoted(text), ' b'],
    ['Hi!', linked(quoted(text), { offer: 'a', path: 'pay' })],
    [strong(['x', quoted(text), 'x']), ': ', text],
    emphasis(['x', quoted(text), 'x']),
  ),
);

const lines = fc.array(anyLine, { maxLength: 3 });

export const anyBlock: fc.Arbitrary<readonly Block[]> = fc.oneof(
  anyLine.map((line) => [heading(2, line)]),
  anyLine.map((line) => [paragraph(line)]),
  fc.tuple(lines, fc.constantFrom('dash' as const, 'box' as const, 'plain' as const)).map(([items, mark]) => list(items, mark)),
  fc
    .tuple(fc.constantFrom('figures' as const, 'words' as const), fc.array(fc.tuple(anyLine, anyLine, anyLine), { maxLength: 3 }))
    .map(([content, rows]) =>
      table({ content, corner: 'Term', columns: ['A', 'B'], rows: rows.map(([title, ...cells]) => ({ title, cells })) }),
    ),
  lines.map((each) => [group(each.map(paragraph))]),
); // prettier-ignore

export const anyBlocks = fc.array(anyBlock, { maxLength: 4 }).map((each) => each.flat());
