import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cursorAt } from '../../../src/core/assist/cursor';

/** What is known at the mark `|`: what is expected, where, what is typed, and the keys beside it. */
function at(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const cursor = cursorAt(marked.replace('|', ''), offset);
  if (cursor === undefined) return undefined;
  const path = cursor.path.map(({ name }) => name).join('.').replaceAll('.[]', '[]'); // prettier-ignore
  const beside = [...cursor.siblings.keys()].join(' ');
  return `${cursor.expects} at "${path}"${cursor.prefix === '' ? '' : ` typed ${cursor.prefix}`}${beside === '' ? '' : ` beside ${beside}`}`;
}

describe('the place of the cursor', () => {
  for (const [marked, expected] of [
    // Keys of block maps.
    ['|', 'key at ""'],
    ['comp|', 'key at "" typed comp'],
    ['company: A\n|\ncurrency: EUR\n', 'key at "" beside company currency'],
    ['pay:\n  |', 'key at "pay"'],
    ['pay:\n    ba|\n', 'key at "pay" typed ba'],
    ['pay:\n  base-salary: 1\n  |\n  raise: 3%\nequity: none\n', 'key at "pay" beside base-salary raise'],
    ['pay:\n  base-salary: 1\n|', 'key at "" beside pay'],
    ['pay:\n  base-|salary: 1\n  raise: 3%', 'key at "pay" typed base- beside raise'],
    ['pay:\n  base-salary: 1\n\n\n  # words\n  ra|', 'key at "pay" typed ra beside base-salary'],
    ['insurance:\n  health:\n    plan: PPO\n    |\n  dental: none\n', 'key at "insurance.health" beside plan'],
    ['"pay":\n  |', 'key at "pay"'],
    // Entries of lists.
    ['equity:\n  - |', 'entry at "equity[]"'],
    ['equity:\n  -|', 'entry at "equity[]"'],
    ['equity:\n- |', 'entry at "equity[]"'],
    ['equity:\n  - |     ', 'entry at "equity[]"'],
    ['equity:\n  -    |  # to come', 'entry at "equity[]"'],
    ['equity:\n  - | # to come\n', 'entry at "equity[]"'],
    ['equity:\n  - |  type: RSU\n', 'entry at "equity[]"'],
    ['terms:\n  contingencies:\n    - | background check\n', 'entry at "terms.contingencies[]"'],
    ['equity:\n  - &a type: RSU\n    |', 'key at "equity[]" beside type'],
    ['equity:\n  - &a ty|pe: RSU\n', 'entry at "equity[]" typed ty'],
    ['equity:\n- type: RSU\n  |', 'key at "equity[]" beside type'],
    ['equity:\n  - type: RSU\n    va|\n  - type: ISO\n    shares: 1\n', 'key at "equity[]" typed va beside type'],
    ['equity:\n  - ty|pe: RSU\n    value: 1\n', 'entry at "equity[]" typed ty beside value'],
    ['equity:\n  - type: RSU\n  - |', 'entry at "equity[]"'],
    ['equity:\n  - type: RSU\n    vesting:\n      |', 'key at "equity[].vesting"'],
    ['a:\n  - - |', 'entry at "a[][]"'],
    ['a:\n  - - b: 1\n      |', 'key at "a[][]" beside b'],
    ['perks:\n  - name: A\n    value: 1\n|', 'key at "" beside perks'],
    // Values.
    ['pay:\n  raise: |', 'value at "pay.raise"'],
    ['pay:\n  raise:|', 'value at "pay.raise"'],
    ['status: &s wr|', 'value at "status" typed wr'],
    ['pay: { raise: &r 3| }', 'value at "pay.raise" typed 3'],
    ['pay:\n  raise: 3|%\n', 'value at "pay.raise" typed 3'],
    ['status: wr| # words\n', 'value at "status" typed wr'],
    ['equity:\n  - type: R|', 'value at "equity[].type" typed R'],
    ['negotiation:\n  asks:\n    - term: pay.|\n', 'value at "negotiation.asks[].term" typed pay.'],
    // Flow maps and lists.
    ['pay: { | }', 'key at "pay"'],
    ['pay: {|', 'key at "pay"'],
    ['pay: &p { raise: 3%, | }', 'key at "pay" beside raise'],
    ['pay: !x &p {|}', 'key at "pay"'],
    ['pay: { base-salary: 1, | }', 'key at "pay" beside base-salary'],
    ['pay: { base-salary: 1, ra|, hours: 2 }', 'key at "pay" typed ra beside base-salary hours'],
    ['pay: { base-salary: |, hours: 2 }', 'value at "pay.base-salary" beside hours'],
    ['pay: { base-salary:|}', 'value at "pay.base-salary"'],
    ['pay:\n  sign-on:\n    - { amount: 1, clawback: { wi| } }', 'key at "pay.sign-on[].clawback" typed wi'],
    ['pay:\n  sign-on: [{ amount: 1 }, { | }]', 'key at "pay.sign-on[]"'],
    ['value-case:\n  - supports: [pay.raise, |]', 'entry at "value-case[].supports[]"'],
    ['equity: [|]', 'entry at "equity[]"'],
    ['pay: { bonus: { target: 15% },\n  ra| }', 'key at "pay" typed ra beside bonus'],
    ['shares: { a: 45,000,000, | }', 'key at "shares" beside a'],
    // Broken and half-typed text around it.
    ['pay: { base-salary: 1\nequity:\n  - |', 'entry at "equity[]"'],
    ['company: "A\npay:\n  |', 'key at "pay"'],
    ['retirement:\n  plan: 401(k)\n  ma|', 'key at "retirement" typed ma beside plan'],
    ["company: Don't\npay:\n  |", 'key at "pay"'],
    ['company: A\r\npay:\r\n  |\r\n', 'key at "pay"'],
    // Nothing to say.
    ['pay:\n  base-salary: 1\n   |', undefined],
    ['pay:\n  base-salary: 1\n |', undefined],
    ['pay:\n  base-salary: 1\n  bonus:\n    target: 15%\n   |', undefined],
    ['equity:\n  - type: RSU\n  |', undefined],
    ['equity:\n  - type: RSU\n |', undefined],
    ['negotiation:\n  asks:\n    - term: level\n      ask: L6\n    |', undefined],
    ['company: A # w|', undefined],
    ['# |', undefined],
    ['note: |\n', 'value at "note"'],
    ['note: >\n  some |', undefined],
  ] as const)
    it(`in ${JSON.stringify(marked)}`, () => {
      assert.equal(at(marked), expected);
    });

  it('is answered for any text and offset', () => {
    const piece = fc.constantFrom(
      'pay',
      ':',
      ' ',
      '\n',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '#',
      'a',
      '\r\n',
      '\t',
      '|',
      '5',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, at) => {
        const text = pieces.join('');
        const cursor = cursorAt(text, at % (text.length + 1));
        if (cursor === undefined) return;
        assert.ok(0 <= cursor.span.start && cursor.span.start <= cursor.span.end && cursor.span.end <= text.length);
        const offset = at % (text.length + 1);
        const isInLineEnd = text.slice(offset - 1, offset + 1) === '\r\n';
        assert.ok(cursor.span.start <= offset && offset - Number(isInLineEnd) <= cursor.span.end);
      }),
      { numRuns: 2000 },
    );
  });
});
