import assert from 'node:assert/strict';
import { isCollection, isPair, isScalar, parseDocument } from 'yaml';
import { findingsOf, offerStart, told } from './findings';

function codesOf(text: string): Set<string> {
  const findings = findingsOf(text);
  for (const { span } of findings) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
  return new Set(findings.map(({ code }) => code));
}

/** Nodes of the text itself, aliases not followed. */
function sizeOf(node: unknown): number {
  if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
  return isCollection(node) ? node.items.reduce<number>((sum, item) => sum + sizeOf(item), 1) : Number(isScalar(node));
}

describe('A text that is too much', () => {
  it('is refused when its aliases multiply', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`);
    const bomb = `${offerStart}a: &a-1 [x]\n${levels.join('\n')}\n`.replaceAll('a-1', 'z');
    assert.ok(sizeOf(parseDocument(bomb).contents) < 1000);
    assert.deepEqual([...codesOf(bomb)], ['too-many-aliases']);
  });

  it('is refused when it has many aliases', () => {
    const many = `${offerStart}title: &a x\nperks: [${'*a, '.repeat(201)}]\n`;
    assert.deepEqual([...codesOf(many)], ['too-many-aliases']);
  });

  it('is refused when an alias stands in what it stands for', () => {
    assert.deepEqual(told(`${offerStart}pay: &a { raise: 3%, note: *a }\n`), ['too-deep: *a']);
  });

  for (const [name, open, close] of [
    ['lists in brackets', '[', ']'],
    ['maps in braces', '{a: ', '}'],
    ['lists', '- ', ''],
  ] as const)
    it(`is refused when it nests 2000 ${name}`, () => {
      assert.deepEqual([...codesOf(`${offerStart}pay:\n  ${open.repeat(2000)}x${close.repeat(2000)}\n`)], ['too-deep']);
      assert.deepEqual([...codesOf(`${offerStart}pay:\n  ${open.repeat(100)}x${close.repeat(100)}\n`)], ['too-deep']);
    });

  it('is refused when it nests 2000 maps by indentation', () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`);
    assert.ok(codesOf(offerStart + lines.join('')).size > 0);
  });

  it('is refused when it is very long', () => {
    const long = `${offerStart}# ${'x'.repeat(2_000_000)}\n`;
    assert.deepEqual(told(long), ['file-too-large: company: Acme']);
  });

  it('is refused when it has very many values', () => {
    assert.deepEqual([...codesOf(`${offerStart}perks: [${'1, '.repeat(20_000)}]\n`)], ['too-many-values']);
    const keys = Array.from({ length: 20_000 }, (_, i) => `key-${i}: ${i}\n`);
    assert.deepEqual([...codesOf(offerStart + keys.join(''))], ['too-many-values']);
    assert.deepEqual([...codesOf(offerStart + 'title: x\n'.repeat(20_000))], ['too-many-values']);
  });
});

describe('A text that is much', () => {
  it('may have 9,000 keys that nobody knows', () => {
    const keys = Array.from({ length: 9_000 }, (_, i) => `key-${i}: ${i}\n`);
    assert.deepEqual([...codesOf(offerStart + keys.join(''))], ['unknown-key']);
    const flow = Array.from({ length: 9_000 }, (_, i) => `k${i}: ${i % 999}`);
    assert.deepEqual([...codesOf(`${offerStart}pay: { ${flow.join(', ')} }\n`)], ['unknown-key']);
  });

  it('may have the same key 9,000 times', () => {
    assert.deepEqual([...codesOf(offerStart + 'title: x\n'.repeat(9_000))], ['duplicate-key']);
  });

  it('may have 6,000 entries that are all wrong', () => {
    assert.deepEqual(
      [...codesOf(`${offerStart}perks:\n${'  - { value: x }\n'.repeat(6_000)}`)],
      ['missing-key', 'unreadable-amount'],
    );
    assert.deepEqual(
      [...codesOf(`${offerStart}pay: { sign-on: [${'20,000,'.repeat(6_000)}] }\n`)],
      ['comma-in-braces'],
    );
  });

  for (const [name, long] of [
    ['digits', '9'.repeat(10_000)],
    ['groups of digits', `1${',000'.repeat(2500)}`],
    ['groups of digits with points', `1${'.000'.repeat(2500)}!`],
    ['digits and spaces', `1${' '.repeat(10_000)}!`],
    ['spaced digits', '1 '.repeat(5000)],
    ['letters', 'a'.repeat(10_000)],
    ['letters with spaces', 'per '.repeat(2500)],
    ['hyphens', '-'.repeat(10_000)],
    ['dates', '2026-11-20'.repeat(1000)],
    ['currencies', 'EUR '.repeat(2500)],
    ['points', '.'.repeat(10_000)],
    ['spaces', ' '.repeat(10_000)],
    ['lines', '\\n'.repeat(5000)],
    ['letters beyond ASCII', '𝒜'.repeat(5000)],
  ] as const)
    it(`may have 10,000 characters of ${name} in any place`, () => {
      for (const place of [
        'pay: { base-salary: @ }',
        'pay: { raise: @ }',
        'pay: { bonus: @ }',
        'pay: { severance: @ }',
        'pay: { hours: @ }',
        'terms: { notice: @ }',
        'terms: { non-solicit: @ }',
        'time-off: { vacation: @ }',
        'received: @',
        'status: @',
        'title: @',
        'equity: { type: RSU, shares: @, vesting: { every: @, start: @ } }',
        'equity: { type: @ }',
        'negotiation: { asks: [{ term: @, ask: @ }] }',
        'pay: { @: 1 }',
        'pay: @',
      ])
        assert.ok(findingsOf(`${offerStart}${place.replaceAll('@', `"${long}"`)}\n`).length > 0, place);
    });

  it('may have long lines with an error of syntax', () => {
    const space = ' '.repeat(200_000);
    for (const line of [
      `title${space}x`,
      `${space}title: x`,
      `title: a: ${space}b`,
      `title: "${space}`,
      `title: x${space}# c\n${space}x: y`,
      `title: -${space}x`,
      `[${' - '.repeat(9_000)}`,
    ])
      codesOf(`${offerStart}${line}\nlevel: L6\n`);
  });
});
