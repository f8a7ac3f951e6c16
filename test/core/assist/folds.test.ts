import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldsOf } from '../../../src/core/assist/folds';

/** What can be folded, each as its kind and the numbers of its first and last line. */
function folds(text: string): string[] {
  const lineAt = (offset: number) => text.slice(0, offset).split(/\r\n|\r|\n/).length;
  return foldsOf(text).map(({ kind, span }) => `${kind} ${lineAt(span.start)}-${lineAt(span.end)}`);
}

describe('what can be folded', () => {
  it('is what is indented below a line, up to its last text', () => {
    assert.deepEqual(folds('pay:\n  bonus:\n    target: 15%\n\n  raise: 3%\n\n\nperks: none\n'), [
      'block 1-5',
      'block 2-3',
    ]);
  });

  it('is a list, indented or not, and each of its entries', () => {
    assert.deepEqual(folds('perks:\n- name: A\n  value: 1\n- name: B\nlevel: 1\n'), ['block 1-4', 'block 2-3']);
    assert.deepEqual(folds('perks:\n  - name: A\n    value: 1\n  - name: B\n'), ['block 1-4', 'block 2-3']);
  });

  it('is a map in braces over several lines', () => {
    assert.deepEqual(folds('market:\n  - { term: equity,\n      p50: 1 }\npay: {\n  raise: 3%\n}\n'), [
      'block 1-3',
      'block 2-3',
      'block 4-5',
    ]);
  });

  it('is comments on lines that follow each other', () => {
    assert.deepEqual(
      folds('# One.\n# Two.\n\n# Three.\npay:\n  # Four.\n  # Five.\n  raise: 3% # Six.\n  # Seven.\n'),
      ['comment 1-2', 'block 5-9', 'comment 6-7'],
    );
  });

  it('leaves comments before the next key to that key', () => {
    assert.deepEqual(folds('pay:\n  raise: 3%\n  # Of pay.\n# Of perks.\nperks: none\n'), ['block 1-3']);
    assert.deepEqual(folds('pay:\n  raise: 3%\n# Left out.\n  hours: 40/week\n'), ['block 1-4']);
  });

  it('is what stands between marks of a region', () => {
    assert.deepEqual(folds('# region Money\npay: 1\n# endregion\n# endregion\n'), ['region 1-3']);
  });

  it('is counted alike with Windows line ends and in broken YAML', () => {
    assert.deepEqual(folds('pay:\r\n  raise: 3%\r\n  "\r\nperks: [\r\n'), ['block 1-3']);
  });

  it('is nested properly in any text', () => {
    const piece = fc.constantFrom('a:', ' ', '  ', '\n', '\n', '- ', '# b', '{', '}', '\r\n', '\t');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const blocks = foldsOf(text).filter(({ kind }) => kind === 'block');
        for (const { span } of blocks) {
          assert.ok(/[\r\n]/.test(text.slice(span.start, span.end)));
          for (const other of blocks)
            assert.ok(
              other.span.start <= span.start || other.span.start > span.end || other.span.end <= span.end,
              text,
            );
        }
      }),
      { numRuns: 1000 },
    );
  });
});
