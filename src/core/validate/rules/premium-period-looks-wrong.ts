import type { Decimal } from '../../decimal';
import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf, type Money, type Percent, type Term } from '../../term';
import { moneyText } from '../figures';
import { yearly } from '../../value/known';

/** Shares of the base salary that a year of premiums hardly ever comes to. */
const usual = { most: 0.6, leastOfHealth: 0.0005 };

/** A premium of a month that was written as one of a year, or the other way round, beside the base salary. */
export function premiumPeriodLooksWrong({ fields, text }: OfferDocument): readonly Finding[] {
  const salary = valueOf(fields.pay.baseSalary);
  const pay = salary && yearly(salary);
  if (salary === undefined || pay === undefined || pay.isZero()) return [];
  const { health } = fields.insurance;
  const covers: readonly object[] = Object.values(fields.insurance);
  return covers.flatMap((cover) => {
    if (!hasPremium(cover)) return [];
    const { premium } = cover;
    const money = valueOf(premium);
    if (money?.kind !== 'money') return [];
    const amount = yearly(money);
    if (amount === undefined || amount.isZero() || premium.span === undefined) return [];
    if (money.currency !== salary.currency) return [];
    const meant = periodMeant(money, amount.div(pay), premium === health.premium);
    if (meant === undefined) return [];
    const written = text.slice(premium.span.start, premium.span.end);
    const replacement = /^[\d.,]+(?:\/\w+)?$/.test(written)
      ? written.replace(/\/\w+$|$/, () => `/${meant}`)
      : undefined;
    return [{ ...misread(premium, amount, money.currency), ...(replacement === undefined ? {} : { replacement }) }];
  });
}

function hasPremium(cover: object): cover is { readonly premium: Term<Money | Percent> } {
  return 'premium' in cover;
}

function periodMeant({ period }: Money, share: Decimal, isHealth: boolean): 'month' | 'year' | undefined {
  if (period === 'month' && share.greaterThan(usual.most)) return 'year';
  return period === 'year' && isHealth && share.lessThan(usual.leastOfHealth) ? 'month' : undefined;
}

function misread(
  { span = { start: 0, end: 0 } }: Pick<Term<Money>, 'span'>,
  amount: Decimal,
  currency: string,
): Finding {
  const text = 'This premium comes to {amount} a year, which hardly fits the salary; check its period.';
  return warning('premium-period-looks-wrong', span, text, { amount: moneyText(amount, currency) });
}
