import assert from 'node:assert/strict';
import { amountsOf, offerOf, texts, unpricedOf, valuationOf } from './valuationOf';

const plan = (espp: string, salary = '100000', more = '') => offerOf(`${more}pay: { base-salary: ${salary} }\nespp: ${espp}`); // prettier-ignore
const candidate = (contribution: string, more = '') =>
  `currency: USD\nassumptions: { horizon: 1 year, espp-contribution: ${contribution}${more} }`;
const gain = (offer: string, file = candidate('10%')) => amountsOf(valuationOf(offer, file), 'espp')[0];
const listed = (offer: string) => unpricedOf(valuationOf(offer)).filter((each) => /^(?:espp|location)/.test(each));

describe('a stock purchase plan', () => {
  it('gains the discount on the stock that the contribution buys, up to what the plan allows', () => {
    // 9,000 buys stock of 10,000 at a discount of 10%.
    assert.equal(gain(plan('10%'), candidate('9%')), '1000');
    assert.equal(gain(plan('{ discount: 10%, contribution-limit: 9% }'), candidate('50%')), '1000');
    assert.equal(gain(plan('{ discount: 10%, contribution-limit: 50% }'), candidate('9%')), '1000');
    assert.equal(gain(plan('{ discount: none }')), '0');
  });

  it('is expected, kept and never guaranteed, and with a lookback the floor', () => {
    const { lines } = valuationOf(plan('{ discount: 10%, lookback: true }'), candidate('9%'));
    const line = lines.find(({ component }) => component === 'espp')!;
    assert.deepEqual([texts(line.expected), texts(line.guaranteed), texts(line.kept)], [['1000'], ['0'], ['1000']]);
    assert.match(line.basis.formula.text, /floor/);
  });

  it('buys in the United States no more stock than the law allows', () => {
    // 25,000 of stock at a discount of 15% costs 21,250 and gains 3,750.
    const location = 'location: Seattle, US\n';
    assert.equal(gain(plan('15%', '212500', location)), '3750');
    assert.equal(gain(plan('15%', '400000', location)), '3750');
    assert.equal(gain(plan('15%', '425000', 'location: Berlin, DE\n')), '7500');
    const inEuro = plan('15%', '400000', location).replace('USD', 'EUR');
    assert.ok(unpricedOf(valuationOf(inEuro)).includes('espp: no-rate'));
    assert.equal(gain(inEuro, candidate('10%', ', exchange-rates: { EUR: 2 }')), '1875');
  });

  it('says what it lacks', () => {
    assert.deepEqual(listed(plan('unknown')), ['espp: unknown']);
    assert.deepEqual(listed(plan('{ discount: unknown }')), ['espp.discount: unknown']);
    assert.deepEqual(listed(plan('100%')), ['espp.discount: unknown']);
    assert.deepEqual(listed(plan('{ discount: 15%, contribution-limit: unknown }')), ['espp.contribution-limit: unknown', 'location: unknown']); // prettier-ignore
    assert.deepEqual(listed(plan('15%', 'unknown')), ['espp: no-salary']);
    assert.deepEqual(listed(plan('15%', '1', 'location: unknown\n')), ['location: unknown']);
    assert.deepEqual(listed(plan('none')), []);
    assert.deepEqual(listed(offerOf('pay: { base-salary: 1 }')), []);
  });
});
