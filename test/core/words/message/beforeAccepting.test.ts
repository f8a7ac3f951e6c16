import assert from 'node:assert/strict';
import { english } from '../../../../src/core/locale';
import {
  beforeAccepting,
  type BeforeAccepting,
  beforeAcceptingTexts,
  notToAccept,
  refusalText,
} from '../../../../src/core/words/message/beforeAccepting';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';

const today = '2026-11-22';
const offer = (more = '', status = 'written') =>
  `company: Acme\ncurrency: EUR\nstatus: ${status}\npay: { base-salary: 100000/year, sign-on: none }\ninsurance: none\nretirement: none\ntime-off: { vacation: 25 days, holidays: 10 days }\n${more}\n`; // prettier-ignore
const asks = (...entries: string[]) => `negotiation: { asks: [${entries.map((each) => `{ ${each} }`).join(', ')}] }`;
const horizon = 'currency: EUR\nassumptions: { horizon: 1 year, raise: 0% }\n';

function found(text: string, candidate?: string): BeforeAccepting | undefined {
  const fields = candidate === undefined ? undefined : parseCandidate(horizon + candidate).fields;
  return beforeAccepting(parseOffer(text).fields, { candidate: fields, today });
}
const texts = (text: string, candidate?: string) =>
  beforeAcceptingTexts(found(text, candidate)!, parseOffer(text).fields, english);

describe('Before an offer is accepted', () => {
  it('nothing need be said of one in writing that gives all that one must have', () => {
    const content =
      'priorities: [{ term: time-off.vacation, need: must, at-least: 25 days }]\nwalk-away: { total: 1 }\n';
    assert.equal(found(offer()), undefined);
    assert.equal(found(offer(), content), undefined);
  });

  it('nothing is said of one that is signed', () => {
    assert.equal(found(offer(asks('term: level, ask: L7, status: asked'), 'signed'), 'walk-away: { total: 999999 }\n'), undefined); // prettier-ignore
  });

  it('musts that it does not meet, or says nothing of, are named', () => {
    const must = (rest: string) => `priorities: [{ ${rest}, need: must }, { term: level, need: nice, at-least: L9 }]\n`;
    assert.deepEqual(texts(offer(), must('term: time-off.vacation, at-least: 28 days')), ['Must-haves not met: Vacation (at least 28 days).']); // prettier-ignore
    assert.deepEqual(texts(offer(), must('term: development.budget, at-least: 1000/year')), ['Must-haves unknown: Learning budget (at least EUR 1,000/year).']); // prettier-ignore
  });

  it('a total below the walk-away point is said, and one that may be below it', () => {
    assert.equal(found(offer(), 'walk-away: { total: 200000/year }\n')?.walkAway, 'missed');
    assert.equal(found(offer().replace('sign-on: none', 'sign-on: unknown'), 'walk-away: { total: 200000/year }\n')?.walkAway, 'unknown'); // prettier-ignore
    assert.equal(found(offer().replace('100000/year', 'unknown'), 'walk-away: { total: 1/year }\n')?.walkAway, 'unknown'); // prettier-ignore
    assert.deepEqual(texts(offer(), 'walk-away: { total: 200000/year }\n'), ['The expected total is below your walk-away point.']); // prettier-ignore
  });

  it('it is judged with what was agreed and with the counter-offers that it takes as agreed, which are named', () => {
    const countered = asks('term: pay.base-salary, ask: 130000/year, answer: 120000/year, status: countered');
    const least = 'walk-away: { total: 119000/year }\npriorities: [{ term: pay.base-salary, need: must, at-least: 119000 }]\n'; // prettier-ignore
    assert.equal(found(offer(), least)?.walkAway, 'missed');
    const own = found(offer(countered), least);
    assert.deepEqual([own?.walkAway, own?.unmetMusts.length], [undefined, 0]);
    assert.deepEqual(texts(offer(countered), least), [
      'Counter-offers you would accept: Base salary (EUR 120,000/year).',
      'Not confirmed in writing: Base salary (EUR 120,000/year).',
    ]);
  });

  it('asks without an answer, what is not in writing, and a deadline that is over are said', () => {
    const open = asks('term: time-off.vacation, ask: 30 days, status: asked', 'term: level, ask: L7, status: planned');
    assert.deepEqual(texts(offer(open)), ['Asks still open: Vacation (30 days) and Level (L7).']);
    assert.deepEqual(texts(offer('expires: 2026-11-20')), ['The deadline was November 20, 2026.']);
    assert.deepEqual(texts(offer('flexibility: { remote: { value: 2 days/week, in-writing: false } }')), ['Not confirmed in writing: Remote work (2 days/week).']); // prettier-ignore
    for (const status of ['verbal', 'unknown'])
      assert.deepEqual(texts(offer('', status)), ['No written offer is on file.']);
  });

  it('there is nothing to accept of one that is in process, declined or expired', () => {
    const of = (status: string) => notToAccept(parseOffer(offer('', status)).fields);
    for (const status of ['process', 'declined', 'expired']) assert.equal(of(status), status);
    for (const status of ['written', 'verbal', 'signed', 'unknown']) assert.equal(of(status), undefined);
    assert.equal(
      refusalText(parseOffer(offer('', 'process')).fields, english),
      'There is no offer to accept yet: Acme is still in process.',
    );
  });
});
