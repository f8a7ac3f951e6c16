import assert from 'node:assert/strict';
import { validate } from '../../../src/core/validate/validate';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { fixFinding } from '../../../src/core/refactor/fixFinding';
import { after, marked, parse, refactored, titlesAt } from './marked';

const start = 'company: A\ncurrency: EUR\n';
const relocation = `${start}pay:\n  relocation: { amount: 8|,000, cash: true }\n`;

describe('A number that a comma splits in braces', () => {
  for (const [written, whole] of [
    ['$25,000', 'USD 25000'],
    ['€25.000,00', 'EUR 25000.00'],
    ['~25,000', '25000'],
    ['CHF 1,125,000/year', 'CHF 1125000/year'],
    ['12,50', '12.50'],
    ['19,68,000', '1968000'],
    ['INR 1,00,00,000/year', 'INR 10000000/year'],
  ])
    it(`is whole again: ${written}`, () => {
      const { findings } = parseOffer(`company: A\ncurrency: USD\npay: { base-salary: ${written} }\n`);
      assert.deepEqual(
        findings.map(({ replacement }) => replacement),
        [whole],
      );
    });
});

describe('Beside a number that a comma splits', () => {
  it('nothing is offered that would make another amount of it', () => {
    for (const text of [relocation, `${start}pay:\n  sign-on: [20|,000]\n`]) {
      const titles = titlesAt(text).join('; ');
      assert.doesNotMatch(titles, /as a block|Mark as unknown/, titles);
    }
  });

  it('a space behind the comma changes nothing: no amount begins with zeros', () => {
    for (const list of ['[20,000]', '[20, 000]', '[1,500, 000]']) {
      const { findings } = parse(`${start}pay: { sign-on: ${list} }\n`);
      assert.deepEqual(findings.map(({ code }) => code), ['comma-in-braces'], list); // prettier-ignore
    }
  });

  it('groups as in India are one number too', () => {
    for (const [list, whole] of [
      ['[19,68,000]', '1968000'],
      ['[1,00,00,000, 5]', '10000000'],
    ] as const) {
      // prettier-ignore
      const { findings } = parse(`${start}pay: { sign-on: ${list} }\n`);
      assert.deepEqual(findings.map(({ code, replacement }) => [code, replacement]), [['comma-in-braces', whole]], list); // prettier-ignore
    }
    const { findings } = parse(`${start}pay: { sign-on: [19, 68, 100] }\n`);
    assert.deepEqual(findings.map(({ code }) => code), []); // prettier-ignore
  });

  it('a missing field goes behind the whole number', () => {
    const text = `${start}insurance:\n  health|: { plan: PPO, premium: 1,120/year }\n`;
    const next = refactored(text, 'Fill in all recommended fields of "health" as unknown');
    assert.match(next, /premium: 1,120\/year, /);
    const { document } = marked(text);
    const codes = (each: typeof document) => each.findings.map(({ code }) => code);
    assert.deepEqual(codes(parse(next)), codes(document));
  });

  it('the quick fix writes the number without its comma', () => {
    const { document } = marked(relocation);
    const finding = validate(document).find(({ code }) => code === 'comma-in-braces')!;
    assert.match(after(document.text, fixFinding(document, finding))!, /\{ amount: 8000, cash: true \}/);
  });
});
