import { crossoverOf } from '../../../src/core/compare/crossover';
import { rankingOf } from '../../../src/core/compare/ranking';
import { trajectoryOf } from '../../../src/core/compare/trajectory';
import { english } from '../../../src/core/locale';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { compareOffers } from '../../../src/core/words/comparison/compareOffers';
import { crossoverText } from '../../../src/core/words/verdict/insightWords';
import { insight, offerOf, today } from '../negotiate/insightOf';
import { anyOffer, textOf } from '../value/anyOffer';

import assert from 'node:assert/strict';
import fc from 'fast-check';

function ranked(offers: Record<string, string>, candidate?: string) {
  const files = Object.entries(offers).map(([id, text]) => ({ id, offer: parseOffer(text).fields }));
  const fields = candidate === undefined ? undefined : parseCandidate(candidate).fields;
  const comparison = compareOffers(files, fields, { locale: english, today });
  return { files, comparison, ranking: rankingOf(files, comparison) };
}

function crossover(offers: Record<string, string>, total: 'expected' | 'guaranteed' = 'expected', candidate?: string) {
  const [one, other] = ranked(offers, candidate).ranking.contenders;
  const found = crossoverOf(one!, other!, total);
  return { ...found, text: crossoverText(found, (id) => (id === one!.id ? one : other)!.name, english) };
}

describe('two offers over the years', () => {
  it('change places in the year and the month in which the one behind has paid more', () => {
    // A: 1,200 and 100 a month; B: 150 a month. 1,200 + 100 m < 150 m from m > 24: in month 25.
    const { byYear, changes, text } = crossover({
      a: offerOf('A', '1200', 'sign-on: 1200'),
      b: offerOf('B', '1800'),
    });
    assert.deepEqual(byYear, [{ id: 'a' }, 'equal', { id: 'b' }, { id: 'b' }]);
    assert.deepEqual(changes, [{ year: 3, month: 25, ahead: 'b', behind: 'a' }]);
    assert.equal(text, 'A is ahead of B until year 1; from month 25 on B is, by the cash it pays.');
  });

  it('have no month where cash is not what decides', () => {
    const { changes, text } = crossover(
      { a: offerOf('A', '1200', 'sign-on: 1200'), b: offerOf('B', '1200', '\nperks: [{ name: P, value: 700 }]') },
      'expected',
    );
    assert.deepEqual(changes, [{ year: 2, ahead: 'b', behind: 'a' }]);
    assert.equal(text, 'A is ahead of B until year 1; from year 2 on B is.');
  });

  it('are compared by what is guaranteed too', () => {
    const offers = { a: offerOf('A', '1000', 'bonus: 50%'), b: offerOf('B', '1100') };
    assert.equal(crossover(offers).text, 'A is ahead of B after every year.');
    assert.equal(crossover(offers, 'guaranteed').text, 'B guarantees more than A by every year.');
  });

  it('leave open what depends on something unknown', () => {
    const open = offerOf('A', '1000', 'relocation: { amount: 500, cash: unknown }');
    assert.deepEqual(crossover({ a: open, b: offerOf('B', '1200') }).byYear, ['unknown', 'unknown', { id: 'b' }, { id: 'b' }]); // prettier-ignore
    assert.equal(
      crossover({ a: open, b: offerOf('B', '1010') }).text,
      'Whether A or B is ahead depends on what is not known.',
    );
  });

  it('of which one is the other are level after every year', () => {
    fc.assert(
      fc.property(anyOffer, (any) => {
        const { byYear, changes } = crossover({ a: textOf(any), b: textOf(any) });
        assert.ok(byYear.every((each) => each === 'equal'));
        assert.deepEqual(changes, []);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the running totals of an offer', () => {
  it('end at its total and rise by each year', () => {
    fc.assert(
      fc.property(anyOffer, (any) => {
        const { comparison } = ranked({ a: textOf(any) });
        const { expected, guaranteed } = trajectoryOf(comparison.offers[0]!);
        const { total, years } = comparison.offers[0]!.valuation;
        assert.equal(expected.at(-1)!.low.toString(), total.expected.toString());
        assert.equal(guaranteed.at(-1)!.high.toString(), total.guaranteed.toString());
        assert.equal(expected[1]!.low.minus(expected[0]!.low).toString(), years[1]!.expected.toString());
      }),
      { numRuns: 15 },
    );
  });

  it('say what they lack', () => {
    const missing = (text: string) => insight({ a: text }).trajectories[0]!.missing.expected;
    assert.equal(missing(offerOf('A', '1')), 'nothing');
    assert.equal(missing(offerOf('A', '1', 'bonus: unknown')), 'part');
    assert.equal(missing(offerOf('A', 'unknown')), 'all');
  });

  it('lose at a cliff what it would release, between two amounts where it is unknown whether the shares can be sold', () => {
    const grant = (liquid: string) =>
      `\nstarts: 2027-01-01\nequity: [{ type: RSU, name: grant, value: 4800, liquid: ${liquid}, vesting: { over: 4 years, every: month, cliff: 1 year } }]`;
    const cliffs = (liquid: string) =>
      insight({ a: offerOf('A', '1000', grant(liquid)) }).trajectories[0]!.cliffs.map(({ text }) => text);
    assert.deepEqual(cliffs('true'), ['Who leaves A a month before January 1, 2028 loses USD 1,200 of grant.']);
    assert.deepEqual(cliffs('unknown'), [
      'Who leaves A a month before January 1, 2028 loses USD 0 to USD 1,200 of grant.',
    ]);
    assert.deepEqual(cliffs('false'), []);
  });
});
