import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatMessage } from '../../../src/core/finding';
import { amountsOf, offerOf, texts, unpricedOf, valuationOf } from './valuationOf';

const candidate = (commute: string, more = '') =>
  `currency: USD\nassumptions: { horizon: 1 year, working-days: 250, commute: { ${commute} }${more} }`;
const remote = (days: string) => offerOf(`flexibility: { remote: ${days} }`);
const saved = (days: string, commute = 'cost: 10/day') => amountsOf(valuationOf(remote(days), candidate(commute)), 'flexibility')[0]; // prettier-ignore
const listed = (offer: string, file: string) =>
  unpricedOf(valuationOf(offer, file)).filter((each) => each.startsWith('flexibility'));

describe('remote work', () => {
  it('saves the cost of commuting on its days, and no more than on every working day', () => {
    assert.deepEqual(['2 days/week', '5 days/week', '7 days/week', 'full', 'none'].map((days) => saved(days)), ['1000', '2500', '2500', '2500', '0']); // prettier-ignore
    assert.deepEqual(['10 days/month', '30 days/quarter', '40 days/year'].map((days) => saved(days)), ['1200', '1200', '400']); // prettier-ignore
    assert.equal(saved('full', 'cost: 100/month'), '1200');
  });

  it('saves nothing that the candidate does not state, and lists nothing then', () => {
    for (const file of ['assumptions: { horizon: 1 year }', candidate('time: 50 minutes/day')])
      for (const days of ['full', 'unknown']) {
        assert.deepEqual(listed(remote(days), file), []);
        assert.equal(amountsOf(valuationOf(remote(days), file), 'flexibility')[0], '0');
      }
  });

  it('is listed where it is unknown or its cost has no exchange rate', () => {
    assert.deepEqual(listed(remote('unknown'), candidate('cost: 10/day')), ['flexibility.remote: unknown']);
    assert.deepEqual(listed(offerOf('flexibility: unknown'), candidate('cost: 10/day')), ['flexibility: unknown']);
    assert.deepEqual(listed(remote('full'), candidate('cost: EUR 10/day')), ['flexibility.remote: no-rate']);
    assert.deepEqual(listed(remote('none'), candidate('cost: EUR 10/day')), []);
  });

  it('says how many days and hours it saves, and is expected only', () => {
    const line = (commute: string) => valuationOf(remote('2 days/week'), candidate(commute)).lines[0]!;
    const both = line('cost: 10/day, time: 45 minutes/day');
    assert.equal(formatMessage(both.basis.formula), 'remote days a year (100) x cost of a day of commuting; 75 hours a year saved besides'); // prettier-ignore
    assert.deepEqual(both.basis.assumptions.map(({ path }) => path), ['assumptions.commute.cost', 'assumptions.commute.time', 'assumptions.working-days']); // prettier-ignore
    assert.equal(formatMessage(line('cost: 10/day').basis.formula), 'remote days a year (100) x cost of a day of commuting'); // prettier-ignore
    assert.deepEqual([texts(both.expected), texts(both.guaranteed)], [['1000'], ['0']]);
  });

  it('never saves less with a day more', () => {
    const days = fc.integer({ min: 0, max: 70 }).map((n) => n / 10);
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((n) => Number(saved(`${n} days/week`)));
        assert.ok(less! <= more!);
      }),
    );
  });
});
