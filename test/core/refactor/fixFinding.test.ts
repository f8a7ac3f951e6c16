import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/finding';
import { applyEdits } from '../../../src/core/text';
import { fixFinding } from '../../../src/core/refactor/fixFinding';
import { validate } from '../../../src/core/validate/validate';
import { parse, type Kind } from './marked';

const start = 'company: A\ncurrency: EUR\n';

/**
 * The text after the fixes of all findings with a code, as written and with Windows line ends; the findings are gone
 * then.
 */
function fixed(text: string, code: string, kind?: Kind): string | undefined {
  const [unix, windows] = [text, text.replaceAll('\n', '\r\n')].map((each) => {
    const document = parse(each, kind);
    const fixes = validate(document)
      .filter((finding) => finding.code === code)
      .map((finding) => fixFinding(document, finding));
    assert.ok(fixes.length > 0, `${code} is not told`);
    if (fixes.includes(undefined)) return undefined;
    const result = applyEdits(each, fixes.flatMap((fix) => fix!.edits));
    // What is doubtful about what is written now is not the business of a fix.
    assert.deepEqual(validate(parse(result, kind)).filter(({ severity }) => severity === 'error'), [], result);
    return result;
  }); // prettier-ignore
  assert.equal(windows, unix?.replaceAll('\n', '\r\n'));
  return unix;
}

const missing = (body: string, kind?: Kind) => fixed(kind === undefined ? start + body : body, 'missing-key', kind)?.replace(kind === undefined ? start : '', ''); // prettier-ignore
const duplicate = (body: string) => fixed(start + body, 'duplicate-key')?.replace(start, '');

describe('A field that is missing', () => {
  it('is added in the place where the schema has it', () => {
    assert.equal(missing('pay:\n  bonus:\n    payout: 80% # x\n'), 'pay:\n  bonus:\n    target: unknown\n    payout: 80% # x\n');
    assert.equal(missing('pay: { bonus: { payout: 80% } }\n'), 'pay: { bonus: { target: unknown, payout: 80% } }\n');
    assert.equal(missing('pay:\n  sign-on:\n    - paid: 0 months\n'), 'pay:\n  sign-on:\n    - amount: unknown\n      paid: 0 months\n');
    assert.equal(missing('pay:\n  sign-on: [{ paid: 0 months }]\n'), 'pay:\n  sign-on: [{ amount: unknown, paid: 0 months }]\n');
    assert.equal(missing('retirement:\n  match:\n    - rate: 50% # x\n'), 'retirement:\n  match:\n    - rate: 50% # x\n      up-to: unknown\n');
    assert.equal(missing('time-off:\n  vacation: { in-writing: true }\n'), 'time-off:\n  vacation: { value: unknown, in-writing: true }\n');
    assert.equal(missing('espp: {}\n'), 'espp: { discount: unknown }\n');
  }); // prettier-ignore

  it('gets an example where it is never unknown', () => {
    assert.equal(
      missing('perks:\n  - value: 100/month\n'),
      'perks:\n  - name: Commuter benefit\n    value: 100/month\n',
    );
    assert.equal(fixed('# mine\ncompany: A\n', 'missing-key'), '# mine\ncompany: A\ncurrency: EUR\n');
    assert.match(fixed('# mine\ncurrency: EUR\n', 'missing-key') ?? '', /^company: .+\n# mine\ncurrency: EUR\n$/);
    assert.match(fixed('# mine\n', 'missing-key') ?? '', /^# mine\ncompany: .+\ncurrency: EUR\n$/);
  });

  it('of a grant is a type that has its other fields', () => {
    assert.equal(missing('equity:\n  - strike: 1.25\n'), 'equity:\n  - type: ISO\n    strike: 1.25\n');
    assert.equal(missing('equity:\n  - value: 160,000\n'), 'equity:\n  - type: RSU\n    value: 160,000\n');
  });

  it('is added in a candidate file', () => {
    assert.equal(
      missing('priorities: [{ term: time-off.vacation }]\n', 'candidate'),
      'priorities: [{ term: time-off.vacation, need: must }]\n',
    );
  });
});

describe('A key that stands twice', () => {
  it('goes the second time, with its value', () => {
    assert.equal(duplicate('pay:\n  raise: 3%\n  hours: 40/week\n  raise: 4%\n'), 'pay:\n  raise: 3%\n  hours: 40/week\n');
    assert.equal(duplicate('pay:\n  bonus: 15%\n  bonus:\n    target: 4%\n    payout: 80%\n  # raises\n  raise: 3%\n'), 'pay:\n  bonus: 15%\n  # raises\n  raise: 3%\n');
    assert.equal(duplicate('pay: { raise: 3%, raise: 4%, hours: 40/week }\n'), 'pay: { raise: 3%, hours: 40/week }\n');
    assert.equal(duplicate('pay: { raise: { value: 3%, note: a, note: b } }\n'), 'pay: { raise: { value: 3%, note: a } }\n');
  }); // prettier-ignore

  it('stays where a comment would go with it', () => {
    assert.equal(duplicate('pay:\n  raise: 3%\n  raise: 4% # as of May\n'), undefined);
  });
});

describe('A dash without a space', () => {
  const spaced = (body: string) => fixed(start + body, 'missing-space')?.replace(start, '');

  it('gets it, and what follows in the entry goes with it', () => {
    assert.equal(
      spaced('equity:\n  -type: RSU # new hire\n  # in full\n  value: 100\n\n  vesting:\n    over: 4 years\npay: {}\n'),
      'equity:\n  - type: RSU # new hire\n    # in full\n    value: 100\n\n    vesting:\n      over: 4 years\npay: {}\n',
    );
    assert.equal(spaced('equity:\n  -type: RSU\n  value: 100'), 'equity:\n  - type: RSU\n    value: 100');
    assert.equal(spaced('equity:\n  -type: RSU\n'), 'equity:\n  - type: RSU\n');
    assert.equal(spaced('equity:\n    -type: RSU\n    value: 1\n'), 'equity:\n    - type: RSU\n      value: 1\n');
  });

  it('gets it in all entries of the list', () => {
    assert.equal(
      spaced('equity:\n  -type: RSU\n  value: 100\n  -type: ISO\n  shares: 5\n'),
      'equity:\n  - type: RSU\n    value: 100\n  - type: ISO\n    shares: 5\n',
    );
  });

  it('is left to the author where that would break the syntax', () => {
    assert.equal(spaced('equity:\n  name: new hire\n  -type: RSU\n'), undefined);
    assert.equal(spaced('equity: { -type: RSU }\n'), undefined);
    assert.equal(spaced('equity: &grant\n  -type: RSU\n  value: 100\n'), undefined);
  });

  it('is left to the author where the entry has one already', () => {
    assert.equal(spaced('equity:\n  - -type: RSU\n    value: 100\n'), undefined);
  });
});

describe('What a fix is called', () => {
  it('says what it writes', () => {
    const titles = (text: string) => {
      const document = parse(text);
      return validate(document).map((finding) => formatMessage(fixFinding(document, finding)!.title));
    };
    assert.deepEqual(titles(`${start}time-off: { vaction: 25 days }\n`), ['Replace with "vacation"']);
    assert.deepEqual(titles(`${start}pay: {}}\n`), ['Delete "}"']);
    assert.deepEqual(titles(`${start}espp: {}\n`), ['Add "discount: unknown"']);
  });
});
