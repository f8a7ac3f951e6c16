import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text';
import { formatDocument, formatRange } from '../../../src/core/format/formatDocument';
import { parseOffer } from '../../../src/core/parse/parseOffer';

const formatted = (text: string, indent = 2) => applyEdits(text, formatDocument(text, { indent }));

/** What is written, and how it is formatted. */
const cases: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  'indents by two spaces': [
    ['pay:\n    raise: 3%\n    bonus:\n       target: 15%\n', 'pay:\n  raise: 3%\n  bonus:\n    target: 15%\n'],
    ['equity:\n     -  type: RSU\n        value: 1\n', 'equity:\n  - type: RSU\n    value: 1\n'],
    ['a:\n  - - x\n    -   y\n  -\n    z: 1\n', 'a:\n  - - x\n    - y\n  - z: 1\n'],
  ],
  'indents lists as the first one is indented': [
    ['perks:\n- name:  a\nterms:\n    - b\n', 'perks:\n- name: a\nterms:\n- b\n'],
    ['perks:\n   - name:  a\nterms:\n- b\n', 'perks:\n  - name: a\nterms:\n  - b\n'],
  ],
  'puts one space after colons and dashes and none before colons': [
    ['title :   Engineer\nlevel:\tL6\nperks:\n  -   name: a\n', 'title: Engineer\nlevel: L6\nperks:\n  - name: a\n'],
    ['a: &x   1\n*x :  2\n', 'a: &x 1\n*x : 2\n'],
  ],
  'puts spaces inside braces and none inside brackets': [
    ['a: {b: 1,c:  [ 1,2 ],d: { } , e: [ ]}\n', 'a: { b: 1, c: [1, 2], d: {}, e: [] }\n'],
    ['a: {"b":1, c: }\n', 'a: { "b": 1, c: }\n'],
  ],
  'keeps the lines of braces and brackets, indented': [
    ['a:\n  [\n  x,\n  {b:1, c: 2},   # why\n  ]\n', 'a:\n  [\n    x,\n    { b:1, c: 2 }, # why\n  ]\n'],
    ['a: {\n  # why\n  b: 1,\n\n\n  c: 2\n\n}\n', 'a: {\n  # why\n  b: 1,\n\n  c: 2\n}\n'],
    [
      '{\n"a": "b",\n"pay": {\n"c": [\n1, 2\n]\n}\n}\n',
      '{\n  "a": "b",\n  "pay": {\n    "c": [\n      1, 2\n    ]\n  }\n}\n',
    ],
    ['a:\n    - b: [\n          x,\n       y ]\n', 'a:\n  - b: [\n      x,\n      y]\n'],
    ['a:\n    - {\n      b: 1\n      }\n', 'a:\n  - {\n      b: 1\n    }\n'],
    ['a: &x {\n    b: 1 }\n', 'a: &x {\n  b: 1 }\n'],
  ],
  'drops spaces at line ends and needless blank lines': [
    ['\n\na: 1  \n\n \n\nb:\n\n  c: 1\t\n\n\n', 'a: 1\n\nb:\n  c: 1\n'],
    ['a: 1', 'a: 1\n'],
    ['# a   \n\n\n# b', '# a\n\n# b\n'],
    [' \n\t\n', ''],
  ],
  'keeps comments where they are, indented like what they are about': [
    ['a:    1    # one\n', 'a: 1 # one\n'],
    ['pay:   # all\n# first\n    raise: 3%\n', 'pay: # all\n  # first\n  raise: 3%\n'],
    ['a:\n    b: 1\n     # of b\n   # of c\nc: 1\n', 'a:\n  b: 1\n  # of b\n# of c\nc: 1\n'],
    ['a:\n    - 1\n    # last\n# next\nb:\n', 'a:\n  - 1\n  # last\n# next\nb:\n'],
    ['a:\n    b:\n        c: 1\n    # end of a\n', 'a:\n  b:\n    c: 1\n  # end of a\n'],
  ],
  'keeps what block scalars say': [
    ['a: |   # c\n     x\n       y  \n\n\nb: 1\n', 'a: | # c\n  x\n    y  \n\nb: 1\n'],
    ['a: |+\n x\n\n\nb: >2\n    z\n', 'a: |+\n  x\n\n\nb: >2\n    z\n'],
    ['a:\n    b: |2\n        x\n       y\n', 'a:\n  b: |2\n      x\n     y\n'],
    ['a: |+\n x', 'a: |+\n  x'],
  ],
  'keeps what is written over several lines': [
    ['a:\n    b: one\n       two\n\n       three\n', 'a:\n  b: one\n    two\n\n    three\n'],
    ['a: "one\\\n        two \\\n   three"\n', 'a: "one\\\n  two \\\n  three"\n'],
  ],
  'keeps numbers, quotes and document marks as they are written': [
    [
      '%YAML 1.2\n---\n\na:  010\nb:  \'x\'\nc: "y"\nd:   1_0\n...\n',
      '%YAML 1.2\n---\na: 010\nb: \'x\'\nc: "y"\nd: 1_0\n...\n',
    ],
  ],
  'leaves a text with a syntax error alone': [
    ['a:   1\nb: [1,  2\nc:   3\n', 'a:   1\nb: [1,  2\nc:   3\n'],
    ['a:   1\n---\nb:   1\n', 'a:   1\n---\nb:   1\n'],
  ],
};

