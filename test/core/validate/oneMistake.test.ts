import assert from 'node:assert/strict';
import { findingsOf, mended, offerStart, told, type Kind } from './findings';

/** A text with one mistake, and the finding: its code and the text it marks. */
type Case = readonly [text: string, finding: string];

const pay = (line: string) => `pay:\n  ${line}\n`;

const cases: Readonly<Record<string, readonly Case[]>> = {
  'a misspelt key': [
    ['time-off:\n  vaction: 25 days\n', 'unknown-key: vaction'],
    ['tilte: Staff\n', 'unknown-key: tilte'],
    ['Title: Staff\n', 'unknown-key: Title'],
    [pay('base_salary: 1'), 'unknown-key: base_salary'],
    [pay('salary: 1'), 'unknown-key: salary'],
    [pay('bonus: { target: 15%, payuot: 80% }'), 'unknown-key: payuot'],
    ['title: { value: Staff, in-writng: true }\n', 'unknown-key: in-writng'],
    ['negotiation:\n  asks:\n    - { term: level, ask: L7, becuase: I can }\n', 'unknown-key: becuase'],
  ],
  'a misspelt required key': [
    [pay('sign-on: { amuont: 20000 }'), 'unknown-key: amuont'],
    [pay('sign-on:\n    - amont: 20000'), 'unknown-key: amont'],
    [pay('bonus: { value: 15% }'), 'unknown-key: value'],
    ['equity:\n  - tpye: RSU\n    value: 1000\n', 'unknown-key: tpye'],
    ['perks:\n  - nmae: Lunch\n', 'unknown-key: nmae'],
    ['negotiation:\n  asks:\n    - { term: level, aks: L7 }\n', 'unknown-key: aks'],
    ['title: { valeu: Staff }\n', 'unknown-key: valeu'],
  ],
  'a missing key': [
    [pay('sign-on: { paid: 1 month }'), 'missing-key: sign-on'],
    ['equity:\n  - value: 1000\n', 'missing-key: value'],
    ['equity: [{}]\n', 'missing-key: {}'],
    ['title: { note: x }\n', 'missing-key: title'],
    ['retirement: { match: { rate: 50% } }\n', 'missing-key: match'],
  ],
  'a key in the wrong place': [
    ['base-salary: 1\n', 'unknown-key: base-salary'],
    ['equity: { type: RSU, strike: 1.25 }\n', 'unknown-key: strike'],
    ['pay:\n  <<: { raise: 3% }\n', 'unknown-key: <<'],
    ['1: 2\n', 'unknown-key: 1'],
    ['true: x\n', 'unknown-key: true'],
    ['? odd\n: x\n', 'unknown-key: odd'],
  ],
  'a key that is none': [
    ['? [a, b]\n: x\n', 'wrong-shape: [a, b]'],
    ['"": x\n', 'empty-key: ""'],
    ['*none : x\n', 'unknown-alias: *none'],
  ],
  'a value that cannot be read': [
    [pay('bonus: 15'), 'percent-without-sign: 15'],
    [pay('bonus: 0.15'), 'percent-without-sign: 0.15'],
    [pay('raise: { value: 3, in-writing: true }'), 'percent-without-sign: 3'],
    [pay('base-salary: €112,000'), 'unreadable-amount: €112,000'],
    [pay('base-salary: ""'), 'empty-text: ""'],
    [pay('sign-on: 20000/year'), 'unexpected-period: 20000/year'],
    [pay('sign-on: { amount: 1, clawback: 12 }'), 'duration-without-unit: 12'],
    ['time-off: { vacation: 25 }\n', 'duration-without-unit: 25'],
    ['received: 2026-02-29\n', 'date-does-not-exist: 2026-02-29'],
    ['received: |\n  2026-02-28\n', 'value-over-lines: |'],
    ['terms: { non-solicit: yes }\n', 'not-true-or-false: yes'],
    ['terms: { non-solicit: "true" }\n', 'not-true-or-false: "true"'],
    ['equity: { type: ISO, shares: 1.5 }\n', 'unreadable-number: 1.5'],
    ['flexibility: { remote: 3 }\n', 'unreadable-rate: 3'],
    [`note: ${'x'.repeat(2001)}\n`, `text-too-long: ${'x'.repeat(2001)}`],
    ['note:\n', 'missing-value: note'],
    ['terms: { contingencies: [~] }\n', 'missing-value: ~'],
  ],
  'a word that is not allowed': [
    ['equity:\n  - type: RSUU\n', 'value-not-allowed: RSUU'],
    ['status: Written\n', 'value-not-allowed: Written'],
    ['equity: { type: RSU, vesting: imediate }\n', 'value-not-allowed: imediate'],
    ['insurance: { health: None }\n', 'value-not-allowed: None'],
    ['retirement: { plan: 401k }\n', 'value-not-allowed: 401k'],
  ],
  'a comma in a number or key': [
    ['pay: { base-salary: 112,000 }\n', 'comma-in-braces: 112,000'],
    ['pay: { base-salary: 1,112,000/year, hours: 40/week }\n', 'comma-in-braces: 1,112,000/year'],
    [pay('sign-on: [20,000]'), 'comma-in-braces: 20,000'],
    ['equity: { type: RSU, value: EUR 160,000 }\n', 'comma-in-braces: EUR 160,000'],
  ],
  'a key that stands twice': [
    ['title: a\ntitle: b\n', 'duplicate-key: title'],
    ['title: { value: a, value: b }\n', 'duplicate-key: value'],
    ['pay: { raise: 3%, raise: 4% }\n', 'duplicate-key: raise'],
  ],
  'a wrong shape': [
    ['title: [a]\n', 'wrong-shape: title'],
    ['status: { value: written }\n', 'wrong-shape: status'],
    ['title: { value: { value: a } }\n', 'wrong-shape: value'],
    ['pay: 112000\n', 'wrong-shape: pay'],
    ['pay: raises\n', 'wrong-shape: pay'],
    ['insurance: { dental: premiums }\n', 'unreadable-amount: premiums'],
    ['pay: [112000]\n', 'wrong-shape: pay'],
    ['equity: RSU\n', 'wrong-shape: equity'],
    ['perks: Lunch\n', 'wrong-shape: perks'],
    ['perks: { name: Lunch }\n', 'wrong-shape: perks'],
    ['perks: [Lunch]\n', 'wrong-shape: Lunch'],
    [pay('sign-on: [[1]]'), 'wrong-shape: 1'],
    ['terms: { contingencies: check }\n', 'wrong-shape: contingencies'],
    ['terms: { contingencies: [{ a: b }] }\n', 'wrong-shape: a'],
    ['negotiation: none\n', 'wrong-shape: negotiation'],
    ['negotiation: { asks: [level] }\n', 'wrong-shape: level'],
  ],
  'a list of the wrong length': [
    ['perks: []\n', 'empty-list: perks'],
    ['equity: []\n', 'empty-list: equity'],
    ['equity: { type: RSU, vesting: { yearly: [] } }\n', 'empty-list: yearly'],
    [`equity: { type: RSU, vesting: { yearly: [${'1%, '.repeat(41)}] } }\n`, 'list-too-long: yearly'],
  ],
  'an alias or a tag': [
    ['title: *none\n', 'unknown-alias: *none'],
    ['pay: *none\n', 'unknown-alias: *none'],
    ['perks: *none\n', 'unknown-alias: *none'],
    ['title: &a [x]\nlevel: L6\n', 'wrong-shape: title'],
    ['pay: &a { x: 1 }\ninsurance: *a\n', 'unknown-key: x'],
    ['level: &a 15\npay:\n  raise: *a\n', 'percent-without-sign: *a'],
    ['pay: &a\n  note: *a\n', 'too-deep: *a'],
    ['title: !important Staff\n', 'unknown-tag: !important'],
    ['title: !x\n', 'unknown-tag: !x'],
    ['pay: !x { raise: 3% }\n', 'unknown-tag: !x'],
  ],
  'an indentation': [
    ['pay:\n  raise: 3%\n   hours: 40/week\n', 'bad-indent: hours: 40/week'],
    ['pay:\n  raise: 3%\n hours: 40/week\n', 'bad-indent: hours: 40/week'],
    ['pay:\n  raise: 3%\n    hours: 40/week # c\n  level: x\n', 'bad-indent: hours: 40/week'],
    [' title: x\n', 'bad-indent: title: x'],
    ['equity:\n  - type: RSU\n     value: 1\n', 'bad-indent: value: 1'],
    ['equity:\n  - type: RSU\n   value: 1\n', 'bad-indent: value: 1'],
    ['equity:\n  - type: RSU\n  value: 1\n', 'bad-indent: value: 1'],
    ['equity:\n  - type: RSU\n - type: ISO\n', 'bad-indent: - type: ISO'],
    ['equity:\n  - type: RSU\n   - type: ISO\n', 'bad-indent: - type: ISO'],
    ['pay:\n\traise: 3%\n', 'tab-as-indent: \t'],
    ['pay:\n\t\traise: 3%\n', 'tab-as-indent: \t\t'],
    ['pay:\n  raise: 3%\n\thours: 40/week\n', 'tab-as-indent: \t'],
  ],
  'a colon or a space': [
    ['title\nlevel: L6\n', 'missing-colon: title'],
    ['title Staff\nlevel: L6\n', 'missing-colon: title Staff'],
    ['pay\n  raise: 3%\n', 'missing-colon: pay'],
    ['pay:\n  base-salary 1\n', 'missing-colon: base-salary 1'],
    ['title:Staff\nlevel: L6\n', 'missing-space: title:Staff'],
    ['pay:\n  raise:3%\n', 'missing-space: raise:3%'],
    ['pay: {raise:3%}\n', 'missing-space: raise:3%'],
    ['equity:\n  - type:RSU\n', 'missing-space: type:RSU'],
    ['equity:\n  -type: RSU\n', 'missing-space: -type'],
    ['title: "a"#b\n', 'missing-space: #b'],
    ['title: Acme: the firm\n', 'unquoted-colon: Acme: the firm'],
    ['title: a: b # c\nlevel: L6\n', 'unquoted-colon: a: b'],
  ],
  'a quote or a bracket': [
    ['title: "Staff\nlevel: L6\n', 'unclosed-quote: "Staff'],
    ["title: 'Staff\nlevel: L6\n", "unclosed-quote: 'Staff"],
    ['title: "a" b\n', 'text-after-value: b'],
    ['pay: { raise: 3%\ntitle: x\n', 'unclosed-bracket: {'],
    ['terms:\n  contingencies: [a, b\n  notice: 3 months\n', 'unclosed-bracket: ['],
    ['pay: { raise: 3% ]\n', 'unclosed-bracket: {'],
    ['pay: { raise: 3% }}\n', 'unopened-bracket: }'],
    ['pay: { raise: 3%,, hours: 40/week }\n', 'extra-comma: ,'],
    ['pay: { raise: 3% hours: 40/week }\n', 'missing-comma: 3% hours: 40/week'],
  ],
  'other syntax': [
    ['<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n', 'merge-conflict: <<<<<<< HEAD'],
    ['title: @a\n', 'reserved-character: @'],
    ['title: `a`\n', 'reserved-character: `'],
    ['title: > a\n', 'reserved-character: >'],
    ['title: - a\n', 'list-beside-key: -'],
    ['title: "a\\qb"\n', 'unknown-escape: \\'],
    ['---\nmore: x\n', 'several-documents: ---'],
  ],
  'a term that is not there, or a value that it cannot have': [
    ['negotiation:\n  asks:\n    - { term: time-off.vacaton, ask: 30 days }\n', 'unknown-term: time-off.vacaton'],
    ['negotiation:\n  asks:\n    - { term: 5, ask: 30 days }\n', 'unknown-term: 5'],
    ['negotiation:\n  asks:\n    - { term: time-off.vacation, ask: 30 }\n', 'value-does-not-fit-term: 30'],
    ['negotiation:\n  asks:\n    - { term: level, ask: 7, fallback: [6] }\n', 'wrong-shape: fallback'],
    ['negotiation:\n  asks:\n    - { term: pay.raise, ask: 5%, answer: 3 }\n', 'value-does-not-fit-term: 3'],
  ],
};

