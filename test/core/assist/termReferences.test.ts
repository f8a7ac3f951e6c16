import assert from 'node:assert/strict';
import { referencesTo, placeInOffer, termAt } from '../../../src/core/assist/termReferences';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import type { Span } from '../../../src/core/text';

const candidate = `priorities:
  - { term: time-off.vacation, need: must, instead-of: pay.sign-on }
  - { term: no.such, need: nice }
value-case:
  - { claim: C, supports: [pay.base-salary, "time-off.vacation"] }
market:
  - term: pay.base-salary
    p50: 110000
`;

/** The path of the term that is named at the mark `|`. */
function offerTermAt(marked: string): string | undefined {
  return termAt(parseOffer(marked.replace('|', '')), marked.indexOf('|'))?.path;
}

function textOf(text: string, span: Span | undefined): string | undefined {
  return span && text.slice(span.start, span.end);
}

describe('the term that is named', () => {
  it('is that of a key in an offer', () => {
    assert.equal(offerTermAt('pay:\n  base-|salary: 1\n'), 'pay.base-salary');
    assert.equal(offerTermAt('|pay:\n  base-salary: 1\n'), 'pay');
    assert.equal(offerTermAt('equity:\n  - type: RSU\n  - st|rike: 1\n'), 'equity[1].strike');
    assert.equal(offerTermAt('pay:\n  base-salary: 1|00\n'), undefined);
  });

  it('is the list where a key states it in short', () => {
    assert.equal(offerTermAt('pay:\n  sign-|on: 20000\n'), 'pay.sign-on');
    assert.equal(offerTermAt('pay:\n  bonus: { tar|get: 15% }\n'), 'pay.bonus.target');
  });

  it('is that of a path in an ask, before its key', () => {
    const asks = 'negotiation:\n  asks:\n    - term: time-|off.vacation\n      ask: 30 days\n';
    assert.equal(offerTermAt(asks), 'time-off.vacation');
    assert.equal(offerTermAt(asks.replace('|', '').replace('term', 't|erm')), 'negotiation.asks.term');
    assert.equal(offerTermAt(asks.replace('vacation', 'nothing')), undefined);
  });

  it('is that of any path in a candidate file, never a key of it', () => {
    const at = (part: string) => termAt(parseCandidate(candidate), candidate.indexOf(part) + 1)?.path;
    assert.equal(at('time-off'), 'time-off.vacation');
    assert.equal(at('pay.sign-on'), 'pay.sign-on');
    assert.equal(at('pay.base-salary, '), 'pay.base-salary');
    assert.equal(at('"time-off'), 'time-off.vacation');
    assert.equal(at('no.such'), undefined);
    assert.equal(at('market'), undefined);
  });
});

describe('the names of a term', () => {
  it('are its paths, in the order of the text', () => {
    const names = (path: string) =>
      referencesTo(parseCandidate(candidate), path).map((span) => textOf(candidate, span));
    assert.deepEqual(names('time-off.vacation'), ['time-off.vacation', '"time-off.vacation"']);
    assert.deepEqual(names('pay.base-salary'), ['pay.base-salary', 'pay.base-salary']);
    assert.deepEqual(names('pay.sign-on'), ['pay.sign-on']);
    assert.deepEqual(names('pay'), []);
  });

  it('are those with and without the number of a single entry', () => {
    const text =
      'priorities:\n  - { term: "pay.bonus[0].target", need: nice }\n  - { term: pay.bonus.target, need: nice }\n';
    for (const path of ['pay.bonus.target', 'pay.bonus[0].target'])
      assert.equal(referencesTo(parseCandidate(text), path).length, 2);
  });
});

describe('the place of a term in an offer', () => {
  const text =
    'pay:\n  raise: { value: 3%, in-writing: true }\n  severance:\n  bonus: { target: 15% }\ninsurance: none\n';
  const offer = parseOffer(text);
  const name = (path: string) => textOf(text, placeInOffer(offer, path)?.nameSpan);

  it('is its key, whatever the offer says', () => {
    assert.equal(name('pay.raise'), 'raise');
    assert.equal(name('pay.severance'), 'severance');
    assert.equal(name('pay.bonus.target'), 'target');
    assert.equal(textOf(text, placeInOffer(offer, 'pay.bonus')?.span), 'bonus: { target: 15% }');
  });

  it('is the group that is none as a whole', () => {
    assert.equal(name('insurance.health.premium'), 'insurance');
  });

  it('is nowhere when the offer does not mention it', () => {
    assert.equal(name('pay.base-salary'), undefined);
    assert.equal(name('equity'), undefined);
  });
});
