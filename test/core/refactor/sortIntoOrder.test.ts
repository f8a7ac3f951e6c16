import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { toPlainData } from '../../../src/core/parse/plainData';
import { parseYaml } from '../../../src/core/parse/yamlSource';
import { sortIntoOrder } from '../../../src/core/refactor/sortIntoOrder';
import { candidateVocabulary, offerVocabulary } from '../../../src/core/vocabulary';
import { untidied } from '../format/untidy';
import { damagedTextsOf, documentsOf, textOf, type Tree } from '../validate/documents';

const sorted = (text: string, parse: typeof parseOffer | typeof parseCandidate = parseOffer) =>
  applyEdits(text, sortIntoOrder(parse(text)));
const dataOf = (text: string) => toPlainData(parseYaml(text)).data;

/** What is written, and how it is sorted. */
const cases: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  'puts keys into the order of the format': [
    ['currency: EUR\ntitle: Engineer\ncompany: Acme\n', 'company: Acme\ntitle: Engineer\ncurrency: EUR\n'],
    ['currency: EUR\r\ncompany: Acme', 'company: Acme\r\ncurrency: EUR'],
  ],
  'sorts what is in groups, in lists and in the long form of a term': [
    [
      'pay:\n  raise: 3%\n  base-salary:\n    note: x\n    value: 1/year\n',
      'pay:\n  base-salary:\n    value: 1/year\n    note: x\n  raise: 3%\n',
    ],
    [
      'equity:\n  - value: 1\n    type: RSU\n  - vesting:\n      every: month\n      over: 4 years\n    type: RSU\n',
      'equity:\n  - type: RSU\n    value: 1\n  - type: RSU\n    vesting:\n      over: 4 years\n      every: month\n',
    ],
  ],
  'sorts the long form of a group and of a list': [
    ['retirement:\n  match:\n    note: x\n    value: none\n', 'retirement:\n  match:\n    value: none\n    note: x\n'],
    [
      'perks:\n  note: x\n  value:\n    - value: 1\n      name: b\n',
      'perks:\n  value:\n    - name: b\n      value: 1\n  note: x\n',
    ],
  ],
  'keeps the order of lists and what is in braces': [
    [
      'perks:\n  - { value: 1, name: b }\n  - { value: 2, name: a }\n',
      'perks:\n  - { value: 1, name: b }\n  - { value: 2, name: a }\n',
    ],
    ['status: written\ncompany: { value: A, note: b }\n', 'company: { value: A, note: b }\nstatus: written\n'],
  ],
  'leaves alone the keys among which a region begins or ends': [
    ['#region pay\npay: none\n#endregion\ncompany: A\n', '#region pay\npay: none\n#endregion\ncompany: A\n'],
    ['# region\ntitle: x\ncompany: A\n# endregion\n', '# region\ncompany: A\ntitle: x\n# endregion\n'],
    [
      'title: x\n# region pay\npay:\n  raise: 3%\n  base-salary: 1\n# endregion\ncompany: A\n',
      'title: x\n# region pay\npay:\n  base-salary: 1\n  raise: 3%\n# endregion\ncompany: A\n',
    ],
  ],
  'puts unknown keys last, in their order': [
    ['zeta: 1\ncurrency: EUR\nalpha: 2\ncompany: A\n', 'company: A\ncurrency: EUR\nzeta: 1\nalpha: 2\n'],
  ],
  'moves the comments above a key, behind it and at its end': [
    [
      'company: A\n# about pay\n# more\npay: # behind\n  # first\n  raise: 3%\n  # last\n# about it\ncurrency: EUR # euros\n# end\n',
      'company: A\n# about it\ncurrency: EUR # euros\n# about pay\n# more\npay: # behind\n  # first\n  raise: 3%\n  # last\n# end\n',
    ],
    [
      'pay:\n  raise: 3%\n# end of pay\n\n# about the company\ncompany: A\n',
      '# about the company\ncompany: A\n\npay:\n  raise: 3%\n# end of pay\n',
    ],
    ['perks:\n  - value: 1\n    # why\n    name: a\n', 'perks:\n  - # why\n    name: a\n    value: 1\n'],
    ['pay:\n  # of raise\n  raise: 3%\n  base-salary: 1\n', 'pay:\n  base-salary: 1\n  # of raise\n  raise: 3%\n'],
  ],
  'keeps what begins the file at its beginning': [
    ['# An offer.\ncurrency: EUR\ncompany: A\n', '# An offer.\ncompany: A\ncurrency: EUR\n'],
    ['# An offer.\n\n# euros\ncurrency: EUR\ncompany: A\n', '# An offer.\n\ncompany: A\n# euros\ncurrency: EUR\n'],
    ['---\ncurrency: EUR\ncompany: A\n', '---\ncompany: A\ncurrency: EUR\n'],
  ],
  'moves blank lines with the keys below them': [
    [
      'company: A\n\npay:\n  raise: 3%\n\nterms:\n  notice: none\n\nequity: none\n',
      'company: A\n\npay:\n  raise: 3%\n\nequity: none\n\nterms:\n  notice: none\n',
    ],
    ['terms:\n  notice: none\n\npay:\n  raise: 3%\n', 'pay:\n  raise: 3%\n\nterms:\n  notice: none\n'],
  ],
  'moves texts of several lines whole': [
    [
      'note: |\n  # no comment\n\n  b\ntitle: a\n  b\ncompany: A\n',
      'company: A\ntitle: a\n  b\nnote: |\n  # no comment\n\n  b\n',
    ],
  ],
};

