import assert from 'node:assert/strict';
import { insight, offerOf } from '../insightOf';

const at = (place: string, offer: string, currency = 'USD') =>
  `location: ${place}\n${offer.replace('currency: USD', `currency: ${currency}`)}`;

describe('the condition of a lead', () => {
  it('is that it does not hold at the prices of one place', () => {
    const me = [
      'currency: EUR',
      'assumptions:',
      '  raise: 0%',
      '  exchange-rates: { CHF: 1.05 }',
      '  cost-of-living: { "München, DE": 100, "Zürich, CH": 148 }',
    ].join('\n');
    const offers = {
      isar: at('München, DE', offerOf('Isartal', '94000, raise: none'), 'EUR'),
      zurich: at('Zürich, CH', offerOf('Zürich AG', '125000, raise: none'), 'CHF'),
    };
    const { verdict, conditions } = insight(offers, me);
    // 4 x 125,000 x 1.05 = 525,000, and 376,000; 525,000 x 100 / 148 = 354,729.73.
    assert.deepEqual(conditions.map(({ basis, leaders, lead }) => [basis, leaders, lead?.low.toNumber()]), [['cost-of-living', ['isar'], 21270.27]]); // prettier-ignore
    assert.equal(
      verdict.headline,
      'Zürich AG leads by EUR 149,000 over 4 years, but at München prices Isartal leads by EUR 21,270.27.',
    );
    assert.equal(verdict.closeness, 'close');
    const same = me.replace('148', '110');
    assert.deepEqual(insight(offers, same).conditions, []);
    assert.equal(insight(offers, same).verdict.closeness, 'clear');
  });

  it('is not judged where the leader’s place has no index', () => {
    const me = 'assumptions: { raise: 0%, cost-of-living: { Bonn: 100, Ulm: 300 } }';
    const offers = {
      a: at('Paris', offerOf('A', '300')),
      b: at('Bonn', offerOf('B', '100')),
      c: at('Ulm', offerOf('C', '200')),
    };
    assert.deepEqual(insight(offers, me).conditions, []);
  });

  it('is that another offer guarantees more, or leads after tax, or fits better, two of them at most', () => {
    const a = offerOf('A', '100, raise: none, bonus: 50%');
    const b = offerOf('B', '120, raise: none', '\nflexibility: { remote: full }');
    const me = 'assumptions: { raise: 0% }\npriorities: [{ term: flexibility.remote, need: nice, at-least: full }]';
    const silent = `${a}\nflexibility: { remote: none }`;
    const { verdict, conditions } = insight({ a: silent, b }, me);
    assert.deepEqual(conditions.map(({ basis }) => basis), ['guaranteed', 'fit']); // prettier-ignore
    assert.equal(
      verdict.headline,
      'A leads by USD 120 over 4 years, but B has the highest guaranteed pay, by USD 80, and B fits your priorities best.',
    );
    assert.equal(verdict.closeness, 'close');
  });

  it('after tax is judged only at a stated rate', () => {
    const stuck = '\nretirement: { plan: other, contribution: 30% }';
    const offers = { a: offerOf('A', '125, raise: none'), b: offerOf('B', '95, raise: none', stuck).replace('retirement: none\n', '') }; // prettier-ignore
    const of = (rate: string) => insight(offers, `assumptions: { raise: 0%${rate} }`).conditions.map(({ basis }) => basis); // prettier-ignore
    assert.deepEqual(of(''), []);
    assert.deepEqual(of(', tax-rate: 50%'), ['after-tax']);
  });
});
