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

  it('in phantom shares or an ownership plan is priced like stock units', () => {
    for (const type of ['phantom', 'ESOP'])
      for (const size of ['value: 400', 'shares: 40, price: 10']) {
        const fields = `{ type: ${type}, ${size}, liquid: true, vesting: { over: 4 years } }`;
        assert.deepEqual(equity(offerOf(`equity: [${fields}]`)), ['100', '100', '100', '100']);
      }
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

describe('an option', () => {
  const option = (fields: string, type = 'ISO') =>
    offerOf(`equity: [{ type: ${type}, liquid: true, vesting: { yearly: [50%, 50%] }, ${fields} }]`);
  const full = 'shares: 100, strike: 3, fair-market-value: 5';

  it('is worth what a share gains above the strike price, and never less than nothing', () => {
    for (const type of ['ISO', 'NSO', 'option', 'SAR']) assert.deepEqual(equity(option(full, type), years(2)), ['100', '100']); // prettier-ignore
    assert.deepEqual(equity(option('shares: 100, strike: 6, fair-market-value: 5'), years(2)), ['0', '0']);
    // 5 x 1.1 - 5.4 = 0.10 after a year, 5 x 1.21 - 5.4 = 0.65 after two.
    const growing = equity(option('shares: 100, strike: 5.40, fair-market-value: 5'), years(2, ', equity: { growth: 10% }')); // prettier-ignore
    assert.deepEqual(growing, ['5', '32.5']);
  });

  it('is never priced at what investors paid', () => {
    assert.deepEqual(equity(option(`${full}, preferred-price: 50`), years(2)), ['100', '100']);
    const silent = valuationOf(option('shares: 100, strike: 3, preferred-price: 50'));
    assert.ok(unpricedOf(silent).includes('equity[0].fair-market-value: unknown'));
  });

  it('lists all that it lacks', () => {
    const lacking = (fields: string) =>
      unpricedOf(valuationOf(option(fields))).filter((each) => each.startsWith('equity'));
    assert.deepEqual(lacking('shares: 100, strike: unknown, fair-market-value: 5'), ['equity[0].strike: unknown']);
    assert.deepEqual(lacking('strike: 1'), ['equity[0].shares: unknown', 'equity[0].fair-market-value: unknown']);
    assert.deepEqual(lacking('shares: 100, strike: EUR 3, fair-market-value: 5'), ['equity[0].strike: no-rate']);
    assert.deepEqual(lacking('shares: none, strike: 3, fair-market-value: 5'), []);
  });

  it('names what it costs to exercise, which appreciation rights do not, and its share of the company', () => {
    const stake = (fields: string, type?: string) => {
      const { exerciseCost, ofCompany } = valuationOf(option(fields, type)).lines[0]!.stake ?? {};
      return [exerciseCost?.toString(), ofCompany?.toString()];
    };
    assert.deepEqual(stake(full), ['300', undefined]);
    assert.deepEqual(stake(`${full}, fully-diluted-shares: 40000`), ['300', '0.0025']);
    assert.deepEqual(stake(`${full}, fully-diluted-shares: 40000`, 'SAR'), [undefined, '0.0025']);
    assert.deepEqual(stake(full, 'SAR'), [undefined, undefined]);
  });

  it('in options granted later has the strike price of its day', () => {
    const refresher = '{ type: NSO, shares: 100, strike: 10, fair-market-value: 10, liquid: true, refresh: 1 year, vesting: immediate }'; // prettier-ignore
    const valuation = valuationOf(offerOf(`equity: [${refresher}]`), years(3, ', equity: { growth: 10% }'));
    assert.deepEqual(amountsOf(valuation, 'equity'), ['0', '0', '0']);
    // Three grants of 100 options at 10.
    assert.equal(valuation.lines[0]!.stake!.exerciseCost!.toNumber(), 3000);
  });

  it('that vests each day for forty years with refreshers is valued at once', () => {
    const daily = '{ type: RSU, value: 40000, liquid: true, refresh: { every: 1 year, first: 0 months }, vesting: { over: 40 years, every: day } }'; // prettier-ignore
    const valuation = valuationOf(offerOf(`equity: [${daily}]`), years(40, ', equity: { growth: 7% }'));
    assert.ok(valuation.total.expected.greaterThan(40_000));
  });
});