/** What may stand around a mistake, and how that changes the text. */
const surroundings: Readonly<Record<string, (text: string) => string>> = {
  'on its own': (text) => offerStart + text,
  'with the line ends of Windows': (text) => (offerStart + text).replaceAll('\n', '\r\n'),
  'after a byte order mark': (text) => `\uFEFF${offerStart}${text}`,
  'after letters beyond ASCII': (text) => `# 𝒜 é 漢字 👩‍💻\nsource: 𝒜 漢字 👩‍💻\n${offerStart}${text}`,
  'late in a long file': (text) =>
    `${'# a comment\n'.repeat(2000)}${offerStart}location: Berlin\n${'\n'.repeat(500)}${text}`,
  'after the start of a document': (text) => `--- # an offer\n${offerStart}${text}`,
};

describe('One mistake is one finding', () => {
  for (const [place, around] of Object.entries(surroundings))
    describe(place, () => {
      for (const [kind, texts] of Object.entries(cases))
        it(`for ${kind}`, () => {
          for (const [text, finding] of texts) assert.deepEqual(told(around(text)), [finding], text);
        });
    });

  const single: readonly (readonly [Kind, string, string])[] = [
    ['offer', 'comapny: A\ncurrency: EUR\n', 'unknown-key: comapny'],
    ['offer', 'company A\ncurrency: EUR\n', 'missing-colon: company A'],
    ['offer', 'company: A\ncurrency EUR\n', 'missing-colon: currency EUR'],
    ['offer', 'company: A\n  currency: EUR\n', 'bad-indent: currency: EUR'],
    ['offer', '  company: A\ncurrency: EUR\n', 'bad-indent: currency: EUR'],
    ['offer', 'company: A\ncurrency: eur\n', 'unknown-currency: eur'],
    ['offer', 'company: A\ncurrency:\n', 'missing-value: currency'],
    ['offer', 'company: A\n', 'missing-key: company'],
    ['offer', 'just text', 'wrong-shape: just text'],
    ['offer', '*none\n', 'unknown-alias: *none'],
    ['offer', '- company: A\n- currency: EUR\n', 'wrong-shape: company'],
    ['candidate', 'company: A\n', 'unknown-key: company'],
    ['candidate', 'priorities: none\n', 'wrong-shape: priorities'],
    ['candidate', 'priorities:\n  - { term: vacation, need: must }\n', 'unknown-term: vacation'],
    ['candidate', 'priorities:\n  - { term: level }\n', 'missing-key: term'],
    ['candidate', 'priorities:\n  - { term: pay.raise, need: must, at-least: 3 }\n', 'value-does-not-fit-term: 3'],
    ['candidate', 'market:\n  - { term: pay.base-salary, p50: 110,000 }\n', 'comma-in-braces: 110,000'],
    ['candidate', 'market:\n  - { term: pay.base-salary, p50: lots }\n', 'value-does-not-fit-term: lots'],
    ['candidate', 'assumptions: { exchange-rates: { usd: 1.1 } }\n', 'unknown-currency: usd'],
    ['candidate', 'assumptions: { exchange-rates: { XYZ: 1.1 } }\n', 'unknown-currency: XYZ'],
    ['candidate', 'assumptions: { exchange-rates: 1.1 }\n', 'wrong-shape: exchange-rates'],
    ['candidate', 'assumptions: { cost-of-living: { Berlin, DE: 100 } }\n', 'comma-in-braces: Berlin, DE'],
    ['candidate', 'walk-away: 120000\n', 'wrong-shape: walk-away'],
  ];
  it('also where it is the whole file', () => {
    for (const [kind, text, finding] of single) assert.deepEqual(told(text, kind), [finding], text);
  });

  it('is two findings where an offer says nothing at all: its company and its currency', () => {
    for (const text of ['', '\n\n', '{}', '# only a comment\n', '---\n', '---\n...\n', '\uFEFF', 'null', '~\n'])
      assert.deepEqual(
        findingsOf(text).map(({ code, message }) => [code, message.args['key']]),
        [
          ['missing-key', 'company'],
          ['missing-key', 'currency'],
        ],
        JSON.stringify(text),
      );
    for (const text of ['', '{}', '# only a comment\n']) assert.deepEqual(told(text, 'candidate'), []);
  });

  it('is no finding where only the form is unusual', () => {
    for (const text of [
      `--- # header\n${offerStart}...\n`,
      `%YAML 1.2\n---\n${offerStart}`,
      `${offerStart}pay:\n  raise:\t3%\n`,
      `${offerStart}pay: {\n  raise: 3%,\n  hours: 40/week\n}\n`,
      `${offerStart}pay: { raise: 3%,\n  hours: 40/week, }\n`,
      `${offerStart}title: !!str 5\n`,
      `${offerStart}received: >-\n  2026-01-01\n`,
      `${offerStart}note: |\n  Several\n  lines.\n`,
      `${offerStart}title: "quoted"\n'level': 'L6'\n`,
      `${offerStart}title : x\n`,
      `? company\n: A\n? currency\n: EUR\n`,
      `${offerStart}equity: { type: ISO, shares: "2000", strike: 1, vesting: unknown }\n`,
      `{ company: A, currency: EUR }`,
      `{"company": "A", "currency": "EUR", "pay": {"base-salary": 112000}}`,
    ])
      assert.deepEqual(told(text), [], JSON.stringify(text));
  });

  it('goes away when its replacement is put in its place', () => {
    let fixes = 0;
    for (const [text] of Object.values(cases).flat()) {
      const whole = offerStart + text;
      const [finding] = findingsOf(whole);
      if (finding?.replacement === undefined) continue;
      fixes++;
      const after = mended(whole, finding);
      // Once the text can be read, it may turn out that more is to be said.
      const errors = findingsOf(after).filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, [], after);
    }
    assert.ok(fixes > 40);
  });
}).timeout(10_000);
