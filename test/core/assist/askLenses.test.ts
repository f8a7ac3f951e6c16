import { askLensesOf, offersWith } from '../../../src/core/assist/askLenses';
import { english } from '../../../src/core/locale';
import type { Offer } from '../../../src/core/offer';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { setField } from '../../../src/core/refactor/setField';
import { applyEdits } from '../../../src/core/text';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { valueOffer } from '../../../src/core/value/valueOffer';

import assert from 'node:assert/strict';

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

  it('read the file no more often, and ask for one valuation more, for each further ask', () => {
    const effort = (count: number) => {
      const asks = Array.from({ length: count }, (_, i) => entry(`term: pay.${i % 2 === 0 ? 'base-salary' : 'sign-on'}, ask: ${i}`)); // prettier-ignore
      const document = parseOffer(`${head}negotiation:\n  asks:\n${asks.join('')}`);
      const assumptions = readAssumptions(undefined);
      const [read, valued] = [[] as string[], [] as Offer[]];
      const counted = Object.defineProperty({ ...document }, 'text', { get: () => (read.push(''), document.text) });
      const value = (offer: Offer) => (valued.push(offer), valueOffer(offer, assumptions));
      askLensesOf(counted, valueOffer(document.fields, assumptions), value, english);
      assert.ok(valued.every(({ negotiation }) => negotiation.asks.items.length === 0));
      return { read: read.length, valued: valued.length };
    };
    const [few, many] = [effort(4), effort(40)];
    assert.deepEqual(many, { read: few.read, valued: 40 });
  });

  it('say what the file would come to with the value written into it', () => {
    const pay = "pay: { base-salary: { value: 100000, note: all }, sign-on: '5000', bonus: { target: 10% } }\n";
    const rest = 'equity: [{ type: rsu, value: 40000 }]\nflexibility: { remote: 2 days/week }\nterms: { notice: unknown, probation: 3 months }\n'; // prettier-ignore
    const paths = ['pay.base-salary', 'pay.sign-on', 'pay.sign-on.amount', 'pay.bonus', 'pay.bonus.target', 'pay.severance', 'equity', 'equity[0].value', 'equity.value', 'equity[0].shares', 'flexibility.remote', 'terms.notice', 'terms.probation', 'terms.non-compete', 'time-off.vacation', 'perks', 'currency', 'level']; // prettier-ignore
    const values = ['0', '1k', '25%', '3 days/week', '2 years', '12', 'none', 'unknown', 'EUR', 'USD 70,000/year', 'x'];
    const text = `company: A\ncurrency: USD\n${pay}${rest}negotiation:\n  asks:\n${entry('term: level, ask: x')}`;
    const document = parseOffer(text);
    const offerWith = offersWith(document);
    let changes = 0;
    for (const term of paths)
      for (const value of values) {
        const edit = setField(document, term, value);
        const next = edit && parseOffer(applyEdits(text, [edit]));
        const isRead = next !== undefined && next.yaml.broken === undefined && next.findings.length <= document.findings.length; // prettier-ignore
        const found = offerWith(term, value);
        assert.equal(found !== undefined, isRead, `${term}: ${value}`);
        if (found === undefined || next === undefined) continue;
        changes++;
        assert.deepEqual(plain({ ...found, negotiation: undefined }), plain({ ...next.fields, negotiation: undefined }), `${term}: ${value}`); // prettier-ignore
      }
    assert.ok(changes > 50);
  });
});

/** What is said, wherever it stands. */
function plain(offer: object): unknown {
  const isPlace = /^(?:span|keySpan|lackingIn|alias)$/;
  return JSON.parse(JSON.stringify(offer, (key, value: unknown) => (isPlace.test(key) ? undefined : value)));
}
