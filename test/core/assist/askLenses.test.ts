import assert from 'node:assert/strict';
import { askLensesOf } from '../../../src/core/assist/askLenses';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import type { Offer } from '../../../src/core/offer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { valueOffer } from '../../../src/core/value/valueOffer';
import { english } from '../../../src/core/locale';

const head = 'company: A\ncurrency: USD\npay: { base-salary: 100000 }\n';

function lenses(log: string, years = '2 years', offer = head): string[] {
  const document = parseOffer(`${offer}negotiation:\n  asks:\n${log}`);
  const assumptions = readAssumptions(parseCandidate(`assumptions: { horizon: ${years}, raise: 0% }`).fields);
  const value = (fields: Offer) => valueOffer(fields, assumptions);
  return askLensesOf(document, value(document.fields), value, english).map(({ span, text, does, ask }) => {
    const line = document.text.slice(0, span.start).split('\n').length;
    return `${line}: ${text}${does === undefined ? '' : ` -> ${does} ${ask}`}`;
  });
}

const entry = (rest: string) => `    - { ${rest} }\n`;

describe('code lenses above asks', () => {
  it('show where each stands, what it would change, and the next step', () => {
    const log =
      entry('term: pay.base-salary, ask: 110000') +
      entry('term: pay.sign-on, ask: 5000, status: asked') +
      entry('term: pay.base-salary, ask: 110000, status: countered, answer: 105000') +
      entry('term: pay.base-salary, ask: 90000, status: declined');
    assert.deepEqual(lenses(log), [
      '6: Planned: USD 110,000/year, +USD 20,000 over 2 years',
      '6: Record answer… -> recordAnswer 0',
      '7: Asked: USD 5,000, +USD 5,000 over 2 years',
      '7: Record answer… -> recordAnswer 1',
      '8: Countered: USD 105,000/year, +USD 10,000 over 2 years',
      '8: Record answer… -> recordAnswer 2',
      '9: Declined: USD 90,000/year',
    ]);
    const [year] = lenses(entry('term: pay.base-salary, ask: 90000, status: asked'), '1 year');
    assert.equal(year, '6: Asked: USD 90,000/year, -USD 10,000 in the first year');
  });

  it('let what was agreed be marked as in writing, once the offer says it', () => {
    const ask = (rest: string) => entry(`term: pay.base-salary, ask: 110000, status: agreed, answer: ${rest}`);
    assert.deepEqual(lenses(ask('105000')), ['6: Agreed: USD 105,000/year, +USD 10,000 over 2 years']);
    assert.deepEqual(lenses(ask('100000, in-writing: false')), ['6: Agreed: USD 100,000/year', '6: Mark as in writing -> markInWriting 0']); // prettier-ignore
    assert.deepEqual(lenses(ask('100000, in-writing: true')), ['6: Agreed: USD 100,000/year']);
    assert.deepEqual(lenses(ask('100000'), '2 years', head.replace('pay', 'status: written\npay')), ['7: Agreed: USD 100,000/year']); // prettier-ignore
  });

  it('are none where nothing is asked for, or the syntax is broken', () => {
    assert.deepEqual(lenses(entry('term: pay.base-salary')), []);
    assert.deepEqual(lenses('    - { term: level, ask: L7\n'), []);
  });

  it('show no difference for what has no amount or cannot be read', () => {
    assert.equal(lenses(entry('term: level, ask: L7'))[0], '6: Planned: L7');
    assert.equal(lenses(entry('term: pay.base-salary, ask: lots'))[0], '6: Planned: lots');
  });
});
