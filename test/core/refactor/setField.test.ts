import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text';
import { formatMessage } from '../../../src/core/finding';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { setField } from '../../../src/core/refactor/setField';
import { setFields } from '../../../src/core/refactor/setFields';
import { valueOf } from '../../../src/core/term';
import { readAssumptions } from '../../../src/core/value/assumptions';

function set(text: string, path: string, value: string): string | undefined {
  const edit = setField(parseCandidate(text), path, value);
  return edit && applyEdits(text, [edit]);
}

function gives(before: string, path: string, value: string, after: string): void {
  assert.equal(set(before, path, value), after);
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  assert.equal(set(windows(before), path, value), windows(after), 'with Windows line ends');
}

describe('Writing a value for a term', () => {
  it('replaces what is there, with its quotes, and leaves the comment', () => {
    gives('assumptions:\n  raise: 3% # mine\n', 'assumptions.raise', '5%', 'assumptions:\n  raise: 5% # mine\n');
    gives("assumptions: { raise: '3%' }\n", 'assumptions.raise', '5%', "assumptions: { raise: '5%' }\n");
    gives('assumptions:\n  raise: # soon\n', 'assumptions.raise', '5%', 'assumptions:\n  raise: 5% # soon\n');
  });

  it('adds the field in its place, with the groups around it', () => {
    gives('assumptions:\n  horizon: 4 years\n  tax-rate: 30%\n', 'assumptions.raise', '5%', 'assumptions:\n  horizon: 4 years\n  raise: 5%\n  tax-rate: 30%\n'); // prettier-ignore
    gives('currency: USD\npriorities: []\n', 'assumptions.equity.growth', '5%', 'currency: USD\nassumptions:\n  equity:\n    growth: 5%\npriorities: []\n'); // prettier-ignore
    gives('assumptions:\npriorities: []\n', 'assumptions.equity.growth', '5%', 'assumptions:\n  equity:\n    growth: 5%\npriorities: []\n'); // prettier-ignore
    gives('assumptions: { equity: { growth: 0% } }\n', 'assumptions.equity.private-discount', '50%', 'assumptions: { equity: { growth: 0%, private-discount: 50% } }\n'); // prettier-ignore
    assert.equal(set('', 'assumptions.raise', '5%'), 'assumptions:\n  raise: 5%\n');
    gives('# me\n', 'assumptions.raise', '5%', '# me\nassumptions:\n  raise: 5%\n');
  });

  it('writes a word that stands for a group, unless fields stand there', () => {
    const vesting = (text: string, value: string) => {
      const edit = setField(parseOffer(text), 'retirement.vesting', value);
      return edit && applyEdits(text, [edit]);
    };
    assert.equal(vesting('retirement:\n  vesting: unknown\n', 'immediate'), 'retirement:\n  vesting: immediate\n');
    assert.equal(
      vesting('retirement:\n  plan: 401k\n', 'immediate'),
      'retirement:\n  plan: 401k\n  vesting: immediate\n',
    );
    assert.equal(vesting('retirement:\n  vesting: { cliff: 3 years }\n', 'immediate'), undefined);
    assert.equal(vesting('retirement:\n  vesting: unknown\n', 'cliff 1 year'), undefined);
  });

  it('writes into maps of names and entries of lists', () => {
    gives('assumptions:\n  exchange-rates: { EUR: 1.08 }\n', 'assumptions.exchange-rates.EUR', '1.1', 'assumptions:\n  exchange-rates: { EUR: 1.1 }\n'); // prettier-ignore
    gives('assumptions:\n  exchange-rates: { EUR: 1.08 }\n', 'assumptions.exchange-rates.GBP', '1.3', 'assumptions:\n  exchange-rates: { EUR: 1.08, GBP: 1.3 }\n'); // prettier-ignore
    gives('priorities:\n  - { term: level, need: nice }\n  - { term: title, need: nice, weight: 2 }\n', 'priorities[1].weight', '4', 'priorities:\n  - { term: level, need: nice }\n  - { term: title, need: nice, weight: 4 }\n'); // prettier-ignore
    gives('priorities:\n  - term: level\n    need: nice\n', 'priorities[0].weight', '4', 'priorities:\n  - term: level\n    need: nice\n    weight: 4\n'); // prettier-ignore
  });

  it('quotes in braces what a comma would cut', () => {
    gives('assumptions: { medical-spending: 10/year }\n', 'assumptions.medical-spending', '1,000/year', "assumptions: { medical-spending: '1,000/year' }\n"); // prettier-ignore
  });

  it('writes the value of a long form', () => {
    const text = 'time-off: { vacation: { value: 25 days, note: x } }\n';
    const edit = setField(parseOffer(text), 'time-off.vacation', '30 days');
    assert.equal(applyEdits(text, [edit!]), text.replace('25', '30'));
  });

  it('writes into the long form of a whole group or list', () => {
    for (const [text, path, value, expected] of [
      [
        'pay: { sign-on: { value: none, note: x } }',
        'pay.sign-on',
        '20000',
        'pay: { sign-on: { value: 20000, note: x } }',
      ],
      [
        'pay: { relocation: { value: 1, note: x } }',
        'pay.relocation',
        '8000',
        'pay: { relocation: { value: 8000, note: x } }',
      ],
      [
        'pay: { relocation: { value: 1, note: x } }',
        'pay.relocation.amount',
        '8000',
        'pay: { relocation: { value: 8000, note: x } }',
      ],
      [
        'retirement: { vesting: { value: unknown, note: x } }',
        'retirement.vesting',
        'immediate',
        'retirement: { vesting: { value: immediate, note: x } }',
      ],
      // A field would make another form of it.
      ['insurance: { health: { value: none, note: x } }', 'insurance.health.premium', '10', undefined],
    ] as const) {
      const edit = setField(parseOffer(text), path, value);
      assert.equal(edit && applyEdits(text, [edit]), expected);
    }
  });

  it('quotes what YAML would read otherwise', () => {
    for (const claim of ['a: b', 'x # y', "it's - 'so'", '- a', '"q"', '{a}', 'ends:']) {
      const text = set('value-case: [{ claim: x }]\n', 'value-case[0].claim', claim);
      assert.equal(valueOf(parseCandidate(text!).fields.valueCase.items[0]!.claim)?.text, claim);
    }
  });

  it('leaves alone what is shared, broken or not there', () => {
    assert.equal(set('assumptions: &a { raise: 3% }\n', 'assumptions.raise', '5%'), undefined);
    assert.equal(set('x: &a { raise: 3% }\nassumptions: *a\n', 'assumptions.raise', '5%'), undefined);
    assert.equal(set('assumptions: { raise: 3%\n', 'assumptions.raise', '5%'), undefined);
    assert.equal(set('assumptions:\n', 'assumptions.speed', '5%'), undefined);
    assert.equal(set('priorities: []\n', 'priorities[3].weight', '5'), undefined);
    assert.equal(set('a list\n', 'assumptions.raise', '5%'), undefined);
  });
});

