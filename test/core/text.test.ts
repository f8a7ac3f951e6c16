import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withOneLineEnd } from '../../src/core/text';

describe('A text with one line end', () => {
  it('has the one of most of its lines, that of Windows where more than half have a carriage return', () => {
    for (const [text, expected] of [
      ['', ''],
      ['a', 'a'],
      ['a\nb\n', 'a\nb\n'],
      ['a\r\nb\r\n', 'a\r\nb\r\n'],
      ['a\r\nb\n', 'a\nb\n'],
      ['a\r\nb\r\nc\n', 'a\r\nb\r\nc\r\n'],
      ['a\rb\r\nc\n', 'a\r\nb\r\nc\r\n'],
      ['a\rb', 'a\r\nb'],
    ] as const)
      assert.equal(withOneLineEnd(text), expected);
  });

  it('keeps its lines, and is the same when done again', () => {
    const texts = fc.array(fc.constantFrom('a', ' ', '\n', '\r\n', '\r')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const one = withOneLineEnd(text);
        assert.deepEqual(one.split(/\r\n|\r|\n/), text.split(/\r\n|\r|\n/));
        assert.equal(withOneLineEnd(one), one);
      }),
    );
  });
});
