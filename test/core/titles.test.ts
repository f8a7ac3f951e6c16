import assert from 'node:assert/strict';
import { english, lowerFirst } from '../../src/core/locale';
import { parseOffer } from '../../src/core/parse/parseOffer';
import { findField, nearestSpan } from '../../src/core/terms';
import { labelInSentence, labelOf, titleOf } from '../../src/core/titles';

const text = `currency: USD
pay: { sign-on: [5, 6], bonus: 10% }
equity: [{ type: RSU, name: new-hire grant, vesting: { over: unknown } }, { type: SAR }]
perks: [{ name: Meals, value: 5 }]
`;
const offer = parseOffer(text).fields;

describe('titles', () => {
  it('name the group where the field alone says too little', () => {
    assert.equal(titleOf('insurance.health.deductible', english), 'Health insurance: deductible');
    assert.equal(titleOf('pay.base-salary', english), 'Base salary');
    assert.equal(titleOf('insurance.health.hsa', english), 'Health insurance: employer’s HSA contribution');
    assert.equal(titleOf('no.such.path', english), 'no.such.path');
  });

  it('call an entry by its own name, else by its number where there are several', () => {
    assert.equal(labelOf(offer, 'equity[0]', english), 'new-hire grant');
    assert.equal(labelOf(offer, 'equity[0].vesting.over', english), 'new-hire grant: vesting: over');
    assert.equal(labelOf(offer, 'equity[1].strike', english), 'Grant 2: strike price');
    assert.equal(labelOf(offer, 'pay.sign-on[1].clawback', english), 'Sign-on payment 2: clawback');
    assert.equal(labelOf(offer, 'pay.bonus[0].payout', english), 'Bonus: expected payout');
    assert.equal(labelOf(offer, 'perks[0].value', english), 'Meals');
    assert.equal(labelOf(offer, 'perks[0].use', english), 'Meals: expected use');
    assert.equal(labelOf(offer, 'time-off.vacation', english), 'Vacation');
    assert.equal(labelInSentence(offer, 'time-off.vacation', english), 'vacation');
    assert.equal(labelInSentence(offer, 'perks[0].value', english), 'Meals');
    assert.equal(labelInSentence(offer, 'pay.sign-on[1].clawback', english), 'sign-on payment 2: clawback');
  });

  it('keep the capitals of abbreviations inside a sentence', () => {
    assert.deepEqual(
      ['ESPP contribution', 'Raise', 'a'].map((text) => lowerFirst(text, english)),
      ['ESPP contribution', 'raise', 'a'],
    );
  });
});

describe('a path', () => {
  it('leads to its field, through lists with or without a number', () => {
    assert.equal(findField(offer, 'equity[0].vesting.over'), offer.equity.items[0]!.vesting.over);
    assert.equal(findField(offer, 'equity.type'), offer.equity.items[0]!.type);
    assert.equal(findField(offer, 'pay.base-salary'), offer.pay.baseSalary);
  });

  it('that is no field leads nowhere', () => {
    for (const path of ['', 'pay.node', 'node', 'constructor', 'equity[9]', 'pay[0]', 'currency.x', 'pay.__proto__'])
      assert.equal(findField(offer, path), undefined, path);
  });

  it('is shown at the nearest place that the file has', () => {
    const at = (path: string) => {
      const span = nearestSpan(offer, path);
      return span === undefined ? undefined : text.slice(span.start, span.end);
    };
    assert.equal(at('equity[0].vesting.over'), 'over');
    assert.equal(at('equity[0].vesting.cliff'), 'vesting');
    assert.equal(at('pay.hours'), 'pay');
    assert.equal(at('insurance.health'), undefined);
  });
});
