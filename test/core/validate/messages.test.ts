import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/finding';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { validate } from '../../../src/core/validate/validate';
import { findingsOf, offerStart } from './findings';

function message(text: string): string {
  const findings = findingsOf(offerStart + text);
  assert.equal(findings.length, 1);
  return formatMessage(findings[0]!.message);
}

describe('What a finding says', () => {
  it('names the key that was meant', () => {
    const said = message('time-off:\n  vaction: 25 days\n');
    assert.equal(said, 'Unknown key "vaction"; did you mean "vacation"?');
  });

  it('shows an example where no more can be said', () => {
    const [finding] = findingsOf('assumptions: { working-days: "0,260" }\n', 'candidate');
    assert.equal(formatMessage(finding!.message), 'This is not a value of "working-days"; write it like 260.');
  });

  it('says the bounds of a number, however it is written', () => {
    const said = (assumption: string) => {
      const findings = findingsOf(`assumptions: { ${assumption} }\n`, 'candidate');
      assert.deepEqual(findings.map(({ code, replacement }) => [code, replacement]), [['number-out-of-bounds', undefined]]); // prettier-ignore
      return formatMessage(findings[0]!.message);
    };
    for (const year of ['1000', '"1,000"', '{ value: 1000 }'])
      assert.equal(said(`birth-year: ${year}`), 'This is a number from 1900 to 2100; write it like 1984.');
    for (const rate of ['0', '"0.00"', '{ value: 0 }'])
      assert.equal(said(`exchange-rates: { USD: ${rate} }`), 'This is a number above 0; write it like 0.92.');
  });

  it('says how a percentage is written', () => {
    assert.equal(message('pay:\n  bonus: 15\n').replace(/\.$/, ''), '"15" needs a percent sign: write 15%');
  });

  it('lists the grant types that are allowed and names the one that was meant', () => {
    const said = message('equity:\n  - type: RSUU\n    value: 160000\n');
    assert.match(said, /"RSUU"/);
    assert.match(said, /did you mean "RSU"\?/);
    assert.match(said, /RSU, PSU, ISO, NSO, option, SAR, phantom, ESOP, profits-interest/);
  });

  it('shows long values cut short', () => {
    for (const long of ['9'.repeat(10_000), 'very '.repeat(300)])
      for (const line of ['pay:\n  base-salary: @\n', 'status: @\n', 'received: @\n', 'insurance: @\n'])
        assert.ok(message(line.replace('@', long)).length < 300, line);
  });

  for (const [written, meant, home] of [
    ['salary', 'base-salary', 'pay'],
    ['pto', 'vacation', 'time-off'],
  ] as const)
    it(`understands that ${written} is ${meant}`, () => {
      const [finding] = validate(parseOffer(`company: A\ncurrency: EUR\n${written}: unknown\n`));
      assert.deepEqual(finding?.message.args, { key: written, meant, home });
    });

  it('does not guess the unit of a bare number that could be days or months', () => {
    const [finding] = validate(parseOffer('company: A\ncurrency: EUR\nterms:\n  probation: 90\n'));
    assert.deepEqual([finding?.code, finding?.replacement], ['duration-without-unit', undefined]);
  });

  it('puts no key into the value of a key of two words', () => {
    const [finding] = validate(parseOffer('company: A\ncurrency: EUR\npay:\n  sign-on bonus: 15k\n'));
    assert.deepEqual([finding?.code, finding?.replacement], ['unknown-key', 'sign-on']);
  });
});
