import { addMonths, type IsoDate } from '../calendar';
import type { Decimal } from '../decimal';
import { questionsOf } from '../negotiate/questions/questions';
import type { OfferDocument } from '../parse/parseOffer';
import { template, type Locale } from '../locale';
import type { Span } from '../text';
import { placeOf } from '../term';
import { monthsOf } from '../value/assumptions';
import type { Valuation } from '../value/valuation';
import { worthOf } from './worthOf';
import { totalFigure } from '../words/comparison/totalRows';

/** A line of words above a line of the file; a click does something where it has a command. */
export interface Lens {
  readonly span: Span;
  readonly text: string;
  readonly does?: 'compare' | 'summary' | 'questions' | 'recordAnswer' | 'markInWriting';
  /** The number of the ask it is about, from 0. */
  readonly ask?: number;
}

/**
 * What stands above an offer (its totals, and what can be done with it) and above each grant, health and retirement
 * plan.
 */
export function lensesOf(document: OfferDocument, valuation: Valuation, locale: Locale): readonly Lens[] {
  if (document.yaml.broken !== undefined || document.yaml.root === undefined) return [];
  return [...aboveOffer(document, valuation, locale), ...aboveParts(document, valuation, locale)];
}

function aboveOffer(document: OfferDocument, valuation: Valuation, locale: Locale): Lens[] {
  const span = { start: 0, end: 0 };
  const { horizon } = valuation;
  const questions = questionsOf(document.fields, valuation.unpriced).length;
  const totals = (text: string, of: (valuation: Valuation) => Totals) => ({
    span,
    text: locale.say(text, {
      years: horizon,
      expected: inWholeUnits('expected', of, valuation, locale),
      guaranteed: inWholeUnits('guaranteed', of, valuation, locale),
    }),
  });
  return [
    totals(template('Year 1: {expected}, {guaranteed} guaranteed'), ({ years, total }) => years[0] ?? total),
    { span, text: locale.say('Compare with…'), does: 'compare' },
    { span, text: locale.say('Summary'), does: 'summary' },
    ...(questions === 0
      ? []
      : [
          {
            span,
            text: locale.say('{count, plural, one {# question} other {# questions}}', { count: questions }),
            does: 'questions' as const,
          },
        ]),
    // Last, for it is what a narrow editor may cut off.
    ...(horizon === 1
      ? []
      : [totals(template('{years} years: {expected}, {guaranteed} guaranteed'), ({ total }) => total)]),
  ];
}

type Totals = Readonly<Record<'guaranteed' | 'expected', Decimal>>;

/** A total to glance at: without minor units, with what it lacks. */
function inWholeUnits(
  name: keyof Totals,
  of: (valuation: Valuation) => Totals,
  valuation: Valuation,
  locale: Locale,
): string {
  return totalFigure((each) => of(each)[name].toDecimalPlaces(0), valuation, name, locale).text;
}

function aboveParts({ fields }: OfferDocument, valuation: Valuation, locale: Locale): Lens[] {
  const { equity, insurance, retirement, espp } = fields;
  const parts = [...equity.items, espp, insurance.health, retirement];
  return parts.flatMap((part) => {
    const { path, state, keySpan, span } = placeOf(part);
    const place = keySpan ?? span;
    if (state !== 'stated' || place === undefined) return [];
    const worth = worthOf(path === 'retirement' ? 'retirement.match' : path, fields, valuation, locale);
    const cliff =
      'vesting' in part && 'cliff' in part.vesting ? cliffOf(part.vesting.cliff, valuation.from) : undefined;
    if (worth === undefined) return [];
    const text =
      path === 'retirement'
        ? template('Match: {first} in year 1, {total} in all')
        : cliff === undefined
          ? template('{first} in year 1, {total} in all')
          : template('{first} in year 1, {total} in all, nothing before {day}');
    const args = { first: worth.firstYear, total: worth.total, ...(cliff === undefined ? {} : { day: cliff }) };
    return [{ span: place, text: locale.say(text, args) }];
  });
}

/** The day before which nothing of a grant is one's own. */
function cliffOf(
  cliff: OfferDocument['fields']['equity']['items'][number]['vesting']['cliff'],
  from: IsoDate | undefined,
): IsoDate | undefined {
  if (cliff.state !== 'stated' || from === undefined) return undefined;
  const months = monthsOf(cliff.value);
  return months.isInteger() ? addMonths(from, months.toNumber()) : undefined;
}
