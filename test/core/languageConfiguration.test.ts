import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
}

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly offSide: boolean; readonly markers: { readonly start: string; readonly end: string } };
  readonly onEnterRules: readonly EnterRule[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly notIn: readonly string[] }[];
  readonly indentationRules?: unknown;
}

const configuration = JSON.parse(readFileSync('language-configuration.json', 'utf8')) as LanguageConfiguration;

/** What VS Code puts before the cursor on the new line beyond the old indentation; undefined where no rule speaks. */
function enter(line: string): string | undefined {
  const [before = '', after = ''] = line.split('¦');
  const { action } =
    configuration.onEnterRules.find(
      ({ beforeText, afterText }) =>
        new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after)),
    ) ?? {};
  return action && (action.indent === 'indent' ? '\t' : '') + (action.appendText ?? '');
}

/** The word that a double click at the mark takes. */
function word(line: string): string | undefined {
  const position = line.indexOf('¦');
  const { pattern, flags } = configuration.wordPattern;
  const matches = line.replace('¦', '').matchAll(new RegExp(pattern, `${flags}g`));
  return [...matches].find(({ index, 0: text }) => index <= position && position <= index + text.length)?.[0];
}

describe('the language configuration', () => {
  const level = '\t';
  const besideTheDash = '  ';
  const belowAKeyBesideTheDash = '\t  ';

  const cases: readonly (readonly [what: string, expected: string | undefined, ...lines: string[]])[] = [
    [
      'Enter after a key without a value goes one level deeper',
      level,
      'key:¦',
      '  base-salary:  ¦',
      'key: &a¦',
      'key: # c¦',
      'key: &a # c¦',
      'key: |¦',
      'key: >-¦',
      'key: |2+ # c¦',
      '"quoted key":¦',
      '"a \\" b: c" :¦',
      "'it''s':¦",
      'a:b:¦',
      'Zürich:¦',
      '<<:¦',
      'key:¦ value',
    ],
    [
      'Enter after a key without a value in a list item goes one level below the key',
      belowAKeyBesideTheDash,
      '- key:¦',
      '  - key: &a # c¦',
      '- "quoted key":¦',
      '- note: |¦',
    ],
    [
      'Enter in a list item goes below its first key',
      besideTheDash,
      '- name: x¦',
      '  -   name: x¦',
      '- "quoted key": x¦',
      '- name: a¦ b',
      '- on: 2026-11-05 # c¦',
      '-¦',
      '  - ¦',
      '- # c¦',
      '- &a¦',
      '- |¦',
      '- >-¦',
      '- claim: cut the cost by 40 %¦',
      '- vesting: { cliff: 1 year }¦',
    ],
    [
      'Enter in an open flow collection goes deeper than its line',
      level,
      'commission: { target: 20000/year,¦',
      'yearly: [25%, 25%,¦ 50%]',
    ],
    [
      'Enter in an open flow collection of a list item goes deeper than the item',
      belowAKeyBesideTheDash,
      '- { term: pay, need: must,¦',
      '- { a: { b: 1,¦ } }',
      '- vesting: {¦}',
      '- yearly: [¦',
    ],
    [
      'Enter keeps the indentation of other lines',
      undefined,
      '¦',
      '  ¦',
      'key: value¦',
      '  base-salary: 112000/year # c¦',
      'note: it rose -¦',
      'note: as follows:¦',
      'We agreed on:¦',
      'time: 10:30¦',
      '- lunch¦',
      '- https://example.com¦',
      '- "a: b"¦',
      '- { name: x }¦',
      '- [a, b]¦',
      '-5¦',
      '---¦',
      '# key:¦',
      '# see [a,¦',
      '¦key: value',
      '  ¦- name: x',
    ],
    ['Enter inside a comment goes on with the comment', '# ', '# a ¦b', '  # ¦b', 'hours: 40/week # per ¦letter'],
    ['Enter before a blank inside a comment keeps one blank', '#', '# a¦ b', 'hours: 40/week # per¦ letter'],
    ['Enter at the end of a comment leaves it', undefined, '# a¦', '  # a¦  ', 'hours: 40/week # per letter¦'],
    ['Enter beside a hash that begins no comment adds none', undefined, 'team: a#b¦c', 'note: "issue # 3¦4"'],
  ];
  for (const [what, expected, ...lines] of cases) {
    it(what, () => {
      for (const line of lines) assert.equal(enter(line), expected, line);
    });
  }

  it('takes as a word what a person means', () => {
    for (const [line, expected] of [
      ['base-sa¦lary: 112000/year', 'base-salary'],
      ['base-¦', 'base-'],
      ['base-salary: 112000¦/year', '112000/year'],
      ['base-salary: 112000/¦', '112000/'],
      ['sign-on: 185¦k', '185k'],
      ['deductible: 1,25¦0.50', '1,250.50'],
      ['deductible: 1,250¦/year', '1,250/year'],
      ['base-salary: 19,68¦,000', '19,68,000'],
      ['target: 15¦%', '15%'],
      ['accrual: 1.5%¦', '1.5%'],
      ['yearly: [25¦%, 30%]', '25%'],
      ['yearly: [25,¦30]', '30'],
      ['expires: 2026-1¦1-20', '2026-11-20'],
      ['term: time-off.va¦cation', 'time-off.vacation'],
      ['plan: 401¦(k)', '401(k)'],
      ['- name¦: x', 'name'],
      ['over: 4 ye¦ars }', 'years'],
      ['note: I don’¦t know', 'don’t'],
      ["note: I don'¦t know", "don't"],
      ['note: that was i¦t.', 'it'],
      ['note: (a¦side)', 'aside'],
      ['location: "Ber¦lin, DE"', 'Berlin'],
      ['Zür¦ich: 165', 'Zürich'],
      ['key: ¦', undefined],
    ] as const) {
      assert.equal(word(line), expected, line);
    }
  });

  it('never takes nothing for a word', () => {
    const { pattern, flags } = configuration.wordPattern;
    assert.equal(new RegExp(pattern, flags).test(''), false);
  });

  it('folds by indentation and by regions', () => {
    const { offSide, markers } = configuration.folding;
    assert.equal(offSide, true);
    assert.match('  # region Pay', new RegExp(markers.start));
    assert.match('#endregion', new RegExp(markers.end));
    assert.doesNotMatch('region: Berlin', new RegExp(markers.start));
    assert.doesNotMatch('# regional', new RegExp(markers.start));
  });

  it('closes no quote inside a text or a comment', () => {
    for (const { open, notIn } of configuration.autoClosingPairs) {
      if (open === '"' || open === "'") assert.deepEqual(notIn, ['string', 'comment']);
    }
  });

  // Lines alone do not say where a YAML block ends, so Reindent Lines would move every term into the one above it.
  it('gives VS Code no rules to reindent a file by', () => {
    assert.equal(configuration.indentationRules, undefined);
  });

  it('reads hostile lines of ten thousand characters at once', () => {
    const { wordPattern, folding, onEnterRules } = configuration;
    const patterns = [
      new RegExp(wordPattern.pattern, `${wordPattern.flags}g`),
      new RegExp(folding.markers.start, 'g'),
      new RegExp(folding.markers.end, 'g'),
      ...onEnterRules.flatMap(({ beforeText, afterText = '$' }) => [
        new RegExp(beforeText, 'g'),
        new RegExp(afterText, 'g'),
      ]),
    ];
    const pieces = [
      ' ',
      'a',
      'a ',
      '-',
      '- ',
      ':',
      ': ',
      'a:',
      'a: ',
      '#',
      ' #',
      '"',
      '\\"',
      "'",
      "''",
      '"a" ',
      '{',
      '{ ',
    ];
    pieces.push(
      '{}',
      '[',
      '[,',
      ',',
      ', ',
      '&a ',
      '&',
      '|',
      '1',
      '1,',
      '1,111',
      '1-',
      '1/',
      '.',
      "a'",
      '\t',
      '| ',
      '(a)',
    );
    for (const pattern of patterns) {
      for (const piece of pieces) {
        for (const [before, after] of [
          ['', ''],
          ['- ', ' x'],
          ['a:', 'x'],
          ['- "', '\u0000'],
          ['  key: {', '}'],
        ] as const) {
          const line = before + piece.repeat(10_000 / piece.length) + after;
          // One that backtracks would keep the test busy beyond its time; nothing else is asked of these lines.
          line.match(pattern);
        }
      }
    }
  });
});
