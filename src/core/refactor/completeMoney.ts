import { noCurrency } from '../currency';
import { message } from '../finding';
import { replacement } from '../text';
import type { AnyDocument, Refactoring } from './refactoring';
import { siteAt } from './siteAt';
import { groupDigits } from '../money';
import { moneyAt } from './writtenMoney';

/** Writes out the period in which a bare amount is read: `112000` becomes `112,000/year`. */
export function statePeriod(document: AnyDocument, offset: number): Refactoring | undefined {
  const written = moneyAt(document, siteAt(document, offset));
  if (written?.money.period === undefined || written.period !== '') return undefined;
  const { span, before, digits, scale, after, mayHaveCommas, money } = written;
  const text = `${before}${mayHaveCommas ? groupDigits(digits) : digits}${scale}${after}/${money.period ?? ''}`;
  return {
    title: message('State the period: {written}', { written: text }),
    kind: 'refactor.rewrite.money',
    edits: [replacement(span.start, span.end, text)],
  };
}

/** Writes out the currency, and the period where there is one, in which a bare amount is read: `EUR 112,000/year`. */
export function stateCurrency(document: AnyDocument, offset: number): Refactoring | undefined {
  const written = moneyAt(document, siteAt(document, offset));
  if (written?.before !== '' || written.after !== '') return undefined;
  const { span, digits, scale, mayHaveCommas, money } = written;
  if (money.currency === noCurrency) return undefined;
  const period = money.period === undefined ? written.period : `/${money.period}`;
  const text = `${money.currency} ${mayHaveCommas ? groupDigits(digits) : digits}${scale}${period}`;
  const args = { written: text };
  return {
    title:
      written.period === period
        ? message('State the currency: {written}', args)
        : message('State the currency and period: {written}', args),
    kind: 'refactor.rewrite.money',
    edits: [replacement(span.start, span.end, text)],
  };
}