describe('Trying assumptions', () => {
  const text = 'currency: USD # mine\nassumptions:\n  raise: 3%\n';
  const all = new Map([
    ['assumptions.raise', '5%'],
    ['assumptions.tax-rate', ' 30% '],
    ['assumptions.exchange-rates.EUR', '1.1'],
    ['assumptions.horizon', '6 years'],
  ]);

  it('gives the candidate file as saving would leave it', () => {
    const { document, refused } = setFields(parseCandidate(text), all);
    assert.equal(refused.size, 0);
    const { raise, taxRate, horizon, exchangeRates } = readAssumptions(document.fields);
    assert.deepEqual([raise.value.ratio.toString(), taxRate?.value.ratio.toString(), horizon], ['0.05', '0.3', 6]);
    assert.equal(exchangeRates.get('EUR')?.toString(), '1.1');
    assert.match(document.text, /^currency: USD # mine\n/);
  });

  it('refuses what would be an error, with its reason, and keeps the rest', () => {
    const { document, refused } = setFields(
      parseCandidate(text),
      new Map([
        ['assumptions.raise', '5'],
        ['assumptions.horizon', '4 % of: {'],
        ['assumptions.tax-rate', '25%'],
      ]),
    );
    assert.deepEqual([...refused.keys()], ['assumptions.raise', 'assumptions.horizon']);
    assert.match(formatMessage(refused.get('assumptions.raise')!), /%/);
    assert.match(document.text, /raise: 3%\n {2}tax-rate: 25%/);
  });

  it('does not count errors that were there before', () => {
    const { refused } = setFields(parseCandidate(`${text}speed: 5\n`), all);
    assert.equal(refused.size, 0);
    const same = setFields(parseCandidate("assumptions: { raise: '' }\n"), new Map([['assumptions.tax-rate', '']]));
    assert.deepEqual([...same.refused.keys()], ['assumptions.tax-rate']);
  });
});
