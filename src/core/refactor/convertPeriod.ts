import { minorUnitDigits } from '../currency';
import { one } from '../decimal';
import { type Message, message } from '../finding';
import { template } from '../locale';
import { groupDigits, isIndian, roundTo } from '../money';
import type { Offer } from '../offer';
import { absentField } from '../parse/absentField';
import { type Rate, valueOf } from '../term';
import type { Assumptions } from '../value/assumptions';
import { yearlyAmount } from '../value/known';
import { offerVocabulary, type Period } from '../vocabulary';
import { replacement } from '../text';
import type { AnyDocument, Refactoring } from './refactoring';
import { siteAt } from './siteAt';
import { moneyAt, type WrittenMoney } from './writtenMoney';

/**
 * Writes an amount of money for another period, so that it comes to the same in a year: exactly, or rounded to the
 * minor unit of its currency, which the title says. Days rest on the assumed working days, hours on those of the
 * contract.
 */
export function convertPeriod(
  document: AnyDocument,
  offset: number,
  to: Period,
  assumptions: Assumptions,
): Refactoring | undefined {
  const site = siteAt(document, offset);
  const written = moneyAt(document, site);
  const from = written?.money.period;
  if (written === undefined || from === undefined || from === to) return undefined;
  // Pay is spoken of by the day, the hour or the payday; premiums and budgets only where they are written so.
  if (/^(?:day|hour|biweekly|semimonthly)$/.test(to) && site?.spec.guaranteed !== true) return undefined;
  const offer = document.kind === 'offer' ? document.fields : (absentField(offerVocabulary, '') as Offer);
  const { currency, amount } = written.money;
  const context = { offer, currency, assumptions };
  const aYear = (period: Period) => yearlyAmount({ kind: 'money', amount: one, currency, period }, '', context).value;
  const [now, then] = [aYear(from)?.amount, aYear(to)?.amount];
  if (now === undefined || then === undefined || then.isZero()) return undefined;
  // The one division comes last, so that only a result without end is rounded.
  const exact = amount.times(now).div(then);
  const rounded = roundTo(currency)(exact);
  if (rounded.isZero() !== amount.isZero()) return undefined;
  const isRounded = !rounded.times(then).equals(amount.times(now));
  const digits = rounded.isInteger() ? rounded.toFixed() : rounded.toFixed(minorUnitDigits(currency));
  const text = `${written.before}${inStyleOf(written, digits)}${written.after}/${to}`;
  return {
    title: titleFor(text, isRounded, basisOf([from, to], offer, assumptions)),
    kind: `refactor.rewrite.period.${to}`,
    edits: [replacement(written.span.start, written.span.end, text)],
  };
}

/** Separators where the amount has them, and where it is too short to show whether its author writes them. */
function inStyleOf({ digits, scale, mayHaveCommas }: WrittenMoney, converted: string): string {
  const isPlain = scale === '' && /^\d{4}/.test(digits);
  return mayHaveCommas && !isPlain ? groupDigits(converted, isIndian(digits) ? 'indian' : 'western') : converted;
}

interface Basis {
  readonly days?: number;
  readonly hours?: number;
  readonly period?: Period;
}

function basisOf(periods: readonly Period[], { pay }: Offer, { workingDays }: Assumptions): Basis {
  const hours = periods.includes('hour') ? valueOf(pay.hours) : undefined;
  const needsDays = periods.includes('day') !== (hours?.period === 'day');
  return {
    ...(needsDays ? { days: workingDays.value.amount.toNumber() } : {}),
    ...(hours === undefined ? {} : hoursOf(hours)),
  };
}

/** The hours in a period that has a name of one word: `72/biweekly` are 36 a week. */
function hoursOf({ amount, period }: Rate): Pick<Basis, 'hours' | 'period'> {
  if (period === 'biweekly') return { hours: amount.div(2).toNumber(), period: 'week' };
  return period === 'semimonthly'
    ? { hours: amount.times(2).toNumber(), period: 'month' }
    : { hours: amount.toNumber(), period };
}

const plain = {
  exact: template('Write as {written}'),
  rounded: template('Write as {written}, rounded'),
};
const byDays = {
  exact: template('Write as {written}, at {days} working days a year'),
  rounded: template('Write as {written}, at {days} working days a year, rounded'),
};
const byHours = {
  exact: template('Write as {written}, at {hours} hours a {period}'),
  rounded: template('Write as {written}, at {hours} hours a {period}, rounded'),
};
const byBoth = {
  exact: template('Write as {written}, at {hours} hours a {period} and {days} working days a year'),
  rounded: template('Write as {written}, at {hours} hours a {period} and {days} working days a year, rounded'),
};

function titleFor(written: string, isRounded: boolean, { days, hours, period }: Basis): Message {
  const texts = hours === undefined ? (days === undefined ? plain : byDays) : days === undefined ? byHours : byBoth;
  const text = isRounded ? texts.rounded : texts.exact;
  return message(text, {
    written,
    ...(days === undefined ? {} : { days }),
    ...(hours === undefined || period === undefined ? {} : { hours, period: message(period) }),
  });
}
