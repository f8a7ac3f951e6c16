import assert from 'node:assert/strict';
import { betterOf, subjectAt } from '../../../../src/core/negotiate/terms/termValue';
import { parseOffer } from '../../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../../src/core/value/assumptions';
import { readTermText } from '../../../../src/core/parse/termText';

describe('The better of two figures of a term', () => {
  const better = (salary: string, path: string, one: string, other: string) => {
    const offer = parseOffer(`company: A\ncurrency: USD\npay: { base-salary: ${salary}, bonus: none, severance: none }`).fields; // prettier-ignore
    const subject = { ...subjectAt(offer, path)!, direction: 'more' as const };
    const [first, second] = [one, other].map((text) => readTermText(text, path, 'USD').value!);
    return betterOf(first!, second!, subject, { offer, assumptions: readAssumptions(undefined) }) === second
      ? other
      : one;
  };

  it('holds a bonus in percent against an amount by the salary of the offer', () => {
    assert.equal(better('135000/year', 'pay.bonus', '3270/year', '15%'), '15%');
    assert.equal(better('135000/year', 'pay.bonus', '15%', '3270/year'), '15%');
    assert.equal(better('10000/month', 'pay.bonus', '10%', '12001/year'), '12001/year');
    assert.equal(better('135000/year', 'pay.bonus', '12%', '15%'), '15%');
  });

  it('is the first where the two are stated in ways that cannot be compared', () => {
    assert.equal(better('unknown', 'pay.bonus', '15%', '3270/year'), '15%');
    assert.equal(better('unknown', 'pay.bonus', '3270/year', '15%'), '3270/year');
    assert.equal(better('135000/year', 'pay.severance', '3 months', '5000'), '3 months');
    assert.equal(better('135000/year', 'pay.severance', '5000', '3 months'), '5000');
  });
});
