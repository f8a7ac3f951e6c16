import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/finding';
import { misfit, type Saying } from '../../../src/core/validate/misfit';

const told = (text: string, path: string, saying: Saying) => {
  const fault = misfit(text, path, 'EUR', saying);
  return fault && [fault.replacement, fault.isGuess, formatMessage({ text: fault.text, args: fault.args })];
};

describe('A range where somebody says one figure', () => {
  it('is told with the end that one asks for, can rely on, or needs', () => {
    const vacation = (saying: Saying) => told('20 to 25 days', 'time-off.vacation', saying)?.[0];
    assert.deepEqual((['ask', 'fallback', 'answer', 'at-least', 'at-most', 'percentile'] as const).map(vacation), [
      '25 days',
      '20 days',
      '20 days',
      '20 days',
      '25 days',
      undefined,
    ]);
    // A shorter probation is the better one.
    assert.equal(told('3 to 6 months', 'terms.probation', 'ask')?.[0], '3 months');
    assert.equal(told('3 to 6 months', 'terms.probation', 'answer')?.[0], '6 months');
  });

  it('is told as one in the short form of a group, and however it is written', () => {
    assert.deepEqual(told('15-20%', 'pay.bonus', 'ask'), [
      '20%',
      true,
      'Ask for one figure, not a range: write 20%, with the other end as the fallback.',
    ]);
    assert.equal(told('up to 10k', 'pay.sign-on', 'answer')?.[0], '0');
    assert.equal(told('a bit more', 'pay.bonus', 'ask'), undefined);
    assert.equal(told('20%', 'pay.bonus', 'ask'), undefined);
  });
});
