import assert from 'node:assert/strict';
import { askableTerms } from '../../../src/core/assist/termPaths';
import { english } from '../../../src/core/locale';
import { parseOffer } from '../../../src/core/parse/parseOffer';
import { misfit } from '../../../src/core/validate/misfit';

describe('The terms that an ask can be about', () => {
  const terms = askableTerms(parseOffer('currency: EUR\ntime-off: { vacation: 25 days }\npay: { sign-on: 9000 }\n').fields, english); // prettier-ignore
  const textOf = (path: string) => terms.find((each) => each.path === path)?.text;

  it('are single terms, lists and what a bare value can state, with what the offer says', () => {
    assert.equal(textOf('time-off.vacation'), '25 days');
    assert.equal(textOf('pay.sign-on'), 'EUR 9,000 at the start');
    const paths = terms.map(({ path }) => path);
    for (const path of ['pay.base-salary', 'pay.bonus', 'equity', 'level', 'expires']) assert.ok(paths.includes(path), path); // prettier-ignore
    for (const path of ['pay', 'insurance.health', 'currency', 'status', 'negotiation.contact'])
      assert.ok(!paths.includes(path), path);
  });

  it('refuse a value that is not written as they are', () => {
    assert.equal(misfit('30', 'time-off.vacation', 'EUR', 'ask')?.code, 'duration-without-unit');
    for (const text of ['30 days', 'unlimited', 'unknown']) assert.equal(misfit(text, 'time-off.vacation', 'EUR', 'ask'), undefined, text); // prettier-ignore
    assert.equal(misfit('anything', 'pay.sign-on', 'EUR', 'ask'), undefined);
  });
});
