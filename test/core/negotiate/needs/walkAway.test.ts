import assert from 'node:assert/strict';
import { rankingOf } from '../../../../src/core/compare/ranking';
import { english } from '../../../../src/core/locale';
import { walkAwayOf } from '../../../../src/core/negotiate/needs/walkAway';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { today } from '../plansOf';
import { compareOffers } from '../../../../src/core/words/comparison/compareOffers';

function verdict(total: string, more: string): string | undefined {
  const offers = [{ id: 'a', offer: parseOffer(`company: A\ncurrency: USD\nstatus: written\n${more}\n`).fields }];
  const candidate = parseCandidate(
    `currency: USD\nassumptions: { raise: 0% }\nwalk-away: { total: ${total} }\n`,
  ).fields;
  const { contenders } = rankingOf(offers, compareOffers(offers, candidate, { today, locale: english }));
  return walkAwayOf(contenders, candidate, 'USD')[0]?.verdict;
}

const settled = 'equity: none\nretirement: none\ntime-off: { vacation: 10 days, holidays: 10 days }\n';

describe('the walk-away point', () => {
  it('is reached or missed where all is known', () => {
    const known = `${settled}pay: { base-salary: 98000 }\ninsurance: none`;
    assert.deepEqual(['98000/year', '98001/year'].map((total) => verdict(total, known)), ['reached', 'missed']); // prettier-ignore
  });

  it('is not surely reached while a cost is not known', () => {
    const health =
      'health: { coverage: family, premium: unknown, deductible: 0, coinsurance: 0%, out-of-pocket-max: 0 }';
    const open = `${settled}pay: { base-salary: 98000 }\ninsurance: { ${health} }`;
    assert.deepEqual(['97500/year', '98500/year'].map((total) => verdict(total, open)), ['unknown', 'missed']); // prettier-ignore
  });

  it('is not surely reached or missed while days off are not known, which can do both', () => {
    const days =
      'equity: none\nretirement: none\ninsurance: none\ntime-off: { vacation: unknown, holidays: 10 days }\n';
    const open = `${days}pay: { base-salary: 98000 }`;
    assert.deepEqual(['97500/year', '98500/year'].map((total) => verdict(total, open)), ['unknown', 'unknown']); // prettier-ignore
  });

  it('is not surely missed while something that adds is not known', () => {
    const open = `${settled}pay: { base-salary: 98000, bonus: unknown }\ninsurance: none`;
    assert.deepEqual(['97500/year', '100000/year'].map((total) => verdict(total, open)), ['reached', 'unknown']); // prettier-ignore
  });
});