describe('Sorting into standard order', () => {
  for (const [title, pairs] of Object.entries(cases))
    it(title, () => {
      for (const [before, after] of pairs) assert.equal(sorted(before), after);
    });

  it('knows the order of the grant that its type names', () => {
    assert.equal(
      sorted('equity:\n  - vesting: { over: 4 years }\n    strike: 1\n    shares: 1\n    type: ISO\n'),
      'equity:\n  - type: ISO\n    shares: 1\n    strike: 1\n    vesting: { over: 4 years }\n',
    );
  });

  it('changes nothing where that would not keep what is said', () => {
    for (const text of [
      'currency: &c EUR\ncompany: *c\n',
      'currency: EUR\ncompany: [A\n',
      '? currency\n: EUR\n? company\n: A\n',
      'currency: EUR\n---\ncompany: A\n',
      '',
    ])
      assert.deepEqual(sortIntoOrder(parseOffer(text)), [], text);
  });

  it('sorts a candidate file', () => {
    assert.equal(
      sorted('assumptions:\n  raise: 3%\n  horizon: 4 years\ncurrency: EUR\n', parseCandidate),
      'currency: EUR\nassumptions:\n  horizon: 4 years\n  raise: 3%\n',
    );
  });

  it('changes only the keys that stand out of order', () => {
    const text = 'company: A\ntitle: B\ncurrency: EUR\nlocation: C\nstatus: written\n';
    assert.deepEqual(sortIntoOrder(parseOffer(text)), [
      { span: { start: 20, end: 45 }, text: 'location: C\ncurrency: EUR' },
    ]);
  });

  it('finds our examples in order', () => {
    for (const name of readdirSync('examples')) {
      const text = readFileSync(join('examples', name), 'utf8');
      assert.equal(sorted(text, name.includes('.candidate.') ? parseCandidate : parseOffer), text, name);
    }
  });
});

/** The same document with the keys of its block maps in another order. */
function shuffled(tree: Tree, next: () => number): Tree {
  if ('leaf' in tree || (tree.flow && !('bare' in tree))) return tree;
  if ('items' in tree) return { ...tree, items: tree.items.map((item) => shuffled(item, next)) };
  const ranked = tree.entries.map((entry) => ({ rank: next(), entry: { ...entry, tree: shuffled(entry.tree, next) } }));
  return { ...tree, entries: ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry) };
}

for (const [kind, vocabulary, parse] of [
  ['offer', offerVocabulary, parseOffer],
  ['candidate', candidateVocabulary, parseCandidate],
] as const) {
  const shuffles = fc.tuple(documentsOf(vocabulary), fc.array(fc.nat(99), { minLength: 1 })).map(([tree, ranks]) => {
    let i = 0;
    return [textOf(tree), textOf(shuffled(tree, () => ranks[i++ % ranks.length]!))] as const;
  });

  describe(`Sorting any ${kind} file`, () => {
    it('gives the same text whatever the order of the keys was', () => {
      fc.assert(
        fc.property(shuffles, ([text, other]) => assert.equal(sorted(other, parse), sorted(text, parse))),
        { numRuns: 300 },
      );
    });

    it('keeps all values and each comment with its key, and changes nothing the second time', () => {
      const texts = untidied(shuffles.map(([, other]) => other)).map(([, untidy]) => untidy);
      fc.assert(
        fc.property(fc.oneof(texts, damagedTextsOf(vocabulary)), (text) => {
          const result = sorted(text, parse);
          assert.deepEqual(dataOf(result), dataOf(text));
          for (const [comment] of text.matchAll(/\S+[ \t]+# behind \d+/g)) assert.ok(result.includes(comment), comment);
          for (const [comment] of text.matchAll(/(?<=\n *)# above \d+\n *[\w"][^\n#]*/g))
            assert.ok(result.includes(comment), comment);
          assert.deepEqual(sortIntoOrder(parse(result)), []);
        }),
        { numRuns: 500 },
      );
    });
  });
}
