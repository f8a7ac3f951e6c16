import assert from 'node:assert/strict';
import fc from 'fast-check';
import { enclosingSpans } from '../../../src/core/assist/enclosingSpans';
import { parseOffer } from '../../../src/core/parse/parseOffer';

/** What stands around the mark `|`, the innermost first. */
function around(marked: string): string[] {
  const text = marked.replace('|', '');
  return enclosingSpans(parseOffer(text), marked.indexOf('|'))
    .map(({ start, end }) => text.slice(start, end))
    .reverse();
}

describe('what stands around an offset', () => {
  it('is the value, the pair, the map and the pairs around it', () => {
    assert.deepEqual(around('a: 1\npay:\n  raise: 3|%\n  hours: 40/week # words\nb: 2\n'), [
      '3%',
      'raise: 3%',
      'raise: 3%\n  hours: 40/week',
      'pay:\n  raise: 3%\n  hours: 40/week',
      'a: 1\npay:\n  raise: 3%\n  hours: 40/week # words\nb: 2',
    ]);
  });

  it('is a key before its pair', () => {
    assert.deepEqual(around('p|ay: { raise: 3% }\n'), ['pay', 'pay: { raise: 3% }']);
  });

  it('is text without and with its quotes', () => {
    assert.deepEqual(around('company: "Ac|me" # words\nb: 1\n'), [
      'Acme',
      '"Acme"',
      'company: "Acme"',
      'company: "Acme" # words\nb: 1',
    ]);
  });

  it('is what is between braces and brackets before these', () => {
    assert.deepEqual(around('a:\n  - { b: [1, |2 ], c: 3 }\n'), [
      '2',
      '1, 2',
      '[1, 2 ]',
      'b: [1, 2 ]',
      'b: [1, 2 ], c: 3',
      '{ b: [1, 2 ], c: 3 }',
      '- { b: [1, 2 ], c: 3 }',
      'a:\n  - { b: [1, 2 ], c: 3 }',
    ]);
  });

  it('is an entry with its dash before its list', () => {
    assert.deepEqual(around('perks:\n- name: M|eals\n  value: 1\n- name: Pass\n'), [
      'Meals',
      'name: Meals',
      'name: Meals\n  value: 1',
      '- name: Meals\n  value: 1',
      '- name: Meals\n  value: 1\n- name: Pass',
      'perks:\n- name: Meals\n  value: 1\n- name: Pass',
    ]);
  });

  it('begins with the map where the offset is between its pairs', () => {
    assert.deepEqual(around('a: 1\n\n# wo|rds\nb:\n'), ['a: 1\n\n# words\nb:']);
    assert.deepEqual(around('|'), []);
  });

  it('is nested properly in any text', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      ' ',
      '\n',
      '\n  ',
      '- ',
      '{ ',
      ' }',
      '[',
      ']',
      ', ',
      '"',
      "'",
      ' # b',
      '\r\n',
      '&a ',
      '*a',
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, at) => {
        const text = pieces.join('');
        const offset = at % (text.length + 1);
        let around = { start: 0, end: text.length };
        for (const span of enclosingSpans(parseOffer(text), offset)) {
          assert.ok(around.start <= span.start && span.end <= around.end, text);
          assert.ok(span.end - span.start < around.end - around.start, text);
          assert.ok(span.start <= offset && offset <= span.end, text);
          around = span;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
