import assert from 'node:assert/strict';
import { findingsOf, mended, offerStart, told } from './findings';
import { mistakes, wholeFiles } from './mistakes';

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
      for (const [kind, texts] of Object.entries(mistakes))
        it(`for ${kind}`, () => {
          for (const [text, finding] of texts) assert.deepEqual(told(around(text)), [finding], text);
        });
    });

  it('also where it is the whole file', () => {
    for (const [kind, text, finding] of wholeFiles) assert.deepEqual(told(text, kind), [finding], text);
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
    for (const [text] of Object.values(mistakes).flat()) {
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
});
