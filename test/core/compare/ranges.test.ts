import assert from 'node:assert/strict';
import { revisionChanges } from '../../../src/core/compare/revisionChanges';
import { termStanding } from '../../../src/core/compare/termStanding';
import { questionsOf } from '../../../src/core/negotiate/questions/questions';
import { english } from '../../../src/core/locale';
import { holdAgainst } from '../../../src/core/negotiate/terms/thresholds';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { readTermText } from '../../../src/core/parse/termText';
import { findField } from '../../../src/core/terms';
import { matchOf, subjectOf } from '../../../src/core/value/agreement';
import { readAssumptions } from '../../../src/core/value/assumptions';
import { valueOffer } from '../../../src/core/value/valueOffer';
import { findSpec, offerVocabulary } from '../../../src/core/vocabulary';
import { questionText } from '../../../src/core/words/termWords';

const assumptions = readAssumptions(undefined);
const offerOf = (lines: string) => parseOffer(`company: A\ncurrency: USD\n${lines}\n`).fields;

/** How what one offer says at a path stands beside what another one says. */
function standing(path: string, own: string, base: string) {
  const [section = '', name = ''] = path.split('.');
  const sideOf = (text: string) => {
    const offer = offerOf(`${section}: { ${name}: ${text} }`);
    const field = findField(offer, path);
    assert.ok(field);
    return { field, offer };
  };
  const spec = findSpec(offerVocabulary, path);
  assert.ok(spec);
  return termStanding(sideOf(own), sideOf(base), spec, assumptions);
}

describe('A range beside another figure', () => {
  it('is better or worse only where both of its ends say so', () => {
    assert.equal(standing('time-off.vacation', '25 to 30 days', '20 days'), 'better');
    assert.equal(standing('time-off.vacation', '15 to 18 days', '20 days'), 'worse');
    assert.equal(standing('time-off.vacation', '18 to 25 days', '20 days'), undefined);
    assert.equal(standing('time-off.vacation', '20 to 25 days', '24 to 30 days'), undefined);
    assert.equal(standing('time-off.vacation', '26 to 30 days', '20 to 25 days'), 'better');
    // It is never worse, and most likely better.
    assert.equal(standing('time-off.vacation', '20 to 25 days', '20 days'), 'better');
    assert.equal(standing('terms.probation', '3 to 6 months', '2 months'), 'worse');
    assert.equal(standing('pay.bonus', '10% to 20%', '5%'), 'better');
    assert.equal(standing('pay.bonus', '10% to 20%', '15%'), undefined);
  });

  it('meets a need only where both of its ends do, and leaves it open where one does', () => {
    const holds = (text: string, limit: string) => {
      const offer = offerOf(`time-off: { vacation: ${text} }`);
      const path = 'time-off.vacation';
      return holdAgainst(readTermText(limit, path, 'USD'), 'at-least', offer.timeOff.vacation, path, {
        offer,
        assumptions,
        currency: 'USD',
      });
    };
    assert.deepEqual(['20 to 25 days', '25 to 30 days', '10 to 15 days'].map((text) => holds(text, '25 days')), ['unknown', 'met', 'unmet']); // prettier-ignore
  });

  it('is not what was agreed in one figure', () => {
    const match = (stated: string, agreed: string) => {
      const subject = subjectOf('time-off.vacation', offerOf(`time-off: { vacation: ${stated} }`));
      assert.ok(subject);
      return matchOf(readTermText(agreed, 'time-off.vacation', 'USD').value, subject);
    };
    assert.equal(match('20 to 25 days', '20 days'), 'different');
    assert.equal(match('20 days', '20 days'), 'same');
  });

  it('that became a figure is a change of the letter', () => {
    const changes = (before: string, after: string) =>
      revisionChanges(offerOf(`pay: { base-salary: ${before} }`), offerOf(`pay: { base-salary: ${after} }`)).map(
        ({ path, kind }) => `${path} ${kind}`,
      );
    assert.deepEqual(changes('150k to 170k', '150k'), ['pay.base-salary changed']);
    assert.deepEqual(changes('150k to 170k', '150k to 180k'), ['pay.base-salary changed']);
    assert.deepEqual(changes('150k to 170k', '150000/year to 170000'), []);
  });

  it('is one question to the employer', () => {
    const asked = (lines: string) => {
      const offer = offerOf(lines);
      return questionsOf(offer, valueOffer(offer, assumptions).unpriced)
        .filter(({ range }) => range !== undefined)
        .map((each) => questionText(each, offer, english));
    };
    assert.deepEqual(asked('pay: { base-salary: 150k to 170k, sign-on: [5000, 6000 to 8000] }'), [
      'Base salary: the offer says USD 150,000 to 170,000/year. Where in this range would I be?',
      'Sign-on payment 2: amount: the offer says USD 6,000 to 8,000. Where in this range would I be?',
    ]);
    assert.deepEqual(asked('status: current\npay: { base-salary: 150k to 170k }'), []);
  });
});