describe('Formatting a number that a comma splits', () => {
  const start = 'company: A\ncurrency: EUR\n';
  it('adds no space that would make two amounts of it', () => {
    const text = `${start}pay:\n    sign-on: [20,000,100 ,  200,5]\n    raise:   3%\n`;
    const expected = `${start}pay:\n  sign-on: [20,000,100, 200, 5]\n  raise: 3%\n`;
    assert.equal(applyEdits(text, formatDocument(text, { indent: 2 })), expected);
  });

  it('leaves groups as in India alone', () => {
    const text = `${start}pay:\n  base-salary: 19,68,000\n  sign-on: [ "1,00,000" ]\n`;
    assert.equal(applyEdits(text, formatDocument(text, { indent: 2 })), text.replace('[ "1,00,000" ]', '["1,00,000"]'));
    const split = `${start}pay:\n  sign-on: [1,00,000]\n`;
    assert.equal(applyEdits(split, formatDocument(split, { indent: 2 })), split);
  });

  it('leaves what is told of it as it is', () => {
    for (const list of [
      '[20,000]',
      '[100,200]',
      '[EUR 20,000, 5]',
      '[{ amount: 20,000 }]',
      '[20,000,000]',
      '[20,0]',
      '[19,68,000]',
      '[1,00,00,000]',
    ]) {
      const text = `${start}pay: {sign-on: ${list}}\n`;
      const next = applyEdits(text, formatDocument(text, { indent: 2 }));
      const codes = (each: string) => parseOffer(each).findings.map(({ code }) => code);
      assert.deepEqual(codes(next), codes(text), next);
    }
  });
});

describe('Formatting', () => {
  for (const [title, pairs] of Object.entries(cases))
    it(title, () => {
      for (const [before, after] of pairs) assert.equal(formatted(before), after);
    });

  it('indents by as many spaces as it is told; what is in a list stands behind the dash', () => {
    const text = 'pay:\n  bonus:\n    - target: 15%\n      note: |\n        x\n    - |\n      y\n';
    const wide =
      'pay:\n    bonus:\n        - target: 15%\n          note: |\n              x\n        - |\n            y\n';
    assert.equal(formatted(text, 4), wide);
    assert.equal(formatted(wide, 2), text);
  });

  it('keeps the line ends', () => {
    assert.equal(formatted('a:   1\r\n\r\n\r\nb: 2'), 'a: 1\r\n\r\nb: 2\r\n');
    assert.equal(formatted('a: |\r\n    x\r\n\r\n    y\r\n'), 'a: |\r\n  x\r\n\r\n  y\r\n');
  });

  it('changes only the spaces that differ', () => {
    assert.deepEqual(formatDocument('pay:\n   raise:  3%\n', { indent: 2 }), [
      { span: { start: 7, end: 8 }, text: '' },
      { span: { start: 15, end: 16 }, text: '' },
    ]);
  });
});

describe('Formatting a range', () => {
  /** The text with the lines between two bars formatted. */
  const inRange = (marked: string) => {
    const [start, end] = [marked.indexOf('|'), marked.lastIndexOf('|') - 1];
    const text = marked.replaceAll('|', '');
    return applyEdits(text, formatRange(text, { start, end }, { indent: 2 }));
  };

  it('changes its lines only', () => {
    assert.equal(inRange('a:   1\nb|:   2\nc:  | 3\nd:   4'), 'a:   1\nb: 2\nc: 3\nd:   4');
    assert.equal(inRange('a:   1\n|b:   2\n|c:   3\n'), 'a:   1\nb: 2\nc:   3\n');
    assert.equal(inRange('a:   1\nb:   |2|'), 'a:   1\nb: 2\n');
  });

  it('leaves the indentation alone where it makes sense only with other lines', () => {
    assert.equal(inRange('a:\n    b:  1\n    |c:  2|\n'), 'a:\n    b:  1\n    c: 2\n');
    assert.equal(inRange('a:\n    |b:  1\n    c:  2|\n'), 'a:\n  b: 1\n  c: 2\n');
  });
});
