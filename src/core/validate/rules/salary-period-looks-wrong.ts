import { message, warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { moneyText } from '../figures';

/** Amounts that no full year's salary is in any currency, and in those whose unit is worth about the same. */
const tooLow = { hourly: 500, monthly: 12_000 };
const alike = /^(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD)$/;

/** A salary of an hour or a month that is read as one of a year. Who writes "/year" behind a low one means it. */
export function salaryPeriodLooksWrong({ fields, text }: OfferDocument): readonly Finding[] {
  const { baseSalary } = fields.pay;
  const money = valueOf(baseSalary);
  if (money?.period !== 'year' || money.amount.isZero() || baseSalary.span === undefined) return [];
  const written = text.slice(baseSalary.span.start, baseSalary.span.end);
  const isHourly = money.amount.lessThan(tooLow.hourly);
  const isMonthly = alike.test(money.currency) && money.amount.lessThan(tooLow.monthly) && !written.includes('/');
  if (!isHourly && !isMonthly) return [];
  const meant = isHourly ? 'hour' : 'month';
  const finding = warning(
    'salary-period-looks-wrong',
    baseSalary.span,
    'This is read as {amount} a year, which looks like pay by the {period}; write the period behind it, such as "/{meant}".',
    { amount: moneyText(money.amount, money.currency), period: message(meant), meant },
  );
  return [/^[\d.,]+[km]?$/i.test(written) ? { ...finding, replacement: `${written}/${meant}` } : finding];
}
