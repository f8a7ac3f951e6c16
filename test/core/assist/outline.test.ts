import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { outlineOf, type OutlineItem } from '../../../src/core/assist/outline';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { english } from '../../../src/core/locale';

type Kind = 'offer' | 'candidate';

function itemsOf(text: string, kind: Kind = 'offer'): readonly OutlineItem[] {
  return outlineOf(kind === 'offer' ? parseOffer(text) : parseCandidate(text), english);
}

/** The outline as lines: each name with its detail, those below it indented. */
function outline(text: string, kind?: Kind): string[] {
  const lines = (items: readonly OutlineItem[], indent: string): string[] =>
    items.flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail === '' ? '' : `: ${detail}`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(itemsOf(text, kind), '');
}

function everyItem(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...everyItem(item.children)]);
}

describe('the outline', () => {
  it('has the fields as a tree, with their values in words', () => {
    const text = `company: Acme
currency: EUR
pay:
  base-salary: 112k
  raise: { value: 3%, in-writing: true }
  severance:
time-off: { vacation: 25 days, sick: unknown }
insurance: none
`;
    assert.deepEqual(outline(text), [
      'company: Acme',
      'currency: EUR',
      'pay',
      '  base-salary: EUR 112,000/year',
      '  raise: 3%',
      '  severance: unknown',
      'time-off',
      '  vacation: 25 days',
      '  sick: unknown',
      'insurance: none',
    ]);
  });

  it('names entries of lists by their own names, or counts them', () => {
    const text = `currency: USD
pay:
  sign-on: 20000
  bonus: { target: 15%, payout: 80% }
equity:
  - { type: RSU, value: 160000, liquid: true, vesting: { over: 4 years, every: month, cliff: 1 year } }
  - type: RSU
    name: refresher
perks:
- { name: Meals, value: 8/day }
terms:
  contingencies: [background check, drug test]
negotiation:
  asks:
    - { term: time-off.vacation, ask: 30 days }
`;
    const [, , signOn, bonus, target, payout, , first, ...rest] = outline(text);
    assert.equal(signOn, '  sign-on: USD 20,000 at the start');
    assert.equal(bonus, '  bonus: 15% of salary, 80% expected payout');
    assert.deepEqual([target, payout], ['    target: 15%', '    payout: 80%']);
    assert.equal(first, '  Grant 1: RSU, USD 160,000, vests over 4 years, every month, 1 year cliff');
    assert.ok(rest.some((line) => line.startsWith('  refresher: RSU, size not stated')));
    assert.ok(rest.includes('  Meals: value USD 8/day'));
    assert.ok(rest.includes('  contingencies: background check, drug test'));
    assert.ok(rest.includes('    time-off.vacation: ask 30 days'));
  });

  it('names priorities, claims and market ranges by what they are about', () => {
    const text = `assumptions: { exchange-rates: { USD: 0.92 } }
priorities:
  - { term: time-off.vacation, need: must, at-least: 25 days }
value-case:
  - claim: Cut cloud cost by 40 %
    supports: [pay.base-salary, equity]
`;
    assert.deepEqual(outline(text, 'candidate'), [
      'assumptions',
      '  exchange-rates',
      '    USD: 0.92',
      'priorities',
      '  time-off.vacation: need must, at least 25 days',
      '    term: time-off.vacation',
      '    need: must',
      '    at-least: 25 days',
      'value-case',
      '  Cut cloud cost by 40 %: supports pay.base-salary / equity',
      '    claim: Cut cloud cost by 40 %',
      '    supports: pay.base-salary, equity',
    ]);
  });

  it('shows details, unknown keys and the second of two alike keys as they are written', () => {
    assert.deepEqual(outline('source: letter\nno-such: 1\npay: { raise: 3% }\npay: { raise: 4% }\n'), [
      'source: letter',
      'no-such: 1',
      'pay',
      '  raise: 3%',
      'pay',
    ]);
  });

  it('shows what an anchor is shared for only where it stands', () => {
    const text = 'insurance:\n  dental: &plan { premium: 10/month }\n  vision: *plan\n';
    const [{ children }] = itemsOf(text) as [OutlineItem];
    assert.deepEqual(
      children.map((each) => [each.name, each.children.length, text.slice(each.span.start, each.span.end)]),
      [
        ['dental', 1, 'dental: &plan { premium: 10/month }'],
        ['vision', 0, 'vision: *plan'],
      ],
    );
  });

  it('spans each key with its value, comments aside, and marks the key', () => {
    const text =
      'pay:\n  raise: { value: 3%, in-writing: true } # words\n\n# more\nperks:\n  - name: Meals\n    value: 1\n';
    const parts = everyItem(itemsOf(text)).map(({ span, nameSpan }) => [
      text.slice(span.start, span.end),
      text.slice(nameSpan.start, nameSpan.end),
    ]);
    assert.deepEqual(parts, [
      ['pay:\n  raise: { value: 3%, in-writing: true }', 'pay'],
      ['raise: { value: 3%, in-writing: true }', 'raise'],
      ['perks:\n  - name: Meals\n    value: 1', 'perks'],
      ['name: Meals\n    value: 1', 'name'],
      ['name: Meals', 'name'],
      ['value: 1', 'value'],
    ]);
  });

  it('has what can be read of broken YAML', () => {
    assert.deepEqual(outline('company: Acme\npay:\n  base-salary: 100\n  raise 3%\ntime-off:\n  vacation: 25 days\n'), [
      'company: Acme',
      'pay',
      '  base-salary: 100/year',
      '  raise 3%',
      'time-off',
      '  vacation: 25 days',
    ]);
    assert.ok(outline('company: "Acme\ncurrency: EUR\n').length > 0);
    assert.ok(outline('pay: { base-salary: 100\nperks: none\n')[0]?.startsWith('pay'));
  });

  it('is empty where there are no keys', () => {
    assert.deepEqual(['', '# words', '- a', 'text', '? [a]\n: b\n', ': b'].map((text) => outline(text)), [[], [], [], [], [], []]); // prettier-ignore
  });

  it('has proper spans and names for any part of a file', () => {
    const texts = readdirSync('examples').map((name) => readFileSync(`examples/${name}`, 'utf8'));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', '{', ']', '"', '- ', ':'),
        (all, at, to, put) => {
          const from = at % all.length;
          const text = all.slice(0, from) + put + all.slice(from + (to % 40));
          for (const kind of ['offer', 'candidate'] as const)
            for (const { name, detail, span, nameSpan } of everyItem(itemsOf(text, kind))) {
              assert.ok(name !== '' && !/[\r\n]/.test(detail));
              assert.ok(0 <= span.start && span.start <= nameSpan.start && nameSpan.start <= nameSpan.end);
              assert.ok(nameSpan.end <= span.end && span.end <= text.length);
            }
        },
      ),
      { numRuns: 60 },
    );
  });
});
