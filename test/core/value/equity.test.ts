import assert from 'node:assert/strict';
import { amountsOf, offerOf, unpricedOf, valuationOf } from './valuationOf';

const grant = (fields: string) => offerOf(`equity: [{ type: RSU, ${fields} }]`);
const years = (n: number, more = '') => `assumptions: { horizon: ${n} years${more} }`;
const equity = (offer: string, candidate = years(4)) => amountsOf(valuationOf(offer, candidate), 'equity');

describe('equity', () => {
  it('that cannot be sold counts after the private discount, which is all of it by default', () => {
    const offer = grant('value: 4000, liquid: false, vesting: { yearly: [100%] }');
    assert.deepEqual(equity(offer, years(1)), ['0']);
    assert.deepEqual(equity(offer, years(1, ', equity: { private-discount: 75% }')), ['1000']);
    assert.ok(!unpricedOf(valuationOf(offer)).some((each) => each.startsWith('equity')));
  });

  it('of which the file does not say whether it can be sold is listed, not silently 0', () => {
    for (const liquid of ['', ', liquid: unknown']) {
      const valuation = valuationOf(grant(`value: 4000${liquid}, vesting: { yearly: [100%] }`));
      assert.ok(unpricedOf(valuation).includes('equity[0].liquid: unknown'));
    }
  });

  it('of other types than RSU is listed as not yet priced', () => {
    for (const type of ['ISO', 'NSO', 'option', 'SAR', 'phantom', 'ESOP'])
      assert.ok(unpricedOf(valuationOf(offerOf(`equity: [{ type: ${type} }]`))).includes('equity[0]: not-yet'));
  });

  it('that vests with month 12 belongs to year 1, with month 13 to year 2', () => {
    assert.deepEqual(
      equity(grant('value: 100, liquid: true, vesting: { over: 12 months, every: 12 months }'), years(2)),
      ['100', '0'],
    );
    assert.deepEqual(
      equity(grant('value: 100, liquid: true, vesting: { over: 13 months, every: 13 months }'), years(2)),
      ['0', '100'],
    );
  });

  it('granted at month 12 and vested at once belongs to year 1, whatever the horizon', () => {
    const offer = grant('value: 100, liquid: true, refresh: 1 year, vesting: immediate');
    assert.deepEqual(equity(offer, years(1)), ['100']);
    assert.deepEqual(equity(offer, years(2)), ['100', '100']);
  });

  it('is promised only so many times as the letter says', () => {
    const refresh = (times: string) => grant(`value: 100, liquid: true, refresh: { every: 1 year, first: 0 months, times: ${times} }, vesting: { yearly: [100%] }`); // prettier-ignore
    assert.deepEqual(equity(refresh('2')), ['100', '100', '0', '0']);
    assert.deepEqual(equity(refresh('none')), ['0', '0', '0', '0']);
    assert.ok(unpricedOf(valuationOf(refresh('unknown'))).includes('equity[0].refresh.times: unknown'));
  });

  it('that is granted again and again within a month is taken for a slip and listed', () => {
    const offer = grant('value: 100, liquid: true, refresh: { every: 0.0001 days }, vesting: immediate');
    assert.ok(unpricedOf(valuationOf(offer, years(40))).includes('equity[0].refresh.every: unknown'));
  });

  it('whose size is open says what is missing', () => {
    const lacking = (fields: string) =>
      unpricedOf(valuationOf(grant(`${fields}, liquid: true, vesting: immediate`))).filter((each) =>
        each.startsWith('equity'),
      );
    assert.deepEqual(lacking('value: unknown'), ['equity[0].value: unknown']);
    assert.deepEqual(lacking('shares: unknown, price: 5'), ['equity[0].shares: unknown']);
    assert.deepEqual(lacking('shares: 100'), ['equity[0].price: unknown']);
    assert.deepEqual(lacking('value: 100 EUR'), ['equity[0].value: no-rate']);
    assert.deepEqual(lacking('value: none'), []);
    assert.deepEqual(lacking('shares: none'), []);
  });

  it('that vested before the first day is income of an offer and not of the job one has', () => {
    const fields = 'value: 400, liquid: true, vesting: { yearly: [25%, 25%, 25%, 25%], start: 2023-07-01 }';
    assert.deepEqual(equity(grant(fields), years(3)), ['300', '100', '0']);
    assert.deepEqual(equity(`status: current\n${grant(fields)}`, years(3)), ['100', '100', '0']);
  });

  it('falls with a negative growth, but never below nothing', () => {
    const offer = grant('shares: 100, price: 10, liquid: true, vesting: { yearly: [50%, 50%] }');
    assert.deepEqual(equity(offer, years(2, ', equity: { growth: -10% }')), ['450', '405']);
    assert.deepEqual(equity(offer, years(2, ', equity: { growth: -150% }')), ['0', '0']);
  });

  it('is expected and kept, never guaranteed', () => {
    const { years: [year] } = valuationOf(grant('value: 400, liquid: true, vesting: { over: 4 years }')); // prettier-ignore
    assert.equal(year!.guaranteed.toString(), '0');
    assert.equal(year!.keptIfLeaving.toString(), '100');
  });
});
