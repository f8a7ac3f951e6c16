import { addMonths, daysBetween, type IsoDate } from '../calendar';
import { template, type Locale } from '../locale';
import { roundTo } from '../money';
import type { Grant, Offer } from '../offer';
import type { OfferDocument } from '../parse/parseOffer';
import { isTerm, valueOf, type Money, type Term } from '../term';
import { walkFields } from '../terms';
import { deadlineOf } from '../stage';
import { monthsOf, type Assumptions } from '../value/assumptions';
import { yearlyAmount } from '../value/known';
import { offerVocabulary } from '../vocabulary';
import { countedIn, describeEnds, perPeriod } from '../words/describe';

/** A few words shown behind a value. */
export interface Hint {
  readonly kind: 'annualAmounts' | 'vestingDates' | 'deadlines' | 'convertedCurrency';
  /** Where it stands: the end of the value. */
  readonly offset: number;
  readonly text: string;
  /** What it means, for a tooltip. */
  readonly tooltip: string;
}

interface HintSetting {
  readonly assumptions: Assumptions;
  readonly today: IsoDate;
  readonly locale: Locale;
}

/**
 * What values come to that do not say it themselves: amounts a year and in the candidate's currency, days and dates.
 */
export function hintsOf({ fields }: OfferDocument, setting: HintSetting): readonly Hint[] {
  const hints: Hint[] = [
    ...deadlines(fields, setting),
    ...fields.equity.items.flatMap((grant) => vesting(grant, fields, setting.locale)),
  ];
  for (const { field } of walkFields(fields, offerVocabulary))
    if (isTerm(field) && field.state === 'stated' && field.value.kind === 'money')
      hints.push(...ofMoney(field as Term<Money>, fields, setting));
  return hints.sort((a, b) => a.offset - b.offset);
}

function ofMoney(term: Term<Money>, offer: Offer, { assumptions, locale }: HintSetting): Hint[] {
  if (term.state !== 'stated' || term.span === undefined || term.value.amount.isZero()) return [];
  const { end: offset } = term.span;
  const { period, currency } = term.value;
  const target = assumptions.currency ?? valueOf(offer.currency)?.text;
  const hints: Hint[] = [];
  const inYear = shownIn(currency);
  if (period !== undefined && period !== 'year' && inYear !== undefined)
    hints.push({
      kind: 'annualAmounts',
      offset,
      text: `= ${perPeriod(inYear, 'year', locale)}`,
      tooltip: locale.say('What it comes to in a year'),
    });
  if (target === undefined || target === currency) return hints;
  const converted = shownIn(target);
  if (converted === undefined) return hints;
  const text = `≈ ${perPeriod(converted, period === undefined ? undefined : 'year', locale)}`;
  return [
    ...hints,
    { kind: 'convertedCurrency', offset, text, tooltip: locale.say('At the exchange rate of the candidate file') },
  ];

  /** The amount by the year in a currency, or both of a range; undefined where a rate or the hours are missing. */
  function shownIn(code: string): string | undefined {
    const { low, high } = term.value?.ends ?? { low: term.value, high: term.value };
    const [least, most] = [low, high].map(
      (money) => money && yearlyAmount(money, term.path, { offer, currency: code, assumptions }).value?.amount,
    );
    if (least === undefined || most === undefined) return undefined;
    const round = roundTo(code);
    return describeEnds({ low: round(least), high: round(most) }, code, locale);
  }
}

/** How many days are left to decide, while there is something to decide. */
function deadlines(offer: Offer, { today, locale }: HintSetting): Hint[] {
  const deadline = deadlineOf(offer);
  if (deadline === undefined) return [];
  const days = daysBetween(today, deadline.date);
  const count = countedIn('day', Math.abs(days), locale);
  const text =
    days < 0
      ? locale.say('{days} ago', { days: count })
      : days === 0
        ? locale.say('today')
        : locale.say('{days} left', { days: count });
  return [{ kind: 'deadlines', offset: deadline.span.end, text, tooltip: locale.say('Until the offer expires') }];
}

/** The days on which a cliff and a schedule end. */
function vesting({ vesting: { cliff, over, start }, refresh }: Grant, { starts }: Offer, { say }: Locale): Hint[] {
  const from = start.state === 'stated' && start.value.kind === 'date' ? start.value.date : valueOf(starts)?.date;
  // A schedule that begins later by a time, or again and again, has other days.
  if (
    from === undefined ||
    (start.state === 'stated' && start.value.kind !== 'date') ||
    refresh.node.state === 'stated'
  )
    return [];
  return (
    [
      [cliff, template('The first shares vest')],
      [over, template('The last shares vest')],
    ] as const
  ).flatMap(([term, tooltip]) => {
    if (term.state !== 'stated' || term.span === undefined) return [];
    const months = monthsOf(term.value);
    if (!months.isInteger() || months.greaterThan(1200)) return [];
    const text = say('until {day}', { day: addMonths(from, months.toNumber()) });
    return [{ kind: 'vestingDates' as const, offset: term.span.end, text, tooltip: say(tooltip) }];
  });
}
