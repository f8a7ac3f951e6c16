import assert from 'node:assert/strict';
import { english, type Locale } from '../../../src/core/locale';
import { readValue } from '../../../src/core/parse/readValue';
import { findSpec, offerVocabulary, type TermSpec } from '../../../src/core/vocabulary';
import { describeValue } from '../../../src/core/words/describe';
import { german } from '../../support/german';

function said(path: string, text: string, locale: Locale): string {
  const { value } = readValue(text, findSpec(offerVocabulary, path) as TermSpec, 'USD');
  assert.ok(value, text);
  return describeValue(value, locale);
}

describe('A range in words', () => {
  for (const [path, text, inEnglish, inGerman] of [
    ['pay.base-salary', '150k to 170k', 'USD 150,000 to 170,000/year', '150.000 bis 170.000 USD/Jahr'],
    ['pay.sign-on[].amount', '0.5k to 1k', 'USD 500 to 1,000', '500 bis 1.000 USD'],
    ['pay.bonus[].target', '10 to 20%', '10% to 20%', '10\u00A0% bis 20\u00A0%'],
    ['flexibility.remote', '2 to 3 days/week', '2 to 3 days/week', '2 bis 3 Tage/Woche'],
    ['flexibility.remote', '1 to 3 days/week', '1 to 3 days/week', '1 bis 3 Tage/Woche'],
    ['terms.notice', '3 to 6 months', '3 to 6 months', '3 bis 6 Monate'],
    ['equity[].shares', '10,000 to 12,000', '10,000 to 12,000', '10.000 bis 12.000'],
  ] as const)
    it(`says ${text} once what both ends share`, () => {
      assert.equal(said(path, text, english), inEnglish);
      assert.equal(said(path, text, german), inGerman);
    });
});
